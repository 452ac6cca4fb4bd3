import { type Draft, isVerb } from './draft.js';

/**
 * Clauses whose tree is surely wrong:
 *
 * - a gerund under "by" that has no object is a thing: "displaced by fighting in Bentiu";
 * - "who" behind "it makes no difference" asks: "It makes no difference, said Smith, who wins the vote";
 * - what stands behind "be" is the subject if a place stands before it: "Behind the attack was Boko Haram";
 * - a participle behind a comma and an object is said of the subject: "filed charges against Smith, alleging fraud";
 * - "It was Russia that attacked Georgia" is said of Russia, "What angered voters was the tax" has "voters" as object, Jones did in "nor did Jones";
 * - "the most" behind a verb is no object: "it benefits the most";
 * - a verb in the past does not modify a noun: "The arrest of Moe | sparked protests";
 * - "out at sea", "out in the open" have no particle.
 */
export function mendClauses(draft: Draft): void {
  for (const { i, dep, tag, lemma } of draft.tokens) {
    if (dep === 'pcomp' && tag === 'VBG') gerund(draft, i);
    else if (dep === 'acl' && tag === 'VBG') participle(draft, i);
    else if (dep === 'relcl') question(draft, i);
    else if (dep === 'ccomp') cleft(draft, i);
    else if (dep === 'csubj') pseudoCleft(draft, i);
    else if (dep === 'amod' && tag === 'VBD') lostVerb(draft, i);
    else if (dep === 'dobj' && (tag === 'RBS' || tag === 'JJS')) degree(draft, i);
    else if (dep === 'conj' && lemma === 'do') neitherDid(draft, i);
    else if (dep === 'prt') outside(draft, i);
    else if (lemma === 'be' && dep === 'ROOT') inversion(draft, i);
  }
}

function gerund(draft: Draft, i: number): void {
  const token = draft.tokens[i]!;
  const by = draft.tokens[token.head]!;
  if (by.text.toLowerCase() !== 'by' || by.dep !== 'agent' || i !== by.i + 1) return;
  if (draft.kids(i).some((k) => !['prep', 'punct', 'cc', 'amod'].includes(draft.tokens[k]!.dep))) return;
  Object.assign(token, { dep: 'pobj', tag: 'NN', pos: 'NOUN', lemma: token.text.toLowerCase() });
}

const SAID_OF_NOUN: readonly string[] = [
  'include',
  'consist',
  'contain',
  'begin',
  'start',
  'range',
  'bear',
  'follow',
  'end',
];

function participle(draft: Draft, i: number): void {
  const { head, lemma } = draft.tokens[i]!;
  if (draft.tokens[i - 1]?.text !== ',' || SAID_OF_NOUN.includes(lemma)) return;
  let here = head;
  for (let steps = 0; steps < 6 && !isVerb(draft, here); steps++) {
    const { dep, head: above } = draft.tokens[here]!;
    if (!['dobj', 'pobj', 'prep', 'conj', 'attr'].includes(dep) || above > here) return;
    here = above;
  }
  if (isVerb(draft, here) && draft.kids(here, 'nsubj', 'nsubjpass').length > 0) draft.hang(i, here, 'advcl');
}

const ASKING: readonly string[] = ['difference', 'matter', 'sense', 'odds'];

function question(draft: Draft, v: number): void {
  const wh = draft.kids(v).find((k) => ['WP', 'WDT'].includes(draft.tokens[k]!.tag) && k < v);
  const asks = wh === undefined ? undefined : differing(draft, draft.tokens[v]!.head);
  if (asks !== undefined && asks < v) draft.hang(v, asks, 'csubj');
}

/** The verb of "it makes no difference", at the noun or in front of its reporter. */
function differing(draft: Draft, noun: number): number | undefined {
  const { lemma, head, dep } = draft.tokens[noun]!;
  if (ASKING.includes(lemma) && dep === 'dobj' && draft.tokens[head]!.lemma === 'make') return head;
  if (dep !== 'nsubj') return undefined;
  const clause = draft.kids(head, 'ccomp').find((k) => k < head);
  if (clause === undefined) return undefined;
  if (['matter', 'depend'].includes(draft.tokens[clause]!.lemma)) return clause;
  const objects = draft.kids(clause, 'dobj').map((k) => draft.tokens[k]!.lemma);
  return draft.tokens[clause]!.lemma === 'make' && objects.some((o) => ASKING.includes(o)) ? clause : undefined;
}

