import type { Doc } from '../doc.js';
import {
  antecedent,
  at,
  conjuncts,
  fill,
  hasKid,
  lowerAt,
  isNominal,
  isWhWord,
  kids,
  nounPhrase,
  nounPhrases,
  subtree,
  union,
  verbGroup,
} from '../syntax/index.js';
import { distributed } from './collective.js';
import { contrasted } from './contrast.js';
import type { DraftFact } from './fact.js';
import { lowerObject } from './objects.js';
import { deeper, fact, relationOf, type Site, type Step } from './site.js';

const DEGREE: readonly string[] = ['advmod', 'neg', 'npadvmod', 'amod', 'quantmod', 'nummod'];

/** Complements of the copula and of naming verbs: is a city, is ready for X, was named president. */
export function predicateFacts(site: Site, relation: readonly number[], v: number): Step {
  const { doc } = site;
  const facts: DraftFact[] = [];
  let base = relation;
  for (const a of kids(doc, v, 'attr', 'acomp', 'oprd')) {
    const isAttribute = at(doc, a).dep === 'attr';
    if (isAttribute && (isWhWord(doc, a) || at(doc, a).tag === 'WRB')) {
      if (antecedent(doc, a) !== undefined)
        facts.push(...fact(site, relationOf(doc, base), nounPhrase(doc, a), 'attribute'));
    } else if (isAttribute || isNominal(doc, a)) {
      for (const { head, tokens } of distributed(doc, nounPhrases(doc, a, site.options.objectPp))) {
        if (isCleft(site, a)) continue;
        const own = contrasted(doc, base, a, head);
        facts.push(...fact(site, relationOf(doc, own), tokens, isAttribute ? 'attribute' : 'predicative'));
        facts.push(...site.unfold.chain(site, own, head));
      }
      base = union(base, nounPhrase(doc, a, 'of'));
    } else {
      for (const c of conjuncts(doc, a)) facts.push(...adjective(site, contrasted(doc, base, a, c), c));
      base = union(
        base,
        degree(doc, a),
        ...kids(doc, a, 'xcomp')
          .slice(0, 1)
          .map((x) => lowerPredicate(site, x)),
      );
    }
  }
  return { facts, relation: base };
}

/** A predicate adjective, by itself or with its complements. */
function adjective(site: Site, base: readonly number[], c: number): readonly DraftFact[] {
  const { doc } = site;
  const core = degree(doc, c);
  const inner = kids(doc, c, 'prep', 'xcomp', 'ccomp', 'advcl').filter((k) => k > c);
  // With complements it is no fact by itself: (The town, is, subject) of "is subject to floods".
  if (inner.length > 0) return site.unfold.clause(deeper(site), union(base, core), c);
  return isAnticipating(site, c) ? [] : fact(site, relationOf(doc, base), fill(doc, core), 'adjective');
}

/** An adjective with what stands before it: "more common". */
function degree(doc: Doc, c: number): readonly number[] {
  return union(
    [c],
    ...kids(doc, c, ...DEGREE)
      .filter((k) => k < c)
      .map((k) => subtree(doc, k)),
  );
}

/** "It is clear that …": "it" stands for the clause, so (it, is, clear) says nothing. */
function isAnticipating({ doc, subject }: Site, c: number): boolean {
  return lowerAt(doc, subject.head) === 'it' && hasKid(doc, at(doc, c).head, 'ccomp', 'xcomp', 'csubj');
}

/** "It was Russia that attacked": the relative clause says it all. */
function isCleft({ doc, subject }: Site, a: number): boolean {
  if (lowerAt(doc, subject.head) !== 'it' || !hasKid(doc, a, 'relcl')) return false;
  const definite = kids(doc, a, 'det').some((k) => lowerAt(doc, k) === 'the') && !hasKid(doc, a, 'amod');
  return definite || ['PROPN', 'PRON'].includes(at(doc, a).pos);
}

/** Verb group and first object of a lower verb, for the adjuncts of the upper one. */
export function lowerPredicate(site: Site, x: number): readonly number[] {
  return union(verbGroup(site.doc, x, site.options.adverbs), lowerObject(site, x));
}
