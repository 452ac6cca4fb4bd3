import type { Doc } from '../doc.js';
import { conjuncts, prepositionsOn, sameName } from './conjuncts.js';
import { clauseSpan, fill } from './edges.js';
import { isExemplifying } from './prepositions.js';
import { antecedent, isWhWord } from './relative.js';
import {
  at,
  hasKid,
  hasTo,
  isQuote,
  isVerbal,
  kids,
  lemmaAt,
  lowerAt,
  ordered,
  range,
  subtree,
  textAt,
  union,
} from './tree.js';
import { NOUNS_OF_INTENT } from './words.js';

/**
 * Which prepositional phrases stay inside a noun phrase: none; those with "of"; `close` ones: all but dates ("scholars on Thursday") and those
 * behind a comma, which mostly belong to the clause; all.
 */
export const PP_POLICIES = ['none', 'of', 'close', 'all'] as const;
/** One of {@link PP_POLICIES}. */
export type PpPolicy = (typeof PP_POLICIES)[number];

/** One conjunct of an argument: its head and the tokens of its noun phrase. */
export interface NounPhrase {
  readonly head: number;
  readonly tokens: readonly number[];
}

const PRENOMINAL = new Set(
  'det amod compound nummod poss nmod quantmod predet neg advmod npadvmod case nounmod intj prt meta dep'.split(' '),
);
const CLAUSE_ROLES: readonly string[] = ['csubj', 'csubjpass', 'pcomp', 'ccomp', 'xcomp', 'pobj'];
/** Prepositional phrases inside prepositional phrases are followed so deep; deeper ones are attachment errors more often than not. */
const MAX_DEPTH = 3;
/** At most so many conjuncts of one argument are unfolded: longer lists are tables and credits. */
const MAX_CONJUNCTS = 6;

/**
 * Tokens of the least noun phrase headed by `head`, in order: this conjunct only, all that stands before the noun, the prepositional phrases that
 * the policy keeps; no relative clause, participle, apposition. For a relative pronoun that of its antecedent, for a clause in a noun's place
 * the whole clause.
 */
export function nounPhrase(doc: Doc, head: number, pp: PpPolicy = 'of'): readonly number[] {
  return collect(doc, head, pp, 0);
}

/** The phrases of an argument, one for each conjunct ("the US and France": two); relative pronouns are replaced by their antecedent. */
export function nounPhrases(doc: Doc, head: number, pp: PpPolicy = 'of'): readonly NounPhrase[] {
  const top = antecedent(doc, head) ?? head;
  if (isVerbal(doc, top) && ['csubj', 'csubjpass', 'ccomp'].includes(at(doc, top).dep)) {
    return [{ head: top, tokens: clauseSpan(doc, top) }];
  }
  // "X, who leads Y, and Z": what stands behind a relative pronoun is none of its antecedents.
  return conjuncts(doc, top)
    .filter((c) => c === top || top === head || c < head)
    .slice(0, MAX_CONJUNCTS)
    .map((c) => ({
      head: c,
      tokens: union(nounPhrase(doc, c, pp), sharedPossessor(doc, top, c), infinitiveOfIntent(doc, c)),
    }));
}

/** "X's chairman and chief executive": the possessor is shared when the second noun stands bare. */
function sharedPossessor(doc: Doc, first: number, c: number): readonly number[] {
  const bare = c !== first && at(doc, c).head === first && at(doc, c).pos === 'NOUN';
  if (!bare || hasKid(doc, c, 'det', 'poss', 'nummod', 'conj')) return [];
  if (range(first, c).some((k) => textAt(doc, k) === ',' || isQuote(doc, k))) return [];
  return kids(doc, first, 'poss').flatMap((k) => subtree(doc, k));
}

