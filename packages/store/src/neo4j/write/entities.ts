import { type ArticleId, EMPTY_GRAPH, type Entity, ENTITY_TYPES, foldText, merge } from '@tripletail/core';

import { int, type Parameters, type Tx } from '../database.js';
import { sortable } from '../text.js';
import type { ArticleChange } from './article.js';
import type { Held } from './held.js';

/** Longest name that is kept as the indexed property `name`, in UTF-16 code units: an index takes 8,167 bytes. Records keep all. */
const INDEXED_NAME = 1_000;

/** What an article tells of an entity: its record, as JSON. */
interface Telling {
  readonly article: ArticleId;
  readonly id: string;
  readonly record: string;
}

/**
 * Brings what articles tell of entities up to date. An entity is the `merge` of all records that articles tell of it; the records
 * stay at (:Article)-[:TELLS_OF]->(:Entity), so that what one article told can be taken back. Those of new articles are written with
 * the article itself.
 * @returns entities of which some article tells no more
 */
export async function changeEntities(
  tx: Tx,
  held: ReadonlyMap<ArticleId, Held>,
  changes: readonly ArticleChange[],
): Promise<readonly string[]> {
  const told = tellings(changes);
  const before = (article: ArticleId, id: string): string | undefined => held.get(article)?.tells.get(id);
  const changed = told.filter(({ article, id, record }) => before(article, id) !== record);
  const now = new Map(changes.map(({ id, part }) => [id, new Set<string>(part?.entities.map((one) => one.id))]));
  const left = [...held].flatMap(([article, { tells }]) =>
    [...tells.keys()].filter((id) => now.get(article)?.has(id) !== true).map((id) => ({ article, id })),
  );
  const retold = new Set([
    ...changed.filter(({ article, id }) => before(article, id) !== undefined).map(({ id }) => id),
    ...left.map(({ id }) => id),
  ]);
  const fresh = new Set(changed.map(({ id }) => id).filter((id) => !retold.has(id)));

  await tx.each(
    `UNWIND $rows AS row MATCH (:Article {id: row.article})-[t:TELLS_OF]->(:Entity {id: row.id}) DELETE t`,
    left,
  );
  // Merging is associative: what comes new is merged into the whole. What changed or went needs all that remains.
  const wholes = await wholeRecords(tx, [...fresh]);
  const rest = await restOf(tx, [...retold], new Set(changes.map(({ id }) => id)));
  const own = grouped(told);
  const merged = [
    ...[...fresh].map((id) => [id, [...(wholes.get(id) ?? []), ...(own.get(id) ?? [])]] as const),
    ...[...retold].map((id) => [id, [...(rest.get(id) ?? []), ...(own.get(id) ?? [])]] as const),
  ].flatMap(([id, records]) => {
    const entity = mergeRecords(records);
    return entity === undefined ? [] : [{ id, entity, record: JSON.stringify(entity) }];
  });
  const isNew = ({ id }: { readonly id: string }): boolean => !retold.has(id) && !wholes.has(id);
  await createEntities(tx, merged.filter(isNew));
  // A country of which the thousandth article tells is as a rule what it was.
  await setEntities(
    tx,
    merged.filter((one) => !isNew(one) && wholes.get(one.id)?.[0] !== one.record),
  );
  await tx.each(
    `UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (e:Entity {id: row.id})
     MERGE (a)-[t:TELLS_OF]->(e) SET t.record = row.record`,
    changed.filter(({ article }) => held.has(article)),
  );
  return [...new Set(left.map(({ id }) => id))];
}

function tellings(changes: readonly ArticleChange[]): readonly Telling[] {
  return changes.flatMap(({ id: article, part }) =>
    (part?.entities ?? []).map((entity) => ({ article, id: entity.id, record: JSON.stringify(entity) })),
  );
}

function grouped(told: readonly Omit<Telling, 'article'>[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, record } of told) {
    const there = groups.get(id);
    if (there === undefined) groups.set(id, [record]);
    else there.push(record);
  }
  return groups;
}

async function wholeRecords(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  return grouped(
    await tx.run<{ id: string; record: string }>(
      'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, e.record AS record',
      { ids },
    ),
  );
}

/** What articles other than these tell of entities. */
async function restOf(
  tx: Tx,
  ids: readonly string[],
  but: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.run<Telling>(
    `UNWIND $ids AS id MATCH (e:Entity {id: id})<-[t:TELLS_OF]-(a:Article) WHERE $but[a.id] IS NULL
     RETURN DISTINCT id, t.record AS record`,
    { ids, but: Object.fromEntries([...but].map((id) => [id, true])) },
  );
  return grouped(rows);
}

/** Each record is canonical, so that one alone is its own merge. */
function mergeRecords(records: readonly string[]): Entity | undefined {
  const different = [...new Set(records)].map((record) => JSON.parse(record) as Entity);
  if (different.length < 2) return different[0];
  return merge(...different.map((entity) => ({ ...EMPTY_GRAPH, entities: [entity] }))).entities[0];
}

interface Whole {
  readonly entity: Entity;
  readonly record: string;
}

/** One statement a class, its label literal. */
async function createEntities(tx: Tx, entities: readonly Whole[]): Promise<void> {
  for (const type of ENTITY_TYPES) {
    await tx.each(
      `UNWIND $rows AS row CREATE (e:Entity:${type}) SET e = row`,
      entities.filter(({ entity }) => entity.type === type).map((one) => ({ ...properties(one), relations: int(0) })),
    );
  }
}

/** An entity that changed its type loses the other labels and stays the same node. */
async function setEntities(tx: Tx, entities: readonly Whole[]): Promise<void> {
  for (const type of ENTITY_TYPES) {
    const others = ENTITY_TYPES.filter((other) => other !== type).join(':');
    await tx.each(
      `UNWIND $rows AS row MATCH (e:Entity {id: row.id}) WITH e, row, e.relations AS relations
       SET e = row SET e.relations = relations REMOVE e:${others} SET e:${type}`,
      entities.filter(({ entity }) => entity.type === type).map(properties),
    );
  }
}

function properties({ entity, record }: Whole): Parameters {
  const { id, type, name, names, named, role, country, wikidata } = entity;
  const folds = names.map((one) => ` ${(foldText(one).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')}`);
  return {
    id,
    type,
    name: name.slice(0, INDEXED_NAME),
    names,
    named,
    role,
    country,
    wikidata,
    aliasText: names.join(' | '),
    // For search: each name's words as core folds them, a space before each word; and all of them for the index.
    folds,
    words: [...new Set(folds.join(' ').split(' '))].join(' ').trim(),
    nameOrder: sortable(name),
    idOrder: sortable(id),
    record,
  };
}

/** Deletes those of the entities of which no article tells any more. */
export async function dropUntold(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.each(
    'UNWIND $rows AS id MATCH (e:Entity {id: id}) WHERE NOT EXISTS { (e)<-[:TELLS_OF]-() } DETACH DELETE e',
    ids,
  );
}

/** Counts how many relations touch these entities, a self-loop once: 130 types make this slow, so saving adds and subtracts instead. */
export async function countRelations(tx: Tx, anyType: string, ids: readonly string[]): Promise<void> {
  await tx.each(`UNWIND $rows AS id MATCH (e:Entity {id: id}) SET e.relations = COUNT { (e)-[:${anyType}]-() }`, ids);
}
