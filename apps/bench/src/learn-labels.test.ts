import { expect, test } from 'vitest';

import type { NamedClaim } from './facts-match.js';
import { readFacts } from './facts-read.js';
import { coverageOf, readVerdicts } from './learn-labels.js';

const CLAIM: NamedClaim = {
  subject: ['Norway'],
  predicate: 'ATTACKS',
  open: false,
  trigger: 'attacked',
  object: ['Sweden'],
  qualifiers: [],
  polarity: 'affirmed',
  modality: 'asserted',
  speaker: '',
  confidence: 0.5,
  words: { subject: 'Norway', object: 'Sweden' },
};
const HEAD =
  'id\ttier\tsubject\trelation\tobject\tpolarity\tmodality\tspeaker\twhen\tquote\taccept_s\taccept_r\taccept_o';
const gold = (cells: string) => readFacts(`${HEAD}\n${cells}`);

test('coverage tells how much of a claim the gold has', () => {
  const fact = 'a\tcore\tNorway\tATTACKS\tSweden\t';
  expect(coverageOf(gold(`${fact}+\tasserted\t`), CLAIM)).toBe('full');
  expect(coverageOf(gold(`${fact}+\tasserted\tAnna Novak`), CLAIM)).toBe('truth');
  expect(coverageOf(gold(`${fact}-\tasserted\t`), CLAIM)).toBe('strict');
  expect(coverageOf(gold('a\tcore\tNorway\tSUPPORTS\tSweden\t+\tasserted\t'), CLAIM)).toBe('pair');
  expect(coverageOf(gold('a\tcore\tDenmark\tSUPPORTS\tSweden\t+\tasserted\t'), CLAIM)).toBe('none');
});

test('a verdict holds as long as what it is about has not changed', () => {
  const verdicts = readVerdicts(new URL('../data/judged-claims.tsv', import.meta.url));
  const judged = { ...CLAIM, subject: ['Lewis Uriri'], predicate: 'REPRESENTS', object: ['Morgan Tsvangirai'] };
  const found = ['03-zimbabwe-court-takes-up-mugabe-re', 592] as const;
  expect(verdicts(...found, judged)).toBe(true);
  expect(verdicts('no such article', 0, judged)).toBe(undefined);
  expect(verdicts(...found, { ...judged, modality: 'planned' })).toBe(undefined);
});
