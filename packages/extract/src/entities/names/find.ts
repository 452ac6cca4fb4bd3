import { countryOfDemonym, fold, lookup, lookupMisspelt, nameKey } from '../../gazetteer/index.js';
import { AFFILIATIONS, REGION_ADJECTIVES } from '../../gazetteer/words.js';
import { at, range, textAt } from '../../syntax/index.js';
import { type Draft, textOf, type Workspace } from '../workspace.js';
import { placeCapitalRuns } from './capital-runs.js';
import { type Base, demonymDraft, isCountedOfPeople, isOneOfPeople } from './demonyms.js';
import { placeNamesKnownElsewhere } from './elsewhere.js';
import { joined } from './joins.js';
import { placeListedNames } from './listed-names.js';
import { parserNames } from './parser-names.js';
import { markPosition } from './position.js';
import { partsOf } from './shared-head.js';
import { type NameSpan, nameSpans } from './span.js';
import { isTitleCase } from './title-case.js';
import { readTitle } from './titles.js';

/**
 * Finds the names of an article, with their titles and positions, and puts them into `ws.names` in order. Several sources, the surest first:
 * the gazetteer, the parser's names, runs of proper nouns, strings that are names elsewhere in the article.
 */
export function findNames(ws: Workspace): void {
  const spans = nameSpans(ws.doc.tokens.length);
  // What the parser marks in a headline that Capitalises Every Word is a name only if the text below says so too
  const body = ws.kindOf.includes('body');
  const shouting = ws.doc.sentences.map(
    ({ kind, firstToken, endToken }) => kind === 'headline' && isTitleCase(ws, firstToken, endToken),
  );
  const candidates = parserNames(ws).filter(({ first }) => !body || shouting[at(ws.doc, first).sentence] !== true);
  placeListedNames(ws, spans, candidates);
  for (const candidate of candidates.toSorted((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first)) {
    let { first, end } = candidate;
    if (!spans.free(first, end)) {
      while (first < end && !spans.free(first, first + 1)) first++;
      while (end > first && !spans.free(end - 1, end)) end--;
      const named = range(first, end).some((k) => at(ws.doc, k).pos === 'PROPN');
      if (end <= first || !spans.free(first, end) || !named) continue;
    }
    spans.add({ first, end, type: candidate.type, source: 'parser' });
  }
  placeCapitalRuns(ws, spans);
  placeNamesKnownElsewhere(ws, spans);
  const counted = new Set<string>();
  for (const span of withDatelines(ws, joined(ws, spans.all()))) {
    for (const part of partsOf(ws, span)) {
      const name = draftOf(ws, part.span, counted, part.text);
      if (name === undefined) continue;
      readTitle(ws, name);
      markPosition(ws, name, ws.names.slice(-3));
      ws.names.push(name);
    }
  }
}

/** In a dateline every piece between commas and dashes is a place, whatever the parser made of the capitals. */
function withDatelines(ws: Workspace, spans: readonly NameSpan[]): readonly NameSpan[] {
  const out = spans.filter((span) => ws.kindOf[span.first] !== 'dateline');
  let first: number | undefined;
  ws.doc.tokens.forEach((token, i) => {
    const inside = ws.kindOf[i] === 'dateline' && !/^(?:[,/()—–]|-+|\s+)$/u.test(token.text);
    if (inside && first === undefined) first = i;
    const ends = first !== undefined && (!inside || ws.kindOf[i + 1] !== 'dateline');
    if (!ends || first === undefined) return;
    out.push({ first, end: inside ? i + 1 : i, type: 'Place', source: 'dateline' });
    first = undefined;
  });
  return out.sort((a, b) => a.first - b.first);
}

/**
 * @param counted the peoples of whom some were counted so far
 * @param called how it is to be called, where that is not what stands there
 */
function draftOf(ws: Workspace, span: NameSpan, counted: Set<string>, called?: string): Draft | undefined {
  const { doc } = ws;
  const { first, end, source } = span;
  // "[Mike] Pence": brackets of an editor
  const text = called ?? textOf(ws, first, end).replace(/\s+/gu, ' ').replace(/[[\]]/gu, '');
  const head = headOf(ws, first, end);
  const key = nameKey(text);
  const known = source === 'dateline' ? placeOnly(text) : lookup(text);
  const listed = known ?? (end - first > 1 ? lookupMisspelt(text) : undefined);
  const words = key.split(/[ -]+/u).filter((word) => word !== '' && word !== "'s");
  const base = {
    first,
    end,
    head,
    phraseFirst: first,
    phraseEnd: end,
    sentence: at(doc, head).sentence,
    text,
    key,
    words,
    source,
    why: 'name',
  };
  const token = at(doc, head);
  const modifies = token.pos === 'ADJ' || (['amod', 'compound', 'nmod'].includes(token.dep) && token.head > head);
  if (listed !== undefined) {
    return {
      ...base,
      kind: 'name',
      listed,
      type: listed.type,
      ...(source === 'dateline' ? { dateline: true as const } : {}),
    };
  }
  // "(AP)", "(Reuters)": who reports
  if (source === 'dateline' && textAt(doc, first - 1) === '(') {
    const agency = lookup(text);
    return agency === undefined ? undefined : { ...base, kind: 'name', listed: agency, type: agency.type };
  }
  if (source === 'dateline') return { ...base, kind: 'name', type: 'Place', dateline: true };
  const country = end - first === 1 || / [\p{Lu}][\p{L}]+$/u.test(text) ? countryOfDemonym(text) : undefined;
  const people = country !== undefined || AFFILIATIONS.has(fold(text));
  if (people && !modifies && (isOneOfPeople(ws, base) || isCountedOfPeople(ws, base, counted))) return undefined;
  if (country !== undefined) return demonymDraft(ws, base, country, modifies);
  const region = REGION_ADJECTIVES.get(fold(text));
  if (!modifies && end - first === 1 && REGION_ADJECTIVES.has(fold(text).replace(/s$/u, ''))) {
    if (isOneOfPeople(ws, base)) return undefined;
    return { ...base, key: base.key.replace(/s$/u, ''), kind: 'name', type: 'Group', people: true, number: 'many' };
  }
  if (region !== undefined && modifies) {
    const listedRegion = lookup(region);
    return {
      ...base,
      kind: 'adjective',
      type: 'Region',
      ...(listedRegion === undefined ? {} : { listed: listedRegion }),
    };
  }
  // "Shi'ite-led"
  const inAdjective = doc.tokens[end]?.text === '-' && /^\p{Ll}/u.test(doc.tokens[end + 1]?.text ?? '');
  if (AFFILIATIONS.has(fold(text)) && (modifies || inAdjective)) return undefined;
  if (AFFILIATIONS.has(fold(text)) && end - first === 1) {
    const key = base.key.replace(/s$/u, '');
    return {
      ...base,
      key,
      kind: 'name',
      type: 'Group',
      people: true,
      number: token.tag.endsWith('S') ? 'many' : 'one',
    };
  }
  if (span.type === 'Group' && end - first <= 2 && at(doc, end - 1).tag === 'JJ') return undefined;
  return nameDraft(ws, base, span);
}

function nameDraft(ws: Workspace, base: Base, span: NameSpan): Draft {
  const { tag } = at(ws.doc, base.head);
  const plural = tag === 'NNPS';
  const single = span.end - span.first === 1;
  // "Detroiters", "Kashmiris"
  const people = single && plural && (span.type === 'Person' || span.type === 'Place');
  const type = people ? 'Group' : span.type;
  return {
    ...base,
    kind: 'name',
    ...(type === undefined ? {} : { type }),
    ...(type === 'Group' && plural ? { number: 'many' as const } : {}),
  };
}

/** Bodies that datelines name as places. */
const SEATS = new Set(['White House', 'Pentagon', 'United Nations', 'Kremlin', 'US State Department']);

function placeOnly(text: string): ReturnType<typeof lookup> {
  const listed = lookup(text);
  return listed?.kind === 'body' && !SEATS.has(listed.name) ? undefined : listed;
}

/** The token of the name whose head lies outside it; the last such one ("David Lammy": "Lammy"). */
function headOf(ws: Workspace, first: number, end: number): number {
  const outside = range(first, end).filter((k) => {
    const { head, pos } = at(ws.doc, k);
    return pos !== 'PUNCT' && (head === k || head < first || head >= end);
  });
  const nominal = outside.find((k) => ['PROPN', 'NOUN'].includes(at(ws.doc, k).pos));
  return nominal ?? outside[0] ?? end - 1;
}
