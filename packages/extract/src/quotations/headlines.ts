import { wordSet } from '../claims/word-set.js';
import type { Doc, DocSentence } from '../doc.js';
import { at, isVerbal, lemmaAt, range, textAt } from '../syntax/index.js';
import { indirect } from './content.js';
import type { Quotation } from './types.js';

const SPEAKERS = wordSet(
  'police report study poll survey official minister president lawyer analyst expert witness army military court agency source spokesman spokeswoman government',
);
const NO_SPEAKERS = wordSet(
  'see also watch video photo analysis update live opinion exclusive breaking read more factbox explainer',
);
const LONGEST = 5;

/** Headlines that report: "UN: Hungary attacked Serbia", "Hungary attacked Serbia: UN". A place before a colon ("Paris: …") is no speaker. */
export function headlineReport(doc: Doc, { firstToken, endToken, kind }: DocSentence): Quotation | undefined {
  if (kind !== 'headline') return undefined;
  const colon = range(firstToken, endToken).find((k) => textAt(doc, k) === ':');
  if (colon === undefined) return undefined;
  const [front, back] = [range(firstToken, colon), range(colon + 1, endToken)];
  const says = [
    [front, back],
    [back, front],
  ].find(([who = [], what = []]) => isSpeaker(doc, who) && what.some((k) => isVerbal(doc, k)));
  if (says === undefined) return undefined;
  const speaker = says[0]!.findLast((k) => ['PROPN', 'NOUN'].includes(at(doc, k).pos));
  return speaker === undefined ? undefined : indirect(doc, says[1]!, { speaker, why: 'headline' });
}

function isSpeaker(doc: Doc, tokens: readonly number[]): boolean {
  const words = tokens.filter((k) => /\p{L}/u.test(textAt(doc, k)));
  if (
    words.length === 0 ||
    words.length > LONGEST ||
    words.some((k) => isVerbal(doc, k) || NO_SPEAKERS.has(lemmaAt(doc, k)))
  )
    return false;
  return words.some((k) => ['PERSON', 'ORG', 'NORP'].includes(at(doc, k).entityType) || SPEAKERS.has(lemmaAt(doc, k)));
}
