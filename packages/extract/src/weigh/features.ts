import type { Claim, Entity } from '@tripletail/core';

/** What stands around a claim that its confidence may hang on. */
export interface Weighed {
  readonly text: string;
  /** What the parse shows around it, by name. */
  readonly signs: readonly string[];
  readonly subject: Entity;
  /** Absent where the object is a claim. */
  readonly object?: Entity;
}

/** Longer sentences are more often parsed wrongly. Characters; chosen by eye. */
const LONG_SENTENCE = 220;
const LONG_NAME_WORDS = 5;
/** Characters between subject and trigger beyond which they are far apart. Chosen by eye. */
const FAR = 80;

const HOW = /^(?:own|relative|shared|participle|control|object-control|agent|missing)$/;

/**
 * The features of a claim by name, each present or not: which rule made it, how its subject was found, what kind of things it joins, how the
 * text says it. Few and simple, so that a weight can be read.
 */
export function claimFeatures(
  claim: Omit<Claim, 'confidence'>,
  { text, signs, subject, object }: Weighed,
): readonly string[] {
  const [rule = '', second = ''] = claim.rules;
  const how = HOW.test(second) ? second : '';
  const words = (name: string): number => name.split(' ').length;
  const has: Readonly<Record<string, boolean>> = {
    'subject.named': subject.named,
    'object.named': object?.named === true,
    'both.named': subject.named && object?.named === true,
    'object.claim': object === undefined,
    pronoun: claim.rules.some((one) => one.includes('=')),
    'subject.long': words(subject.name) > LONG_NAME_WORDS,
    'object.long': object !== undefined && words(object.name) > LONG_NAME_WORDS,
    'sentence.long': claim.sentence.end - claim.sentence.start > LONG_SENTENCE,
    far: Math.abs(claim.trigger.start - claim.subjectSpan.end) > FAR,
    backwards: claim.trigger.start < claim.subjectSpan.start && how !== 'agent',
    denied: claim.polarity === 'denied',
    supposed: claim.modality !== 'asserted' && claim.modality !== 'ended',
    ended: claim.modality === 'ended',
    speaker: claim.speaker !== undefined,
    dated: claim.time !== undefined,
    'trigger.words': text.slice(claim.trigger.start, claim.trigger.end).includes(' '),
  };
  return [
    `rule=${rule}`,
    `predicate=${claim.open === true ? '(open)' : claim.predicate}`,
    ...(how === '' ? [] : [`how=${how}`]),
    `subject=${subject.type}`,
    `object=${object?.type ?? 'Claim'}`,
    `rule=${rule}/${how}`,
    ...signs,
    ...Object.keys(has).filter((name) => has[name]),
  ];
}
