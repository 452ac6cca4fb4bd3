import { describe, expect, it } from 'vitest';

import { DEFAULT_VOCABULARY } from './default-vocabulary.js';
import { actKind, predicateIndex, predicateLabel } from './vocabulary.js';
import { checkVocabulary } from './vocabulary-check.js';

describe('the default vocabulary', () => {
  it('has neither errors nor warnings: no wording stands twice', () => {
    expect(checkVocabulary(DEFAULT_VOCABULARY)).toEqual([]);
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
