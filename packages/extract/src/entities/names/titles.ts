import { countryCode } from '../../gazetteer/index.js';
import { FEMALE, isHonorific, isRole, MALE, PORTFOLIOS } from '../../gazetteer/words.js';
import { at, lowerAt, range, textAt } from '../../syntax/index.js';
import { spelled } from '../describe.js';
import { type Draft, textOf, type Workspace } from '../workspace.js';

/** A title is at most so many tokens long: "US Deputy Assistant Secretary of State for East Asian and Pacific Affairs". */
const LONGEST_TITLE = 12;
const NOT_PART_OF_ROLE = new Set([
  'former',
  'current',
  'then',
  'late',
  'new',
  'ex',
  'incoming',
  'outgoing',
  'acting',
  "'s",
  '’s',
  '-',
  '.',
  'of',
  'for',
]);

const POSSESSIVE = new Set(["'s", '’s', "'", '’']);

/** Reads the title in front of a person's name: "British Foreign Minister David Lammy" is a role, a country and a person. */
export function readTitle(ws: Workspace, name: Draft): void {
  const { doc } = ws;
  const sentence = doc.sentences[name.sentence];
  const last = name.first - 1;
  if (sentence === undefined || last < sentence.firstToken) return;
  readHonorific(ws, name, last);
  const start = behindForeignOf(ws, titleStart(ws, last, sentence.firstToken), last);
  const titles = range(start, last + 1).filter((k) => isRole(textAt(doc, k)) || isHonorific(textAt(doc, k)));
  const role = titles.findLast((k) => isRole(textAt(doc, k))) ?? titles.at(-1);
  if (role === undefined || !endsAtName(ws, role, last)) return;
  // "a major U.S. city", "private Facebook groups"
  if (/^\p{Ll}/u.test(textAt(doc, last)) && name.listed !== undefined) return;
  // "officials Trump met": a plural is no title; neither is a noun that is the subject of another verb
  if (range(start, last + 1).some((k) => ['NNS', 'NNPS'].includes(at(doc, k).tag) && isRole(textAt(doc, k)))) return;
  const argument = ['nsubj', 'dobj'].includes(at(doc, last).dep) && at(doc, last).head !== name.head;
  if (argument && role === last && !/^\p{Lu}/u.test(textAt(doc, last))) return;
  setTitle(ws, name, start, role, last);
}

function readHonorific(ws: Workspace, name: Draft, last: number): void {
  const word = lowerAt(ws.doc, last).replace(/\.$/u, '');
  if (!isHonorific(word)) return;
  name.honorific = true;
  if (FEMALE.has(word)) name.gender = 'female';
  else if (MALE.has(word)) name.gender = 'male';
}

function titleStart(ws: Workspace, last: number, lowest: number): number {
  let i = last;
  while (i >= lowest && last - i < LONGEST_TITLE && partOfTitle(ws, i, last, lowest)) i--;
  return i + 1;
}

function partOfTitle(ws: Workspace, i: number, last: number, lowest: number): boolean {
  const { doc } = ws;
  const { pos, tag, dep, text } = at(doc, i);
  const word = text.toLowerCase();
  if (['-', "'s", '’s', '/', '.'].includes(text) || ['of', 'for'].includes(word)) return true;
  if (pos === 'PROPN' || pos === 'NOUN' || pos === 'ADJ') return true;
  if (isAcronymBracket(ws, i) && i < last) return true;
  if (word === 'the') return i > lowest && ['of', 'for'].includes(lowerAt(doc, i - 1));
  if (tag === 'VBN' || tag === 'VBG') return dep === 'amod';
  // "lawyer and activist X", and a list inside the portfolio: "East Asian and Pacific Affairs"
  if (word !== 'and' || i <= lowest) return false;
  const portfolio = range(lowest, i).findLast((k) => ['of', 'for'].includes(lowerAt(doc, k)));
  const inPortfolio = portfolio !== undefined && i - portfolio < 4 && isRole(textAt(doc, portfolio - 1));
  return (isRole(textAt(doc, i - 1)) && /^\p{Lu}/u.test(textAt(doc, last))) || inPortfolio;
}

/** "Liberal Party (LP) leader X": a bracket round the short form of the body does not cut the title. */
function isAcronymBracket({ doc }: Workspace, i: number): boolean {
  const open = textAt(doc, i) === ')' ? i - 2 : textAt(doc, i - 1) === '(' ? i - 1 : i;
  return (
    textAt(doc, open) === '(' &&
    textAt(doc, open + 2) === ')' &&
    /^\p{Lu}[\p{L}&.-]{0,9}$/u.test(textAt(doc, open + 1)) &&
    /\p{Lu}.*\p{Lu}/u.test(textAt(doc, open + 1)) &&
    /^\p{Lu}/u.test(textAt(doc, open - 1))
  );
}

