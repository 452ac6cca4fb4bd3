import { actKind, type Relation } from '@tripletail/core';

import { int, type Parameters, type Tx } from '../database.js';
import { type Names, OPEN } from '../names.js';
import { sortable } from '../text.js';

/** UTF-16 code units of evidence kept on an edge: a glance; the sentence itself is behind the claim. */
const GLANCE = 2_000;

/** An edge as it is written: one relation. */
export interface Edge {
  readonly key: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly props: Parameters;
}

/**
 * Writes edges, a statement for each type.
 * @param old keys that have an edge already
 * @param had is a key among these?
 */
export async function writeEdges(
  tx: Tx,
  names: Names,
  old: readonly string[],
  edges: readonly Edge[],
  had: (key: string) => boolean,
): Promise<void> {
  const typeOf = new Map(edges.map(({ key, type }) => [key, type]));
  // Gone, or now of the other type that its predicate can have: some claims of a key may be open and some not.
  const misplaced = old.flatMap((key) =>
    [...new Set([OPEN, ...possibleTypes(names, key)])]
      .filter((type) => typeOf.get(key) !== type)
      .map((type) => ({ key, type })),
  );
  for (const [type, some] of byType(misplaced)) {
    await tx.each(
      `UNWIND $rows AS key MATCH ()-[r:${type} {key: key}]->() DELETE r`,
      some.map(({ key }) => key),
    );
  }
  for (const [type, some] of byType(edges)) {
    const ends = 'UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object})';
    await tx.each(
      `${ends} CREATE (s)-[r:${type}]->(o) SET r = row.props`,
      some.filter(({ key }) => !had(key)),
    );
    await tx.each(
      `${ends} MERGE (s)-[r:${type} {key: row.key}]->(o) SET r = row.props`,
      some.filter(({ key }) => had(key)),
    );
  }
}

function byType<T extends { readonly type: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const there = groups.get(item.type);
    if (there === undefined) groups.set(item.type, [item]);
    else there.push(item);
  }
  return groups;
}

/** Types of the vocabulary that stand in a key; an id may hold any text, so more than the predicate can. Names are safe ones. */
function possibleTypes(names: Names, key: string): readonly string[] {
  return key.split('|').filter((piece) => names.predicates.has(piece));
}

/** The properties of an edge. */
export function edgeProperties(
  names: Names,
  relation: Relation,
  articles: readonly string[],
  said: { readonly sentence: string; readonly trigger: string },
): Parameters {
  const { id, predicate, open, polarity, modality, speaker, claims, count, outlets, first, last, confidence } =
    relation;
  return {
    key: id,
    keyOrder: sortable(id),
    predicate,
    open,
    kind: actKind(names.predicates, predicate),
    goldstein: names.predicates.get(predicate)?.goldstein,
    lasting: names.predicates.get(predicate)?.static,
    polarity,
    modality,
    speaker,
    claims,
    count: int(count),
    outlets,
    sources: int(outlets.length),
    first: first === undefined ? undefined : sortable(first),
    last: last === undefined ? undefined : sortable(last),
    confidence,
    record: JSON.stringify(relation),
    articles,
    evidence: said.sentence.slice(0, GLANCE),
    trigger: said.trigger.slice(0, GLANCE),
  };
}
