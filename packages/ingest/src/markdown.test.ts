import { expect, test } from 'vitest';

import { readMarkdown } from './markdown.js';

test('the words stay, the markup goes, one paragraph a line', async () => {
  const source = [
    '# Marlow *accuses* ministry',
    '',
    'Harbour **Secretary** [Tomas Marlow](https://x.example "t") said \\*no\\* &amp; `left`[^1],',
    'again.  ',
    'So ~~did not~~ did the crew.',
    '',
    '![a picture](p.png)',
    '',
    '- [x] one',
    '- two',
    '  - three',
    '',
    '| a | b |',
    '|---|---|',
    '| c | d |',
    '',
    '```js',
    'code();',
    '```',
    '',
    '<div>raw</div>',
    '',
    '> Nobody asked,',
    '> said Lund.',
    '',
    '[^1]: A foot note of words.',
    '',
    '[ref]: https://y.example',
  ].join('\n');
  expect(await readMarkdown(source)).toEqual({
    facts: { title: 'Marlow accuses ministry' },
    text: [
      'Harbour Secretary Tomas Marlow said *no* & left, again. So did the crew.',
      'one',
      'two',
      'three',
      'a b',
      'c d',
      'Nobody asked, said Lund.',
      'A foot note of words.',
    ].join('\n'),
  });
});

test('the title of the front matter beats the heading, and is not repeated in the text', async () => {
  expect(await readMarkdown('---\ntitle: One\n---\n\n# One\n\nText.')).toEqual({
    facts: { title: 'One' },
    text: 'Text.',
  });
  expect(await readMarkdown('---\ntitle: One\n---\n\n# Two\n\nText.')).toEqual({
    facts: { title: 'One' },
    text: 'Two\nText.',
  });
});

test('Windows line ends are line ends', async () => {
  expect((await readMarkdown('---\r\ntitle: One\r\n---\r\n\r\nA\r\nb.\r\n\r\nC.')).text).toBe('A b.\nC.');
});
