import { genderOfGivenName, lookup } from '../../gazetteer/index.js';
import { BODY_NOUNS, isHonorific, isRole, PORTFOLIOS } from '../../gazetteer/words.js';
import { at, isPunct, isQuote, lowerAt, range, textAt } from '../../syntax/index.js';
import { type DraftType, textOf, type Workspace } from '../workspace.js';
import { plausible } from './plausible.js';

/** A name as the parser marked it, repaired, not yet placed. */
export interface Candidate {
  readonly first: number;
  readonly end: number;
  readonly type: DraftType;
}

const TYPES: ReadonlyMap<string, DraftType> = new Map<string, DraftType>([
  ['PERSON', 'Person'],
  ['ORG', 'Organization'],
  ['GPE', 'Place'],
  ['LOC', 'Location'],
  ['FAC', 'Facility'],
  ['EVENT', 'Event'],
  ['LAW', 'Law'],
  ['WORK_OF_ART', 'Work'],
  ['PRODUCT', 'Product'],
  ['NORP', 'Group'],
]);

const ROLES_THAT_ARE_NAMES = new Set([
  'king',
  'singer',
  'farmer',
  'baby',
  'pope',
  'major',
  'bishop',
  'priest',
  'marine',
  'general',
  'baker',
]);
/** Of these the ones that are a title where they come first. */
const REIGNING = new Set(['king', 'pope', 'bishop', 'general']);
const ARTICLES_OF_NAMES = new Set(['al', 'el', 'ul', 'an', 'as', 'ad', 'abu', 'bin']);
/** "Hurricane Katrina": what is called by a person's name. */
const STORMS = new Set(['hurricane', 'typhoon', 'cyclone']);
const EDGE_WORDS = new Set(['the', 'a', 'an', "'s", '’s', "'", '’']);

/** The parser's names with articles, possessive endings, titles and place parts cut off, and without what cannot be a name. */
export function parserNames(ws: Workspace): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const name of ws.doc.names) {
    const type = TYPES.get(name.type);
    if (type !== undefined) out.push(...repaired(ws, name.firstToken, name.endToken, type));
  }
  return out;
}

function repaired(ws: Workspace, firstToken: number, endToken: number, type: DraftType): readonly Candidate[] {
  let [first, end] = trimmed(ws, firstToken, endToken, type);
  if (!TITLES_MAY_HOLD_ANYTHING.has(type)) {
    end = withoutCount(ws, first, end);
    const dash = range(first + 1, end - 1).findLast((k) => /^(?:[—–:;]|--)$/u.test(textAt(ws.doc, k)) && apart(ws, k));
    if (dash !== undefined) return [...repaired(ws, first, dash, type), ...repaired(ws, dash + 1, end, type)];
  }
  // "Haider al-Abadi" is four tokens, of which the parser may leave the last two out
  if (
    ARTICLES_OF_NAMES.has(lowerAt(ws.doc, end - 1)) &&
    textAt(ws.doc, end) === '-' &&
    /^\p{Lu}/u.test(textAt(ws.doc, end + 1))
  )
    end += 2;
  const storm = [first - 1, first].find((k) => STORMS.has(lowerAt(ws.doc, k)) && /^\p{Lu}/u.test(textAt(ws.doc, k)));
  if (storm !== undefined && end > storm + 1) return [{ first: storm, end, type: 'Event' }];
  if (type === 'Person') [first, end] = personPart(ws, first, end);
  if (end <= first || !/[\p{Lu}\p{N}]/u.test(textOf(ws, first, end))) return [];
  first = behindPortfolio(ws, first, end);
  // "Secretary of Health and Human Services Ann Lee"
  if (['and', '&'].includes(lowerAt(ws.doc, first))) return [];
  if (type === 'Organization') end = withoutRole(ws, first, end);
  if (end <= first || titleOnly(ws, first, end) || !plausible(ws, first, end, type)) return [];
  return cutAtPlaces(ws, first, end, type);
}

const TITLES_MAY_HOLD_ANYTHING = new Set<DraftType>(['Work', 'Event', 'Law', 'Product']);

/** Does the mark stand between blanks, or end a word? "Rouen–Paris" is one. */
function apart(ws: Workspace, k: number): boolean {
  return at(ws.doc, k).whitespace || at(ws.doc, k - 1).whitespace;
}

/** "shot McDonald 16 times", "Belgium 3 – 0 Panama": a number behind a name that counts something else, or the goals of a country. */
function withoutCount(ws: Workspace, first: number, end: number): number {
  const { doc } = ws;
  if (end - first < 2 || at(doc, end - 1).pos !== 'NUM') return end;
  const { head } = at(doc, end - 1);
  const counts = head >= end && at(doc, end - 1).dep === 'nummod';
  return counts || lookup(textOf(ws, first, end - 1))?.kind === 'country' ? end - 1 : end;
}

