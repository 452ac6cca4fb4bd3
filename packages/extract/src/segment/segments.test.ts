import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_PIECE, boundedPieces, segmentText } from './index.js';

/** Kind and text of each segment. */
function show(text: string): readonly string[] {
  return segmentText(text).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
}

test('a dateline is cut off the first paragraph', () => {
  expect(show('OSLO -- Two ministers met on Monday.')).toEqual([
    'dateline: OSLO --',
    'body: Two ministers met on Monday.',
  ]);
  expect(show('ODESA, Ukraine (AP) — The port reopened.')).toEqual([
    'dateline: ODESA, Ukraine (AP) —',
    'body: The port reopened.',
  ]);
  expect(show('Vilnius, March 3 (BNS) - Parliament voted.')).toEqual([
    'dateline: Vilnius, March 3 (BNS) -',
    'body: Parliament voted.',
  ]);
});

test('a dash inside a sentence makes no dateline', () => {
  expect(show('NATO — which met in Oslo — agreed.')).toEqual(['body: NATO — which met in Oslo — agreed.']);
});

test('the headline of a pointer is parted from the sentence that is glued to it', () => {
  expect(
    show('Talks went on.\nSEE ALSO: Why The Long Talks Stalled In GenevaLast week, however, both sides met again.'),
  ).toEqual([
    'body: Talks went on.',
    'boilerplate: SEE ALSO:',
    'headline: Why The Long Talks Stalled In Geneva',
    'body: Last week, however, both sides met again.',
  ]);
});

test('a pointer in sentence case is cut where a word in lower case runs into an opening word', () => {
  expect(show('READ MORE: Ministers say no deal is in sight after talksThe two sides will meet again in May.')).toEqual(
    [
      'boilerplate: READ MORE:',
      'headline: Ministers say no deal is in sight after talks',
      'body: The two sides will meet again in May.',
    ],
  );
});

test('names with an inner capital are never cut', () => {
  for (const name of ['McDonald', 'YouTube', 'DeepMind', 'LinkedIn', 'iPhone', 'MacArthur']) {
    const pointer = `SEE ALSO: What The Case Against ${name} Means For Europe And Its Old Rules On Data`;
    expect(show(pointer)).toEqual(['boilerplate: SEE ALSO:', `headline: ${pointer.slice(10)}`]);
  }
  expect(show('SEE ALSO: How YouTube Changed The NorthLast month he spoke about it to a crowd.')).toContain(
    'headline: How YouTube Changed The North',
  );
});

test('a pointer in the middle of a line is found behind the end of a sentence', () => {
  expect(show('The vote is due in May. SEE ALSO: Who Votes In The North')).toEqual([
    'body: The vote is due in May.',
    'boilerplate: SEE ALSO:',
    'headline: Who Votes In The North',
  ]);
});

test('player messages, buttons, credits, bylines and dates are boilerplate', () => {
  const lines = [
    'Your browser doesn’t support HTML5',
    'Advertisement',
    'Share on Facebook',
    'We use cookies to improve this site.',
    'By Anna Berg and Lars Holm',
    'Photo: Anna Berg',
    'Additional reporting by Lars Holm; editing by Ida Moe',
    'March 3, 2025',
    '0:00 0:03:21',
    '* * *',
  ];
  for (const line of lines) expect(show(`First comes a sentence.\n${line}`)[1]).toBe(`boilerplate: ${line}`);
});

test('a sentence that speaks of such things stays', () => {
  const lines = [
    'Share prices fell on Monday.',
    'By March the army had left.',
    'Print workers went on strike in Oslo.',
  ];
  for (const line of lines) expect(show(line)).toEqual([`body: ${line}`]);
});

test('the title of a clip after a player message is a caption', () => {
  expect(show("It is over.\nYour browser doesn't support HTML5\nMinister Anna Berg on the budget")[2]).toBe(
    'caption: Minister Anna Berg on the budget',
  );
});

test('short lines without a full stop are headlines before the text and subheads within it', () => {
  expect(show('Ministers agree on grain deal\nThey met in Oslo.\nWhat Comes Next\nNobody knows.')).toEqual([
    'headline: Ministers agree on grain deal',
    'body: They met in Oslo.',
    'subhead: What Comes Next',
    'body: Nobody knows.',
  ]);
});

test('a subhead glued on by a hyphen is parted, a hyphenated name is not', () => {
  expect(show('It began.\nCease-fire -The killings went on.')).toEqual([
    'body: It began.',
    'subhead: Cease-fire',
    'body: The killings went on.',
  ]);
  expect(show('It began.\nGeneral Abdul-Wahab said so.')[1]).toBe('body: General Abdul-Wahab said so.');
  const minister = 'Omani Deputy Prime Minister Karim al-Rawi on Friday said so.';
  expect(show(`It began.\n${minister}`)[1]).toBe(`body: ${minister}`);
});

test('paragraphs are counted over lines that are not blank', () => {
  expect(segmentText('One is here.\n\n \nTwo is here.').map((s) => s.paragraph)).toEqual([0, 1]);
});

test('segments of any text are in order, trimmed, and of bounded length', () => {
  const word = fc.constantFrom(
    'SEE ALSO: ',
    'Foo',
    ' -The',
    '\n',
    ' ',
    '. ',
    '😀',
    'talksLast',
    'OSLO — A',
    '“',
    'a'.repeat(30),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join('');
      let end = 0;
      for (const { span } of segmentText(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        const shown = text.slice(span.start, span.end);
        expect(shown).toBe(shown.trim());
        ({ end } = span);
      }
    }),
  );
});

test('a line of any length is cut behind sentences, and never inside a surrogate pair', () => {
  const text = 'Foo met bar in May. '.repeat(1000);
  const pieces = boundedPieces(text, { start: 0, end: text.length });
  expect(pieces.every((p) => p.end - p.start <= LONGEST_PIECE && text.slice(p.start, p.end).startsWith('Foo'))).toBe(
    true,
  );
  expect(pieces.map((p) => text.slice(p.start, p.end)).join('')).toBe(text);
  const emoji = `a${'😀'.repeat(5000)}`;
  for (const p of boundedPieces(emoji, { start: 0, end: emoji.length })) {
    expect(emoji.slice(p.start, p.end)).not.toMatch(/^[\uDC00-\uDFFF]/u);
  }
});

test('five megabytes on one line take less than a few seconds', () => {
  for (const unit of ['a', ' ', '.', '😀', "'", '1:00 ', 'SEE ALSO: Foo Bar BazIt is so. ']) {
    expect(segmentText(unit.repeat(5_000_000 / unit.length)).length).toBeGreaterThanOrEqual(0);
  }
}, 30_000);
