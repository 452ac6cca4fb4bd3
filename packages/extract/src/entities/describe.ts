import type { Span } from '@tripletail/core';

import { countryOfDemonym } from '../gazetteer/index.js';
import { at, isPunct, kids, lemmaAt, lowerAt, nounPhrase, rightEdge, subtree, textAt } from '../syntax/index.js';
import { withContent } from './content.js';
import type { Workspace } from './workspace.js';

/** A description of more words is cut: first to its phrases with "of", then to what stands in front of its head. */
const LONGEST = 12;
const LONGEST_CUT = 9;
const TIMES = new Set(['DATE', 'TIME']);
const LOST_IN_FRONT = new Set(
  `the a an this that these those its their his her my our your some any such another other own both all each every same whose which`.split(
    ' ',
  ),
);

/**
 * The tokens that a description is made of, in order: the least noun phrase with its complements, without times and articles in front.
 * @param wide with phrases of any preposition ("proposal for a cease-fire"); else only with "of" ("ministers of X", not "… at the meeting")
 */
export function descriptionTokens(ws: Workspace, head: number, wide = true): readonly number[] {
  const key = 2 * head + (wide ? 0 : 1);
  const known = ws.described.get(key);
  if (known !== undefined) return known;
  const phrase = collectDescription(ws, head, wide);
  const tokens = wide ? withContent(ws, phrase, head) : phrase;
  ws.described.set(key, tokens);
  return tokens;
}

function collectDescription(ws: Workspace, head: number, wide: boolean): readonly number[] {
  const { doc } = ws;
  const bare = !kids(doc, head).some((k) => k > head) && textAt(doc, head + 1) !== 'for';
  if (bare) return trimmed(ws, nounPhrase(doc, head, 'none'), head);
  const times = new Set(
    kids(doc, head, 'prep').flatMap((k) =>
      kids(doc, k, 'pobj').some((o) => TIMES.has(at(doc, o).entityType)) ? subtree(doc, k) : [],
    ),
  );
  const whole = (pp: 'all' | 'of' | 'none'): readonly number[] => [
    ...nounPhrase(doc, head, pp).filter((k) => !times.has(k) || k < head),
    ...(pp === 'all' ? strayComplement(ws, head) : []),
  ];
  for (const [pp, longest] of [
    ['all', LONGEST],
    ['of', LONGEST_CUT],
  ] as const) {
    if (pp === 'all' && !wide) continue;
    const tokens = trimmed(ws, whole(pp), head);
    const short = pp === 'all' ? shortened(ws, tokens, head) : undefined;
    if (short !== undefined) return short;
    if (tokens.filter((k) => !isPunct(doc, k)).length <= longest && isContiguous(tokens)) return tokens;
  }
  return trimmed(
    ws,
    whole('none').filter((k) => k <= head),
    head,
  );
}

/** Words up to which a description is not cut at all, and those that are left of a longer one. */
const EASY = 9;
const EASY_CUT = 8;
/** A clause that is cut is none. */
const OPEN = new Set(['pcomp', 'ccomp', 'acl', 'relcl', 'mark']);

/**
 * "explosion of a car bomb (on Syria's border with Jordan)": of a long description the phrases at its end are left out, as long as one stays; none
 * where it cannot be cut so.
 */
function shortened(ws: Workspace, tokens: readonly number[], head: number): readonly number[] | undefined {
  const { doc } = ws;
  const words = (list: readonly number[]): number => list.filter((k) => !isPunct(doc, k)).length;
  if (words(tokens) <= EASY || !isContiguous(tokens)) return undefined;
  const last = tokens.at(-1)!;
  const cuts = tokens.filter((k) => k > head && at(doc, k).dep === 'prep' && rightEdge(doc, k) >= last).reverse();
  for (const cut of cuts) {
    const rest = trimmed(
      ws,
      tokens.filter((k) => k < cut),
      head,
    );
    if (rest.at(-1) === head) return undefined;
    const whole = ['NOUN', 'PROPN'].includes(at(doc, rest.at(-1)!).pos) && !rest.some((k) => OPEN.has(at(doc, k).dep));
    if (whole && words(rest) <= EASY_CUT) return rest;
  }
  return undefined;
}

