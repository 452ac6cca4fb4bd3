import { at, fill, hasKid, hasTo, isClause, kids, lowerAt, nounPhrase, union, verbGroup } from '../syntax/index.js';
import type { DraftFact } from './fact.js';
import { deeper, fact, relationOf, type Site } from './site.js';

/** Lower verbs are followed so deep ("wants to try to help to …"). */
const MAX_DEPTH = 4;
/** Deeper ones make no fact of the bare infinitive. */
const MAX_BARE_DEPTH = 2;

/** Serial verbs with control: agreed to buy X, is expected to rise to Y, asked him to leave Z. `x` is the lower verb. */
export function serialFacts(site: Site, relation: readonly number[], x: number): readonly DraftFact[] {
  const { doc, options } = site;
  if (site.depth > MAX_DEPTH) return [];
  const group = verbGroup(doc, x, options.adverbs);
  const [lowerSubject] = kids(doc, x, 'nsubj', 'nsubjpass');
  const how = kids(doc, x, 'advmod').filter((k) => k < x && at(doc, k).tag === 'WRB'); // discussed how to end the war
  const base = union(
    relation,
    kids(doc, x, 'mark'),
    how,
    lowerSubject === undefined ? [] : nounPhrase(doc, lowerSubject),
  );
  const facts = site.unfold.clause(deeper(site), union(base, group), x);
  const bare =
    facts.length === 0 &&
    site.depth <= MAX_BARE_DEPTH &&
    group.some((k) => !['to', 'be', 'have'].includes(lowerAt(doc, k)))
      ? fact(site, relationOf(doc, base), group.length > 1 ? fill(doc, group) : group, 'infinitive')
      : [];
  // to establish and [to] maintain
  const coordinated = kids(doc, x, 'conj')
    .filter((c) => isClause(doc, c) && !hasKid(doc, c, 'nsubj', 'nsubjpass'))
    .filter((c) => !hasTo(doc, x) || ['VB', 'VBN', 'VBG'].includes(at(doc, c).tag)) // a finite verb goes with the upper one
    .flatMap((c) => {
      const to = hasKid(doc, c, 'aux') ? [] : kids(doc, x, 'aux');
      return site.unfold.clause(deeper(site), union(base, to, verbGroup(doc, c, options.adverbs)), c);
    });
  return [...facts, ...bare, ...coordinated];
}