function cleft(draft: Draft, v: number): void {
  const be = draft.tokens[v]!.head;
  const [noun] = draft.kids(be, 'attr');
  if (draft.tokens[be]!.lemma !== 'be' || noun === undefined || noun > v) return;
  const it = draft.kids(be, 'nsubj').some((k) => draft.tokens[k]!.text.toLowerCase() === 'it');
  const wh = draft.kids(v, 'nsubj', 'nsubjpass', 'dobj').find((k) => ['WDT', 'WP'].includes(draft.tokens[k]!.tag));
  if (it && wh !== undefined && wh > noun && wh < v) draft.hang(v, noun, 'relcl');
}

function pseudoCleft(draft: Draft, v: number): void {
  const be = draft.tokens[v]!.head;
  const [what] = draft.kids(v, 'nsubj');
  const [object] = draft.kids(be, 'nsubj');
  if (what === undefined || object === undefined || draft.tokens[what]!.text.toLowerCase() !== 'what') return;
  const isFree = v < object && object < be && draft.kids(v, 'dobj', 'ccomp', 'xcomp').length === 0;
  if (isFree && draft.tokens[be]!.lemma === 'be') draft.hang(object, v, 'dobj');
}

function lostVerb(draft: Draft, v: number): void {
  const object = draft.tokens[v]!.head;
  const subject = draft.tokens[object]!.head;
  const { dep, pos } = draft.tokens[subject]!;
  if (dep !== 'ROOT' || pos !== 'NOUN' || !(subject < v && v < object)) return;
  draft.root(v, subject);
  draft.hang(subject, v, 'nsubj');
  draft.hang(object, v, 'dobj');
  for (const k of draft.kids(subject, 'punct')) if (k > v) draft.hang(k, v, 'punct');
}

function degree(draft: Draft, i: number): void {
  const { text, head } = draft.tokens[i]!;
  if (!['most', 'least'].includes(text.toLowerCase()) || i < head) return;
  if (draft.kids(i).every((k) => draft.tokens[k]!.dep === 'det')) draft.hang(i, head, 'advmod');
}

function neitherDid(draft: Draft, v: number): void {
  const [noun] = draft.kids(v, 'dobj');
  const inverts = ['nor', 'neither', 'so'].includes(draft.tokens[v - 1]?.text.toLowerCase() ?? '');
  if (inverts && noun !== undefined && noun > v && draft.kids(v, 'nsubj').length === 0) draft.hang(noun, v, 'nsubj');
}

const OUTSIDE = /^(?:at sea|in the (?:open|cold|field|fields|street|streets|desert|rain|country|countryside|woods))$/u;

function outside(draft: Draft, i: number): void {
  const { tokens } = draft;
  const [prep, ...rest] = [1, 2, 3].map((k) => tokens[i + k]?.text.toLowerCase() ?? '');
  if (!OUTSIDE.test([prep, rest[0]].join(' ')) && !OUTSIDE.test([prep, ...rest].join(' '))) return;
  Object.assign(tokens[i]!, { tag: 'RB', pos: 'ADV', dep: 'advmod' });
}

function inversion(draft: Draft, v: number): void {
  if (draft.kids(v, 'nsubj', 'nsubjpass', 'csubj', 'expl', 'dobj').length > 0) return;
  const [thing, more] = draft.kids(v, 'attr');
  if (thing === undefined || more !== undefined || thing < v) return;
  const first = draft.kids(v).find((k) => !['punct', 'cc', 'advmod', 'mark'].includes(draft.tokens[k]!.dep));
  const starts = first !== undefined && first < v && draft.tokens[first]!.dep === 'prep';
  const aside = draft.kids(v, 'prep', 'mark', 'ccomp', 'acomp').some((k) => k > v && isVerb(draft, k));
  if (starts && !aside && draft.tokens.at(-1)?.text !== '?') draft.hang(thing, v, 'nsubj');
}
