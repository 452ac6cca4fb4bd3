import { countryCode, genderOfGivenName, lookup } from '../../gazetteer/index.js';
import {
  AGREEMENT_NOUNS,
  BODY_NOUNS,
  EVENT_NOUNS,
  FACILITY_NOUNS,
  isRole,
  LAW_NOUNS,
  POLICY_NOUNS,
  PORTFOLIOS,
} from '../../gazetteer/words.js';
import { at, isQuote, lowerAt, range, textAt } from '../../syntax/index.js';
import { isPlace, textOf, together, type Workspace } from '../workspace.js';
import type { NameSpan } from './span.js';

const DETERMINED = new Set(['the', "'s", '’s', 'its', 'their', 'his', 'her']);
const PARTICLES = new Set('al el bin ibn abu abd ben van von der de del della bint'.split(' '));
/** What is "of" a place or a thing and begins a name, beside bodies: "Municipality of Livorno". */
const OF_HEADS = new Set(
  `municipality diocese archdiocese governorate emirate republic duchy commonwealth borough county province battle siege massacre treaty gulf strait bay
  cape isle sea tomb temple feast`.split(/\s+/u),
);
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
  return out.filter((span) => !isPartOfOffice(ws, span)).flatMap((span) => withoutOpenEnd(ws, span));
}

/** "Chicago" "Police" Officer Ann Smith: what was left because it might have continued a name. */
function isPartOfOffice(ws: Workspace, { first, end, source }: NameSpan): boolean {
  const role = textAt(ws.doc, end);
  return (
    source === 'capitals' &&
    end - first === 1 &&
    BODY_NOUNS.has(lowerAt(ws.doc, first)) &&
    isRole(role) &&
    /^\p{Lu}/u.test(role)
  );
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
  const listed = commaList(ws, before, right);
  if (listed !== undefined) return listed;
  const lone = before.at(-1);
  const isLone = lone?.first === first && lone.end === and && lone.source === 'capitals';
  const open = lone === undefined || lone.end <= first || isLone;
  if (!open || !/^\p{Lu}\p{Ll}+$/u.test(conjunct) || !DETERMINED.has(lowerAt(doc, first - 1))) return right;
  if (BODY_NOUNS.has(conjunct.toLowerCase()) || lookup(conjunct) !== undefined || countryCode(conjunct) !== undefined)
    return right;
  if (isLone) before.pop();
  return { ...right, first };
}

const OF_SEVERAL = new Set(
  'committee subcommittee ministry department commission office agency bureau secretariat directorate'.split(' '),
);

/** "the Constitution, Law and Justice Committee": a body whose name lists what it is for, behind an article or owner. */
function commaList(ws: Workspace, before: NameSpan[], right: NameSpan): NameSpan | undefined {
  const { doc } = ws;
  if (!OF_SEVERAL.has(lowerAt(doc, right.end - 1)) || right.type === 'Person') return undefined;
  let first = right.first - 2;
  const isTopic = (k: number): boolean =>
    /^\p{Lu}\p{Ll}+$/u.test(textAt(doc, k)) && countryCode(textAt(doc, k)) === undefined;
  while (isTopic(first) && textAt(doc, first - 1) === ',' && isTopic(first - 2)) first -= 2;
  if (first === right.first - 2 || !isTopic(first) || !DETERMINED.has(lowerAt(doc, first - 1))) return undefined;
  const inside = before.filter((span) => span.first >= first);
  if (inside.some((span) => span.type === 'Person' || span.end - span.first > 1)) return undefined;
  before.splice(before.length - inside.length, inside.length);
  return { first, end: right.end, type: 'Organization', source: 'joined' };
}

function joinedPair(ws: Workspace, left: NameSpan, right: NameSpan): NameSpan | undefined {
  if (!together(ws, left.first, right.first)) return undefined;
  const { first, end } = { first: left.first, end: right.end };
  const type = left.type ?? right.type;
  if (ofName(ws, left, right)) return { first, end, type: left.type ?? 'Organization', source: 'joined' };
  const more = topicGoesOn(ws, left, right) ?? bodyOfPlace(ws, left, right) ?? brandOf(ws, left, right);
  if (more !== undefined) return more;
  // "Haider al" | "Abadi"
  const nick = nicknamed(ws, left, right);
  if (nick) return { first, end, type: 'Person', source: 'joined' };
  const cutAtParticle =
    right.first === left.end && PARTICLES.has(lowerAt(ws.doc, left.end - 1)) && left.end - left.first > 1;
  if (cutAtParticle && right.source !== 'gazetteer') return { first, end, type: 'Person', source: 'joined' };
  const open = right.first === left.end && LINKS.has(lowerAt(ws.doc, left.end - 1)) && left.type !== 'Person';
  if (open) return { first, end, type: left.type ?? 'Organization', source: 'joined' };
  const slash =
    right.first - left.end === 1 && textAt(ws.doc, left.end) === '/' && shouted(ws, left) && shouted(ws, right);
  if (!slash && !cutInTwo(ws, left, right)) return undefined;
  return type === undefined ? { first, end, source: 'joined' } : { first, end, type, source: 'joined' };
}

