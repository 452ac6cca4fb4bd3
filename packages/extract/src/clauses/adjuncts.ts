import {
  agentPhrases,
  at,
  fill,
  hasKid,
  isExemplifying,
  isLoosePhrase,
  kids,
  leftEdge,
  lemmaAt,
  lowerAt,
  nounPhrase,
  PLACE_TIME_ADVERBS,
  SPEECH_VERBS,
  subtree,
  textAt,
  union,
} from '../syntax/index.js';
import type { DraftFact } from './fact.js';
import { fact, relationOf, type Site } from './site.js';

const AFTER_MEASURE: readonly string[] = ['ago', 'later', 'earlier', 'before', 'afterwards'];
const MEASURES: readonly string[] = ['DATE', 'TIME', 'PERCENT', 'MONEY', 'QUANTITY', 'CARDINAL'];

/** The relations that adjuncts are added to. */
export interface AdjunctBase {
  /** Without the words of a lower verb: for adjuncts that stand before it. */
  readonly plain: readonly number[];
  /** The whole predicate. */
  readonly full: readonly number[];
}

/** Agent, prepositional phrases, adverbial noun phrases, adverbs of place and time: one fact each. */
export function adjunctFacts(site: Site, base: AdjunctBase, v: number): readonly DraftFact[] {
  return [
    ...phrases(site, base, v),
    ...onSubject(site, base.full, v),
    ...measures(site, base.full, v),
    ...adverbs(site, base.full, v),
  ];
}

function phrases(site: Site, base: AdjunctBase, v: number): readonly DraftFact[] {
  const { doc } = site;
  const out: DraftFact[] = [];
  const [lower] = kids(doc, v, 'xcomp');
  let state: readonly number[] = []; // been at odds | over X: after a bare copula the first phrase is the predicate
  const shared = agentPhrases(doc, v).filter((p) => at(doc, p).head !== v);
  for (const p of [...kids(doc, v), ...shared]) {
    if (!isAdjunctPhrase(site, v, p)) continue;
    const relation = lower !== undefined && v < p && p < lower ? base.plain : base.full;
    out.push(...site.unfold.phrase(site, union(relation, state), { preposition: p, head: v }));
    const [object] = kids(doc, p, 'pobj');
    if (
      lemmaAt(doc, v) === 'be' &&
      p > v &&
      state.length === 0 &&
      object !== undefined &&
      !hasKid(doc, v, 'attr', 'acomp')
    ) {
      state = union([p], nounPhrase(doc, object, 'of'));
    }
  }
  return out;
}

/** "Scholars on Thursday wrapped up …": the parser hangs the date on the subject. */
function onSubject(site: Site, base: readonly number[], v: number): readonly DraftFact[] {
  const { doc, subject, options } = site;
  if (site.depth > 0 || !['own', 'shared'].includes(subject.how) || options.subjectPp === 'all') return [];
  return kids(doc, subject.head, 'prep')
    .filter((p) => p > subject.head && p < v && isLoosePhrase(doc, p) && !isExemplifying(doc, p))
    .flatMap((p) => site.unfold.phrase(site, base, { preposition: p, head: v }));
}

function isAdjunctPhrase(site: Site, v: number, p: number): boolean {
  const { doc } = site;
  const { dep, pos } = at(doc, p);
  if (!(dep === 'agent' || dep === 'prep' || (dep === 'dative' && (pos === 'ADP' || pos === 'SCONJ')))) return false;
  const word = lowerAt(doc, p);
  if (p < v && isExemplifying(doc, p)) return false;
  if (['provided', 'assuming', 'given'].includes(word)) return false;
  return !(word === 'than' && lowerAt(doc, p - 1) === 'rather');
}

/** Adverbial noun phrases: last year, 8 %. */
function measures(site: Site, base: readonly number[], v: number): readonly DraftFact[] {
  const { doc } = site;
  return kids(doc, v, 'npadvmod').flatMap((c) => {
    const { entityType, pos } = at(doc, c);
    const plainNoun = (pos === 'NOUN' || pos === 'NUM') && textAt(doc, leftEdge(doc, c) - 1) !== ',';
    if (!MEASURES.includes(entityType) && !plainNoun) return [];
    // "This year, he says, …": belongs to what is said.
    if (c < v && SPEECH_VERBS.has(lemmaAt(doc, v)) && hasKid(doc, v, 'ccomp')) return [];
    const tokens = nounPhrase(doc, c, 'of');
    // A preposition without object just before it is a slip of the parser.
    const before = tokens[0]! - 1;
    const slip = before >= 0 && at(doc, before).pos === 'ADP' && kids(doc, before).length === 0 ? [before] : [];
    return c > v
      ? fact(site, relationOf(doc, base, slip), tokens, 'time')
      : fact(site, relationOf(doc, base), union(tokens, slip), 'time');
  });
}

function adverbs(site: Site, base: readonly number[], v: number): readonly DraftFact[] {
  const { doc } = site;
  return kids(doc, v, 'advmod').flatMap((c) => {
    const word = lowerAt(doc, c);
    const phrases = kids(doc, c, 'prep');
    if (c > v && phrases.length > 0 && phrases.at(-1)! > c && word !== 'as') {
      // located close to X, elsewhere in Y
      const relation = union(
        base,
        subtree(doc, c).filter((x) => x <= c),
      );
      return phrases.flatMap((p) => site.unfold.phrase(site, relation, { preposition: p, head: c }));
    }
    const place = PLACE_TIME_ADVERBS.has(word) && !(c < v && hasKid(doc, v, 'ccomp'));
    const measured = AFTER_MEASURE.includes(word) && hasKid(doc, c, 'npadvmod');
    return place || measured ? fact(site, relationOf(doc, base), fill(doc, subtree(doc, c)), 'adverb') : [];
  });
}