/**
 * "the regime of President X", "a challenge of Mr. X": an "of" or "for" behind a noun that is no office does not belong to the title, nor does what
 * stands in front of it; "Secretary of State X", "Prime Minister of Norway X" do. An age says nothing of the office either.
 */
function behindForeignOf(ws: Workspace, start: number, last: number): number {
  const { doc } = ws;
  let first = start;
  for (let k = start; k <= last; k++) {
    // "the spokesman for President X": one office behind another is another's
    const another = k < last && isRole(textAt(doc, k + 1)) && !PORTFOLIOS.has(lowerAt(doc, k + 1));
    const links = ['of', 'for'].includes(lowerAt(doc, k)) && (another || !isRole(textAt(doc, k - 1)));
    const inPortfolio =
      links && range(first, k).some((n) => isRole(textAt(doc, n)) && PORTFOLIOS.has(lowerAt(doc, k - 1)));
    const inName = ws.names.slice(-LONGEST_TITLE).some((name) => name.first < k && k < name.end);
    const behind = range(k + 1, last + 1).some((n) => isRole(textAt(doc, n)) || isHonorific(textAt(doc, n)));
    if (links && behind && !inPortfolio && !inName) first = k + 1;
    if (
      ['year-old', 'years-old'].includes(lowerAt(doc, k)) ||
      (lowerAt(doc, k) === 'old' && textAt(doc, k - 1) === '-')
    )
      first = k + 1;
    if (/^\d+-years?-old$/u.test(lowerAt(doc, k))) first = k + 1;
  }
  return first;
}

/** Nothing stands between role and name but "of X", "for X". */
function endsAtName(ws: Workspace, role: number, last: number): boolean {
  // "a spokesman for the Ministry": of the ministry that is no title
  if (!['NOUN', 'PROPN', 'ADJ', 'PUNCT'].includes(at(ws.doc, last).pos)) return false;
  return role === last || (['of', 'for'].includes(lowerAt(ws.doc, role + 1)) && role + 1 < last);
}

/** "pro-Russia", "anti-India": whose friend or foe somebody is, not whose official. */
function isStance(ws: Workspace, k: number): boolean {
  return textAt(ws.doc, k - 1) === '-' && ['pro', 'anti', 'ex'].includes(lowerAt(ws.doc, k - 2));
}

function setTitle(ws: Workspace, name: Draft, from: number, role: number, last: number): void {
  const { doc } = ws;
  let first = from;
  while (first < role && NOT_PART_OF_ROLE.has(lowerAt(doc, first))) first++;
  let country: string | undefined;
  let body: Draft | undefined;
  const owners = new Set<number>();
  for (const inside of ws.names
    .slice(-LONGEST_TITLE)
    .filter((other) => other.first >= first && other.end <= last + 1)) {
    if (!isStance(ws, inside.first)) country ??= inside.country ?? inside.listed?.country;
    if (inside.end > role) continue;
    if (inside.type === 'Organization') body ??= inside;
    for (const k of range(inside.first, inside.end)) owners.add(k);
  }
  for (let k = first; k <= last; k++) {
    const code = countryCode(textAt(doc, k)) ?? (k + 1 < role ? countryCode(textOf(ws, k, k + 2)) : undefined);
    if (!isStance(ws, k)) country ??= code;
    if (k < role && (code !== undefined || POSSESSIVE.has(textAt(doc, k)))) owners.add(k);
    const gendered = lowerAt(doc, k).replace(/\.$/u, '');
    if (FEMALE.has(gendered)) name.gender = 'female';
    else if (MALE.has(gendered)) name.gender = 'male';
  }
  // "Undersecretary for Education Mr. Doe": the form of address is no part of the office
  let end = last + 1;
  while (
    end - 1 > role &&
    isHonorific(textAt(doc, end - 1)) &&
    range(first, end - 1).some((k) => isRole(textAt(doc, k)))
  )
    end--;
  const office = range(first, end).filter((k) => (!owners.has(k) || isStance(ws, k)) && !isAcronymBracket(ws, k));
  const start = office.findIndex((k) => !NOT_PART_OF_ROLE.has(lowerAt(doc, k)));
  name.title = {
    role: spelled(ws, office.slice(Math.max(0, start))).toLowerCase(),
    firstToken: first,
    endToken: last + 1,
    ...(country === undefined ? {} : { country }),
    ...(body === undefined ? {} : { body: body.head }),
  };
  if (country !== undefined) name.country = country;
}
