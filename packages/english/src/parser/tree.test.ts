import { expect, test } from 'vitest';

import { findEdges, unlift, type Tree } from './tree.js';

const tree = (heads: readonly number[], labels: readonly string[] = heads.map(() => 'dep')): Tree => ({
  heads: Int32Array.from(heads),
  labels: [...labels],
});
const notSpace = (): boolean => false;

test('sentences begin at the left edges of the roots', () => {
  const { left, right, sentenceStarts } = findEdges(tree([1, 1, 1, 4, 4]));
  expect([...sentenceStarts]).toEqual([1, 0, 0, 1, 0]);
  expect([...left]).toEqual([0, 0, 2, 3, 3]);
  expect([...right]).toEqual([0, 2, 2, 3, 4]);
});

test('where trees cross, the inner root begins a sentence and the outer one does not begin again', () => {
  expect([...findEdges(tree([1, 1, 2, 1])).sentenceStarts]).toEqual([1, 0, 1, 0]);
});

test('no tokens have no edges', () => {
  expect(findEdges(tree([])).sentenceStarts.length).toBe(0);
});

test('a lifted arc comes down to the nearest token with the label it names', () => {
  // "A hearing is scheduled on the issue": "on" was lifted from "hearing" to "scheduled".
  const lifted = tree([1, 3, 3, 3, 3, 6, 4], ['det', 'nsubjpass', 'auxpass', 'ROOT', 'prep||nsubjpass', 'det', 'pobj']);
  unlift(lifted, findEdges(lifted), notSpace);
  expect(lifted.heads[4]).toBe(1);
  expect(lifted.labels[4]).toBe('prep');
});

test('a lifted arc stays where no token has the label', () => {
  const lifted = tree([1, 1, 1], ['det', 'ROOT', 'acl||dobj']);
  unlift(lifted, findEdges(lifted), notSpace);
  expect([...lifted.heads]).toEqual([1, 1, 1]);
  expect(lifted.labels[2]).toBe('acl');
});
