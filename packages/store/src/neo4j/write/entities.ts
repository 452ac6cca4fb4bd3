import { EMPTY_GRAPH, type Entity, ENTITY_TYPES, foldText, merge } from '@tripletail/core';

import type { Parameters, Tx } from '../database.js';
import { sortable } from '../text.js';

/** Longest name that is kept as the indexed property `name`, in UTF-16 code units: an index takes 8,167 bytes. Records keep all. */
const INDEXED_NAME = 1_000;

/**
 * Brings what an article tells of entities up to date. An entity is the `merge` of all records that articles tell of it; the records
 * stay at (:Article)-[:TELLS_OF]->(:Entity), so that what one article told can be taken back.
 * @param before records told until now, by entity
 * @param after what is told from now on
 * @returns entities of which the article tells no more
 */
export async function changeEntities(
  tx: Tx,
  article: string,
  before: ReadonlyMap<string, string>,
  after: readonly Entity[],
): Promise<readonly string[]> {
  const told = after.map((entity) => ({ entity, id: entity.id as string, record: JSON.stringify(entity) }));
  const changed = told.filter(({ id, record }) => before.get(id) !== record);
  const now = new Set(told.map(({ id }) => id));
  const left = [...before.keys()].filter((id) => !now.has(id));
  const fresh = changed.filter(({ id }) => !before.has(id)).map(({ id }) => id);
  const retold = [...changed.filter(({ id }) => before.has(id)).map(({ id }) => id), ...left];

  await tx.each(
    `UNWIND $rows AS row MATCH (:Article {id: $article})-[t:TELLS_OF]->(:Entity {id: row}) DELETE t`,
    left,
    { article },
  );
  // Merging is associative: what comes new is merged into the whole. What changed or went needs all that remains.
  const wholes = await records(
    tx,
    fresh,
    'UNWIND $rows AS id MATCH (e:Entity {id: id}) RETURN id, [e.record] AS records',
  );
  const rest = await records(
    tx,
    retold,
    `UNWIND $rows AS id MATCH (e:Entity {id: id})<-[t:TELLS_OF]-(a:Article) WHERE a.id <> $article
     RETURN id, collect(t.record) AS records`,
    { article },
  );
  const own = new Map(told.map(({ id, entity }) => [id, entity]));
  const merged = [...fresh, ...retold].flatMap((id) => {
    const others = [...(wholes.get(id) ?? []), ...(rest.get(id) ?? [])].map((record) => JSON.parse(record) as Entity);
    const mine = own.get(id);
    const all = mine === undefined ? others : [...others, mine];
    return all.length === 0 ? [] : merge(...all.map((entity) => ({ ...EMPTY_GRAPH, entities: [entity] }))).entities;
  });
  await writeEntities(tx, merged);
  await tx.each(
    `UNWIND $rows AS row MATCH (a:Article {id: $article}) MATCH (e:Entity {id: row.id})
     MERGE (a)-[t:TELLS_OF]->(e) SET t.record = row.record`,
    changed.map(({ id, record }) => ({ id, record })),
    { article },
  );
  return left;
}

async function records(
  tx: Tx,
  ids: readonly string[],
  statement: string,
  parameters: Parameters = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.run<{ id: string; records: readonly string[] }>(statement, { ...parameters, rows: ids });
  return new Map(rows.map((row) => [row.id, row.records]));
}

/** One statement a class, its label literal: an entity that changed its type loses the other labels and stays the same node. */
async function writeEntities(tx: Tx, entities: readonly Entity[]): Promise<void> {
  for (const type of ENTITY_TYPES) {
    const others = ENTITY_TYPES.filter((other) => other !== type).join(':');
    await tx.each(
      `UNWIND $rows AS row MERGE (e:Entity {id: row.id}) WITH e, row, coalesce(e.relations, 0) AS relations
       SET e = row SET e.relations = relations REMOVE e:${others} SET e:${type}`,
      entities.filter((entity) => entity.type === type).map(properties),
    );
  }
}

function properties(entity: Entity): Parameters {
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
    record: JSON.stringify(entity),
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
