import { type Draft, isNoun, isVerb } from './draft.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const ADDRESSING = words('tell remind inform warn assure promise advise notify convince persuade caution');
const SAYING =
  words(`say tell warn ask add explain note insist argue caution claim reply admit report announce declare state stress recall
  acknowledge predict concede lament`);
/** What a reporter does with words, and what the people spoken of seldom do in the same breath. */
const ACTS = words(
  'praise condemn urge thank welcome denounce hail deplore laud applaud commend appeal call express stress add',
);
/** The same where the reported clause is about a body or a state. */
const CHARGES = words('accuse blame warn criticize criticise reject vow pledge');

/**
 * Reports whose tree is surely wrong:
 *
 * - the person addressed is no part of what is said: "told Macron | Germany would pay", "warned Trump | that the EU would retaliate";
 * - a noun behind a verb of saying that has no subject said it: "…, warned Demir", "… ?" asked an official";
 * - an act of speech in the past behind a reported clause is the reporter's: "said the army had burned villages and urged the government to stop".
 */
export function mendReports(draft: Draft): void {
  for (const { i, lemma, pos } of draft.tokens) {
    if (pos !== 'VERB') continue;
    if (ADDRESSING.has(lemma)) addressee(draft, i);
    if (!SAYING.has(lemma)) continue;
    inverted(draft, i);
    secondAct(draft, i);
  }
}

function addressee(draft: Draft, v: number): void {
  const noun = draft.kids(v, 'xcomp').find((k) => k > v && isNoun(draft, k));
  const below = noun === undefined ? [] : [...draft.kids(noun, 'ccomp'), ...draft.kids(v, 'ccomp')];
  const clause = below.find((k) => k > noun! && isVerb(draft, k));
  if (noun !== undefined && clause !== undefined) {
    const subject = draft.kids(noun, 'dobj', 'nsubj').find((k) => k > noun && k < clause);
    draft.hang(noun, v, 'dobj');
    draft.hang(clause, v, 'ccomp');
    if (subject !== undefined && draft.kids(clause, 'nsubj', 'nsubjpass').length === 0) {
      draft.hang(subject, clause, draft.kids(clause, 'auxpass').length > 0 ? 'nsubjpass' : 'nsubj');
    }
    return;
  }
  // Two names in a row, the first of which the parser took for a part of the second.
  const first = v + 1;
  const { dep, head, pos, entityIob } = draft.tokens[first] ?? {};
  if (dep !== 'compound' || pos !== 'PROPN' || entityIob !== 'B' || draft.kids(v, 'dobj', 'dative').length > 0) return;
  const name = draft.tokens[head!]!;
  const starts = draft.tokens[first + 1]!;
  if (!['nsubj', 'nsubjpass'].includes(name.dep) || starts.entityIob !== 'B' || draft.tokens[name.head]!.head !== v)
    return;
  draft.hang(first, v, 'dobj');
}

function inverted(draft: Draft, v: number): void {
  const { tag, dep, sentence, lemma } = draft.tokens[v]!;
  if (!['VBD', 'VBZ', 'VBP'].includes(tag) || dep !== 'ROOT' || lemma === 'tell') return;
  if (draft.kids(v, 'nsubj', 'nsubjpass', 'aux', 'auxpass', 'expl', 'neg').length > 0) return;
  const [said, more] = draft.kids(v, 'dobj');
  const before = draft.tokens[v - 1];
  if (said === undefined || more !== undefined || said < v || before?.sentence !== sentence) return;
  const mark = /^["”’',?!]|''$/u.test(before.text);
  const first = draft.kids(said).find((k) => k < said) ?? said;
  if (mark && draft.tokens[first]!.i <= v + 3) draft.hang(said, v, 'nsubj');
}

function secondAct(draft: Draft, v: number): void {
  if (!['VBD', 'VBN'].includes(draft.tokens[v]!.tag) || draft.kids(v, 'nsubj').length === 0) return;
  for (const clause of draft.kids(v, 'ccomp')) {
    if (clause < v || SAYING.has(draft.tokens[clause]!.lemma) || ACTS.has(draft.tokens[clause]!.lemma)) continue;
    for (const act of draft.kids(clause, 'conj')) {
      const { tag, lemma } = draft.tokens[act]!;
      if (tag !== 'VBD' && tag !== 'VBN') continue;
      if (!ACTS.has(lemma) && !(CHARGES.has(lemma) && isOfBody(draft, clause, act))) continue;
      if (draft.kids(act, 'nsubj', 'nsubjpass', 'aux', 'auxpass').length > 0) continue;
      for (const cc of draft.kids(clause, 'cc', 'punct'))
        if (cc < act && cc > clause) draft.hang(cc, v, draft.tokens[cc]!.dep);
      draft.hang(act, v, 'conj');
      draft.tokens[act]!.tag = 'VBD';
    }
  }
}

/** Is the reported clause about a body or a state, or does the act speak of "its" people? */
function isOfBody(draft: Draft, clause: number, act: number): boolean {
  const body = draft.kids(clause, 'nsubj').some((s) => ['ORG', 'GPE', 'NORP'].includes(draft.tokens[s]!.entityType));
  const objects = draft.kids(act, 'dobj').flatMap((k) => draft.kids(k, 'poss'));
  return body || objects.some((k) => draft.tokens[k]!.text === 'its');
}
