import { type Listed, lookup, startsListed } from '../../gazetteer/index.js';
import { at, lowerAt, textAt } from '../../syntax/index.js';
import { isPlace, textOf, together, type Workspace } from '../workspace.js';
import type { Candidate } from './parser-names.js';
import type { NameSpan, NameSpans } from './span.js';

/** Tokens of the longest name of the gazetteer. */
const LONGEST = 7;

/** Places the gazetteer's names, longest first; never inside a longer name that the parser found ("New Cairo", "Paris Hilton"). */
export function placeListedNames(ws: Workspace, spans: NameSpans, candidates: readonly Candidate[]): void {
  const found = listedNames(ws).sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first);
  const around = candidatesByToken(candidates);
  for (const span of found) {
    const longer = (around.get(span.first) ?? []).filter(
      (c) => c.first <= span.first && span.end <= c.end && c.end - c.first > span.end - span.first,
    );
    if (longer.some((c) => keeps(ws, c, span)) || !spans.free(span.first, span.end) || partOfName(ws, span)) continue;
    spans.add(span);
  }
}

/** The parser's names around each token. */
function candidatesByToken(candidates: readonly Candidate[]): ReadonlyMap<number, readonly Candidate[]> {
  const out = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    for (let i = candidate.first; i < candidate.end; i++) {
      const here = out.get(i);
      if (here === undefined) out.set(i, [candidate]);
      else here.push(candidate);
    }
  }
  return out;
}

function listedNames(ws: Workspace): NameSpan[] {
  const { doc } = ws;
  const out: NameSpan[] = [];
  for (let first = 0; first < doc.tokens.length; first++) {
    if (!/^(?:\p{Lu}|al-|mainland|\d)/u.test(textAt(doc, first)) || ['the', 'a', 'an'].includes(lowerAt(doc, first)))
      continue;
    if (!startsListed(textAt(doc, first))) continue;
    for (let end = Math.min(first + LONGEST, doc.tokens.length); end > first; end--) {
      if (!together(ws, first, end - 1) || !endsLikeName(textAt(doc, end - 1))) continue;
      const listed = lookup(textOf(ws, first, end));
      if (listed === undefined || (end - first === 1 && !mayStandAlone(ws, first, listed))) continue;
      out.push({ first, end, type: listed.type, source: 'gazetteer' });
      break;
    }
  }
  return out;
}

function endsLikeName(word: string): boolean {
  return /[\p{L}\p{N}+]$/u.test(word) || /^(?:\p{L}+\.)+$/u.test(word);
}

/** Single words: "May", "Meta", "Apple", "Guardian" at the start of a sentence may be anything; the parser's part of speech decides. */
function mayStandAlone(ws: Workspace, i: number, listed: Listed): boolean {
  const { pos } = at(ws.doc, i);
  if (['PRON', 'ADP', 'VERB', 'DET', 'AUX', 'ADV', 'NUM'].includes(pos)) return false;
  return listed.kind !== 'body' || pos === 'PROPN' || /^[A-Z.]{2,}$/u.test(textAt(ws.doc, i));
}

/** Does the parser's longer name stay whole? A place name inside it is cut out only of a place ("Kyiv" of "central Kyiv"). */
function keeps(ws: Workspace, candidate: Candidate, span: NameSpan): boolean {
  const { doc } = ws;
  const length = span.end - span.first;
  if ((candidate.type === 'Group' || candidate.type === 'Person') && length > 1) return false;
  if (candidate.type !== 'Place') return true;
  const named = (k: number): boolean =>
    k >= candidate.first && k < candidate.end && at(doc, k).pos === 'PROPN' && /^\p{Lu}/u.test(textAt(doc, k));
  return named(span.first - 1) || named(span.end);
}

function partOfName(ws: Workspace, { first, end, type }: NameSpan): boolean {
  const { doc } = ws;
  if (!isPlace(type)) return false;
  if (first > 0 && ['United', 'New'].includes(textAt(doc, first - 1)) && together(ws, first - 1, first)) return true;
  const next = doc.tokens[end];
  if (end - first !== 1 || next === undefined || next.pos !== 'PROPN') return false;
  const { entityType } = at(doc, first);
  return next.entityType === entityType && ['ORG', 'FAC', 'PERSON'].includes(entityType) && next.entityIob === 'I';
}
