import { expect, test } from 'vitest';

import { readPlain, unwrap } from './plain.js';

test('a short first line that stands alone and is no sentence is the title, and leaves the text', async () => {
  expect(await readPlain('Marlow accuses ministry\n\nHe did so on Friday.')).toEqual({
    facts: { title: 'Marlow accuses ministry' },
    text: 'He did so on Friday.',
  });
});

test('so is one right above a paragraph that is one long line', async () => {
  const body = `He did so on Friday, ${'and said it again, '.repeat(6)}in vain.`;
  expect(await readPlain(`Marlow accuses ministry\n${body}\nShe did not.`)).toEqual({
    facts: { title: 'Marlow accuses ministry' },
    text: `${body}\nShe did not.`,
  });
});

test.each([
  ['a sentence', 'He did so on Friday.\n\nShe did not.'],
  ['a line with the text right below', 'Marlow accuses ministry\nHe did so on Friday.'],
  ['a dateline', 'BRUSSELS, April 4:\n\nHe did so on Friday.'],
  ['all there is', 'Marlow accuses ministry'],
  ['a rule', '----------\n\nHe did so on Friday.'],
])('%s is no title', async (_what, text) => {
  expect(await readPlain(text)).toEqual({ facts: {}, text });
});

test('known fields in front of the text are facts', async () => {
  expect(
    await readPlain('Title: Marlow accuses ministry\nSource: The Lantern Post\nDate: 4 April 2025\n\nText.'),
  ).toEqual({
    facts: { title: 'Marlow accuses ministry', outlet: 'The Lantern Post', publishedAt: '2025-04-04' },
    text: 'Text.',
  });
});

test('YAML in front of the text is facts, a broken one line by line', async () => {
  const yaml =
    '---\ntitle: "Marlow: no"\nauthor:\n  - A. One\n  - B. Two\ndate: 4 April 2025\nurl: https://lantern.example/a\ntags: [x]\n---\n\nText.';
  expect(await readPlain(yaml)).toEqual({
    facts: {
      title: 'Marlow: no',
      author: 'A. One, B. Two',
      publishedAt: '2025-04-04',
      url: 'https://lantern.example/a',
    },
    text: 'Text.',
  });
  expect((await readPlain('---\ntitle: a: "b\noutlet: The Post\n---\nText.')).facts).toEqual({
    title: 'a: "b',
    outlet: 'The Post',
  });
});

test('an address that is not of the web is no fact', async () => {
  expect((await readPlain('url: javascript:alert(1)\ntitle: A\n\nText.')).facts).toEqual({ title: 'A' });
});

test('a first paragraph of which one line is no field is text', async () => {
  const text = 'Date: Friday\nMarlow: I will not wait.\n\nThe ministry: We did nothing.';
  expect(await readPlain(text)).toEqual({ facts: {}, text });
});

test('lines that were broken because the next word did not fit are joined', () => {
  const wrapped =
    'Harbour Secretary Tomas Marlow on Friday accused the ministry in\nOstrava of stalling talks on the northern pier, and said that his\npatience was running out.\n\nThe ministry denied the accusation. A spokeswoman said that the\ndelegation was still waiting.';
  expect(unwrap(wrapped)).toBe(
    'Harbour Secretary Tomas Marlow on Friday accused the ministry in Ostrava of stalling talks on the northern pier, and said that his patience was running out.\n\nThe ministry denied the accusation. A spokeswoman said that the delegation was still waiting.',
  );
});

test.each([
  ['a paragraph a line', `${'word '.repeat(40).trim()}.\nShort one.\n${'word '.repeat(30).trim()}.`],
  ['a list', 'Marlow accused the ministry of these three things:\na pier\na boat\na dock\nand one more'],
  ['a single line', 'Harbour Secretary Tomas Marlow on Friday accused the ministry'],
])('%s is left as it is', (_what, text) => {
  expect(unwrap(text)).toBe(text);
});
