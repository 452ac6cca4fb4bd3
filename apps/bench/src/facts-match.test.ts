import { describe, expect, it } from 'vitest';

import { matches, type NamedClaim, sameThing, similarName, stem } from './facts-match.js';
import { type GoldFact, readFacts } from './facts-read.js';

const FACT: GoldFact = readFacts(
  [
    'id\ttier\tsubject\trelation\tobject\tpolarity\tmodality\tspeaker\twhen\tquote\taccept_s\taccept_r\taccept_o',
    'f1\tcore\tAnna Weiss\tCRITICIZES\tHungary\t-\tplanned\tLena Fuchs\t2025\tquote\tWeiss|the chancellor\tlashed out at|ACCUSES|PRAISED_BY^\tBudapest|Hungarian government',
  ].join('\n'),
)[0]!;

function claim(change: Partial<NamedClaim> = {}): NamedClaim {
  return {
    subject: ['Anna Weiss'],
    predicate: 'CRITICIZES',
    open: false,
    trigger: 'called out',
    object: ['Hungary'],
    qualifiers: [],
    polarity: 'affirmed',
    modality: 'asserted',
    speaker: '',
    confidence: 0.5,
    words: { subject: 'Anna Weiss', object: 'Hungary' },
    ...change,
  };
}

describe('gold facts', () => {
  it('are read with lists, truth fields and inverse relations', () => {
    expect(FACT).toMatchObject({
      core: true,
      subjects: ['Anna Weiss', 'Weiss', 'the chancellor'],
      relations: ['CRITICIZES', 'lashed out at', 'ACCUSES'],
      inverse: ['PRAISED_BY'],
      polarity: 'denied',
      modality: 'planned',
      speaker: 'Lena Fuchs',
      truthGiven: true,
    });
  });

  it('are read with the short header too, which gives no truth', () => {
    const [fact] = readFacts(
      '#id\tcore\tsubject\trelation\tobject\taccept_relations\tnote\ns1\tminor\tA\tSENDS\tB\tsends|sent\t',
    );
    expect(fact).toMatchObject({
      id: 's1',
      core: false,
      relations: ['SENDS', 'sends', 'sent'],
      truthGiven: false,
      modality: 'asserted',
    });
  });
});

describe('a claim is a fact', () => {
  it('if subject, relation and object are the same, whatever its truth', () => {
    expect(matches(FACT, claim({ polarity: 'affirmed' }), 'strict')).toBe(true);
  });

  it('by any accepted form of each', () => {
    expect(
      matches(
        FACT,
        claim({ subject: ['Weiss'], predicate: 'ACCUSES', object: ['the Hungarian government'] }),
        'strict',
      ),
    ).toBe(true);
  });

  it('not with another relation, subject or object', () => {
    expect(matches(FACT, claim({ predicate: 'SUPPORTS', trigger: 'supports' }), 'lenient')).toBe(false);
    expect(matches(FACT, claim({ subject: ['Lena Fuchs'] }), 'lenient')).toBe(false);
    expect(matches(FACT, claim({ object: ['Poland'] }), 'lenient')).toBe(false);
  });

  it('not the other way round, unless the relation is accepted inverse', () => {
    expect(matches(FACT, claim({ subject: ['Hungary'], object: ['Anna Weiss'] }), 'strict')).toBe(false);
    expect(
      matches(FACT, claim({ subject: ['Hungary'], object: ['Anna Weiss'], predicate: 'PRAISED_BY' }), 'strict'),
    ).toBe(true);
  });

  it('by an open predicate of the accepted words, strictly', () => {
    expect(matches(FACT, claim({ open: true, predicate: 'LASHES_OUT_AT' }), 'strict')).toBe(true);
    expect(matches(FACT, claim({ open: true, predicate: 'LOOKS_AT' }), 'strict')).toBe(false);
  });

  it('by the words of its trigger only leniently', () => {
    const lashed = claim({ predicate: 'OTHER', trigger: 'lashed out at' });
    expect(matches(FACT, lashed, 'strict')).toBe(false);
    expect(matches(FACT, lashed, 'lenient')).toBe(true);
  });
});

describe('names', () => {
  it('are one thing strictly with the same head word and another word in common', () => {
    expect(sameThing('Foreign Minister of Austria', 'Austrian foreign minister')).toBe(true);
    expect(sameThing('13 civilians', 'civilians')).toBe(true);
    expect(sameThing('Anna Weiss', 'Weiss')).toBe(true); // A surname alone is enough.
    expect(sameThing('Anna Weiss', 'Peter Weiss')).toBe(false);
    expect(sameThing('Anna Weiss', 'Anna Fuchs')).toBe(false);
    expect(sameThing('', 'x')).toBe(false);
  });

  it('are similar leniently if half of their words agree', () => {
    expect(similarName('US proposal for a 30-day cease-fire', '30-day cease-fire')).toBe(true);
    expect(similarName('Ukraine', 'Ukraine Defense Contact Group of the allied nations')).toBe(false);
  });

  it('are compared by stems', () => {
    expect(['accused', 'accuses', 'accusing'].map(stem)).toEqual(['accus', 'accus', 'accus']);
    expect(stem('told')).toBe('tell');
  });
});
