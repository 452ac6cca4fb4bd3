import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { readModelFile } from './model-file.js';
import { loadEnglish } from './node.js';
import { parseText } from './parse.js';
import { createPipeline, type Pipeline } from './pipeline.js';
import type { English, Parse } from './types.js';
import { createKernel } from './wasm/kernel.js';

let english: English;
let pipeline: Pipeline;
beforeAll(async () => {
  english = await loadEnglish();
  const file = readFileSync(new URL('../model/english-md.bin', import.meta.url));
  pipeline = createPipeline(await createKernel(), readModelFile(new Uint8Array(file)));
});

/** What is wrong with a parse; nothing, for any text. */
function problems({ text, tokens, sentences, entities }: Parse): string[] {
  const found: string[] = [];
  const check = (holds: boolean | undefined, what: string): void => {
    if (!holds) found.push(what);
  };
  let at = 0;
  for (const [i, token] of tokens.entries()) {
    check(token.i === i, `token ${i} has index ${token.i}`);
    check(token.start === at && text.slice(at, token.end) === token.text, `token ${i} is not at ${at}`);
    at = token.end + Number(token.whitespace);
    check(tokens[token.head] !== undefined, `token ${i} has head ${token.head}`);
    const sentence = sentences[token.sentence];
    check(sentence && sentence.firstToken <= i && i < sentence.endToken, `token ${i} is not in its sentence`);
  }
  check(at === text.length, `the tokens end at ${at}`);
  let next = 0;
  for (const { firstToken, endToken, start } of sentences) {
    check(firstToken === next && endToken > next, `a sentence begins at token ${firstToken} after ${next}`);
    check(start === tokens[firstToken]?.start, `the sentence at token ${firstToken} begins elsewhere in the text`);
    next = endToken;
  }
  check(next === tokens.length, `the sentences end at token ${next}`);
  const types = tokens.map(() => '');
  for (const { type, firstToken, endToken, start, end } of entities) {
    types.fill(type, firstToken, endToken);
    check(tokens[firstToken]?.start === start && tokens[endToken - 1]?.end === end, `entity at ${start} misplaced`);
    check(tokens[firstToken]?.entityIob === 'B', `entity at ${start} does not begin with B`);
  }
  tokens.forEach((token, i) => check(token.entityType === types[i], `token ${i} is ${token.entityType}`));
  return found;
}

test('an empty text has no tokens and no sentences', () => {
  expect(english.parse('')).toEqual({ text: '', tokens: [], sentences: [], entities: [] });
});

test('a sentence comes with tags, lemmas, heads, labels and entities', () => {
  const { tokens, sentences, entities } = english.parse('David Lammy criticised Vladimir Putin on Friday.');
  expect(tokens.map((t) => `${t.text}/${t.lemma}/${t.tag}/${t.pos}/${t.dep}/${tokens[t.head]?.text}`)).toEqual([
    'David/David/NNP/PROPN/compound/Lammy',
    'Lammy/Lammy/NNP/PROPN/nsubj/criticised',
    'criticised/criticise/VBD/VERB/ROOT/criticised',
    'Vladimir/Vladimir/NNP/PROPN/compound/Putin',
    'Putin/Putin/NNP/PROPN/dobj/criticised',
    'on/on/IN/ADP/prep/criticised',
    'Friday/Friday/NNP/PROPN/pobj/on',
    './././PUNCT/punct/criticised',
  ]);
  expect(tokens[2]?.morph).toBe('Tense=Past|VerbForm=Fin');
  expect(sentences).toEqual([{ start: 0, end: 48, firstToken: 0, endToken: 8 }]);
  expect(entities.map((e) => `${e.type} ${e.start} ${e.end}`)).toEqual(['PERSON 0 11', 'PERSON 23 37', 'DATE 41 47']);
});

test('spans, sentences and entities fit together for any string, lone surrogates and NULs included', () => {
  const unit = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('the', 'Paris', 'said', "don't", ' ', ' ', ' ', '\n', '. ', ', ', '"', '('),
    },
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom('\0', '\ud800', '\udc00', '😀', '\u0085', '\ufeff', '  '),
  );
  const text = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''));
  const property = fc.property(text, (t) => {
    expect(problems(english.parse(t))).toEqual([]);
  });
  expect(() => {
    fc.assert(property, { numRuns: 150, seed: 20261124 });
  }).not.toThrow();
});

test('a text longer than the model sees at once is parsed in stretches that join at sentences', () => {
  const text = Array.from(
    { length: 40 },
    (_, i) => `Minister number ${i} met the president in Paris, officials said.`,
  ).join(' ');
  const whole = english.parse(text);
  const stretched = parseText(pipeline, text, 100);
  expect(problems(stretched)).toEqual([]);
  expect(stretched.sentences).toEqual(whole.sentences);
  expect(stretched.tokens.map((t) => t.head)).toEqual(whole.tokens.map((t) => t.head));
});

test('a sentence longer than the model sees at once is cut and loses nothing', () => {
  const text = 'and the minister '.repeat(60).trim();
  expect(problems(parseText(pipeline, text, 50))).toEqual([]);
});

test('a first parse that makes memory grow in the middle is the same as a second one', async () => {
  const fresh = await loadEnglish();
  const text = `The minister${' '.repeat(3_000_000)}said that Paris${'\n'.repeat(4_000_000)}would wait.`;
  const first = JSON.stringify(fresh.parse(text));
  expect(JSON.stringify(fresh.parse(text)) === first).toBe(true);
  expect(JSON.stringify(english.parse(text)) === first).toBe(true);
});

test('a chunk without white space is cut where it is very long, and loses nothing', () => {
  for (const unit of ['a', '.', '😀', 'http://a.b/', '(']) {
    expect(problems(english.parse(unit.repeat(5_000 / unit.length)))).toEqual([]);
  }
});