/** "efforts to streamline X": the infinitive belongs to the meaning of nouns of intent. */
function infinitiveOfIntent(doc: Doc, c: number): readonly number[] {
  if (!NOUNS_OF_INTENT.has(lemmaAt(doc, c))) return [];
  return kids(doc, c, 'acl')
    .filter((k) => hasTo(doc, k))
    .flatMap((k) => clauseSpan(doc, k));
}

function collect(doc: Doc, head: number, pp: PpPolicy, depth: number): readonly number[] {
  const noun = antecedent(doc, head);
  if (noun !== undefined && depth <= MAX_DEPTH) return collect(doc, noun, pp === 'none' ? pp : 'of', depth + 1);
  if (isVerbal(doc, head) && CLAUSE_ROLES.includes(at(doc, head).dep) && kids(doc, head).some((c) => c > head)) {
    return clauseSpan(doc, head);
  }
  const out = new Set([head]);
  let last = head;
  const phrases = prepositionsOn(doc, head);
  const behind = phrases.filter((p) => at(doc, p).head !== head);
  const own = kids(doc, head).filter((c) => at(doc, c).dep !== 'prep' || c < head || phrases.includes(c));
  for (const c of [...own, ...behind]) {
    for (const k of c < head ? premodifier(doc, head, c) : postmodifier(doc, { head, c, last, pp, depth })) out.add(k);
    if (out.has(c)) last = Math.max(...out);
  }
  for (const k of restOfName(doc, head)) out.add(k);
  return fill(doc, out);
}

const WHOLE_NAMES: readonly string[] = ['DATE', 'ORG', 'FAC', 'WORK_OF_ART', 'EVENT', 'LAW', 'PRODUCT'];

/** Tokens of the name that `head` stands in: dates and names of several nouns are often hung together wrongly ("November 12, 1960"). */
function restOfName(doc: Doc, head: number): readonly number[] {
  const { entityType } = at(doc, head);
  if (!WHOLE_NAMES.includes(entityType)) return [];
  let start = head;
  while (at(doc, start).entityIob === 'I' && start > 0) start--;
  let end = head + 1;
  while (doc.tokens[end]?.entityIob === 'I') end++;
  const name = range(start, end);
  return name.some((k) => ['cc', 'poss', 'case'].includes(at(doc, k).dep)) ? [] : name;
}

/** Adverbs before an article that say how many are meant. */
const AMOUNT: readonly string[] =
  'not nearly almost roughly about approximately virtually practically half exactly'.split(' ');
/** Adverbs that speak of the sentence wherever they stand. */
const FOCUS: readonly string[] =
  'even also particularly especially namely possibly sadly importantly perhaps notably'.split(' ');

/** "even the mayor", "most importantly its costs": an adverb in front of the article is no part of the name; "nearly all", "later this week" are. */
function isFocus(doc: Doc, head: number, c: number): boolean {
  const { dep, text } = at(doc, c);
  if (dep !== 'advmod' || ['DATE', 'TIME'].includes(at(doc, head).entityType)) return false;
  const word = text.toLowerCase();
  if (FOCUS.includes(word)) return true;
  const article = kids(doc, head, 'det', 'poss').some((k) => k > c && k < head);
  return article && !AMOUNT.includes(word) && !hasKid(doc, head, 'predet');
}

function premodifier(doc: Doc, head: number, c: number): readonly number[] {
  const { dep } = at(doc, c);
  if (isFocus(doc, head, c)) return [];
  if (!PRENOMINAL.has(dep) || (dep === 'dep' && isVerbal(doc, c))) return [];
  return subtree(doc, c).filter((k) => k < head && at(doc, k).dep !== 'preconj');
}

interface Post {
  readonly head: number;
  readonly c: number;
  /** Last token of the phrase so far. */
  readonly last: number;
  readonly pp: PpPolicy;
  readonly depth: number;
}

