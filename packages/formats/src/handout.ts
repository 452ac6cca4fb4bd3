import { type GraphDocument, TripletailError } from '@tripletail/core';

import { writeDocument } from './json.js';
import { escapeXml } from './xml.js';

/**
 * One HTML file with the explorer and a graph in it, that opens without a network. The explorer is a template that the build of `apps/web`
 * makes: one page with its scripts and styles inside, and a policy that names them by their hashes. Here the graph is put in, as JSON in
 * a block that no browser runs; `<` is written as an escape, so that no text can end the block.
 */

/** What such a file says of itself. */
export interface HandoutFacts {
  /** What the graph is called. */
  readonly title: string;
  /** When the file was made, ISO 8601, by the clock of the program that made it. */
  readonly made: string;
  /** Which part of the graph it holds, where it is not all: `24 relations on the canvas`. */
  readonly part?: string;
}

/** The ids of the two blocks, and the marks of the template at which they and the title stand. */
export const HANDOUT_FACTS = 'tripletail-facts';
export const HANDOUT_GRAPH = 'tripletail-graph';
const TITLE_MARK = 'tripletail:title';
const DATA_MARK = '<!--tripletail:data-->';

/**
 * The file, in pieces.
 * @throws TripletailError `FORMAT_BROKEN` if the template is none
 */
export function* writeHandout(template: string, document: GraphDocument, facts: HandoutFacts): Iterable<string> {
  const at = template.indexOf(DATA_MARK);
  if (at < 0 || template.indexOf(TITLE_MARK) > at) {
    throw new TripletailError(
      'FORMAT_BROKEN',
      'The explorer for one file is not built, or of another version. Run: npm run build',
    );
  }
  // A function as replacement: `$&` in a title is no pattern.
  yield template.slice(0, at).replace(TITLE_MARK, () => escapeXml(facts.title));
  yield `<script type="application/json" id="${HANDOUT_FACTS}">${inert(JSON.stringify(facts))}</script>\n`;
  yield `<script type="application/json" id="${HANDOUT_GRAPH}">`;
  for (const piece of writeDocument(document)) yield inert(piece);
  yield '</script>\n';
  yield template.slice(at + DATA_MARK.length);
}

/** JSON that cannot end the block it stands in: in JSON `<` occurs in strings only, where it may be an escape. */
function inert(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
