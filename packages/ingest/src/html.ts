import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';

import { type Blocks, newBlocks } from './blocks.js';
import { cleanText } from './clean.js';
import { pageFacts } from './metadata.js';
import { withoutTitle } from './plain.js';
import type { RawArticle } from './types.js';

/**
 * A saved web page as the article in it. The DOM is linkedom everywhere, in the browser too: its own DOMParser would give another tree,
 * and with it other offsets for the same file. Nothing of a page runs in it: it has no scripts, no events, no network.
 */

/** Elements that are no running text, wherever they stand. */
const SILENT = new Set(
  (
    'script style noscript template nav form button select textarea input iframe object embed svg math canvas audio video picture ' +
    'figcaption dialog menu'
  )
    .split(' ')
    .map((name) => name.toUpperCase()),
);
/** Elements that do not end a paragraph. Everything else does: an unknown element must not glue two sentences. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb rt rp s samp small span strike ' +
    'strong sub sup time tt u var wbr'
  )
    .split(' ')
    .map((name) => name.toUpperCase()),
);
/** Around the text of a page for which Readability finds no article. */
const FRAME = 'header, footer, aside, nav, [role="navigation"], [role="complementary"], [role="banner"], [hidden]';
/** A text of this many characters is an article, however small; the default of Readability is 500, more than an agency's flash. */
const SHORT_ARTICLE = 140;
/** If the page's JSON-LD holds a text this much longer than what was found, the page was cut off, or is built by scripts. */
const BODY_FACTOR = 2;

/** The main text, one paragraph a line, and what the page says of itself. */
export function readHtml(source: string): RawArticle {
  const document = parse(source);
  const { facts, body } = pageFacts(document, source);
  const main = mainText(document);
  const text =
    body !== undefined && body.length > main.length * BODY_FACTOR ? cleanText(body).replace(/\n+/g, '\n') : main;
  return { facts, text: facts.title === undefined ? text : withoutTitle(text, facts.title) };
}

/** linkedom builds the tree that the tags spell out; pages may leave out `html`, `head` and `body`, and fragments do. */
function parse(source: string): Document {
  const whole = /<html[\s>]/i.test(source) && /<body[\s>]/i.test(source);
  const page = whole
    ? source.replace(/^[^<]+/, '')
    : `<!doctype html><html lang="${/<html[^>]*?\slang\s*=\s*["']?([\w-]+)/i.exec(source)?.[1] ?? ''}"><head></head><body>${source.replace(
        /<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi,
        '',
      )}</body></html>`;
  return parseHTML(page).document;
}

function mainText(document: Document): string {
  // A copy, because Readability takes apart what it gets, and the whole page is needed if it finds nothing.
  const copy = document.cloneNode(true) as Document;
  const found = new Readability<Node>(copy, { charThreshold: SHORT_ARTICLE, serializer: (node) => node }).parse();
  const article = found?.content ? linesOf(found.content) : [];
  if (article.join('\n').length >= SHORT_ARTICLE) return article.join('\n');
  for (const frame of document.querySelectorAll(FRAME)) frame.remove();
  const all = linesOf(document.body ?? document);
  return (all.join('').length > article.join('').length ? all : article).join('\n');
}

function linesOf(node: Node): readonly string[] {
  const blocks = newBlocks();
  write(node, blocks);
  blocks.end();
  return blocks.lines();
}

function write(node: Node, out: Blocks): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) out.add(child.nodeValue ?? '');
    else if (child.nodeType === 1) writeElement(child as Element, out);
  }
}

function writeElement(element: Element, out: Blocks): void {
  const name = element.nodeName.toUpperCase();
  if (SILENT.has(name)) return;
  if (INLINE.has(name)) {
    write(element, out);
    return;
  }
  if (name === 'TD' || name === 'TH') {
    write(element, out);
    out.add(' ');
    return;
  }
  out.end();
  write(element, out);
  out.end();
}