function postmodifier(doc: Doc, post: Post): readonly number[] {
  const { head, c, last, pp, depth } = post;
  const word = lowerAt(doc, c);
  const adjacent = c === last + 1;
  switch (at(doc, c).dep) {
    case 'case':
    case 'nmod':
    case 'compound':
    case 'nummod':
    case 'quantmod':
      return subtree(doc, c); // May 26, 1994
    case 'npadvmod':
      return c - last <= 3 ? subtree(doc, c) : [];
    case 'amod':
      return adjacent && kids(doc, c).length > 0 ? subtree(doc, c) : []; // people familiar with X
    case 'advmod':
      return (adjacent && kids(doc, c).length > 0) || ['else', 'ago', 'later', 'earlier'].includes(word)
        ? subtree(doc, c)
        : [];
    case 'conj':
      return sameName(doc, head, c) && depth <= MAX_DEPTH
        ? union(range(head, c + 1), collect(doc, c, 'none', depth + 1))
        : [];
    case 'prep': {
      // "convicted Moe of theft": a person's name takes no of-phrase, so it belongs to the verb.
      if (at(doc, head).entityType === 'PERSON' && word === 'of') return [];
      const keeps = pp === 'all' || (pp === 'close' && !isLoosePhrase(doc, c)) || (pp !== 'none' && word === 'of');
      if (keeps && depth < MAX_DEPTH && !isExemplifying(doc, c)) return phrase(doc, c, pp, depth);
      const comparison = word === 'than' && pp !== 'none'; // more than X
      const week = adjacent && ['before', 'after'].includes(word) && ['next', 'last'].includes(lowerAt(doc, c + 1));
      return comparison || week ? subtree(doc, c) : [];
    }
    case 'appos':
      return closeApposition(doc, c, last) ? collect(doc, c, 'all', depth + 1) : [];
    default:
      return [];
  }
}

/** A phrase that hangs on a noun but most likely belongs to the clause: a date, or behind a comma. */
export function isLoosePhrase(doc: Doc, p: number): boolean {
  const dated = kids(doc, p, 'pobj').some((o) => ['DATE', 'TIME'].includes(at(doc, o).entityType));
  return lowerAt(doc, p) !== 'of' && (dated || textAt(doc, p - 1) === ',');
}

/** An apposition that is part of the name: the degree "Doctor of Divinity". */
function closeApposition(doc: Doc, c: number, last: number): boolean {
  if (c - last > 2 || textAt(doc, last + 1) === '(') return false;
  return range(last + 1, subtree(doc, c)[0]!).every((k) => isQuote(doc, k) || textAt(doc, k) === "'");
}

/** A prepositional phrase inside a noun phrase; all its conjuncts stay ("of A and B"). */
function phrase(doc: Doc, p: number, pp: PpPolicy, depth: number): readonly number[] {
  const out = new Set([p]);
  const add = (tokens: readonly number[]): void => tokens.forEach((k) => out.add(k));
  for (const c of kids(doc, p)) {
    const { dep } = at(doc, c);
    if (dep === 'pobj' && isWhWord(doc, c)) out.add(c); // many of whom
    else if (dep === 'pobj') {
      add(collect(doc, c, pp, depth + 1));
      for (const k of conjuncts(doc, c).slice(1)) {
        const { head } = at(doc, k);
        add(kids(doc, head, 'cc', 'punct').filter((x) => x > head && x < k));
        add(collect(doc, k, pp, depth + 1));
      }
    } else if (dep === 'prep') add(pp === 'close' && isLoosePhrase(doc, c) ? [] : phrase(doc, c, pp, depth + 1));
    else if (['advmod', 'amod', 'quantmod'].includes(dep)) add(subtree(doc, c));
    else if (dep === 'pcomp') add(clauseSpan(doc, c));
  }
  return ordered(out);
}

/** Heads of the possessors of a noun ("Russia's", "his"), conjuncts unfolded. */
export function possessors(doc: Doc, noun: number): readonly number[] {
  return kids(doc, noun, 'poss').flatMap((k) => conjuncts(doc, k));
}
