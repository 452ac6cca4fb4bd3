import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

import { type Blocks, newBlocks } from './blocks.js';
import { frontMatter } from './front-matter.js';
import { withoutTitle } from './plain.js';
import type { RawArticle } from './types.js';

/**
 * Markdown (CommonMark with GitHub's tables, footnotes and strike-through) as its words: one paragraph a line. Links keep their text;
 * pictures, code blocks and raw HTML are left out; struck-through words too, since the author took them back.
 */
export async function readMarkdown(source: string): Promise<RawArticle> {
  const { facts, rest } = await frontMatter(source.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''));
  const tree = fromMarkdown(rest, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const first = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  const title = facts.title ?? (first === undefined ? undefined : linesOf(first)[0]);
  const text = linesOf(tree).join('\n');
  if (title === undefined) return { facts, text };
  return { facts: { ...facts, title }, text: withoutTitle(text, title) };
}

function linesOf(node: Nodes): readonly string[] {
  const blocks = newBlocks();
  write(node, blocks);
  blocks.end();
  return blocks.lines();
}

function write(node: Nodes, out: Blocks): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      out.add(node.value);
      return;
    case 'break':
      out.add(' ');
      return;
    case 'code':
    case 'html':
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'footnoteReference':
    case 'delete':
    case 'yaml':
      return;
    case 'thematicBreak':
      out.end();
      return;
    case 'tableCell':
      for (const child of node.children) write(child, out);
      out.add(' ');
      return;
    case 'paragraph':
    case 'heading':
    case 'tableRow':
      out.end();
      for (const child of node.children) write(child, out);
      out.end();
      return;
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'footnoteDefinition':
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'linkReference':
      for (const child of node.children) write(child, out);
      return;
    default:
      node satisfies never;
  }
}
