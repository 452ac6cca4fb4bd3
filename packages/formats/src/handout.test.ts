import { documentOf } from '@tripletail/core';
import { describe, expect, it } from 'vitest';

import { HANDOUT_FACTS, HANDOUT_GRAPH, writeHandout } from './handout.js';
import { readDocument, writeDocument } from './json.js';
import { NASTY_GRAPH } from './testing/nasty.js';

const TEMPLATE = '<!doctype html><title>tripletail:title</title><!--tripletail:data--><script>run()</script>';
const facts = { title: '</title><script>alert(1)</script> $& $1', made: '2026-11-25T08:00:00Z' };

/** What a browser takes for the content of a block: everything up to the first end tag. */
function block(html: string, id: string): string {
  const start = html.indexOf('>', html.indexOf(`id="${id}"`)) + 1;
  return html.slice(start, html.toLowerCase().indexOf('</script', start));
}

describe('writeHandout', () => {
  const html = [...writeHandout(TEMPLATE, documentOf(NASTY_GRAPH), facts)].join('');

  it('holds the whole graph, byte for byte', () => {
    expect([...writeDocument(readDocument(block(html, HANDOUT_GRAPH)))].join('')).toBe(
      [...writeDocument(documentOf(NASTY_GRAPH))].join(''),
    );
    expect(JSON.parse(block(html, HANDOUT_FACTS))).toEqual(facts);
  });

  it('lets no text become markup', () => {
    expect(html.match(/<\/?script|<img|<!--/gi)).toEqual([
      '<script',
      '</script',
      '<script',
      '</script',
      '<script',
      '</script',
    ]);
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; $&amp; $1</title>');
  });

  it('refuses a page that is no template', () => {
    expect(() => [...writeHandout('<html></html>', documentOf(NASTY_GRAPH), facts)]).toThrow('npm run build');
  });
});
