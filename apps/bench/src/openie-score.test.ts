import { expect, test } from 'vitest';
import { judge, readGold, score, type Triple } from './openie-score.js';

const gold = readGold('Ida met Lars in Oslo .\tmet\tIda\tLars\tin Oslo\nIda left .\tleft\tIda\n');

test('gold is read tuple by tuple', () => {
  expect([...gold.keys()]).toEqual(['Ida met Lars in Oslo .', 'Ida left .']);
  expect(gold.get('Ida left .')).toEqual([{ relation: 'left', args: ['Ida'] }]);
});

test('a triple is right in any reading of the n-ary tuple, determiners and auxiliaries aside', () => {
  const tuples = gold.get('Ida met Lars in Oslo .')!;
  const triples: readonly Triple[] = [
    ['Ida', 'met', 'Lars'],
    ['Ida', 'met in', 'Oslo'],
    ['the Ida', 'has met Lars in', 'Oslo'],
    ['Ida', 'met', 'Lars Holm'],
    ['Lars', 'met', 'Ida'],
  ];
  expect(judge(tuples, triples, false)).toEqual([true, true, true, false, false]);
});

test('a soft match needs half of the subject and most of the rest', () => {
  const tuples = gold.get('Ida met Lars in Oslo .')!;
  expect(judge(tuples, [['Ida Moe', 'met', 'Lars in Oslo today']], true)).toEqual([true]);
  expect(judge(tuples, [['Ida Moe', 'saw', 'Lars']], true)).toEqual([false]);
});

test('precision counts triples, recall gold tuples', () => {
  const ours: ReadonlyMap<string, readonly Triple[]> = new Map([
    [
      'Ida met Lars in Oslo .',
      [
        ['Ida', 'met', 'Lars'],
        ['Ida', 'met in', 'Oslo'],
        ['Ida', 'met', 'Oslo'],
      ] as readonly Triple[],
    ],
  ]);
  const result = score(gold, (s) => ours.get(s) ?? [], false);
  expect(result).toMatchObject({ precision: 2 / 3, recall: 1 / 2, triples: 3 });
  expect(result.f1).toBeCloseTo(4 / 7, 10);
});
