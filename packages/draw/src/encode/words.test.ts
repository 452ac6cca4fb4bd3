import type { Modality, Polarity } from '@tripletail/core';
import { describe, expect, it } from 'vitest';

import { actWords, baseForm, shortName } from './words.js';

const say = (predicate: string, polarity: Polarity = 'affirmed', modality: Modality = 'asserted') =>
  actWords({ predicate, polarity, modality });

describe('actWords', () => {
  it('says the act as it is where the sentence asserts it', () => {
    expect(say('CRITICIZES')).toBe('criticizes');
    expect(say('MEMBER_OF')).toBe('member of');
  });

  it('never drops the "not"', () => {
    expect(say('AGREES_TO', 'denied')).toBe('does not agree to');
    expect(say('MEMBER_OF', 'denied')).toBe('not a member of');
    expect(say('ALLY_OF', 'denied')).toBe('not an ally of');
    expect(say('ATTENDS', 'denied', 'planned')).toBe('will not attend');
  });

  it('never tells what is planned, possible or over as done', () => {
    expect(say('CHAIRS', 'affirmed', 'possible')).toBe('may chair');
    expect(say('MEETS_WITH', 'affirmed', 'planned')).toBe('will meet with');
    expect(say('INVADES', 'affirmed', 'threatened')).toBe('threatens to invade');
    expect(say('RELEASES', 'affirmed', 'demanded')).toBe('should release');
    expect(say('CHAIRS', 'affirmed', 'ended')).toBe('no longer chairs');
    expect(say('MEMBER_OF', 'affirmed', 'ended')).toBe('no longer member of');
  });

  it('does not say a threat or a demand twice', () => {
    expect(say('THREATENS', 'affirmed', 'threatened')).toBe('threatens');
    expect(say('DEMANDS', 'affirmed', 'demanded')).toBe('demands');
  });
});

describe('baseForm', () => {
  it('finds the infinitive of the first word', () => {
    for (const [label, base] of [
      ['criticizes', 'criticize'],
      ['denies', 'deny'],
      ['vetoes', 'veto'],
      ['dismisses', 'dismiss'],
      ['launches', 'launch'],
      ['causes', 'cause'],
      ['has relations with', 'have relations with'],
      ['expresses concern', 'express concern'],
    ] as const) {
      expect(baseForm(label)).toBe(base);
    }
  });
});

describe('shortName', () => {
  it('is one word of a person only', () => {
    expect(shortName({ name: 'David Lammy', names: ['David Lammy'], type: 'Person', named: true })).toBe('Lammy');
    expect(shortName({ name: 'United States', names: ['US'], type: 'Country', named: true })).toBe('United States');
    expect(shortName({ name: 'a foreign minister', names: [], type: 'Person', named: false })).toBe(
      'a foreign minister',
    );
  });

  it('is the word by which the articles call them, where that is not the last one', () => {
    expect(shortName({ name: 'Lin Jian', names: ['Lin', 'Lin Jian'], type: 'Person', named: true })).toBe('Lin');
    expect(shortName({ name: 'Anna Weiss', names: ['Anna', 'Weiss'], type: 'Person', named: true })).toBe('Weiss');
  });
});
