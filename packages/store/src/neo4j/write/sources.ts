import {
  areNearCopies,
  type Article,
  type ArticleId,
  copyBands,
  type CopyBands,
  type CopyCandidate,
  foldCopies,
  type Source,
} from '@tripletail/core';

import type { Tx } from '../database.js';

/** The full-text index over {@link bandWords}. */
export const BANDS_INDEX = 'tripletail_bands';
/** Articles asked about at once: Lucene takes 1,024 words in one question, and each article has 16. */
const ARTICLES_AT_ONCE = 50;

/** Which independent source each article speaks for, and whose stored source is no longer that. */
export interface Sources {
  /** Of the articles that came, and of those that they are tied to. */
  readonly of: ReadonlyMap<ArticleId, Source>;
  readonly moved: readonly { readonly id: ArticleId; readonly source: Source }[];
}

/** A text's bands as one property: words, so that an index of words finds who shares one. */
export function bandWords(text: string): string {
  return copyBands(text).join(' ');
}

interface Stored {
  readonly id: ArticleId;
  readonly bands: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly source: string | null;
  readonly copyOf: ArticleId | null;
}

const STORED = `a.id AS id, a.bands AS bands, a.outlet AS outlet, a.publishedAt AS publishedAt, a.source AS source,
  head([(a)-[:DUPLICATE_OF]->(o) | o.id]) AS copyOf`;

/**
 * Sources as core finds them, of the articles that a change can touch: those that are near-copies of what comes, of what was there in its
 * place or of what leaves, and of their copies in turn. No other article is read.
 * @param incoming articles that are about to be saved, over those kept
 * @param leaving articles about to be forgotten
 */
export async function readSources(
  tx: Tx,
  incoming: readonly Article[],
  leaving: readonly ArticleId[] = [],
): Promise<Sources> {
  const before = await tx.run<Stored>(`UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN ${STORED}`, {
    ids: [...incoming.map(({ id }) => id), ...leaving],
  });
  const coming = incoming.map((article): CopyCandidate => {
    const { id, outlet, publishedAt, text } = article;
    return { id, bands: copyBands(text), ...given({ outlet, publishedAt }) };
  });
  const stored = new Map(before.map((one) => [one.id, one]));
  for (let edge = [...coming, ...before.map(candidateOf)]; edge.length > 0;) {
    edge = (await tiedTo(tx, edge)).filter(({ id }) => !stored.has(id)).map((one) => keep(stored, one));
  }
  for (const { id } of incoming) stored.delete(id);
  for (const id of leaving) stored.delete(id);
  return compare([...stored.values()], coming);
}

/** Sources of all articles. */
export async function readAllSources(tx: Tx): Promise<Sources> {
  return compare(await tx.run<Stored>(`MATCH (a:Article) RETURN ${STORED}`), []);
}

function compare(stored: readonly Stored[], coming: readonly CopyCandidate[]): Sources {
  const of = foldCopies([...stored.map(candidateOf), ...coming]);
  const moved = stored.flatMap(({ id, source, copyOf }) => {
    const now = of.get(id)!;
    return now.name === source && (now.copyOf ?? null) === copyOf ? [] : [{ id, source: now }];
  });
  return { of, moved };
}

function keep(all: Map<ArticleId, Stored>, one: Stored): CopyCandidate {
  all.set(one.id, one);
  return candidateOf(one);
}

/** Articles that are near-copies of some of these. */
async function tiedTo(tx: Tx, some: readonly CopyCandidate[]): Promise<readonly Stored[]> {
  const holders = new Map<string, CopyBands[]>();
  for (const { bands } of some) for (const band of bands) holders.set(band, [...(holders.get(band) ?? []), bands]);
  const found = new Map<ArticleId, Stored>();
  for (let at = 0; at < some.length; at += ARTICLES_AT_ONCE) {
    const words = new Set(some.slice(at, at + ARTICLES_AT_ONCE).flatMap(({ bands }) => bands));
    const rows = await tx.run<Stored>(
      `CALL db.index.fulltext.queryNodes('${BANDS_INDEX}', $words) YIELD node AS a RETURN ${STORED}`,
      { words: [...words].join(' ') },
    );
    for (const row of rows) found.set(row.id, row);
  }
  return [...found.values()].filter(({ bands }) => {
    const own = bands.split(' ');
    return own.some((band) => holders.get(band)?.some((other) => areNearCopies(own, other)) === true);
  });
}

function candidateOf({ id, bands, outlet, publishedAt }: Stored): CopyCandidate {
  return { id, bands: bands.split(' '), ...given({ outlet, publishedAt }) };
}

function given(of: {
  readonly outlet: string | null | undefined;
  readonly publishedAt: string | null | undefined;
}): Pick<CopyCandidate, 'outlet' | 'publishedAt'> {
  const [outlet, publishedAt] = [of.outlet ?? undefined, of.publishedAt ?? undefined];
  return { ...(outlet === undefined ? {} : { outlet }), ...(publishedAt === undefined ? {} : { publishedAt }) };
}

/** Writes down of some articles for whom they speak, and whose copies they are. */
export async function writeSources(
  tx: Tx,
  rows: readonly { readonly id: ArticleId; readonly source: Source }[],
): Promise<void> {
  const flat = rows.map(({ id, source }) => ({ id, name: source.name, copyOf: source.copyOf ?? null }));
  await tx.each(
    `UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a.source = row.name
     WITH a, row MATCH (a)-[d:DUPLICATE_OF]->(o) WHERE row.copyOf IS NULL OR o.id <> row.copyOf DELETE d`,
    flat,
  );
  await tx.each(
    'UNWIND $rows AS row MATCH (a:Article {id: row.id}) MATCH (o:Article {id: row.copyOf}) MERGE (a)-[:DUPLICATE_OF]->(o)',
    flat.filter(({ copyOf }) => copyOf !== null),
  );
}

/** Keys of the relations that count articles whose source is another now. */
export async function movedKeys(tx: Tx, { moved }: Sources): Promise<readonly string[]> {
  if (moved.length === 0) return [];
  const rows = await tx.run<{ key: string }>(
    `UNWIND $ids AS id MATCH (:Article {id: id})<-[:IN_ARTICLE]-(c:Claim) WHERE c.key IS NOT NULL
     RETURN DISTINCT c.key AS key`,
    { ids: moved.map(({ id }) => id) },
  );
  return rows.map(({ key }) => key);
}
