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

  test('a quotation that is never closed ends with its speech', () => {
    expect(direct('"We will stay. Weber left the room. "Nobody saw us," she said.')).toEqual([
      ['We will stay.', undefined],
      ['Nobody saw us,', 'she'],
    ]);
    expect(
      direct('"The road is closed," Weber said. "We will stay. We have nowhere to go. The mayor left on Monday.'),
    ).toEqual([
      ['The road is closed,', 'Weber'],
      ['We will stay. We have nowhere to go.', 'Weber'],
    ]);
  });

  test('a quotation in a quotation belongs to the outer one', () => {
    expect(direct('"He shouted "stop" and fled," Weber said.')).toEqual([['He shouted "stop" and fled,', 'Weber']]);
  });

  test('a fragment in a reported clause is the word of who reports it', () => {
    expect(direct('Weber said the mayor had "a heart of stone".')).toEqual([['a heart of stone', 'Weber']]);
    expect(direct('Weber said the mayor, who criticized Novak, had "never read the law".')).toEqual([
      ['never read the law', 'Weber'],
    ]);
  });

  test('the noun behind a verb of speech speaks, not who is told', () => {
    expect(direct('"The road is closed," warned Maria Lopez.')).toEqual([['The road is closed,', 'Lopez']]);
    expect(direct('"The road is closed," Maria Lopez, a lawyer, told Reuters.')).toEqual([
      ['The road is closed,', 'Lopez'],
    ]);
  });

  test('who is quoted speaks, not who quotes', () => {
    expect(direct('"The road is closed," the agency quoted Weber as saying.')).toEqual([
      ['The road is closed,', 'Weber'],
    ]);
  });

  test('a quotation that opens a paragraph is of who spoke at the end of the one before', () => {
    expect(direct('Weber said the road was closed.\n"It will open in May."')).toEqual([
      ['It will open in May.', 'Weber'],
    ]);
  });

  test('a quotation of two paragraphs whose speaker is named in the second', () => {
    expect(direct('It rained.\n"The road is closed.\n"It will open in May," Weber said.')).toEqual([
      ['The road is closed.', 'Weber'],
      ['It will open in May,', 'Weber'],
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

  test.each([
    ['Weber fears that the road is closed.', 'the road is closed'],
    ['Weber urged the mayor to close the road.', 'to close the road'],
    ['Weber called for the closure of the road.', 'for the closure of the road'],
    ['Weber accused the mayor of closing the road.', 'of closing the road'],
    ['Weber denied closing the road.', 'closing the road'],
    ["Weber's claim that the road is closed was false.", 'the road is closed'],
    ['The road is closed and nobody can leave, Weber said.', 'The road is closed and nobody can leave'],
    ['As Weber noted, the road is closed.', 'the road is closed'],
    [
      'The mayor fled after the road was closed by a mob that had gathered, according to Weber.',
      'The mayor fled after the road was closed by a mob that had gathered',
    ],
  ])('%s', (text, content) => {
    const found = read(text).filter(({ kind }) => kind === 'indirect');
    expect(found.map((one) => [one.text, one.speaker])).toContainEqual([content, 'Weber']);
  });

  test('the report between two parts, known events and who somebody is are no part of what is said', () => {
    const asides = (text: string): readonly string[] => {
      const doc = parseArticle({ id: articleId({ text }), text, language: 'en' }, english);
      return findQuotations(doc).flatMap(({ asides: found = [] }) =>
        found.map(([first, end]) => text.slice(doc.tokens[first]!.start, doc.tokens[end - 1]!.end)),
      );
    };
    expect(asides('The road, Weber said, is closed.')).toContain(', Weber said,');
    expect(asides('Weber said Novak, who was arrested last week, closed the road.')).toContain(
      'who was arrested last week',
    );
    expect(asides('Weber said the attack that killed ten people could have been stopped.')).toContain(
      'that killed ten people',
    );
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
