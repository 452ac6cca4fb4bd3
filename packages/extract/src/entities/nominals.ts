import { countryCode, countryOfDemonym } from '../gazetteer/index.js';
import {
  AFFILIATIONS,
  BODY_NOUNS,
  FEMALE,
  GROUP_NOUNS,
  isRole,
  MALE,
  PERSON_NOUNS,
  PORTFOLIOS,
} from '../gazetteer/words.js';
import { at, isPunct, kids, lemmaAt, lowerAt, range, textAt } from '../syntax/index.js';
import { type Draft, newCluster, textOf, type Workspace } from './workspace.js';

const HEADS_OF_PHRASES = new Set(
  'nsubj nsubjpass dobj pobj pcomp dative appos attr oprd ROOT poss conj agent'.split(' '),
);
const NO_THINGS = new Set(['DATE', 'TIME', 'MONEY', 'PERCENT', 'ORDINAL', 'QUANTITY']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);
const NO_MODIFIERS = new Set(['other', 'same', 'such', 'own', 'former', 'current', 'entire', 'whole']);
/** "the six-member team", "the 300-strong unit": of how many it consists does not tell it from others. */
const SIZES = new Set(['member', 'strong', 'man', 'woman', 'person', 'girl', 'boy', 'female', 'male']);
/** "the other", "each other", "one": which, only the claims can tell. */
const OTHERS = new Set(['other', 'another', 'one', 'ones', 'others']);
const COUNTED = new Set(['three', 'four']);

/** Finds noun phrases that are no names ("the Russian leader", "13 civilians") and gives names their whole phrases. */
export function findNominals(ws: Workspace): void {
  const { doc } = ws;
  const insideName = new Uint8Array(doc.tokens.length);
  for (const name of ws.names) {
    insideName.fill(1, name.first, name.end);
    // "Secretary of State Jane Doe": neither "Secretary" nor "State" is a thing of its own
    if (name.title !== undefined) insideName.fill(1, name.title.firstToken, name.title.endToken);
  }
  for (const { i } of doc.tokens) {
    if (['headline', 'dateline'].includes(ws.kindOf[i]!) || !headsPhrase(ws, i)) continue;
    const first = ws.leftEdge[i]!;
    const name = ws.at.get(i);
    if (name !== undefined && name.kind === 'name') {
      name.phraseFirst = Math.min(first, name.first);
      name.phraseEnd = Math.max(i + 1, name.end);
      continue;
    }
    if (insideName[i] === 1 || !describes(ws, i)) continue;
    const nominal = draftOf(ws, first, i);
    ws.nominals.push(nominal);
    if (!ws.at.has(i)) ws.at.set(i, nominal);
    newCluster(ws, nominal);
  }
}

