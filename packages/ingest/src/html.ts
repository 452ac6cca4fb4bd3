import { Readability } from '@mozilla/readability';

import { type Blocks, newBlocks } from './blocks.js';
import { cleanText } from './clean.js';
import { isoDate } from './dates.js';
import { LINE_BREAK_MARK, parsePage } from './html-tree.js';
import { pageFacts } from './metadata.js';
import { withoutTitle } from './plain.js';
import type { RawArticle } from './types.js';

/**
 * A saved web page as the article in it. The DOM is linkedom everywhere, in the browser too: its own DOMParser would give another tree,
 * and with it other offsets for the same file. Nothing of a page runs in it: it has no scripts, no events, no network.
 */

const names = (list: string): ReadonlySet<string> => new Set(list.toUpperCase().split(' '));

/** Elements that are no running text, wherever they stand. `form` is not among them: some systems wrap the whole page in one. */
const SILENT = names(
  'script style noscript template nav button select textarea input iframe object embed svg math canvas audio video picture figcaption dialog menu title',
);
/** Elements that do not end a paragraph. Everything else does: an unknown element must not glue two sentences. */
const INLINE = names(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb rt rp s samp small span strike strong sub sup time tt u var wbr',
);
/** Readability leaves some of these in, because they stand between paragraphs. Whole class names only: `.ad` is not `.adviser`. */
const CLUTTER =
  '.ad, .ads, .advert, .advertisement, .advertising, .ad-slot, .ad-container, .sponsored, .newsletter, .newsletter-signup, ' +
  '.related, .related-stories, .related-articles, .share, .social-share, .comments, #comments, #disqus_thread, .cookie-banner';
/** Around the text of a page for which Readability finds no article. */
const FRAME = 'header, footer, aside, nav, [role="navigation"], [role="complementary"], [role="banner"], [hidden]';
/** A text of this many characters is an article, however small; the default of Readability is 500, more than an agency's flash. */
const SHORT_ARTICLE = 140;
/** If the page's JSON-LD holds a text this much longer than what was found, the page was cut off, or is built by scripts. */
const BODY_FACTOR = 2;
/** Characters in a row of a table above which its cells are columns of a layout, not of a table. Chosen by eye. */
const LAYOUT_ROW = 200;

/** The main text, one paragraph a line, and what the page says of itself. */
export function readHtml(source: string): RawArticle {
  const document = parsePage(source);
  const { facts, languageHint, body } = pageFacts(document, source);
  const main = mainText(document);
  const lines =
    body !== undefined && body.length > main.join('\n').length * BODY_FACTOR ? cleanText(body).split(/\n+/) : main;
  const { text, publishedAt } = withoutHead(lines, facts.title);
  return {
    facts: publishedAt === undefined ? facts : { publishedAt, ...facts },
    text,
    ...(languageHint === undefined ? {} : { languageHint }),
  };
}

/** Takes the title, byline and date off the top of the text; a date that stands there is when it was published. */
function withoutHead(lines: readonly string[], title: string | undefined): { text: string; publishedAt?: string } {
  let text = title === undefined ? lines.join('\n') : withoutTitle(lines.join('\n'), title);
  let publishedAt: string | undefined;
  for (;;) {
    const [first = ''] = text.split('\n', 1);
    const date = isoDate(first);
    const byline = first.length < 120 && /^by\s+\p{Lu}/iu.test(first) && !/[.!?]["”’]?$/u.test(first);
    if (date === undefined && !byline) break;
    publishedAt ??= date;
    text = text.slice(first.length + 1);
  }
  return publishedAt === undefined ? { text } : { text, publishedAt };
}

function mainText(document: Document): readonly string[] {
  const size = document.body?.textContent?.length ?? 0;
  for (const clutter of document.querySelectorAll(CLUTTER)) {
    if ((clutter.textContent?.length ?? 0) < size / 2) clutter.remove();
  }
  // A copy, because Readability takes apart what it gets, and the whole page is needed if it finds nothing.
  const copy = document.cloneNode(true) as Document;
  const found = new Readability<Node>(copy, { charThreshold: SHORT_ARTICLE, serializer: (node) => node }).parse();
  const article = found?.content ? linesOf(found.content) : [];
  if (article.join('\n').length >= SHORT_ARTICLE) return article;
  for (const frame of document.querySelectorAll(FRAME)) frame.remove();
  const all = linesOf(document.body ?? document);
  return all.join('').length > article.join('').length ? all : article;
}

function linesOf(node: Node): readonly string[] {
  const blocks = newBlocks();
  write(node, blocks);
  blocks.end();
  return blocks.lines();
}

function write(node: Node, out: Blocks): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) writeText(child.nodeValue ?? '', out);
    else if (child.nodeType === 1) writeElement(child as Element, out);
  }
}

function writeText(text: string, out: Blocks): void {
  for (const [n, part] of text.split(LINE_BREAK_MARK).entries()) {
    if (n > 0) out.lineBreak();
    out.add(part);
  }
}

function writeElement(element: Element, out: Blocks): void {
  const name = element.nodeName.toUpperCase();
  if (SILENT.has(name)) return;
  if (INLINE.has(name)) {
    write(element, out);
  } else if ((name === 'TD' || name === 'TH') && (element.parentElement?.textContent?.length ?? 0) < LAYOUT_ROW) {
    write(element, out);
    out.add(' ');
  } else {
    out.end();
    write(element, out);
    out.end();
  }
}
