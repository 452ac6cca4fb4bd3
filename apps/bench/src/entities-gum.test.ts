import { expect, test } from 'vitest';

import { goldHeadOf, goldNames, namedGoldClusters, readGum } from './entities-gum.js';

const row = (...cells: readonly string[]): string => cells.join('\t');
const DOCUMENT = [
  '# newpar',
  '# text = Mayor Anna Weber left.',
  row('1', 'Mayor', 'mayor', 'NOUN', 'NN', '_', '2', 'compound', '_', 'Entity=(1-person-new-x'),
  row('2', 'Anna', 'Anna', 'PROPN', 'NNP', '_', '4', 'nsubj', '_', '_'),
  row('3', 'Weber', 'Weber', 'PROPN', 'NNP', '_', '2', 'flat', '_', 'Entity=1)'),
  row('4', 'left', 'leave', 'VERB', 'VBD', '_', '0', 'root', '_', 'SpaceAfter=No'),
  row('5', '.', '.', 'PUNCT', '.', '_', '4', 'punct', '_', '_'),
  '',
  '# newpar',
  '# text = She slept.',
  row('1', 'She', 'she', 'PRON', 'PRP', '_', '2', 'nsubj', '_', 'Entity=(1-person-giv)'),
  row('2', 'slept', 'sleep', 'VERB', 'VBD', '_', '0', 'root', '_', 'SpaceAfter=No'),
  row('3', '.', '.', 'PUNCT', '.', '_', '2', 'punct', '_', '_'),
].join('\n');

test('text, offsets and heads are rebuilt from the sentences', () => {
  const gum = readGum(DOCUMENT);
  expect(gum.text).toBe('Mayor Anna Weber left.\nShe slept.');
  expect(gum.tokens.map(({ start, end }) => gum.text.slice(start, end))).toEqual(gum.tokens.map(({ form }) => form));
  expect(gum.mentions.map(({ head }) => gum.tokens[head]?.form)).toEqual(['Anna', 'She']);
});

test('a cluster with a name is gold, and its name is one', () => {
  const gum = readGum(DOCUMENT);
  expect(namedGoldClusters(gum)).toEqual([new Set([1, 5])]);
  expect([...goldNames(gum)]).toEqual([[1, 'person']]);
});

test('the head of a stretch of text is found in the gold tree', () => {
  const { tokens } = readGum(DOCUMENT);
  expect(goldHeadOf(tokens, 0, 16)).toBe(1);
  expect(goldHeadOf(tokens, 23, 26)).toBe(5);
  expect(goldHeadOf(tokens, 99, 120)).toBeUndefined();
});
