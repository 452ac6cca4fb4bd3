import type { ClaimTime, EntityId } from '@tripletail/core';

import { at, isPassive, isVerbal, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { apply, CONFIRMING, type Truth, truthOf } from '../truth/index.js';
import { type Argument, type Context, typeOf } from './context.js';
import type { Draft } from './draft.js';
import { wordSet } from './word-set.js';

/** What the article as a whole tells of its people, for {@link settled}. */
export interface Known {
  /** Killed or dead by a claim that the article states. */
  readonly dead: ReadonlySet<EntityId>;
  /** Police, courts, ministries and their officers: what they report is a report, not a party's reproach. */
  readonly officials: ReadonlySet<EntityId>;
}

const OFFICIAL =
  /\b(?:police|ministry|department|court|army|military|navy|authorit(?:y|ies)|officials?|prosecutors?|commission|observers?|united nations|u\.n\.|agency|spokes(?:man|woman|person)|sheriff|coroner|hospital|intelligence|judge|officers?|secretary|envoy|diplomat|investigators?|election|poll|study|survey)\b/iu;

/** Reads from all drafts who is dead and who speaks for the state. */
export function known({ doc }: Context, drafts: readonly Draft[]): Known {
  const dead = new Set<EntityId>();
  const officials = new Set<EntityId>();
  for (const { subject, predicate, object, truth } of drafts) {
    if (typeOf(subject) === 'Person' && isKilled(doc, subject.head)) dead.add(subject.entity.entity.id);
    if (truth.polarity !== 'affirmed' || 'clause' in object) continue;
    const plain = truth.modality === 'asserted';
    if (plain && predicate === 'KILLS' && typeOf(object) === 'Person') dead.add(object.entity.entity.id);
    if (plain && predicate === 'DIED_IN') dead.add(subject.entity.entity.id);
    if (
      ['HOLDS_POSITION', 'REPRESENTS', 'WORKS_FOR', 'LEADS'].includes(predicate) &&
      OFFICIAL.test(object.entity.entity.name)
    )
      officials.add(subject.entity.entity.id);
  }
  return { dead, officials };
}

const KILLING = wordSet('killing murder assassination slaying beheading death funeral');
const KILLED = wordSet('kill assassinate murder slay behead execute');

/** "X, the mayor of Aden, was killed", "X died on Monday". */
function isKilled(doc: Context['doc'], n: number): boolean {
  const { dep, head } = at(doc, n);
  if (dep === 'pobj' && lowerAt(doc, head) === 'of' && KILLING.has(lemmaAt(doc, at(doc, head).head))) return true;
  const dies = dep === 'nsubjpass' ? KILLED.has(lemmaAt(doc, head)) : dep === 'nsubj' && lemmaAt(doc, head) === 'die';
  if (!dies || !isVerbal(doc, head) || !['VBD', 'VBN'].includes(at(doc, head).tag)) return false;
  const { polarity, modality } = truthOf(doc, head);
  return polarity === 'affirmed' && modality === 'asserted';
}

/** What is known of a claim only when its speaker and its time are. */
export interface Heard {
  readonly voice: Argument | undefined;
  readonly time: ClaimTime | undefined;
}

/**
 * The truth of a claim in the light of its speaker, its time and the rest of the article:
 * "Obama's trip to Cuba later this month" is still to come; "analysts say that fighters will leave" is a forecast, not a plan; "activists say that
 * troops shelled the village" is one party's word against another, alleged; the chairman who "resigned on Friday" or was killed is no chairman any more.
 */
export function settled(context: Context, draft: Draft, known: Known, heard: Heard): Truth {
  const { truth } = draft;
  if (truth.polarity === 'denied') return truth;
  if (truth.modality === 'planned') return isForecast(context, draft, heard) ? open(truth) : truth;
  if (truth.modality !== 'asserted') return truth;
  if (isAhead(context, draft, heard.time)) return apply(truth, 'planned', 'date ahead');
  if (isOver(context, draft, known, heard.time) || isFormer(context, draft, heard.time))
    return apply(truth, 'ended', 'left');
  return isReproach(context, draft, known, heard.voice) ? apply(truth, 'alleged', 'one party') : truth;
}

function open(truth: Truth): Truth {
  return { ...truth, modality: 'possible', rules: [...truth.rules, 'forecast'] };
}

/** Somebody says that things or people will do something: they have no say in it. What a body or a state "will" do is announced. */
function isForecast({ doc }: Context, { truth, subject, how, at: verb }: Draft, { voice }: Heard): boolean {
  const last = truth.rules.at(-1);
  if (voice === undefined || (last !== 'modal will' && last !== 'would') || how === 'agent') return false;
  if (isPassive(doc, verb)) return false;
  if (voice.entity.entity.id === subject.entity.entity.id) return false;
  return ['Concept', 'Event', 'Group', 'Law', 'Agreement', 'Product', 'Work'].includes(typeOf(subject));
}

function isAhead({ doc }: Context, { rule }: Draft, time: ClaimTime | undefined): boolean {
  const day = doc.article.publishedAt?.slice(0, 10);
  if (day === undefined || time === undefined) return false;
  // "his trip to Cuba later this month"
  return time.from > day || (time.from === day && time.to > day && ['nominal', 'place', 'date'].includes(rule));
}

/** Offices and memberships end with a resignation or a death. */
const OFFICES = new Set(['HOLDS_POSITION', 'LEADS', 'CHAIRS', 'COMMANDS', 'WORKS_FOR', 'REPRESENTS', 'MEMBER_OF']);
const LEAVES = wordSet('resign quit retire');
const IS_REMOVED = wordSet('oust fire dismiss sack remove depose impeach');

function isLongPast(doc: Context['doc'], { at: verb }: Draft, time: ClaimTime | undefined): boolean {
  const day = doc.article.publishedAt?.slice(0, 10);
  const past = [verb, at(doc, verb).head].some((k) => at(doc, k).tag === 'VBD');
  return past && day !== undefined && time !== undefined && time.granularity !== 'day' && time.to < day;
}

function isOver({ doc }: Context, draft: Draft, { dead }: Known, time: ClaimTime | undefined): boolean {
  if (!OFFICES.has(draft.predicate) || typeOf(draft.subject) !== 'Person') return false;
  const proper = 'clause' in draft.object || draft.object.entity.entity.named;
  if (dead.has(draft.subject.entity.entity.id) && proper) return true;
  // "was a mason during his service from 2009 to 2015"
  if (['copula', 'works as'].includes(draft.rule) && isLongPast(doc, draft, time)) return true;
  if (!['title', 'apposition'].includes(draft.rule) || draft.predicate === 'MEMBER_OF') return false;
  const named = at(doc, draft.subject.head);
  const { dep, head } = named.dep === 'appos' ? at(doc, named.head) : named;
  if (!isVerbal(doc, head) || !['nsubj', 'nsubjpass'].includes(dep)) return false;
  const verb = lemmaAt(doc, head);
  const down = verb === 'step' && kids(doc, head, 'prt', 'advmod').some((k) => lowerAt(doc, k) === 'down');
  const leaves = (LEAVES.has(verb) || down) && kids(doc, head, 'dobj').length === 0 && !isPassive(doc, head);
  const removed = IS_REMOVED.has(verb) && isPassive(doc, head);
  if (!leaves && !removed) return false;
  const { polarity, modality } = truthOf(doc, head);
  return polarity === 'affirmed' && modality === 'asserted' && at(doc, head).tag !== 'VBG';
}

/** Lasting states told by a verb in the past. */
const STATES = new Set([
  ...OFFICES,
  'LIVES_IN',
  'OWNS',
  'SPOUSE_OF',
  'ALLY_OF',
  'AFFILIATED_WITH',
  'MEMBER_OF_PARTY',
  'PART_OF',
  'SUBSIDIARY_OF',
  'HEADQUARTERED_IN',
  'EDUCATED_AT',
]);

/** "led Siemens until 2012", "worked for Siemens before she joined Tesla", "lived in Spain from 2002 to 2006", "divorced". */
function isFormer(context: Context, draft: Draft, time: ClaimTime | undefined): boolean {
  const { doc } = context;
  if (!STATES.has(draft.predicate) || !isVerbal(doc, draft.at)) return false;
  if (draft.predicate === 'SPOUSE_OF' && lemmaAt(doc, draft.at) === 'divorce') return true;
  const past =
    at(doc, draft.at).tag === 'VBD' || kids(doc, draft.at, 'auxpass', 'aux').some((k) => at(doc, k).tag === 'VBD');
  if (!past) return false;
  const limited = kids(doc, draft.at, 'prep', 'advcl').some((k) =>
    [k, ...kids(doc, k, 'mark')].some((x) => ['until', 'till', 'before'].includes(lowerAt(doc, x))),
  );
  const day = doc.article.publishedAt?.slice(0, 10);
  const ranged = day !== undefined && time?.timex?.includes('/') === true && time.to < day;
  return limited || ranged;
}

/** Deeds that nobody wants to have done. */
const WRONGS = new Set([
  'ATTACKS',
  'KILLS',
  'INJURES',
  'DESTROYS',
  'VIOLATES',
  'PRESSURES',
  'ABDUCTS',
  'THREATENS',
  'HACKS',
]);
const WRONG_VERBS = wordSet(
  `rig forge neglect insult suppress harass torture oppress exploit lie steal betray sabotage undermine manipulate target persecute
  intimidate silence abuse mistreat disregard loot rape massacre corrupt bribe conspire cheat mislead deceive smuggle traffic brutalize
  discriminate punish distort fabricate violate repress destabilize embezzle cripple falsify`,
);
/** Those of whom nobody doubts that they do, or whose names say so. */
const NOTORIOUS =
  /\b(?:islamic state|isis|isil|qaida|qaeda|boko haram|shabab|terrorists?|gunm[ae]n|bombers?|attackers?|assailants?|hijackers?|killers?|shooters?)\b/iu;
/** Described ones that answer for themselves: not "two men", not "her brother". */
const BODIES =
  /(?:government|forces|police|authorities|army|troops|militia|militiamen|militants|rebels|court|officials|officers|soldiers|regime|administration|company|leaders|lawmakers|legislators|parliament)$/iu;
const ACTORS = ['Person', 'Organization', 'Country', 'Group'];

/** One party says of another that it did wrong. */
function isReproach(context: Context, draft: Draft, { officials }: Known, voice: Argument | undefined): boolean {
  if (voice === undefined || !ACTORS.includes(typeOf(draft.subject)) || !ACTORS.includes(typeOf(voice))) return false;
  const wrong = draft.open ? WRONG_VERBS.has(lemmaAt(context.doc, draft.at)) : WRONGS.has(draft.predicate);
  if (!wrong || voice.entity.entity.id === draft.subject.entity.entity.id) return false;
  if (isConfirmed(context.doc, draft.at)) return false;
  if (officials.has(voice.entity.entity.id) || OFFICIAL.test(voice.entity.entity.name)) return false;
  const { name, named } = draft.subject.entity.entity;
  return (named || BODIES.test(name)) && !NOTORIOUS.test(name);
}

/** "confirmed that", "acknowledged that": the speaker vouches for what was said before. */
function isConfirmed(doc: Context['doc'], from: number): boolean {
  let here = from;
  for (let step = 0; step < 6; step++) {
    const { dep, head } = at(doc, here);
    if (dep === 'ccomp') return here > head && CONFIRMING.has(lemmaAt(doc, head));
    if (head === here || !['conj', 'relcl', 'advcl', 'xcomp', 'pcomp', 'prep'].includes(dep)) return false;
    here = head;
  }
  return false;
}
