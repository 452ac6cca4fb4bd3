import type { Doc } from '../doc.js';
import {
  antecedent,
  at,
  clauseSpan,
  fill,
  hasKid,
  isVerbal,
  isWhWord,
  kids,
  lowerAt,
  type NounPhrase,
  nounPhrases,
  preposition,
  range,
  subtree,
  textAt,
  union,
  verbGroup,
} from '../syntax/index.js';
import type { DraftFact } from './fact.js';
import { deeper, fact, type PhraseOn, relationOf, type Site } from './site.js';

/** Phrases that link sentences and say nothing by themselves. */
const LINKS: readonly string[] = [
  'for example',
  'for instance',
  'of course',
  'in fact',
  'in addition',
  'in particular',
  'in general',
  'by contrast',
  'in turn',
  'at all',
  'at least',
  'for now',
  'in short',
];
/** "between A and B" is not distributed. */
const COLLECTIVE: readonly string[] = ['between', 'among', 'amongst'];

/** One fact for each object of a preposition. The preposition goes to the relation, a fronted one to the object. */
export function phraseFacts(site: Site, base: readonly number[], on: PhraseOn): readonly DraftFact[] {
  const { doc, options } = site;
  if (site.depth > options.chainDepth + 2 || isLink(doc, on.preposition)) return [];
  const { tokens, objects, complements, last } = preposition(doc, on.preposition);
  const fronted = on.preposition < on.head && on.onNoun !== true;
  const place = { base, preposition: tokens, fronted, onNoun: on.onNoun === true };
  return [
    ...objects.flatMap((o) => objectOf(site, place, o)),
    ...(fronted ? [] : complements.flatMap((g) => complementOf(site, place, g))),
    ...kids(doc, on.preposition, 'conj')
      .filter((c) => ['ADP', 'SCONJ'].includes(at(doc, c).pos))
      .flatMap((c) => phraseFacts(site, base, { ...on, preposition: c })), // in A and in B
    ...(objects.length === 0 ? [] : kids(doc, last, 'prep'))
      .filter((c) => c > objects[0]!)
      .flatMap((c) => phraseFacts(site, base, { ...on, preposition: c })), // from A to B
  ];
}

function isLink(doc: Doc, p: number): boolean {
  if (textAt(doc, p - 1) === '-' && !at(doc, p - 1).whitespace) return true; // sons-in-law
  const objects = kids(doc, p, 'pobj');
  const [o] = objects;
  if (o === undefined) return false;
  if (lowerAt(doc, p) === 'on' && lowerAt(doc, o) === 'hand' && kids(doc, o).some((c) => lowerAt(doc, c) === 'other'))
    return true;
  return objects.length === 1 && kids(doc, o).length === 0 && LINKS.includes(`${lowerAt(doc, p)} ${lowerAt(doc, o)}`);
}

interface Place {
  readonly base: readonly number[];
  readonly preposition: readonly number[];
  readonly fronted: boolean;
  readonly onNoun: boolean;
}

function objectOf(site: Site, place: Place, o: number): readonly DraftFact[] {
  const { doc } = site;
  const { base, preposition: words, fronted, onNoun } = place;
  const isRelative = antecedent(doc, o) !== undefined;
  if (isWhWord(doc, o) && !isRelative) return [];
  const whole = union(base, words);
  if (lowerAt(doc, words[0]!) === 'in' && lowerAt(doc, o) === 'order') return site.unfold.chain(site, whole, o);
  return alternatives(site, words, o).flatMap(({ head, tokens }) => {
    if (fronted && !isRelative) return fact(site, relationOf(doc, base), union(words, tokens), 'fronted');
    // the house in which he lived: lived in | the house
    if (fronted) return fact(site, [...relationOf(doc, base), ...words], tokens, 'preposition');
    return [
      ...fact(site, relationOf(doc, whole), tokens, onNoun ? 'chain' : 'preposition'),
      ...site.unfold.chain(deeper(site), whole, head),
    ];
  });
}

function alternatives(site: Site, words: readonly number[], o: number): readonly NounPhrase[] {
  const phrases = nounPhrases(site.doc, o, site.options.objectPp);
  if (phrases.length < 2 || !COLLECTIVE.includes(lowerAt(site.doc, words[0]!))) return phrases;
  const start = Math.min(...phrases[0]!.tokens);
  const end = Math.max(...phrases.at(-1)!.tokens) + 1;
  return [{ head: o, tokens: range(start, end) }];
}

/** A clause, adverb or adjective as object of a preposition. */
function complementOf(site: Site, place: Place, g: number): readonly DraftFact[] {
  const { doc } = site;
  const { base, preposition: words } = place;
  const relation = relationOf(doc, base, words);
  const { tag, pos } = at(doc, g);
  if (isVerbal(doc, g) && tag === 'VBG' && !hasKid(doc, g, 'nsubj')) {
    // charged with reviewing X and assessing Y
    const below = kids(doc, g, 'conj').flatMap((c) => [c, ...kids(doc, c, 'conj')]);
    return [g, ...below]
      .filter((k) => at(doc, k).tag === 'VBG')
      .flatMap((k) => {
        const group = verbGroup(doc, k, site.options.adverbs);
        const facts = site.unfold.clause(deeper(site), union(base, words, group), k);
        return facts.length > 0 || k !== g ? facts : fact(site, relation, clauseSpan(doc, g), 'gerund');
      });
  }
  if (isVerbal(doc, g) && tag !== 'VBG') return fact(site, relation, clauseSpan(doc, g), 'preposition'); // on what he does
  return ['ADV', 'ADJ', 'NOUN'].includes(pos) ? fact(site, relation, fill(doc, subtree(doc, g)), 'preposition') : [];
}
