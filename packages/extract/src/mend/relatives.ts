import { POLICY_NOUNS } from '../gazetteer/words.js';
import { areMany, isPersonNoun } from '../gazetteer/person-nouns.js';
import { type Draft } from './draft.js';

/** What is done on purpose and again: people approve of it or not. */
const COURSES = new Set(
  'practice practise habit tactic campaign policy custom tradition method idea plot scheme'.split(' '),
);
const JUDGING = new Set(
  `criticise criticize condemn denounce oppose defend praise support back reject deplore decry describe call welcome slam blast justify
  denounce protest question challenge ban outlaw abandon adopt`.split(/\s+/u),
);

/**
 * ", which" behind a longer phrase, hung on the wrong noun of it:
 *
 * - on people, whom "which" cannot mean: "a policy of deporting migrants, which the UN has criticised", "a plan for refugees, which …";
 * - on the object of what the policy does: "its practice of testing drugs on animals, which PETA condemned";
 * - on the members: "a group of fighters, which has attacked Goma";
 * - and it is no article of the subject behind it: ", which | PETA condemned".
 */
export function mendRelatives(draft: Draft): void {
  for (const { i, text, dep, head, tag } of draft.tokens) {
    if (text !== 'which' || draft.tokens[i - 1]?.text !== ',') continue;
    if (dep === 'det' && draft.tokens[head]!.tag.startsWith('NNP')) pronoun(draft, i);
    const v = draft.tokens[i]!.head;
    if (tag.startsWith('W') && draft.tokens[v]!.dep === 'relcl') antecedent(draft, i, v);
  }
}

function pronoun(draft: Draft, which: number): void {
  const name = draft.tokens[which]!.head;
  const { dep, head: v } = draft.tokens[name]!;
  if (dep !== 'nsubj' || draft.tokens[v]!.dep !== 'relcl' || draft.kids(v, 'dobj', 'auxpass', 'ccomp').length > 0)
    return;
  draft.hang(which, v, 'dobj');
}

function antecedent(draft: Draft, which: number, v: number): void {
  const noun = draft.tokens[v]!.head;
  const { lemma, tag } = draft.tokens[noun]!;
  const above = upwards(draft, noun);
  const course = above.find((k) => POLICY_NOUNS.has(draft.tokens[k]!.lemma) || COURSES.has(draft.tokens[k]!.lemma));
  const people = tag === 'NNS' && areMany(lemma);
  if (course !== undefined && (people || JUDGING.has(draft.tokens[v]!.lemma))) {
    draft.hang(v, course, 'relcl');
    return;
  }
  const [next] = above;
  if (next === undefined || tag !== 'NNS') return;
  const { dep, tag: number } = draft.tokens[next]!;
  const singular = number === 'NN' && draft.tokens[which]!.dep.startsWith('nsubj') && isSingular(draft, v);
  if ((singular || isPersonNoun(lemma)) && !isPersonNoun(draft.tokens[next]!.lemma) && dep !== 'prep') {
    draft.hang(v, next, 'relcl');
  }
}

/** The nouns that a noun is part of, from the inside: through prepositions, gerunds below them ("of deporting") and infinitives ("plan to deport"). */
function upwards(draft: Draft, noun: number): readonly number[] {
  const out: number[] = [];
  let here = noun;
  for (let steps = 0; steps < 6; steps++) {
    const { dep, head, tag } = draft.tokens[here]!;
    const through =
      ['pobj', 'pcomp', 'prep'].includes(dep) ||
      (dep === 'dobj' && ['VBG', 'VB'].includes(draft.tokens[head]!.tag)) ||
      (dep === 'acl' && tag === 'VB');
    if (!through || head > here) break;
    here = head;
    if (['NN', 'NNS'].includes(draft.tokens[here]!.tag)) out.push(here);
  }
  return out;
}

function isSingular(draft: Draft, v: number): boolean {
  const finite = draft.kids(v, 'aux', 'auxpass').find((k) => k < v) ?? v;
  return draft.tokens[finite]!.tag === 'VBZ' || ['has', 'is', 'was'].includes(draft.tokens[finite]!.text.toLowerCase());
}
