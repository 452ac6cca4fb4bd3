import { articleId } from '@tripletail/core';
import { loadEnglish } from '@tripletail/english';
import { describe, expect, test } from 'vitest';

import { parseArticle } from '../segment/index.js';
import { findQuotations } from './find.js';

const english = await loadEnglish();

interface Read {
  readonly kind: string;
  readonly text: string;
  readonly speaker: string | undefined;
  readonly addressee: string | undefined;
}

function read(text: string): readonly Read[] {
  const doc = parseArticle({ id: articleId({ text }), text, language: 'en' }, english);
  const word = (i: number | undefined): string | undefined => (i === undefined ? undefined : doc.tokens[i]?.text);
  return findQuotations(doc).map(({ kind, span, speaker, addressee }) => ({
    kind,
    text: text.slice(span.start, span.end),
    speaker: word(speaker),
    addressee: word(addressee),
  }));
}

const direct = (text: string): readonly (readonly [string, string | undefined])[] =>
  read(text).flatMap((one) => (one.kind === 'direct' ? [[one.text, one.speaker] as const] : []));

describe('direct speech', () => {
  test('straight and curly marks give the same quotation', () => {
    expect(direct('"We will not leave," Weber said.')).toEqual([['We will not leave,', 'Weber']]);
    expect(direct('“We will not leave,” Weber said.')).toEqual([['We will not leave,', 'Weber']]);
  });

  test('a quotation that is split by its speaker is two of one speaker', () => {
    expect(direct('"The road is closed," Weber said. "It will open in May."')).toEqual([
      ['The road is closed,', 'Weber'],
      ['It will open in May.', 'Weber'],
    ]);
  });

  test('verb before subject, and a quotation of several sentences', () => {
    expect(direct('"I came. I saw nothing. I left," said Maria Lopez.')).toEqual([
      ['I came. I saw nothing. I left,', 'Lopez'],
    ]);
  });

  test('a quotation goes on in the next paragraph with the same speaker', () => {
    const text = 'Weber spoke to the press. "The road is closed," he said.\n"It will open in May and stay open."';
    expect(direct(text)).toEqual([
      ['The road is closed,', 'he'],
      ['It will open in May and stay open.', 'he'],
    ]);
  });

  test('a closing mark without opening one closes what began with the paragraph', () => {
    expect(direct('We will not leave,” Weber said.')).toEqual([['We will not leave,', 'Weber']]);
  });
});

describe('indirect speech', () => {
  test('"X told Y that" has speaker and addressee', () => {
    expect(read('Weber told reporters that the road is closed.')).toEqual([
      { kind: 'indirect', text: 'the road is closed', speaker: 'Weber', addressee: 'reporters' },
    ]);
  });

  test('"according to X" has X as speaker', () => {
    const [one] = read('The road is closed, according to the police.');
    expect(one).toMatchObject({ kind: 'indirect', speaker: 'police' });
  });

  test('the noun of a relative clause speaks', () => {
    const found = read('Weber, who said that the road is closed, left.');
    expect(found).toMatchObject([{ kind: 'indirect', speaker: 'Weber' }]);
  });

  test('to be told is not to speak', () => {
    expect(read('Weber was told that the road is closed.')).toEqual([]);
  });
});

test('a text without quotations has none', () => {
  expect(read('The road is closed.')).toEqual([]);
});
