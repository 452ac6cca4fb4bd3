import type { Doc } from '../doc.js';
import { at, hasKid, isVerbal, kids, lemmaAt, lowerAt, ordered, subtree, textAt } from './tree.js';
import { LINK_ADVERBS, NEGATIVE_ADVERBS, PLACE_TIME_ADVERBS, TRUTH_ADVERBS } from './words.js';

const NO_CLAUSE = new Set(
  'aux auxpass amod compound prep case nmod det advmod mark punct quantmod cc intj agent prt npadvmod'.split(' '),
);

/** Which adverbs stand in a verb group: none, those that change the truth ("never"), all single ones inside it ("has long been"). */
export const ADVERB_POLICIES = ['none', 'truth', 'all'] as const;
/** One of {@link ADVERB_POLICIES}. */
export type AdverbPolicy = (typeof ADVERB_POLICIES)[number];

/** Does the token head a clause: a verb that is no auxiliary, no modifier of a noun and no noun's conjunct? */
export function isClause(doc: Doc, i: number): boolean {
  const { dep, head } = at(doc, i);
  if (!isVerbal(doc, i) || NO_CLAUSE.has(dep)) return false;
  if (dep !== 'conj' || isVerbal(doc, head)) return true;
  return hasKid(doc, i, 'nsubj', 'nsubjpass', 'aux', 'auxpass', 'dobj', 'expl');
}

/** Passive voice, also of a reduced participle ("the book written by X") and of a conjunct that shares its head's auxiliary. */
export function isPassive(doc: Doc, v: number): boolean {
  let here = v;
  for (let depth = 0; depth < 8; depth++) {
    if (hasKid(doc, here, 'auxpass', 'nsubjpass')) return true;
    const { tag, dep, head } = at(doc, here);
    if (tag !== 'VBN' || hasKid(doc, here, 'aux', 'nsubj')) return false;
    if (dep === 'acl' || dep === 'advcl') return true;
    if (dep !== 'conj' || !isClause(doc, head)) return false;
    here = head;
  }
  return false;
}

/** The auxiliaries of a verb, modals and "to" included, in order; with those that it shares with the verb it is coordinated to. */
export function auxiliaries(doc: Doc, v: number): readonly number[] {
  return ordered([...kids(doc, v, 'aux', 'auxpass'), ...sharedAuxiliaries(doc, v)]);
}

/** Modal auxiliaries ("will", "could", "'d"), own and shared. */
export function modals(doc: Doc, v: number): readonly number[] {
  return auxiliaries(doc, v).filter((k) => at(doc, k).tag === 'MD');
}

/** Particles of a phrasal verb ("called out"). */
export function particles(doc: Doc, v: number): readonly number[] {
  return kids(doc, v, 'prt');
}

/**
 * The words that negate a verb: "not", "n't", "never", "no longer", "nor"; also those in front of the verb that it is coordinated to with
 * "or" ("did not meet or call"). Negation in a noun phrase ("no one") is not looked at.
 */
export function negations(doc: Doc, v: number): readonly number[] {
  const own = kids(doc, v, 'neg', 'advmod', 'cc', 'preconj').filter((k) => {
    const word = lowerAt(doc, k);
    if (word === 'longer') return subtree(doc, k).some((x) => lowerAt(doc, x) === 'no');
    return at(doc, k).dep === 'neg' || (NEGATIVE_ADVERBS.has(word) && (at(doc, k).dep === 'advmod' || k < v));
  });
  const extra = own.flatMap((k) => (lowerAt(doc, k) === 'longer' ? subtree(doc, k) : [k]));
  return ordered([...extra, ...sharedNegation(doc, v)]);
}

/** "has met and [has] married", "was tried and [was] sentenced": tokens that stand only once, in front of the first verb. */
function sharedAuxiliaries(doc: Doc, v: number): readonly number[] {
  const head = sharingHead(doc, v);
  return head === undefined ? [] : auxiliaries(doc, head).filter((k) => at(doc, k).dep === 'aux' || isPassive(doc, v));
}

function sharedNegation(doc: Doc, v: number): readonly number[] {
  const head = sharingHead(doc, v);
  if (head === undefined || !kids(doc, head, 'cc').some((x) => ['or', 'nor'].includes(lowerAt(doc, x)))) return [];
  return kids(doc, head, 'neg');
}

/** The verb whose auxiliaries `v` shares, if it shares any. */
function sharingHead(doc: Doc, v: number): number | undefined {
  const { dep, head, tag } = at(doc, v);
  if (dep !== 'conj' || head >= v || !isClause(doc, head)) return undefined;
  if (hasKid(doc, v, 'aux', 'auxpass', 'nsubj', 'nsubjpass')) return undefined;
  const aux = kids(doc, head, 'aux', 'auxpass');
  const upper = at(doc, head).tag;
  const slip =
    upper === 'VBN' && tag === 'VBD' && lowerAt(doc, v).endsWith('ed') && aux.some((c) => lemmaAt(doc, c) === 'have');
  return aux.length > 0 && (upper === tag || slip) ? head : undefined;
}

/** The verb with auxiliaries, negation, particle and, by the policy, adverbs; a conjunct takes over the auxiliaries that it shares. */
export function verbGroup(doc: Doc, v: number, adverbs: AdverbPolicy = 'all'): readonly number[] {
  const out = [v, ...auxiliaries(doc, v), ...kids(doc, v, 'neg', 'prt', 'compound'), ...sharedNegation(doc, v)];
  if (adverbs !== 'none') {
    for (const c of kids(doc, v, 'advmod')) if (isInnerAdverb(doc, v, c, adverbs)) out.push(...subtree(doc, c));
  }
  return ordered(out);
}

function isInnerAdverb(doc: Doc, v: number, c: number, adverbs: AdverbPolicy): boolean {
  const word = lowerAt(doc, c);
  const { tag } = at(doc, c);
  const size = subtree(doc, c).length;
  if (size > 2) return false;
  if (TRUTH_ADVERBS.has(word) || word === 'longer') return true;
  if (adverbs !== 'all' || size > 1 || LINK_ADVERBS.has(word) || textAt(doc, c + 1) === ',') return false;
  const copular = c === v + 1 && tag === 'RB' && lemmaAt(doc, v) === 'be';
  const afterSubject = kids(doc, v, 'aux', 'auxpass', 'nsubj', 'nsubjpass').some((k) => k < c);
  const inside =
    c < v && ['RB', 'RBS', 'RBR'].includes(tag) && (['conj', 'acl', 'xcomp'].includes(at(doc, v).dep) || afterSubject);
  // "relies heavily on": an adverb that touches the verb, unless it is a circumstance of its own.
  const after = c === v + 1 && tag.startsWith('RB') && !PLACE_TIME_ADVERBS.has(word);
  return inside || copular || after;
}
