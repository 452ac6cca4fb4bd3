import type { ArticleId, Claim, KnowledgeGraph } from '@tripletail/core';

import type { Tx } from '../database.js';
import type { Names } from '../names.js';
import { changeKnown } from './change.js';
import { createArticles, type NewArticle } from './create.js';
import { changeEntities, dropUntold } from './entities.js';
import { type Held, readHeld, refuseHeldClaims } from './held.js';
import { otherClaims, project } from './projection.js';
import { rowsOf } from './rows.js';
import { movedKeys, type Sources, writeSources } from './sources.js';

/** What becomes of an article: it says `part` from now on, or it goes. */
export interface ArticleChange {
  readonly id: ArticleId;
  readonly part?: KnowledgeGraph;
}

/**
 * Makes the database hold of these articles exactly what their parts say; of those without a part nothing. Only what differs is written,
 * so that the same again creates nothing. Runs in one transaction, under the lock. Articles that come together cost much less than one
 * after another: entities and edges that several of them touch are made once, and statements are few.
 * @param checked the ids of the claims were found to be free under this lock
 * @returns the claims that were there before, of each article that was
 */
export async function changeArticles(
  tx: Tx,
  names: Names,
  changes: readonly ArticleChange[],
  sources: Sources,
  checked = false,
): Promise<ReadonlyMap<ArticleId, readonly Claim[]>> {
  const ids = changes.map(({ id }) => id);
  const held = await readHeld(tx, ids);
  const after = changes.flatMap(({ part }) => part?.claims ?? []);
  if (!checked) await refuseHeldClaims(tx, after);
  const before = new Map(
    [...held].map(([id, { claims }]) => [id, [...claims.values()].map(({ record }) => JSON.parse(record) as Claim)]),
  );
  const old = [...before.values()].flat();
  // Read before anything is written: the database finds little, and finds it fast.
  const others = await otherClaims(tx, [...old, ...after], await movedKeys(tx, sources), new Set(ids), sources);
  const { parts, left } = await changeLayers(tx, held, changes, sources);
  await writeSources(tx, sources.moved);
  await project(tx, names, { before: old, parts, others });
  await dropUntold(tx, left);
  return before;
}

/**
 * {@link changeArticles} without what is derived from several articles: the edges between entities, and the sources of other articles.
 * @returns what the articles say now, and entities of which one tells no more
 */
export async function changeLayers(
  tx: Tx,
  held: ReadonlyMap<ArticleId, Held>,
  changes: readonly ArticleChange[],
  sources: Sources,
): Promise<{ readonly parts: readonly NewArticle[]; readonly left: readonly string[] }> {
  const left = await changeEntities(tx, held, changes);
  const saying = new Map(
    changes.flatMap(({ id, part }): (readonly [ArticleId, NewArticle])[] =>
      part === undefined ? [] : [[id, { rows: rowsOf(part), part, source: sources.of.get(id)!.name }]],
    ),
  );
  await createArticles(
    tx,
    [...saying].flatMap(([id, one]) => (held.has(id) ? [] : [one])),
  );
  await changeKnown(
    tx,
    [...held].map(([id, there]) => ({ id, held: there, ...saying.get(id) })),
  );
  await writeSources(
    tx,
    [...saying.keys()].map((id) => ({ id, source: sources.of.get(id)! })),
  );
  return { parts: [...saying.values()], left };
}
