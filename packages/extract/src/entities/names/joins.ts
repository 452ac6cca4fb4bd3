import { countryCode, lookup } from '../../gazetteer/index.js';
import { AGREEMENT_NOUNS, BODY_NOUNS, LAW_NOUNS, POLICY_NOUNS } from '../../gazetteer/words.js';
import { at, lowerAt, textAt } from '../../syntax/index.js';
import { textOf, together, type Workspace } from '../workspace.js';
import type { NameSpan } from './span.js';

const DETERMINED = new Set(['the', "'s", '’s', 'its', 'their', 'his', 'her']);
const LINKS = new Set(['and', '&', 'of', 'for', 'on']);

/** Joins pieces of one name: "Ministry" of "Education", "AFL"/"CIO", two pieces that the parser cut. */
export function joined(ws: Workspace, spans: readonly NameSpan[]): readonly NameSpan[] {
  const out: NameSpan[] = [];
  for (const span of spans) {
    const right = withConjunct(ws, out, span);
    const left = out.at(-1);
    const whole = left === undefined ? undefined : joinedPair(ws, left, right);
    if (whole === undefined) out.push(right);
    else out[out.length - 1] = whole;
  }
  return out.flatMap((span) => withoutOpenEnd(ws, span));
}

/** "Institute for the Study of War and": what was not continued ends before the link. */
function withoutOpenEnd(ws: Workspace, span: NameSpan): readonly NameSpan[] {
  let { end } = span;
  while (end > span.first && (LINKS.has(lowerAt(ws.doc, end - 1)) || lowerAt(ws.doc, end - 1) === 'the')) end--;
  return end > span.first ? [{ ...span, end }] : [];
}

/**
 * "the Belt and Road Initiative": one name, of which the parser took the half. Not where the first conjunct is a name itself, nor where the head is a
 * plural ("the Interior and Defense Ministries"), nor without an article or owner in front. A lone capital that was a name so far is taken out of `before`.
 */
function withConjunct(ws: Workspace, before: NameSpan[], right: NameSpan): NameSpan {
  const { doc } = ws;
  const [first, and] = [right.first - 2, right.first - 1];
  const { tag } = at(doc, right.end - 1);
  const head = lowerAt(doc, right.end - 1);
  const joins = first > 0 && ['and', '&'].includes(lowerAt(doc, and)) && together(ws, first - 1, right.first);
  if (!joins || right.end - right.first < 2 || right.source === 'gazetteer' || right.type === 'Person') return right;
  if (tag === 'NNPS' || (!BODY_NOUNS.has(head) && !POLICY_NOUNS.has(head) && !LAW_NOUNS.has(head))) return right;
  const conjunct = textAt(doc, first);
  const lone = before.at(-1);
  const isLone = lone?.first === first && lone.end === and && lone.source === 'capitals';
  const open = lone === undefined || lone.end <= first || isLone;
  if (!open || !/^\p{Lu}\p{Ll}+$/u.test(conjunct) || !DETERMINED.has(lowerAt(doc, first - 1))) return right;
  if (BODY_NOUNS.has(conjunct.toLowerCase()) || lookup(conjunct) !== undefined || countryCode(conjunct) !== undefined)
    return right;
  if (isLone) before.pop();
  return { ...right, first };
}

function joinedPair(ws: Workspace, left: NameSpan, right: NameSpan): NameSpan | undefined {
  if (!together(ws, left.first, right.first)) return undefined;
  const { first, end } = { first: left.first, end: right.end };
  const type = left.type ?? right.type;
  if (ofName(ws, left, right)) return { first, end, type: left.type ?? 'Organization', source: 'joined' };
  const open = right.first === left.end && LINKS.has(lowerAt(ws.doc, left.end - 1)) && left.type !== 'Person';
  if (open) return { first, end, type: left.type ?? 'Organization', source: 'joined' };
  const slash =
    right.first - left.end === 1 && textAt(ws.doc, left.end) === '/' && shouted(ws, left) && shouted(ws, right);
  if (!slash && !cutInTwo(ws, left, right)) return undefined;
  return type === undefined ? { first, end, source: 'joined' } : { first, end, type, source: 'joined' };
}

function shouted(ws: Workspace, { first, end }: NameSpan): boolean {
  return /^[A-Z]+$/u.test(textOf(ws, first, end));
}

/** "Ministry of Education", "Church of the Nazarene". */
function ofName(ws: Workspace, left: NameSpan, right: NameSpan): boolean {
  const { doc } = ws;
  const gap = right.first - left.end;
  if (gap < 1 || gap > 2 || !['of', 'for'].includes(lowerAt(doc, left.end))) return false;
  if (gap === 2 && lowerAt(doc, left.end + 1) !== 'the') return false;
  if (left.type === 'Person' || left.source === 'gazetteer') return false;
  const word = lowerAt(doc, left.end - 1);
  if (!BODY_NOUNS.has(word) && !LAW_NOUNS.has(word) && !AGREEMENT_NOUNS.has(word)) return false;
  return /^\p{Lu}/u.test(textAt(doc, left.end - 1)) && /^\p{Lu}/u.test(textAt(doc, right.first));
}

function cutInTwo(ws: Workspace, left: NameSpan, right: NameSpan): boolean {
  const { doc } = ws;
  if (right.first !== left.end || left.source === 'gazetteer' || right.source === 'gazetteer') return false;
  if (at(doc, left.first).pos !== 'PROPN' || at(doc, right.first).pos !== 'PROPN') return false;
  if (left.type !== undefined && right.type !== undefined && left.type !== right.type) return false;
  const { head } = at(doc, left.end - 1);
  return head >= right.first && head < right.end;
}
