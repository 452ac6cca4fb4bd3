import { articleId } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { loadEnglish } from '@tripletail/english';
import { expect, test } from 'vitest';

import type { ArticleDoc } from './doc.js';
import { extractDoc } from './pipeline.js';
import { parseArticle } from './segment/index.js';

const FIRST = ['Anna', 'Peter', 'Maria', 'Jan', 'Elena', 'Omar', 'Ivan', 'Lucia', 'Karim', 'Nora', 'Hugo'];
const LAST = ['Ber', 'Wei', 'Nov', 'Kal', 'Mor', 'San', 'Tor', 'Vel', 'Hal', 'Dra', 'Fen', 'Gor', 'Lin'];
const END = ['berg', 'ssen', 'akova', 'der', 'etti', 'chez', 'mann'];
const ROLE = ['Foreign Minister', 'Senator', 'General', 'Governor'];
const DID = ['met', 'criticized', 'praised', 'visited', 'accused', 'supported', 'warned', 'invited', 'sued'];
const AFTER = [
  'He said that the talks would go on.',
  'She denied the report on Monday.',
  '"We will not sign," the minister said.',
  'The rebels rejected the offer in May.',
  'It was the second visit of the leader to the capital.',
];

/** Articles of a few hundred words about persons of their own, one after another: new names all along, old ones coming back. */
function text(words: number): string {
  const out: string[] = [];
  const name = (k: number): string => `${FIRST[k % 11]} ${LAST[k % 13]}${END[k % 7]}`;
  for (let [k, n] = [0, 0]; n < words; k++) {
    const one = `${ROLE[k % 4]} ${name(k)} ${DID[k % 9]} ${name(k + 5)} in Oslo. ${AFTER[k % 5]}`;
    out.push(one);
    n += one.split(' ').length;
  }
  return out.join('\n\n');
}

/** How often extraction looks at a token of the text or at its dependents. */
function work(words: number, parse: (text: string) => ArticleDoc): number {
  const doc = parse(text(words));
  let reads = 0;
  const counted = <T extends object>(array: T): T =>
    new Proxy(array, {
      get: (target, key) => {
        reads++;
        return Reflect.get(target, key);
      },
    });
  const graph = extractDoc(
    { ...doc, tokens: counted(doc.tokens), children: counted(doc.children) },
    { vocabulary: DEFAULT_VOCABULARY },
  ).graph;
  expect(graph.claims.length).toBeGreaterThan(words / 50);
  return reads;
}

test('a text of 50,000 words takes no more looks at a word than one of 10,000', { timeout: 240_000 }, async () => {
  const english = await loadEnglish();
  const parse = (words: string): ArticleDoc =>
    parseArticle({ id: articleId({ text: words }), text: words, language: 'en' }, english);
  const short = work(10_000, parse);
  const long = work(50_000, parse);
  expect(long / 50_000).toBeLessThan((1.1 * short) / 10_000);
});
