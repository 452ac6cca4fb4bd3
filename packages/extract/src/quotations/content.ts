import type { Doc } from '../doc.js';
import { wordSet } from '../claims/word-set.js';
import { at, isVerbal, kids, lemmaAt, leftEdge, lowerAt, rightEdge, subtree, textAt } from '../syntax/index.js';
import { isReport } from './verbs.js';
import type { Speaker } from './speech.js';
import type { Quotation, TokenRange } from './types.js';

const isWord = (doc: Doc, k: number): boolean => /[\p{L}\p{N}]/u.test(textAt(doc, k));

/** Indirect speech over these tokens, from the first word to the last; none if there is no word. */
export function indirect(
  doc: Doc,
  tokens: readonly number[],
  speaker: Speaker,
  asides: readonly TokenRange[] = [],
): Quotation | undefined {
  const words = tokens.filter((k) => isWord(doc, k));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const within = asides.filter(([from, to]) => from < last + 1 && to > first);
  return {
    kind: 'indirect',
    span: { start: at(doc, first).start, end: at(doc, last).end },
    firstToken: first,
    endToken: last + 1,
    ...speaker,
    ...(within.length === 0 ? {} : { asides: within }),
  };
}

/**
 * What in a reported clause is the outlet's own, as ranges of tokens:
 * - a second clause that reports for itself: "said it will help, but *activists warn it could hurt*";
 * - what goes on at the same time, or went before what is or will be: "report that soldiers will be sent, *as forces struggle to take the town*",
 *   "says it has the right to sail there *after a ship cruised past*";
 * - who a name is, which known thing is meant: "Weber, *who was arrested last week*,", "Taiwan, *an island claimed by China*",
 *   "the attack *that killed ten people* could have been prevented".
 */
export function asidesOf(doc: Doc, content: number): readonly TokenRange[] {
  return subtree(doc, content).flatMap((k): readonly TokenRange[] =>
    k !== content && isAside(doc, k, content) ? [[leftEdge(doc, k), rightEdge(doc, k) + 1]] : [],
  );
}

function isAside(doc: Doc, k: number, content: number): boolean {
  const { dep, head } = at(doc, k);
  switch (dep) {
    case 'conj':
      return head === content && isOwnReport(doc, k);
    case 'advcl':
      return k > head && (isMeanwhile(doc, k, content) || isBefore(doc, k, content));
    case 'relcl':
      return (
        at(doc, head).dep !== 'attr' &&
        ((isNamed(doc, head) && isWho(doc, k) && followsComma(doc, k)) || isKnown(doc, head, k))
      );
    case 'appos':
      return k > head && followsComma(doc, k);
    default:
      return false;
  }
}

/** "the attack that killed ten", "these attacks, which …": the reader knows of it. */
function isKnown(doc: Doc, noun: number, relative: number): boolean {
  const past = ['VBD', 'VBN'].includes(tense(doc, relative));
  return (
    past &&
    (kids(doc, noun, 'poss').length > 0 ||
      kids(doc, noun, 'det').some((k) => ['the', 'this', 'these'].includes(lowerAt(doc, k)))) &&
    EVENTS.has(lemmaAt(doc, noun))
  );
}

const EVENTS = wordSet(
  `attack bombing shooting explosion blast killing murder massacre war battle clash raid strike airstrike crash earthquake flood storm coup protest
  election vote deal agreement treaty ruling decision summit meeting uprising revolution`,
);

function isBefore(doc: Doc, k: number, content: number): boolean {
  const words = [...kids(doc, k, 'mark'), ...kids(doc, k, 'advmod')].map((m) => lowerAt(doc, m));
  if (!words.some((word) => ['when', 'after', 'since'].includes(word))) return false;
  return tense(doc, k) === 'VBD' && ['VBZ', 'MD'].includes(tense(doc, content));
}

function isOwnReport(doc: Doc, k: number): boolean {
  return isVerbal(doc, k) && isReport(doc, k) && kids(doc, k, 'nsubj').length > 0 && kids(doc, k, 'ccomp').length > 0;
}

function isMeanwhile(doc: Doc, k: number, content: number): boolean {
  const mark = kids(doc, k, 'mark')[0];
  if (at(doc, k).head !== content || mark === undefined || !['as', 'while'].includes(lowerAt(doc, mark))) return false;
  const apart = followsComma(doc, k) || lowerAt(doc, mark) === 'while';
  return apart && tense(doc, k) !== tense(doc, content) && lemmaAt(doc, k) !== 'be';
}

/** Tag of the first word of the verb group: past, present, modal. */
function tense(doc: Doc, v: number): string {
  const [aux] = kids(doc, v, 'aux', 'auxpass');
  const { tag } = at(doc, aux ?? v);
  return tag === 'VBP' ? 'VBZ' : tag;
}

const isNamed = (doc: Doc, k: number): boolean =>
  at(doc, k).pos === 'PROPN' && !['DATE', 'TIME'].includes(at(doc, k).entityType);

/** "who …", "which …", "whose …", not "when" and "where". */
function isWho(doc: Doc, relative: number): boolean {
  return subtree(doc, relative)
    .slice(0, 4)
    .some((k) => ['WP', 'WDT', 'WP$'].includes(at(doc, k).tag));
}

function followsComma(doc: Doc, k: number): boolean {
  return textAt(doc, leftEdge(doc, k) - 1) === ',' || textAt(doc, leftEdge(doc, k)) === ',';
}
