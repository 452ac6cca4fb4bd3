import { wordSet } from './word-set.js';

/** What an office means beyond being held. Words are lemmas in lower case. */

/** Offices of a state: the country belongs into their name. */
export const OF_STATE = wordSet(
  `president minister chancellor king queen premier secretary ambassador governor vice-president emir prime monarch sultan
  president-elect undersecretary envoy prince princess senator`,
);

/** They lead the country itself. */
export const OF_HEAD = wordSet('president premier king queen chancellor ruler dictator leader emir sultan monarch');

/** They lead the body that is named with them. */
export const LEADING = wordSet(
  `president chief head leader director ceo chairman chairwoman boss governor mayor premier king queen commander founder executive
  superintendent chair secretary-general chairperson`,
);

/** They chair it. */
export const CHAIRING = wordSet('chairman chairwoman chair chairperson co-chair');

/** They speak for somebody. */
export const SPEAKING = wordSet(
  'spokesman spokeswoman spokesperson ambassador envoy lawyer attorney negotiator representative delegate counsel',
);

/** They belong to a body and do not work for it. */
export const BELONGING = wordSet('member fellow senator congressman congresswoman lawmaker mp mep activist legislator');

/** Neither employees nor members. */
export const OUTSIDE = wordSet(
  'critic supporter president minister king queen senator founder opponent fan victim suspect candidate nominee',
);

/** They weaken a role that leads. */
export const DEPUTY = wordSet('deputy assistant vice under');

/** Words before a role that are no part of it. */
export const ADJECTIVES = wordSet(
  'former previous retired ex ex- then then- ousted deposed current late new newly leading outgoing incoming onetime longtime long-time acting own embattled exiled jailed imprisoned incumbent self-proclaimed influential prominent veteran senior top the a an his her its their our my',
);

/** Of these the ones that say the office is over. */
export const PAST = wordSet('former ex ex- then then- ousted deposed late onetime erstwhile previous retired');

/** Not yet in office. */
export const TO_COME = wordSet('president-elect designate incoming elect prime-minister-designate');

/** They learn there. */
export const LEARNING = wordSet('student graduate alumnus alumna pupil undergraduate freshman');

/** Where one lives or comes from. */
export const RESIDENT = wordSet('resident native villager inhabitant local');

/** Adjectives and nouns of parties. */
export const PARTIES: ReadonlyMap<string, string> = new Map([
  ['Republican', 'Republican Party'],
  ['Republicans', 'Republican Party'],
  ['GOP', 'Republican Party'],
  ['Democratic', 'Democratic Party'],
  ['Democrat', 'Democratic Party'],
  ['Democrats', 'Democratic Party'],
  ['Labour', 'Labour Party'],
  ['Labor', 'Labor Party'],
  ['Conservative', 'Conservative Party'],
  ['Tory', 'Conservative Party'],
  ['Likud', 'Likud'],
]);

/** What one is called or does just now, not an office or a trade: such words say what kind of person it is. */
export const NO_OFFICE = wordSet(
  `man woman boy girl gunman shooter gentleman racist sexist fascist terrorist extremist victim refugee survivor hostage student graduate pupil
  pilgrim supporter critic opponent fan speaker-at winner loser suspect thief murderer killer attacker assailant bomber protester protestor
  demonstrator resident native inhabitant visitor tourist passenger patient prisoner inmate detainee migrant immigrant voter viewer reader fugitive
  traitor liar criminal bigot hero genius militant insurgent jihadist separatist loyalist backer follower believer witness bystander onlooker`,
);
