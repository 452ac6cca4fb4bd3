import { describe, expect, it } from 'vitest';

import { DEFAULT_VOCABULARY } from './default-vocabulary.js';
import { ENTITY_TYPES } from './types.js';
import { ACT_KINDS, actKind, predicateIndex, predicateLabel, TRIGGER_POS, vocabularyProblems } from './vocabulary.js';

describe('the default vocabulary', () => {
  it('has no problems', () => {
    expect(vocabularyProblems(DEFAULT_VOCABULARY)).toEqual([]);
  });

  it('uses known kinds, types and parts of speech only', () => {
    for (const { kind, domain, range, triggers } of DEFAULT_VOCABULARY.predicates) {
      expect(ACT_KINDS).toContain(kind);
      for (const type of [...domain, ...range]) expect([...ENTITY_TYPES, 'ANY']).toContain(type);
      for (const pos of Object.keys(triggers)) expect(TRIGGER_POS).toContain(pos);
    }
  });

  it('knows what an act is', () => {
    const index = predicateIndex(DEFAULT_VOCABULARY);
    expect(actKind(index, 'CRITICIZES')).toBe('conflict');
    expect(actKind(index, 'MEETS_WITH')).toBe('cooperation');
    expect(actKind(index, 'HOLDS_POSITION')).toBe('fact');
    expect(actKind(index, 'SOMETHING_OPEN')).toBe('fact');
    expect(predicateLabel('SETS_TIMELINE')).toBe('sets timeline');
  });
});

describe('vocabularyProblems', () => {
  it('says what is wrong, and where', () => {
    const predicate = {
      name: 'A',
      gloss: '',
      kind: 'fact',
      goldstein: 0,
      domain: ['ANY'],
      range: ['ANY'],
      triggers: {},
    } as const;
    expect(
      vocabularyProblems({
        version: '1',
        predicates: [
          { ...predicate, name: 'not-a-name' },
          { ...predicate, parent: 'B' },
          { ...predicate, domain: [], triggers: { verb: ['!'] } },
        ],
      }),
    ).toEqual([
      expect.stringContaining('predicates[0] (not-a-name): a name is capitals'),
      'predicates[1] (A): its parent B is not in the vocabulary',
      'predicates[2] (A): the name is there twice',
      'predicates[2] (A): domain and range name at least one type, or ANY',
      'predicates[2] (A).triggers.verb[0]: is empty',
    ]);
  });
});