/** "Commission for Human Rights" | and "National Reconciliation": what a body is for goes on behind "and". */
function topicGoesOn(ws: Workspace, left: NameSpan, right: NameSpan): NameSpan | undefined {
  const { doc } = ws;
  if (right.first !== left.end + 1 || !['and', '&'].includes(lowerAt(doc, left.end)) || left.type !== 'Organization')
    return undefined;
  const link = range(left.first, left.end).find((k) => ['for', 'of', 'on'].includes(lowerAt(doc, k)));
  const headedByBody = link !== undefined && BODY_NOUNS.has(lowerAt(doc, link - 1));
  const { head, dep } = at(doc, right.end - 1);
  if (!headedByBody || right.source !== 'capitals' || dep !== 'conj' || head < link || head >= left.end)
    return undefined;
  return { first: left.first, end: right.end, type: 'Organization', source: 'joined' };
}

/** "St. Louis County" | "Police" Chief Ann Smith, "Islamabad" | "High Court" Justice: the body of a place, whose officer's title follows. */
function bodyOfPlace(ws: Workspace, left: NameSpan, right: NameSpan): NameSpan | undefined {
  const { doc } = ws;
  if (right.first !== left.end || !isPlace(left.type) || right.source !== 'capitals') return undefined;
  // "Nizhny Novgorod" | "Stadium"
  const building =
    right.end - right.first === 1 &&
    FACILITY_NOUNS.has(lowerAt(doc, right.first)) &&
    at(doc, left.end - 1).dep === 'compound';
  if (building) return { first: left.first, end: right.end, type: 'Facility', source: 'joined' };
  if (!BODY_NOUNS.has(lowerAt(doc, right.end - 1)) || !isRole(textAt(doc, right.end))) return undefined;
  if (left.source === 'gazetteer' && countryCode(textOf(ws, left.first, left.end)) !== undefined) return undefined;
  return { first: left.first, end: right.end, type: 'Organization', source: 'joined' };
}

/** 'Dwayne' "The Rock" 'Johnson': given name, a nickname in quotation marks, surname. */
function nicknamed(ws: Workspace, left: NameSpan, right: NameSpan): boolean {
  const { doc } = ws;
  const gap = right.first - left.end;
  if (gap < 3 || gap > 6 || left.end - left.first !== 1 || left.source === 'gazetteer' || right.source === 'gazetteer')
    return false;
  if (!isQuote(doc, left.end) || !isQuote(doc, right.first - 1) || at(doc, left.end).whitespace) return false;
  const inside = range(left.end + 1, right.first - 1);
  if (inside.some((k) => isQuote(doc, k)) || !/^\p{Lu}/u.test(textAt(doc, inside.at(-1)!))) return false;
  const given = genderOfGivenName(textAt(doc, left.first)) !== undefined || left.type === 'Person';
  return (
    given && at(doc, right.first).pos === 'PROPN' && at(doc, left.first).sentence === at(doc, right.first).sentence
  );
}

/** "Apple" | "Pay", "Google" | "Maps": a company and the word that it heads by name only. */
function brandOf(ws: Workspace, left: NameSpan, right: NameSpan): NameSpan | undefined {
  const { doc } = ws;
  const listed =
    right.first === left.end && left.source === 'gazetteer' ? lookup(textOf(ws, left.first, left.end)) : undefined;
  if (listed?.kind !== 'body' || right.source !== 'capitals' || right.end - right.first !== 1) return undefined;
  const { head, dep } = at(doc, left.end - 1);
  const word = lowerAt(doc, right.first);
  if (dep !== 'compound' || head !== right.first || !/^\p{Lu}\p{Ll}+$/u.test(textAt(doc, right.first)))
    return undefined;
  if (isRole(word) || PORTFOLIOS.has(word) || BODY_NOUNS.has(word) || EVENT_NOUNS.has(word)) return undefined;
  return { first: left.first, end: right.end, type: 'Product', source: 'joined' };
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
  const word = lowerAt(doc, left.end - 1);
  const capital = /^\p{Lu}/u.test(textAt(doc, left.end - 1)) && /^\p{Lu}/u.test(textAt(doc, right.first));
  if (OF_HEADS.has(word) && left.end - left.first === 1 && capital && lowerAt(doc, left.end) === 'of') return true;
  if (left.type === 'Person' || left.source === 'gazetteer') return false;
  const plan = POLICY_NOUNS.has(word) && lowerAt(doc, left.end) === 'for' && right.source !== 'gazetteer';
  if (plan && capital && right.type !== 'Person' && !isPlace(right.type)) return true;
  if (!BODY_NOUNS.has(word) && !LAW_NOUNS.has(word) && !AGREEMENT_NOUNS.has(word)) return false;
  return /^\p{Lu}/u.test(textAt(doc, left.end - 1)) && /^\p{Lu}/u.test(textAt(doc, right.first));
}

function cutInTwo(ws: Workspace, left: NameSpan, right: NameSpan): boolean {
  const { doc } = ws;
  // "Movimento" 5 "Stelle"
  const numbered =
    right.first === left.end + 1 && /^\d{1,4}$/u.test(textAt(doc, left.end)) && textAt(doc, left.end + 1) !== '';
  if ((right.first !== left.end && !numbered) || left.source === 'gazetteer' || right.source === 'gazetteer')
    return false;
  if (numbered)
    return (
      at(doc, left.end - 1).pos === 'PROPN' &&
      at(doc, right.first).pos === 'PROPN' &&
      /^\p{Lu}/u.test(textAt(doc, right.first))
    );
  if (at(doc, left.first).pos !== 'PROPN' || at(doc, right.first).pos !== 'PROPN') return false;
  if (left.type !== undefined && right.type !== undefined && left.type !== right.type) return false;
  const { head } = at(doc, left.end - 1);
  return head >= right.first && head < right.end;
}
