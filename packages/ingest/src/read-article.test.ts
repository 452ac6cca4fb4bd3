import { articleId } from '@tripletail/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readArticle } from './read-article.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const TEXT = 'Harbour Secretary Tomas Marlow accused the ministry of stalling. The ministry denied that.';

describe('what comes out', () => {
  test('is an article with an id of its text, or of its address', async () => {
    expect(await readArticle(utf8(TEXT))).toEqual({ id: articleId({ text: TEXT }), text: TEXT, language: 'en' });
    const url = 'https://www.lantern.example/a';
    expect(await readArticle(utf8(TEXT), { url })).toEqual({
      id: articleId({ url, text: TEXT }),
      text: TEXT,
      url,
      outlet: 'lantern.example',
      language: 'en',
    });
  });

  test('is frozen', async () => {
    expect(Object.isFrozen(await readArticle(utf8(TEXT)))).toBe(true);
  });

  test('holds what the caller knows rather than what the text says', async () => {
    const source = `Title: A\nDate: 2020-01-01\nAuthor: B\n\n${TEXT}`;
    const article = await readArticle(utf8(source), {
      title: 'C',
      publishedAt: 'April 4, 2025',
      language: 'en-GB',
      author: ' ',
    });
    expect(article).toMatchObject({ title: 'C', publishedAt: '2025-04-04', author: 'B', language: 'en' });
  });

  test('is the same for the same bytes, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html', undefined),
        async (bytes, name) => {
          const once = async (): Promise<unknown> => {
            try {
              return await readArticle(bytes, name === undefined ? {} : { name });
            } catch (error) {
              return (error as { readonly code?: string }).code;
            }
          };
          const first = await once();
          expect(await once()).toEqual(first);
          expect(typeof first === 'string' ? first : 'ARTICLE_').toMatch(/^ARTICLE_/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the kind of text', () => {
  test('is told by media type, then name, then how it begins', async () => {
    const html = utf8(`<!-- x --><!DOCTYPE html><title>T</title><p>${TEXT}`);
    expect((await readArticle(html)).text).toBe(TEXT);
    expect((await readArticle(html, { name: 'a.txt' })).text).toContain('<p>');
    expect((await readArticle(html, { name: 'a.txt', mediaType: 'text/html; charset=utf-8' })).text).toBe(TEXT);
    expect((await readArticle(utf8('# A\n\n**b**'), { name: 'A.MD' })).text).toBe('b');
    expect((await readArticle(utf8('# A\n\n**b**'), { mediaType: 'text/markdown' })).text).toBe('b');
  });

  test('its charset is believed from the media type', async () => {
    const bytes = Uint8Array.from(`${TEXT} \u00c4\u00c5`, (char) => char.charCodeAt(0));
    expect((await readArticle(bytes, { mediaType: 'text/plain; charset="koi8-r"' })).text).toBe(`${TEXT} де`);
  });
});

describe('refusals have a code and a sentence', () => {
  const code = (bytes: Uint8Array, options = {}): Promise<unknown> =>
    readArticle(bytes, options).then(
      () => undefined,
      (error: { readonly code: string; readonly message: string }) => [error.code, error.message],
    );

  test.each([
    ['nothing', new Uint8Array(0), {}, 'ARTICLE_EMPTY', 'The text holds no article: it is 0 bytes long'],
    ['spaces', utf8(' \n\t '), {}, 'ARTICLE_EMPTY', 'there are no words in it'],
    ['signs only', utf8('--- ***'), {}, 'ARTICLE_EMPTY', 'there are no words in it'],
    [
      'a page of scripts',
      utf8('<html><body><script>x</script></body></html>'),
      {},
      'ARTICLE_EMPTY',
      'without its scripts',
    ],
    ['a PDF', utf8('%PDF-1.7 text'), { name: 'a.pdf' }, 'ARTICLE_NOT_TEXT', 'a.pdf is a PDF: open it'],
    ['a zip', utf8('PK\u0003\u0004rest of it'), { name: 'a.docx' }, 'ARTICLE_NOT_TEXT', 'office document'],
    ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0), {}, 'ARTICLE_NOT_TEXT', 'is not text'],
    [
      'noise',
      Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919 + (n >> 3) * 31) % 256),
      {},
      'ARTICLE_NOT_TEXT',
      'is not text',
    ],
    [
      'too much',
      utf8(TEXT),
      { name: 'big.txt', maxBytes: 10 },
      'ARTICLE_TOO_LARGE',
      'big.txt has 90 bytes, and more than 10',
    ],
    ['too deep', utf8('<div>'.repeat(5000)), { name: 'a.html' }, 'ARTICLE_UNREADABLE', 'nested too deeply'],
  ])('%s', async (_what, bytes, options, expected, sentence) => {
    expect(await code(bytes, options)).toEqual([expected, expect.stringContaining(sentence)]);
  });
});

test('5 MB of one line are read in each kind', async () => {
  const bytes = utf8('word '.repeat(1_000_000));
  for (const name of ['a.txt', 'a.md', 'a.html']) {
    expect((await readArticle(bytes, { name })).text).toHaveLength(4_999_999);
  }
}, 60_000);
