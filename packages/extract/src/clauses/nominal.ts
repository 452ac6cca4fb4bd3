import { type FactKind, type FactSource, type DraftFact, type Word } from './fact.js';
import { fact, type Site, type SiteSubject } from './site.js';
import { unfold } from './clause.js';
import type { Doc } from '../doc.js';
import { at } from '../syntax/index.js';
import type { ClauseOptions } from './options.js';

/** A fact that no verb states: "is" and "has" of noun phrases. */
export interface Nominal {
  readonly subject: readonly number[];
  readonly head: number;
  readonly how: FactSource;
  readonly relation: readonly Word[];
  readonly object: readonly number[];
  readonly kind: FactKind;
}

/** Makes the fact of a nominal construction; none if subject or object is empty. */
export function nominalFact(doc: Doc, options: ClauseOptions, n: Nominal): readonly DraftFact[] {
  const subject: SiteSubject = { head: n.head, tokens: n.subject, how: n.how };
  const site: Site = { doc, options, subject, unfold, depth: 0, budget: { left: 0 } };
  // several are, one is
  const plural = ['NNS', 'NNPS'].includes(at(doc, n.head).tag) && n.kind !== 'possessive';
  const relation = plural ? n.relation.map((word) => (word === 'is' ? 'are' : word)) : n.relation;
  return fact(site, relation, n.object, n.kind);
}
