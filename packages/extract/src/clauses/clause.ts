import {
  antecedent,
  at,
  rightEdge,
  hasKid,
  hasTo,
  isNominal,
  kids,
  nounPhrase,
  objects,
  union,
  zeroRelative,
} from '../syntax/index.js';
import { adjunctFacts } from './adjuncts.js';
import { chainFacts } from './chains.js';
import type { DraftFact } from './fact.js';
import { objectFacts } from './objects.js';
import { phraseFacts } from './phrases.js';
import { lowerPredicate, predicateFacts } from './predicates.js';
import { reportedFacts } from './reported.js';
import { serialFacts } from './serial.js';
import { fact, relationOf, type Moved, type Site, type Unfold } from './site.js';

/**
 * Arguments and adjuncts of one clause. The relation grows from left to right: an adjunct's relation holds the object, so that the fact is
 * whole: (She, began her film career in, 1990).
 */
function clauseFacts(site: Site, relation: readonly number[], v: number): readonly DraftFact[] {
  const { doc } = site;
  if (site.budget.left-- <= 0) return [];
  const moved = movedObject(site, relation, v);
  const here: Site = { ...site, frame: { relation, head: v }, ...(moved === undefined ? {} : { moved }) };
  const object = objectFacts(here, relation, v);
  const predicate = predicateFacts(here, object.relation, v);
  const plain = predicate.relation;
  const facts: DraftFact[] = [...object.facts, ...predicate.facts];
  for (const c of kids(doc, v, 'ccomp')) facts.push(...reportedFacts(here, plain, v, c));
  let full = plain;
  const hasObject = objects(doc, v).length > 0;
  for (const x of kids(doc, v, 'xcomp')) {
    facts.push(...serialFacts(here, full, x));
    // "In 1982 he tried to organise a show": adjuncts get the whole predicate.
    if (!hasObject) full = union(full, lowerPredicate(here, x), kids(doc, x, 'mark'));
  }
  facts.push(...adjunctFacts(here, { plain, full }, v));
  for (const c of kids(doc, v, 'advcl')) {
    // pulled their ads to protest X
    if (c > v && hasTo(doc, c) && !hasKid(doc, c, 'nsubj', 'nsubjpass'))
      facts.push(...serialFacts(here, union(full, between(here, v, c)), c));
  }
  const isBare =
    here.options.bare && facts.length === 0 && here.depth === 0 && ['own', 'shared'].includes(here.subject.how);
  return isBare ? fact(here, relationOf(doc, full), [], 'bare') : facts;
}

/** "took to the streets to welcome X": the phrase that stands between a verb without object and its purpose. */
function between({ doc }: Site, v: number, c: number): readonly number[] {
  if (hasKid(doc, v, 'dobj', 'attr', 'acomp')) return [];
  const p = kids(doc, v, 'prep').find((k) => k === v + 1 && rightEdge(doc, k) < c);
  const noun = p === undefined ? undefined : kids(doc, p, 'pobj')[0];
  if (p === undefined || noun === undefined || ['DATE', 'TIME'].includes(at(doc, noun).entityType)) return [];
  return union([p], nounPhrase(doc, noun, 'of'));
}

/** The object of `v`, if it is the noun that its relative clause hangs on. */
function movedObject({ doc }: Site, behind: readonly number[], v: number): Moved | undefined {
  const [first] = objects(doc, v);
  const noun = first === undefined ? zeroRelative(doc, v) : antecedent(doc, first);
  return noun === undefined || !isNominal(doc, noun) ? undefined : { tokens: nounPhrase(doc, noun, 'of'), behind };
}

/** The recursive phenomena, wired. */
export const unfold: Unfold = { clause: clauseFacts, phrase: phraseFacts, chain: chainFacts, serial: serialFacts };