const FOR_NOUNS = new Set(
  'proposal plan call deal support demand request bid push offer pledge campaign appeal'.split(' '),
);

/** "rejected the proposal for a truce": "for" directly behind such a noun belongs to it, even where the parser hangs it on the verb. */
function strayComplement(ws: Workspace, head: number): readonly number[] {
  const { doc } = ws;
  const preposition = doc.tokens[head + 1];
  if (
    preposition === undefined ||
    preposition.text !== 'for' ||
    preposition.dep !== 'prep' ||
    preposition.head !== at(doc, head).head
  )
    return [];
  const object = kids(doc, preposition.i, 'pobj')[0];
  if (object === undefined || !FOR_NOUNS.has(lemmaAt(doc, head)) || TIMES.has(at(doc, object).entityType)) return [];
  return [preposition.i, ...nounPhrase(doc, object, 'of')];
}

/** One hole of a comma or bracket is forgiven; a description with a piece cut out of it is no phrase that anybody wrote. */
function isContiguous(tokens: readonly number[]): boolean {
  const first = tokens[0] ?? 0;
  const last = tokens.at(-1) ?? 0;
  return last - first + 1 - tokens.length <= 1;
}

function trimmed(ws: Workspace, tokens: readonly number[], head: number): readonly number[] {
  const { doc } = ws;
  let rest = tokens;
  while (
    rest.length > 1 &&
    rest[0] !== head &&
    ((LOST_IN_FRONT.has(lowerAt(doc, rest[0]!)) && textAt(doc, rest[0]! + 1) !== '-') ||
      isPunct(doc, rest[0]!) ||
      isTime(ws, rest[0]!))
  ) {
    rest = rest.slice(1);
  }
  while (
    rest.length > 1 &&
    rest.at(-1) !== head &&
    (isPunct(doc, rest.at(-1)!) || at(doc, rest.at(-1)!).dep === 'case')
  ) {
    rest = rest.slice(0, -1);
  }
  return rest;
}

/** "last week's summit", "Tuesday's attack": when it was is no part of what it is. */
function isTime(ws: Workspace, i: number): boolean {
  const { entityType, dep, text } = at(ws.doc, i);
  return (TIMES.has(entityType) && dep !== 'nummod') || /^(?:'s|’s)$/u.test(text);
}

/** The words of a description on one line, as they are spelled in the text. */
export function spelled(ws: Workspace, tokens: readonly number[]): string {
  const { doc } = ws;
  let out = '';
  tokens.forEach((k, n) => {
    const before = tokens[n - 1];
    const gap =
      before === undefined ? '' : before === k - 1 ? doc.text.slice(at(doc, before).end, at(doc, k).start) : ' ';
    out += gap + textAt(doc, k);
  });
  return out.replace(/\s+/gu, ' ').replace(/["“”]/gu, '').trim();
}

/** The phrase as it stands in the text: what `descriptionTokens` gives with its article. */
export function descriptionSpan(ws: Workspace, head: number): Span {
  const tokens = descriptionTokens(ws, head);
  const [first, last] = [tokens[0] ?? head, tokens.at(-1) ?? head];
  return { start: at(ws.doc, first).start, end: at(ws.doc, last).end };
}

/** Does the description hold a name or an adjective of one: "US-led peace proposal", "European diplomats"? */
export function holdsName(ws: Workspace, tokens: readonly number[], head: number): boolean {
  return tokens.some((k) => {
    if (k === head) return false;
    const { pos, text } = at(ws.doc, k);
    const mention = ws.at.get(k);
    const named = mention !== undefined && (mention.kind === 'name' || mention.kind === 'adjective');
    return named || pos === 'PROPN' || countryOfDemonym(text) !== undefined || /^(?:US|U\.S\.|UN|EU|NATO)-/u.test(text);
  });
}
