import { countryCode } from '../../gazetteer/index.js';
import { BEFORE_ROLES, CALENDAR, isRole, NO_NAMES } from '../../gazetteer/words.js';
import { at, isQuote, lowerAt, range, textAt } from '../../syntax/index.js';
import { type DraftType, textOf, type Workspace } from '../workspace.js';

const STANCES = new Set(['anti', 'pro', 'non', 'ex', 'pre', 'post']);

/** "U.S.-Israel", "anti-India", "pro-Kremlin": adjectives of two things or of a stance, no names. */
function isCompound(text: string): boolean {
  const [first, ...rest] = text.split('-');
  if (first === undefined || rest.length === 0 || /\s/u.test(text)) return false;
  return (
    STANCES.has(first.toLowerCase()) ||
    (countryCode(first) !== undefined && rest.every((part) => countryCode(part) !== undefined))
  );
}

/** May the parser's name be one? Not titles' halves, stances, calendar words, and what was taken for a work in quotation marks. */
export function plausible(ws: Workspace, first: number, end: number, type: DraftType): boolean {
  const { doc } = ws;
  const text = textOf(ws, first, end);
  // "Crown" Prince, "D-Calif."
  if (end - first === 1 && BEFORE_ROLES.has(text.toLowerCase()) && isRole(textAt(doc, end))) return false;
  if (/^[DRI]-\p{Lu}/u.test(text) && text.length < 10) return false;
  if (isCompound(text) || NO_NAMES.has(text.toLowerCase()) || text === text.toLowerCase()) return false;
  if (end - first === 1 && CALENDAR.has(text.toLowerCase().replace(/\.$/u, ''))) return false;
  if (type !== 'Work') return true;
  // "Act now!", "Today Arabs are unwanted": the start of what somebody says or of a slogan is no title
  const opens = isQuote(doc, first - 1) && !at(doc, first - 1).whitespace;
  if (opens && /^\p{Ll}/u.test(textAt(doc, end)) && at(doc, end).sentence === at(doc, first).sentence) return false;
  if (end - first === 1) return at(doc, first).pos === 'PROPN';
  const speech = range(first, end).some((k) =>
    ['i', 'we', 'you', "'m", "n't", '’m', 'n’t', 'it'].includes(lowerAt(doc, k)),
  );
  const words = range(first, end).filter((k) => /^\p{L}+$/u.test(textAt(doc, k)));
  const lower = words.filter((k) => textAt(doc, k) === lowerAt(doc, k));
  return !speech && lower.length <= words.length / 2;
}