function headsPhrase(ws: Workspace, i: number): boolean {
  const { pos, tag, dep } = at(ws.doc, i);
  if (!['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(pos) || ['PRP', 'PRP$', 'WP', 'WDT', 'EX'].includes(tag)) return false;
  if (!HEADS_OF_PHRASES.has(dep)) return false;
  if (dep !== 'conj') return pos !== 'ADJ' || dep !== 'ROOT';
  let here = at(ws.doc, i);
  while (here.dep === 'conj' && here.head < here.i) here = at(ws.doc, here.head);
  return HEADS_OF_PHRASES.has(here.dep) && ['NOUN', 'PROPN', 'NUM'].includes(here.pos);
}

/** Is it a thing and no time, sum or bare number? An adjective is one only as the head of a phrase with an article ("the wounded"). */
function describes(ws: Workspace, i: number): boolean {
  const { doc } = ws;
  const { pos, entityType } = at(doc, i);
  if (NO_THINGS.has(entityType) || OTHERS.has(lowerAt(doc, i)) || !/\p{L}{2}/u.test(textAt(doc, i))) return false;
  const portfolio =
    ['of', 'for'].includes(lowerAt(doc, i - 1)) && isRole(textAt(doc, i - 2)) && PORTFOLIOS.has(lowerAt(doc, i));
  if (portfolio && /^\p{Lu}/u.test(textAt(doc, i))) return false;
  // the second half of "secretary-general", where the parser made a phrase of its own of it
  const glued =
    textAt(doc, i - 1) === '-' && !at(doc, i - 1).whitespace && at(doc, i - 2).head !== i && ws.at.has(i - 2);
  if (glued) return false;
  // "general" of "secretary-general" is taken for an adjective now and then
  if (pos === 'ADJ') return kids(doc, i, 'det').length > 0 || (textAt(doc, i - 1) === '-' && isRole(textAt(doc, i)));
  if (pos === 'NUM') return kids(doc, i, 'prep').length > 0 || COUNTED.has(lowerAt(doc, i));
  return true;
}

function draftOf(ws: Workspace, edge: number, head: number): Draft {
  const { doc } = ws;
  const lemma = lemmaAt(doc, head);
  const { tag, pos } = at(doc, head);
  let first = edge;
  while (first < head && isPunct(doc, first)) first++;
  const inside = range(first, head);
  const possessor = kids(doc, head, 'poss').find((k) => k < head);
  const determiner = lowerAt(doc, kids(doc, head, 'det').find((k) => k < head) ?? -1);
  const plural = ['NNS', 'NNPS'].includes(tag) || pos === 'NUM' || (pos === 'ADJ' && determiner === 'the');
  const own = inside.filter((k) => possessor === undefined || k > possessor);
  const made = BODY_NOUNS.has(lemma) || GROUP_NOUNS.has(lemma) ? own.filter((k) => !isOfSize(ws, k)) : own;
  const modifiers = new Set(made.flatMap((k) => modifier(ws, head, k)));
  // "a Jordanian", "a Democrat": what names nobody
  const people = /^\p{Lu}/u.test(textAt(doc, head)) ? countryOfDemonym(textAt(doc, head)) : undefined;
  const country = own.flatMap((k) => countryAt(ws, k, head))[0] ?? people;
  const ofPreposition = kids(doc, head, 'prep').find((k) => lowerAt(doc, k) === 'of');
  const of = ofPreposition === undefined ? undefined : kids(doc, ofPreposition, 'pobj')[0];
  const affiliated = AFFILIATIONS.has(lemma.toLowerCase().replace(plural ? /s$/u : /$/u, ''));
  const member = people !== undefined || affiliated;
  const animate = member || PERSON_NOUNS.has(lemma) || (lemma.length > 5 && /(?:ist|man|woman)$/u.test(lemma));
  const group = GROUP_NOUNS.has(lemma) || BODY_NOUNS.has(lemma);
  const gender = FEMALE.has(lemma) || modifiers.has('female') ? 'female' : MALE.has(lemma) ? 'male' : undefined;
  return {
    kind: 'nominal',
    first,
    end: head + 1,
    head,
    phraseFirst: first,
    phraseEnd: head + 1,
    sentence: at(doc, head).sentence,
    text: textOf(ws, first, head + 1),
    key: lemma,
    words: [lemma],
    why: '',
    determiner,
    definite: DEFINITE.has(determiner) || possessor !== undefined,
    modifiers,
    restricted: kids(doc, head, 'relcl', 'acl').length > 0,
    ...(GROUP_NOUNS.has(lemma) && !plural ? {} : { number: plural ? 'many' : 'one' }),
    ...(group ? {} : { animate }),
    ...(possessor === undefined ? {} : { possessor }),
    ...(of === undefined ? {} : { of }),
    ...(country === undefined ? {} : { country }),
    ...(gender === undefined ? {} : { gender }),
  };
}

/** Is it a word of "six-member" or "all-girl"? */
function isOfSize({ doc }: Workspace, k: number): boolean {
  const hyphen = textAt(doc, k - 1) === '-' ? k - 1 : k + 1;
  return textAt(doc, hyphen) === '-' && SIZES.has(lemmaAt(doc, hyphen + 1));
}

function modifier(ws: Workspace, head: number, k: number): readonly string[] {
  const { doc } = ws;
  const { dep, head: above, pos } = at(doc, k);
  const direct = above === head || at(doc, above).head === head;
  if (!['amod', 'compound', 'nmod', 'nummod'].includes(dep) || !direct || pos === 'PUNCT') return [];
  const word = lowerAt(doc, k);
  if (NO_MODIFIERS.has(word)) return [];
  const code = /^\p{Lu}/u.test(textAt(doc, k)) ? countryCode(textAt(doc, k)) : undefined;
  return [code ?? lemmaAt(doc, k)];
}

/** "Russian", "US" as a modifier; "North Korean" is two tokens. */
function countryAt(ws: Workspace, k: number, head: number): readonly string[] {
  if (!/^\p{Lu}/u.test(textAt(ws.doc, k))) return [];
  const pair = k + 1 < head ? countryCode(textOf(ws, k, k + 2)) : undefined;
  const code = pair ?? countryCode(textAt(ws.doc, k));
  return code === undefined ? [] : [code];
}
