import { type Draft, edges, isVerb } from './draft.js';

const CHARGING = new Set('accuse convict suspect acquit'.split(' '));
const GIVING = new Set('give grant offer deny refuse sell lend award send hand promise owe guarantee'.split(' '));
/** What such verbs give somebody, and what seldom has a name before it. */
const GIFTS = new Set(
  `asylum citizenship bail immunity visa permission access parole protection amnesty refuge shelter independence autonomy custody clemency
  entry weapon arm missile gas money power credit time membership residency damages compensation`.split(/\s+/u),
);
const SAYING = new Set('say tell report add note claim warn argue declare insist'.split(' '));

/**
 * Arguments that surely hang on the wrong word:
 *
 * - who did it, behind the object of a passive verb: "was denied visas | by the embassy";
 * - of what somebody is accused: "was accused by the opposition | of rigging the vote";
 * - the receiver before a sum: "fined Google | 2.4 billion euros", "lent Greece | ten billion euros";
 * - and before what is given: "granted Snowden | asylum", "gave Ukraine | weapons";
 * - what is asked for, behind who asks: "accepted the requests | of the Church | to build a chapel";
 * - a participle that was taken for the verb: "The man wanted for the attack | was shot dead".
 */
export function mendArguments(draft: Draft): void {
  for (const { i, dep, pos, text, tag } of draft.tokens) {
    const word = text.toLowerCase();
    if (dep === 'prep' && word === 'by') agent(draft, i);
    else if (dep === 'prep' && word === 'of') charge(draft, i);
    else if (dep === 'advcl' && tag === 'VB') request(draft, i);
    else if (pos === 'PROPN' && (dep === 'compound' || dep === 'nmod')) receiver(draft, i);
    else if (dep === 'ROOT' && (tag === 'VBD' || tag === 'VBN')) reduced(draft, i);
  }
}

function agent(draft: Draft, by: number): void {
  const noun = draft.tokens[by]!.head;
  const { dep, head: v } = draft.tokens[noun]!;
  if (dep !== 'dobj' || noun > by || draft.kids(v, 'auxpass').length === 0 || draft.kids(v, 'agent').length > 0) return;
  if (draft.kids(by, 'pobj').length > 0) draft.hang(by, v, 'agent');
}

function charge(draft: Draft, of: number): void {
  const content = draft.kids(of, 'pcomp').find((k) => draft.tokens[k]!.tag === 'VBG');
  if (content === undefined) return;
  const noun = draft.tokens[of]!.head;
  const { dep, head } = draft.tokens[noun]!;
  const v = dep === 'pobj' ? draft.tokens[head]!.head : head;
  const reaches = dep === 'dobj' || (dep === 'pobj' && draft.tokens[head]!.dep === 'agent');
  if (reaches && CHARGING.has(draft.tokens[v]!.lemma)) draft.hang(of, v, 'prep');
}

const ASKED = new Set('request demand call plea appeal offer proposal refusal decision'.split(' '));

function request(draft: Draft, v: number): void {
  const noun = draft
    .kids(draft.tokens[v]!.head, 'dobj', 'nsubjpass')
    .findLast((k) => k < v && ASKED.has(draft.tokens[k]!.lemma));
  const [to] = draft.kids(v);
  if (noun === undefined || to === undefined || draft.tokens[to]!.text !== 'to' || draft.tokens[to]!.dep !== 'aux')
    return;
  if (edges(draft, noun)[1] === to - 1 && draft.kids(noun, 'prep').length > 0) draft.hang(v, noun, 'acl');
}

function receiver(draft: Draft, name: number): void {
  const { head, entityType } = draft.tokens[name]!;
  const number = draft.tokens[head]!;
  const sum = number.pos === 'NUM' ? number.head : head;
  const gift = GIVING.has(draft.tokens[number.head]!.lemma) && GIFTS.has(number.lemma);
  const counted = gift || number.pos === 'NUM' || draft.kids(head, 'nummod').some((k) => k > name && k < head);
  if (!counted || draft.tokens[sum]!.pos !== 'NOUN' || draft.tokens[sum]!.dep !== 'dobj' || head < name) return;
  const v = draft.tokens[sum]!.head;
  const first = Math.min(name, ...draft.kids(name));
  // "gave EU money to farmers"
  if (gift && [v, sum].some((k) => draft.kids(k, 'prep', 'dative').some((p) => draft.tokens[p]!.text === 'to'))) return;
  if (first !== v + 1 || entityType === 'MONEY' || draft.kids(v, 'dative').length > 0) return;
  draft.hang(name, v, 'dative');
  // "Google 2.4 billion" is no name.
  for (let k = name + 1; k <= sum && draft.tokens[k]!.entityIob === 'I'; k++) {
    Object.assign(draft.tokens[k]!, { entityIob: 'O', entityType: '' });
  }
}

function reduced(draft: Draft, v: number): void {
  const [noun, other] = draft.kids(v, 'nsubj');
  const [main, more] = draft.kids(v, 'ccomp');
  if (noun === undefined || other !== undefined || main === undefined || more !== undefined) return;
  if (main < v || SAYING.has(draft.tokens[v]!.lemma) || !isVerb(draft, main)) return;
  if (draft.kids(v, 'aux', 'auxpass', 'dobj').length > 0) return;
  if (draft.kids(main, 'nsubj', 'nsubjpass', 'csubj', 'expl', 'mark').length > 0) return;
  const [first] = draft.kids(main);
  const finite = draft
    .kids(main, 'aux', 'auxpass')
    .some((k) => ['VBD', 'VBZ', 'VBP', 'MD'].includes(draft.tokens[k]!.tag));
  const torn = draft.kids(v, 'punct').some((k) => k > v && k < main);
  if (!finite || torn || first === undefined || !['aux', 'auxpass'].includes(draft.tokens[first]!.dep)) return;
  draft.root(main, v);
  draft.hang(noun, main, draft.kids(main, 'auxpass').length > 0 ? 'nsubjpass' : 'nsubj');
  draft.hang(v, noun, 'acl');
  draft.tokens[v]!.tag = 'VBN';
  for (const k of draft.kids(v, 'punct')) if (k > main) draft.hang(k, main, 'punct');
}
