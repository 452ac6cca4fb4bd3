import type { Doc } from '../doc.js';
import { at, lowerAt, nounPhrase, range } from '../syntax/index.js';
import type { DraftFact } from './fact.js';
import { nominalFact } from './nominal.js';
import type { ClauseOptions } from './options.js';

/** Forms of address: (Holm, is, Mr.) says nothing. */
const HONORIFICS: readonly string[] =
  'mr. mrs. ms. dr. mr mrs ms dr miss sir st. st saint father mother brother sister uncle aunt lady lord'.split(' ');
const NO_ROLES: readonly string[] = ['ORG', 'GPE', 'PERSON', 'DATE'];

/** French President Emmanuel Macron: (Emmanuel Macron, is, French President). `first` is the first token of a person's name. */
export function titleFacts(doc: Doc, options: ClauseOptions, first: number): readonly DraftFact[] {
  const token = at(doc, first);
  if (token.entityType !== 'PERSON' || token.pos !== 'PROPN') return [];
  if (token.entityIob !== 'B' && doc.tokens[first - 1]?.entityType === 'PERSON') return [];
  let end = first + 1;
  while (doc.tokens[end]?.entityType === 'PERSON' && doc.tokens[end]?.entityIob === 'I') end++;
  const head = end - 1;
  const upper = at(doc, head).head;
  if (upper >= first && upper < end) return [];
  const title = nounPhrase(doc, head, 'none').filter((k) => k < first);
  const role = title.at(-1);
  if (role !== first - 1) return [];
  const { pos, entityType } = at(doc, role);
  if (!['NOUN', 'PROPN'].includes(pos) || HONORIFICS.includes(lowerAt(doc, role)) || NO_ROLES.includes(entityType))
    return [];
  const object = title.filter((k) => at(doc, k).dep !== 'det' || k > title[0]!);
  return nominalFact(doc, options, {
    subject: range(first, end),
    head,
    how: 'title',
    relation: ['is'],
    object,
    kind: 'title',
  });
}
