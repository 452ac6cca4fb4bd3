import { countryOfDemonym, genderOfGivenName } from '../../gazetteer/index.js';
import {
  BEFORE_ROLES,
  BODY_NOUNS,
  CALENDAR,
  EVENT_NOUNS,
  GROUP_NOUNS,
  isHonorific,
  isRole,
  NO_NAMES,
  PERSON_NOUNS,
  PORTFOLIOS,
} from '../../gazetteer/words.js';
import { at, isQuote, lowerAt, range, textAt } from '../../syntax/index.js';
import type { Workspace } from '../workspace.js';
import type { NameSpans } from './span.js';
import { isTitleCase } from './title-case.js';

const NO_NAME_TYPES = new Set(['DATE', 'TIME', 'MONEY', 'CARDINAL', 'ORDINAL', 'QUANTITY', 'PERCENT']);
const PRONOUNS = new Set("i we you he she it they our your his her its their my i'm i’m us".split(' '));
const STANCES = new Set(['anti', 'pro', 'non', 'pre', 'post']);
/** Offices that are held over something: "Director of Research", "Vice President for New Initiatives". */
const OVER = new Set(
  'president director secretary undersecretary professor head chief coordinator minister commissioner manager dean officer adviser advisor'.split(
    ' ',
  ),
);
const BODIES_AFTER_THE = new Set(
  'administration government ministry court committee party council commission department state church army opposition'.split(
    ' ',
  ),
);

/** Proper nouns that the parser tagged as such but marked as no name: each run of them is one. Headlines and shouted lines are left out. */
export function placeCapitalRuns(ws: Workspace, spans: NameSpans): void {
  for (const sentence of ws.doc.sentences) {
    if (sentence.kind === 'headline' || isTitleCase(ws, sentence.firstToken, sentence.endToken)) continue;
    let i = sentence.firstToken;
    while (i < sentence.endToken) {
      const end = runEnd(ws, spans, i, sentence.endToken);
      if (end === i) {
        i++;
        continue;
      }
      const [first, last] = core(ws, i, end);
      if (last > first && isName(ws, spans, first, last)) spans.add({ first, end: last, source: 'capitals' });
      i = end;
    }
  }
}

function runEnd(ws: Workspace, spans: NameSpans, first: number, limit: number): number {
  const { doc } = ws;
  const head = at(doc, first);
  const starts = head.pos === 'PROPN' && spans.free(first, first + 1) && /^\p{Lu}/u.test(head.text);
  if (!starts || NO_NAME_TYPES.has(head.entityType) || PRONOUNS.has(head.text.toLowerCase())) return first;
  // "anti-Semitism"
  if (textAt(doc, first - 1) === '-' && STANCES.has(lowerAt(doc, first - 2))) return first;
  let end = first;
  while (end < limit && spans.free(end, end + 1) && !isQuote(doc, end) && !PRONOUNS.has(lowerAt(doc, end))) {
    const hyphen =
      textAt(doc, end) === '-' &&
      end + 1 < limit &&
      at(doc, end + 1).pos === 'PROPN' &&
      !/['’]$/u.test(textAt(doc, end - 1));
    if (/[“”"]/u.test(textAt(doc, end)) || (hyphen && isQuote(doc, end + 1))) break;
    if (at(doc, end).pos !== 'PROPN' && !hyphen) break;
    end++;
  }
  return end;
}

/** Without titles and demonyms in front and calendar words behind. */
function core(ws: Workspace, start: number, stop: number): [number, number] {
  const { doc } = ws;
  let [first, end] = [start, stop];
  while (first < end) {
    const word = textAt(doc, first);
    // "Maj. Gen. Ann Smith": the points may be tokens of their own
    const marks = !/[\p{L}\p{N}]/u.test(word);
    if (!marks && !isRole(word) && !isHonorific(word) && countryOfDemonym(word) === undefined) break;
    first++;
  }
  while (end > first) {
    const word = textAt(doc, end - 1);
    // "Theresa May"
    const surname = end - 2 >= first && genderOfGivenName(textAt(doc, end - 2)) !== undefined;
    if ((surname || !CALENDAR.has(word.toLowerCase())) && /^[\p{L}\p{N}]/u.test(word) && !isRole(word)) break;
    end--;
  }
  return [first, end];
}

function isName(ws: Workspace, spans: NameSpans, first: number, end: number): boolean {
  const { doc } = ws;
  const word = lowerAt(doc, first);
  if (
    CALENDAR.has(word) ||
    (end - first === 1 && NO_NAMES.has(word)) ||
    !range(first, end).some((k) => /^\p{L}{2,}/u.test(textAt(doc, k)))
  )
    return false;
  if (isRole(textAt(doc, end)) && BEFORE_ROLES.has(word)) return false;
  // "Village Head", "Court President": what a capitalised office is made of
  const office = isRole(textAt(doc, end)) && /^\p{Lu}/u.test(textAt(doc, end)) && spans.free(first - 1, first);
  if (office && end - first === 1 && (BODY_NOUNS.has(word) || GROUP_NOUNS.has(word) || PORTFOLIOS.has(word)))
    return false;
  // party and state of a member of Congress
  if (/^[DRI]-\p{Lu}/u.test(textAt(doc, first))) return false;
  const over = ['of', 'for'].includes(lowerAt(doc, first - 1)) && OVER.has(lowerAt(doc, first - 2));
  if (over && /^\p{Lu}/u.test(textAt(doc, first - 2)) && (end - first === 1 || lowerAt(doc, first - 1) === 'for'))
    return false;
  if (['of', 'for'].includes(lowerAt(doc, first - 1)) && isRole(textAt(doc, first - 2)) && PORTFOLIOS.has(word))
    return false;
  if (end - first > 1) return true;
  const sentenceStart = doc.sentences[at(doc, first).sentence]?.firstToken === first || isQuote(doc, first - 1);
  const common = GROUP_NOUNS.has(word) || PERSON_NOUNS.has(word) || EVENT_NOUNS.has(word) || BODY_NOUNS.has(word);
  if (sentenceStart && common) return false;
  return !(['the', 'this', 'our'].includes(lowerAt(doc, first - 1)) && BODIES_AFTER_THE.has(word));
}
