import { compareStrings } from './compare.js';
import type { Article, ArticleId } from './types.js';

/**
 * Agency copy that five papers print is one source, not five. Near-copies are found by MinHash with banding (Broder 1997; Leskovec,
 * Rajaraman and Ullman, Mining of Massive Datasets, ch. 3): the share of equal minima estimates the Jaccard similarity of the texts'
 * shingles. Everything is 32-bit integer arithmetic, the same on every machine.
 */
const SHINGLE_WORDS = 5;
const HASHES = 64;
const BANDS = 16;
const BAND_ROWS = HASHES / BANDS;
/** A band says which it is, so that equal numbers in two of them are not taken for one. */
const BAND_LETTERS = 'abcdefghijklmnop';
/** Of a 32-bit number. */
const HEX_DIGITS = 8;
const BAND_LENGTH = 1 + BAND_ROWS * HEX_DIGITS;
/** Share of common shingles above which two texts count as copies; chosen by eye on agency rewrites: .5 folds cuts and new headlines. */
const COPY_SIMILARITY = 0.5;

/**
 * The bands of a text: 16 words, each a letter and 32 hex digits, that together hold its whole signature. Texts that count as copies
 * share at least one of them, so that who keeps texts can find the few that matter by an index. Compare them with
 * {@link areNearCopies}; what they are made of may change from version to version.
 */
export type CopyBands = readonly string[];

/** What finding copies needs to know of an article. */
export interface CopyCandidate extends Pick<Article, 'id' | 'outlet' | 'publishedAt'> {
  readonly bands: CopyBands;
}

/** For whom an article speaks. */
export interface Source {
  /** The outlet's name, or the article's id where no outlet is known; for a near-copy that of its original. */
  readonly name: string;
  /** The original, which may be a copy itself. */
  readonly copyOf?: ArticleId;
}

/**
 * Which independent source each article speaks for: its outlet's name, or its own id where no outlet is known; for a near-copy the
 * source of the first of its kind (by publication, then by id).
 */
export function independentSources(articles: readonly Article[]): ReadonlyMap<ArticleId, string> {
  const folded = foldCopies(
    articles.map((article) => {
      const { id, outlet, publishedAt } = article;
      return {
        id,
        bands: bandsOf(article),
        ...(outlet === undefined ? {} : { outlet }),
        ...(publishedAt === undefined ? {} : { publishedAt }),
      };
    }),
  );
  return new Map([...folded].map(([id, { name }]) => [id, name]));
}

/**
 * As {@link independentSources}, for texts whose bands are known. An article's source depends only on those that it is tied to by
 * {@link areNearCopies}, directly or over others: of such a group all must be given, of other articles none.
 */
export function foldCopies(candidates: readonly CopyCandidate[]): ReadonlyMap<ArticleId, Source> {
  const ordered = [...candidates].sort(
    (a, b) => compareStrings(a.publishedAt ?? '9999', b.publishedAt ?? '9999') || compareStrings(a.id, b.id),
  );
  const buckets = new Map<string, CopyCandidate[]>();
  const sources = new Map<ArticleId, Source>();
  for (const article of ordered) {
    const original = firstCopied(article, buckets);
    sources.set(
      article.id,
      original === undefined
        ? { name: article.outlet ?? article.id }
        : { name: sources.get(original.id)!.name, copyOf: original.id },
    );
    for (const band of article.bands) {
      const bucket = buckets.get(band);
      if (bucket === undefined) buckets.set(band, [article]);
      else bucket.push(article);
    }
  }
  return sources;
}

function firstCopied(
  { bands }: CopyCandidate,
  buckets: ReadonlyMap<string, readonly CopyCandidate[]>,
): CopyCandidate | undefined {
  for (const band of bands) {
    const original = buckets.get(band)?.find((other) => similarity(bands, other.bands) >= COPY_SIMILARITY);
    if (original !== undefined) return original;
  }
  return undefined;
}

/** Do two texts count as copies of each other? They share a band, and enough of their signatures. */
export function areNearCopies(a: CopyBands, b: CopyBands): boolean {
  return a.some((band, at) => band === b[at]) && similarity(a, b) >= COPY_SIMILARITY;
}

/** Estimated Jaccard similarity of the word shingles of two texts, 0 to 1. */
export function textSimilarity(a: string, b: string): number {
  return similarity(copyBands(a), copyBands(b));
}

/** The bands of a text. Costs .3 ms for 800 words. */
export function copyBands(text: string): CopyBands {
  const signature = minHash(text);
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = [...signature.subarray(band * BAND_ROWS, (band + 1) * BAND_ROWS)];
    return BAND_LETTERS[band]! + rows.map((value) => value.toString(16).padStart(HEX_DIGITS, '0')).join('');
  });
}

const known = new WeakMap<Article, CopyBands>();

/** Articles never change, so each is read once: a graph that grows by one article has one text to read. */
function bandsOf(article: Article): CopyBands {
  const bands = known.get(article) ?? copyBands(article.text);
  known.set(article, bands);
  return bands;
}

function minHash(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (let i = 0; i < Math.max(1, words.length - SHINGLE_WORDS + 1); i++) {
    const shingle = fnv1a(words.slice(i, i + SHINGLE_WORDS).join(' '));
    for (let h = 0; h < HASHES; h++) {
      const value = mix(shingle ^ Math.imul(h + 1, 0x9e3779b1));
      if (value < signature[h]!) signature[h] = value;
    }
  }
  return signature;
}

/** Share of equal minima, read off the bands. */
function similarity(a: CopyBands, b: CopyBands): number {
  let equal = 0;
  for (let band = 0; band < BANDS; band++) {
    for (let at = 1; at < BAND_LENGTH; at += HEX_DIGITS) {
      if (a[band]!.slice(at, at + HEX_DIGITS) === b[band]!.slice(at, at + HEX_DIGITS)) equal++;
    }
  }
  return equal / HASHES;
}

/** FNV-1a over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3 (Appleby, public domain). */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
