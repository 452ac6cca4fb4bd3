import type { Doc } from '../doc.js';
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
 * - what goes on at the same time: "report that soldiers will be sent, *as forces struggle to take the town*";
 * - who a name is: "Weber, *who was arrested last week*,", "Taiwan, *an island claimed by China*".
 */
export function asidesOf(doc: Doc, content: number): readonly TokenRange[] {
  const out: TokenRange[] = [];
  for (const k of subtree(doc, content)) {
    if (k === content) continue;
    const { dep, head } = at(doc, k);
    if (dep === 'conj' && head === content && isOwnReport(doc, k)) out.push([leftEdge(doc, k), rightEdge(doc, k) + 1]);
    if (dep === 'advcl' && head === content && k > head && isMeanwhile(doc, k, content))
      out.push([leftEdge(doc, k), rightEdge(doc, k) + 1]);
    if (dep === 'relcl' && isNamed(doc, head) && at(doc, head).dep !== 'attr' && isWho(doc, k) && followsComma(doc, k))
      out.push([leftEdge(doc, k), rightEdge(doc, k) + 1]);
    if (dep === 'appos' && k > head && followsComma(doc, k)) out.push([leftEdge(doc, k), rightEdge(doc, k) + 1]);
  }
  return out;
}

function isOwnReport(doc: Doc, k: number): boolean {
  return isVerbal(doc, k) && isReport(doc, k) && kids(doc, k, 'nsubj').length > 0 && kids(doc, k, 'ccomp').length > 0;
}

function isMeanwhile(doc: Doc, k: number, content: number): boolean {
  const mark = kids(doc, k, 'mark')[0];
  if (mark === undefined || !['as', 'while'].includes(lowerAt(doc, mark))) return false;
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
