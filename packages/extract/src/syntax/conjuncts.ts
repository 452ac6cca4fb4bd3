import type { Doc } from '../doc.js';
import { at, hasKid, insideOneName, isNominal, isVerbal, kids, leftEdge, lowerAt, range } from './tree.js';

const NAMES_WITH_COORDINATION: readonly string[] = ['ORG', 'FAC', 'WORK_OF_ART', 'LAW', 'EVENT'];
/** Words before a conjunct that take it out: "A, not B", "A rather than B", "A instead of B". */
const CONTRAST: readonly string[] = ['not', 'than', 'instead'];
/** A contrast word stands at most so many tokens before the conjunct's left edge ("but not the B"). */
const CONTRAST_REACH = 3;

/** Are `i` and its conjunct `c` parts of one name ("Johnson & Johnson")? */
export function sameName(doc: Doc, i: number, c: number): boolean {
  return NAMES_WITH_COORDINATION.includes(at(doc, i).entityType) && insideOneName(doc, i + 1, c);
}

/**
 * `i` and everything coordinated with it, over which a fact is distributed. Not parts of one name, not clauses with a subject of their own, and
 * not B in "A, not B" or "A rather than B".
 */
export function conjuncts(doc: Doc, i: number): readonly number[] {
  const out: number[] = [];
  const open = [i];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    out.push(here);
    const below = kids(doc, here, 'conj').filter((c) => distributes(doc, here, c));
    open.push(...below.reverse());
  }
  return out;
}

/**
 * The prepositions behind a noun that are its own. The parser hangs a phrase behind a coordination on the first noun: it goes with the last one
 * ("the union and the leader of the party") and with the first only if the last has no article of its own ("the owners and directors of the
 * bank").
 */
export function prepositionsOn(doc: Doc, noun: number): readonly number[] {
  const own = kids(doc, noun, 'prep').filter((p) => {
    const last = kids(doc, noun, 'conj').findLast((c) => c > noun && c < p);
    return last === undefined || !hasKid(doc, last, 'det', 'poss');
  });
  const { dep, head } = at(doc, noun);
  if (dep !== 'conj' || isVerbal(doc, head)) return own;
  const inherited = kids(doc, head, 'prep').filter(
    (p) => p > noun && !kids(doc, head, 'conj').some((c) => c > noun && c < p),
  );
  return [...own, ...inherited];
}

function distributes(doc: Doc, i: number, c: number): boolean {
  if (sameName(doc, i, c) || hasKid(doc, c, 'nsubj', 'nsubjpass', 'neg')) return false;
  if (isNominal(doc, i) && isVerbal(doc, c) && hasKid(doc, c, 'dobj', 'aux')) return false;
  const edge = leftEdge(doc, c);
  return !range(Math.max(i + 1, edge - CONTRAST_REACH), edge + 1).some((k) => CONTRAST.includes(lowerAt(doc, k)));
}
