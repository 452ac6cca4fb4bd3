import { adjectiveClaims } from './adjectives.js';
import { aliasClaims } from './aliases.js';
import { authorClaims } from './authored.js';
import { bodyClaims } from './bodies.js';
import { casualtyClaims } from './casualties.js';
import { chairingClaims } from './chairing.js';
import { citizenClaims } from './citizens.js';
import { compoundClaims } from './compounds.js';
import type { Context } from './context.js';
import type { Draft } from './draft.js';
import { dateClaims } from './dates.js';
import { exampleClaims } from './examples.js';
import { frontKindClaims } from './front-kinds.js';
import { homeClaims } from './homes.js';
import { journeyClaims } from './journeys.js';
import { judgementClaims } from './judgement.js';
import { kindClaims } from './kinds.js';
import { membershipClaims } from './memberships.js';
import { nounClaims } from './nouns.js';
import { originClaims } from './origins.js';
import { offensiveClaims } from './offensives.js';
import { orNameClaims } from './or-names.js';
import { partyClaims } from './parties.js';
import { placeClaims } from './places.js';
import { receivedNounClaims } from './received.js';
import { speechActClaims } from './speech-acts.js';
import { speechClaims } from './speech.js';
import { titleClaims } from './titles.js';
import { togetherClaims } from './together.js';
import type { ArticleTimes } from '../time/index.js';
import { verbClaims } from './verbs.js';

/** The rules by linguistic phenomenon. None sees what another found; where two find the same claim in one place, assembling keeps one. */
const RULES: readonly ((context: Context) => readonly Draft[])[] = [
  titleClaims,
  kindClaims,
  verbClaims,
  nounClaims,
  receivedNounClaims,
  adjectiveClaims,
  compoundClaims,
  aliasClaims,
  orNameClaims,
  placeClaims,
  speechClaims,
  casualtyClaims,
  togetherClaims,
  speechActClaims,
  judgementClaims,
  originClaims,
  homeClaims,
  frontKindClaims,
  exampleClaims,
  membershipClaims,
  partyClaims,
  citizenClaims,
  bodyClaims,
  authorClaims,
  offensiveClaims,
];

/** Every claim that a rule finds in the article, in the order of rules and text, and what follows from them. */
export function draftClaims(context: Context, times: ArticleTimes): readonly Draft[] {
  const found = [...RULES.flatMap((rule) => rule(context)), ...dateClaims(context, times)].filter((draft) =>
    isReadable(context, draft),
  );
  return [...found, ...journeyClaims(context, found), ...chairingClaims(context, found)];
}

/** Claims are made of sentences of the article and its headlines, not of captions and datelines. */
function isReadable({ doc }: Context, draft: Draft): boolean {
  const sentence = doc.sentences[doc.tokens[draft.at]!.sentence];
  return sentence !== undefined && sentence.kind !== 'boilerplate' && sentence.kind !== 'dateline';
}
