import { expect, test } from 'vitest';

import { createLemmatizer } from './lemmatizer.js';

const lemmatize = createLemmatizer({
  rules: {
    verb: [
      ['ies', 'y'],
      ['es', 'e'],
      ['es', ''],
      ['s', ''],
    ],
    noun: [['s', '']],
  },
  exceptions: { verb: { went: ['go'] }, noun: { geese: ['goose'] } },
  index: { verb: 'carry\nchase\ngo', noun: 'goose\nminister' },
});

test('an exception comes before any rule', () => {
  expect(lemmatize('went', 'VERB', 'Tense=Past')).toBe('go');
  expect(lemmatize('Geese', 'NOUN', 'Number=Plur')).toBe('goose');
});

test('of the rules that fit, one that gives a known word wins', () => {
  expect(lemmatize('carries', 'VERB', 'Tense=Pres|Number=Sing')).toBe('carry');
  expect(lemmatize('chases', 'VERB', '')).toBe('chase');
});

test('without a known word the first rule decides, and without a rule the word stays', () => {
  expect(lemmatize('blorps', 'NOUN', '')).toBe('blorp');
  expect(lemmatize('Blorp', 'NOUN', '')).toBe('Blorp');
});

test('base forms, names and white space are left alone', () => {
  expect(lemmatize('Goes', 'VERB', 'VerbForm=Inf')).toBe('goes');
  expect(lemmatize('Athens', 'PROPN', 'Number=Sing')).toBe('Athens');
  expect(lemmatize('The', 'DET', '')).toBe('the');
  expect(lemmatize('\n', 'SPACE', '')).toBe('\n');
});

test('what every object inherits is no exception', () => {
  expect(lemmatize('constructor', 'VERB', '')).toBe('constructor');
});
