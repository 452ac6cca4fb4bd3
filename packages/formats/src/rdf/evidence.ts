import { type Article, type Span, quote } from '@tripletail/core';

import { type Iri, integer, string, term } from './terms.js';
import { property, type Resource } from './resource.js';

/** Characters of the article before and after a quotation, by which it is found again when the page has changed; as Hypothesis has them. */
const CONTEXT = 32;

/** The IRI of a part of an article: `…#char=1003,1091` (RFC 5147, as NIF has it), so that two claims of one sentence share it. */
export function partOf(source: Iri, span: Span, characters: (at: number) => number): Iri {
  return `${source}#char=${characters(span.start)},${characters(span.end)}`;
}

/**
 * Where a sentence stands, as the Web Annotation Data Model has it (W3C 2017, sections 4.2.4 and 4.2.5): a resource that is a part of the
 * article, selected by its words and by its position. Positions there are of characters, not of UTF-16 code units as ours are.
 */
export function* evidenceOf(
  source: Iri,
  { text }: Article,
  span: Span,
  characters: (at: number) => number,
): Iterable<Resource> {
  const iri = partOf(source, span, characters);
  const [words, position] = [`${iri};words`, `${iri};position`];
  yield {
    iri,
    types: [term('oa', 'SpecificResource')],
    properties: [
      property(term('oa', 'hasSource'), { iri: source }),
      property(term('oa', 'hasSelector'), { iri: words }, { iri: position }),
    ],
  };
  yield {
    iri: words,
    types: [term('oa', 'TextQuoteSelector')],
    properties: [
      property(term('oa', 'exact'), string(quote(text, span))),
      property(term('oa', 'prefix'), string(whole(text.slice(Math.max(0, span.start - CONTEXT), span.start)))),
      property(term('oa', 'suffix'), string(whole(text.slice(span.end, span.end + CONTEXT)))),
    ],
  };
  yield {
    iri: position,
    types: [term('oa', 'TextPositionSelector')],
    properties: [
      property(term('oa', 'start'), integer(characters(span.start))),
      property(term('oa', 'end'), integer(characters(span.end))),
    ],
  };
}

/** A cut through a surrogate pair leaves its half away. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

/** How many characters stand before a place that is given in UTF-16 code units. */
export function characterCounter(text: string): (at: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  return (at) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
}