function trimmed(ws: Workspace, firstToken: number, endToken: number, type: DraftType): [number, number] {
  const { doc } = ws;
  let [first, end] = [firstToken, endToken];
  while (first < end && (EDGE_WORDS.has(lowerAt(doc, first)) || isPunct(doc, first))) first++;
  while (end > first) {
    const last = end - 1;
    const loose = isPunct(doc, last) && !['.', ')'].includes(textAt(doc, last));
    if (!EDGE_WORDS.has(lowerAt(doc, last)) && !loose && !isQuote(doc, last)) break;
    end--;
  }
  // 'The Rock" Johnson': half a pair of quotation marks is none of the name's own
  const quotes = range(first, end).filter((k) => isQuote(doc, k) && !/^['’]/u.test(textAt(doc, k)));
  if (quotes.length === 1 && type === 'Work') return [first, first];
  if (quotes.length === 1) first = quotes[0]! + 1;
  const open = range(first, end).find((k) => textAt(doc, k) === '(');
  const closed = range(first, end).some((k) => textAt(doc, k) === ')');
  return [first, open === undefined || closed ? end : open];
}

/** "Gen. David Smith, 46 (" → "David Smith". */
function personPart(ws: Workspace, firstToken: number, endToken: number): [number, number] {
  const { doc } = ws;
  const stop = range(firstToken + 1, endToken).find(
    (k) => at(doc, k).pos === 'NUM' || /^[\d([,]/u.test(textAt(doc, k)),
  );
  const jr = stop !== undefined && textAt(doc, stop) === ',' && /^(?:jr|sr)\.?$/iu.test(textAt(doc, stop + 1));
  const end = stop === undefined || jr ? endToken : stop;
  // "Martin Luther King", but "King Abdullah" and "Bishop Tutu"
  const isName = (k: number): boolean =>
    ROLES_THAT_ARE_NAMES.has(lowerAt(doc, k)) && (k > firstToken || !REIGNING.has(lowerAt(doc, k)));
  const title = range(firstToken, end - 1).findLast(
    (k) => (isRole(textAt(doc, k)) || isHonorific(textAt(doc, k))) && !isName(k),
  );
  if (title !== undefined) return [title + 1, end];
  // "Prime Minster Haider Abadi": whatever stands behind "Prime" is the minister
  if (lowerAt(doc, firstToken) === 'prime' && end - firstToken > 2) return [firstToken + 2, end];
  const misspelt = ['prime', 'vice'].includes(lowerAt(doc, firstToken - 1)) && end - firstToken > 1;
  return [misspelt ? firstToken + 1 : behindTopic(ws, firstToken, end), end];
}

/** "Ambassador for Religious Freedom David Smith": a person's name begins with the given name, not with what the office is for. */
function behindTopic(ws: Workspace, first: number, end: number): number {
  const { doc } = ws;
  if (!['of', 'for'].includes(lowerAt(doc, first - 1)) || end - first < 3) return first;
  if (!/^\p{L}+$/u.test(textAt(doc, first - 2)) || genderOfGivenName(textAt(doc, first)) !== undefined) return first;
  return range(first + 1, end - 1).find((k) => genderOfGivenName(textAt(doc, k)) !== undefined) ?? first;
}

/** "State Department Spokesperson": of a body with a role behind only the body is a name; of "Humanitarian Coordinator" nothing. */
function withoutRole(ws: Workspace, first: number, end: number): number {
  const { doc } = ws;
  const last = end - 1;
  if (end - first < 2 || !isRole(textAt(doc, last)) || ['NNS', 'NNPS'].includes(at(doc, last).tag)) return end;
  // "Department of Justice", "Center for Law and Justice"
  if (range(first, end).some((k) => ['of', 'for', 'and', '&'].includes(lowerAt(doc, k)))) {
    return /^(?:president|director|spokes(?:man|woman|person)|professor|analyst|editor|chairman|chairwoman|adviser|advisor)$/u.test(
      lowerAt(doc, last),
    ) && !['of', 'for', 'and', '&'].includes(lowerAt(doc, last - 1))
      ? last
      : end;
  }
  for (let stop = last; stop > first; stop--) {
    if (BODY_NOUNS.has(lowerAt(doc, stop - 1)) || lookup(textOf(ws, first, stop))?.kind === 'body') return stop;
  }
  return lookup(textOf(ws, first, end)) === undefined ? first : end;
}

/** "Secretary of State Marco Rubio": neither "State" nor "State Marco Rubio" is a name. */
function behindPortfolio(ws: Workspace, firstToken: number, end: number): number {
  const { doc } = ws;
  let first = firstToken;
  while (
    first < end - 1 &&
    first > 1 &&
    ['of', 'for'].includes(lowerAt(doc, first - 1)) &&
    isRole(textAt(doc, first - 2)) &&
    PORTFOLIOS.has(lowerAt(doc, first))
  ) {
    first++;
  }
  return first;
}

function titleOnly(ws: Workspace, first: number, end: number): boolean {
  return range(first, end).every((k) => {
    const word = lowerAt(ws.doc, k);
    return isRole(word) || isHonorific(word) || PORTFOLIOS.has(word) || word === 'of' || word === 'for';
  });
}

/** "Fort Leavenworth, Kansas" is a fort and a state; "Iran and the United States" two countries. */
function cutAtPlaces(ws: Workspace, firstToken: number, endToken: number, type: DraftType): readonly Candidate[] {
  const { doc } = ws;
  const out: Candidate[] = [];
  let [first, end] = [firstToken, endToken];
  if (end - first === 3 && lowerAt(doc, first + 1) === 'and' && lookup(textAt(doc, first)) !== undefined) {
    return [
      { first, end: first + 1, type },
      { first: end - 1, end, type },
    ];
  }
  for (let k = first + 1; k < end - 1; k++) {
    if (textAt(doc, k) === ',' && lookup(textOf(ws, k + 1, end)) !== undefined) {
      end = k;
      break;
    }
    const word = lowerAt(doc, k);
    const way = word === 'to' && at(doc, k).dep === 'prep' && lookup(textOf(ws, k + 1, end)) !== undefined;
    const boundary = word === 'the' || (word === 'to' && type === 'Place') || way;
    if (boundary && at(doc, k - 1).pos === 'PROPN' && type !== 'Work') {
      out.push({ first, end: k, type });
      first = k + 1;
    }
  }
  if (first < end) out.push({ first, end, type });
  return out;
}
