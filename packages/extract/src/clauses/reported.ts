import {
  antecedent,
  at,
  clauseSpan,
  coordinatedWith,
  isClause,
  hasKid,
  hasTo,
  isVerbal,
  kids,
  leftEdge,
  lemmaAt,
  lowerAt,
  nounPhrase,
  SPEECH_VERBS,
  strip,
  subtree,
  textAt,
  union,
  verbGroup,
  without,
} from '../syntax/index.js';
import type { Doc } from '../doc.js';
import type { DraftFact } from './fact.js';
import { deeper, fact, relationOf, type Site } from './site.js';

/** (X, said that, C): the clause `c` as one object of `v`; its own facts are made elsewhere. Small clauses are serial verbs. */
export function reportedFacts(site: Site, base: readonly number[], v: number, c: number): readonly DraftFact[] {
  const { doc } = site;
  const { tag } = at(doc, c);
  const own = hasKid(doc, c, 'nsubj', 'nsubjpass', 'expl', 'csubj');
  // want him to go, saw him leave
  if (own && (hasTo(doc, c) || (['VB', 'VBG'].includes(tag) && !hasKid(doc, c, 'aux')))) {
    return site.unfold.serial(deeper(site), base, c);
  }
  // found him guilty of X
  if (own && c > v && isSmallClause(doc, c)) {
    const [subject] = kids(doc, c, 'nsubj');
    const whole = union(base, nounPhrase(doc, subject!, 'of'));
    return fact(site, relationOf(doc, whole), nounPhrase(doc, c, site.options.objectPp), 'predicative');
  }
  if (own && c > v && at(doc, c).pos === 'ADJ' && !hasKid(doc, c, 'mark', 'cop'))
    return site.unfold.serial(site, base, c);
  if (!own && c > v && ['VB', 'VBG'].includes(tag) && !hasKid(doc, c, 'mark')) return site.unfold.serial(site, base, c);
  if (!site.options.reported || isGap(site, v, c) || (c < v && isParenthesis(doc, c)) || isRunOn(site, v, c, own))
    return [];
  const that = c > v ? kids(doc, c, 'mark').filter((k) => lowerAt(doc, k) === 'that') : [];
  const upper = without(subtree(doc, v), subtree(doc, c));
  const elsewhere = kids(doc, c, 'conj').filter((k) => isClause(doc, k) && coordinatedWith(doc, k) !== c);
  const cut = elsewhere.flatMap((k) => subtree(doc, k));
  const span = strip(doc, without(clauseSpan(doc, c), [...upper, ...cut]));
  return span.length > 1 ? fact(site, relationOf(doc, base, that), span, 'reported') : [];
}

/** "made Smith a hero" */
function isSmallClause(doc: Doc, c: number): boolean {
  const [subject] = kids(doc, c, 'nsubj');
  const noun = at(doc, c).tag === 'NN' && hasKid(doc, c, 'det') && !hasKid(doc, c, 'mark', 'cop', 'aux');
  return noun && subject !== undefined && subject < c && !hasKid(doc, c, 'relcl');
}

/** The letter that he said Bush sent: the clause misses what the relative clause hangs on. */
function isGap({ doc }: Site, v: number, c: number): boolean {
  const { dep, head } = at(doc, v);
  return dep === 'relcl' && subtree(doc, c).some((x) => antecedent(doc, x) === head);
}

/** "He held the post; he was readmitted." */
function isRunOn({ doc }: Site, v: number, c: number, own: boolean): boolean {
  if (!own || SPEECH_VERBS.has(lemmaAt(doc, v))) return false;
  return c < v || ([',', ';'].includes(textAt(doc, leftEdge(doc, c) - 1)) && !hasKid(doc, c, 'mark'));
}

/** Is the clause a bare "he said"? Then it is what says, not what is said. */
function isParenthesis(doc: Doc, v: number): boolean {
  return SPEECH_VERBS.has(lemmaAt(doc, v)) && !hasKid(doc, v, 'ccomp', 'dobj', 'xcomp', 'mark');
}

/** "Demand, he said, is strong": the speech verb `v` sits inside its own object. */
export function parentheticalFacts(site: Site, v: number): readonly DraftFact[] {
  const { doc, options } = site;
  const { dep, head } = at(doc, v);
  if (!options.reported || !['parataxis', 'ccomp', 'dep', 'advcl'].includes(dep)) return [];
  if (!isVerbal(doc, head) || !isParenthesis(doc, v)) return [];
  const said = strip(doc, without(subtree(doc, head), subtree(doc, v)));
  return fact(site, relationOf(doc, verbGroup(doc, v, options.adverbs)), said, 'reported');
}
