import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

import { type Blocks, newBlocks } from './blocks.js';
import { frontMatter } from './front-matter.js';
import { withoutTitle } from './plain.js';
import type { RawArticle } from './types.js';

/**
 * Markdown (CommonMark, GitHub's tables and strike-through) as its words: one paragraph a line. Links keep their text; pictures, code
 * blocks and raw HTML are left out; struck-through words too, since the author took them back.
 *
 * By markdown-it, which is linear on hostile text: 120 kB of unclosed emphasis took micromark 63 s.
 */
export async function readMarkdown(source: string): Promise<RawArticle> {
  const { facts, rest } = await frontMatter(source.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''));
  // `html` so that HTML is known as such, and left out, instead of being read as words.
  const tokens = new MarkdownIt({ html: true }).parse(rest, {});
  const heading = tokens.findIndex((token) => token.type === 'heading_open' && token.tag === 'h1');
  const title = facts.title ?? (heading < 0 ? undefined : linesOf(tokens.slice(heading, heading + 3))[0]);
  const text = linesOf(tokens).join('\n');
  if (title === undefined) return { facts, text };
  return { facts: { ...facts, title }, text: withoutTitle(text, title) };
}

function linesOf(tokens: readonly Token[]): readonly string[] {
  const blocks = newBlocks();
  for (const token of tokens) {
    if (token.type === 'inline') writeInline(token.children ?? [], blocks);
    else if (token.type === 'td_close' || token.type === 'th_close') blocks.add(' ');
    else if (!/^t[dh]_/.test(token.type)) blocks.end();
  }
  blocks.end();
  return blocks.lines();
}

function writeInline(tokens: readonly Token[], out: Blocks): void {
  let struck = 0;
  for (const token of tokens) {
    if (token.type === 's_open' || token.type === 's_close') struck += token.nesting;
    else if (struck > 0) continue;
    // Marks of footnotes and of tasks are no part of CommonMark, and arrive as text.
    else if (token.type === 'text') out.add(token.content.replace(/\[\^[^\]\s]{1,40}\]:?|^\[[ xX]\] /g, ''));
    else if (token.type === 'code_inline' || token.type === 'text_special') out.add(token.content);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') out.add(' ');
  }
}
