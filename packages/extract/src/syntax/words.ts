/** Word lists shared by syntax and clauses. Lemmas or lower-case words; all from reading parses of news, not from a corpus count. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Nouns whose infinitive belongs to their meaning: "efforts to streamline X". */
export const NOUNS_OF_INTENT = set(
  `effort plan decision attempt ability bid agreement intention right power proposal need desire failure refusal willingness opportunity chance
  order request pledge promise threat move reason way campaign mandate authority duty obligation incentive tendency commitment deal call`,
);

/** Adverbs that change whether a clause is true. */
export const TRUTH_ADVERBS = set(
  'not never hardly barely scarcely rarely seldom no nearly almost formerly reportedly allegedly previously',
);

/** Adverbs that negate their verb. */
export const NEGATIVE_ADVERBS = set("not n't never no nor neither hardly barely scarcely nowhere");

/** Adverbs that link sentences or clauses and so belong to no verb group. */
export const LINK_ADVERBS = set(
  `however then thus therefore hence moreover nevertheless nonetheless meanwhile furthermore instead so though when where why how whenever
  wherever`,
);

/** Verbs that report what someone says or thinks. */
export const SPEECH_VERBS = set(
  `say tell report announce claim state add note warn argue believe think suggest write declare insist admit estimate predict expect explain
  confirm deny maintain contend assert indicate acknowledge recall agree ask`,
);

/** Adverbs of place and time that are facts of their own: (The minister, travelled, abroad). */
export const PLACE_TIME_ADVERBS = set(
  'here there abroad overseas elsewhere home today yesterday tomorrow tonight nationwide worldwide downtown together',
);
