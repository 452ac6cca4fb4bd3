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
/** Share of common shingles above which two texts count as copies; chosen by eye on agency rewrites: .5 folds cuts and new headlines. */
const COPY_SIMILARITY = 0.5;

/**
 * Which independent source each article speaks for: its outlet's name, or its own id where no outlet is known; for a near-copy the
 * source of the first of its kind (by publication, then by id).
 */
export function independentSources(articles: readonly Article[]): ReadonlyMap<ArticleId, string> {
  const ordered = [...articles].sort(
    (a, b) => compareStrings(a.publishedAt ?? '9999', b.publishedAt ?? '9999') || compareStrings(a.id, b.id),
  );
  const buckets = new Map<string, { readonly signature: Uint32Array; readonly source: string }[]>();
  const sources = new Map<ArticleId, string>();
  for (const article of ordered) {
    const signature = minHash(article.text);
    const keys = bandKeys(signature);
    const original = keys
      .flatMap((key) => buckets.get(key) ?? [])
      .find((other) => similarity(signature, other.signature) >= COPY_SIMILARITY);
    const source = original?.source ?? article.outlet ?? article.id;
    sources.set(article.id, source);
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [{ signature, source }]);
      else bucket.push({ signature, source });
    }
  }
  return sources;
}

/** Estimated Jaccard similarity of the word shingles of two texts, 0 to 1. */
export function textSimilarity(a: string, b: string): number {
  return similarity(minHash(a), minHash(b));
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

function similarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let h = 0; h < HASHES; h++) if (a[h] === b[h]) equal++;
  return equal / HASHES;
}

function bandKeys(signature: Uint32Array): string[] {
  const rows = HASHES / BANDS;
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${signature.slice(band * rows, (band + 1) * rows).join()}`,
  );
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
