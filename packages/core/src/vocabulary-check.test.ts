import { describe, expect, it } from 'vitest';

import type { Vocabulary } from './vocabulary.js';
import { checkVocabulary, vocabularyProblems } from './vocabulary-check.js';

const LIKES = {
  name: 'LIKES',
  gloss: 'is fond of',
  kind: 'fact',
  goldstein: 0,
  domain: ['Person'],
  range: ['ANY'],
  triggers: { verb: ['like'] },
} as const;

function found(...predicates: readonly unknown[]): readonly string[] {
  return checkVocabulary({ version: '1', predicates }).map(
    ({ severity, path, message }) => `${severity} ${path.slice(1).join('.')}: ${message}`,
  );
}

describe('checkVocabulary', () => {
  it('finds nothing in a sound one', () => {
    expect(found(LIKES)).toEqual([]);
    expect(found({ ...LIKES, triggers: { verb: ['adore {Person|Group}', 'give {Person} a kiss'] } })).toEqual([]);
  });

  it.each([
    [null, 'A vocabulary is an object'],
    [[], 'A vocabulary is an object'],
    [{ version: 1, predicates: [] }, 'A version is needed'],
    [{ version: '1' }, 'A list of predicates is needed'],
    [{ version: '1', predicates: ['LIKES'] }, 'A predicate is an object'],
  ])('takes anything, such as %j', (value, message) => {
    expect(checkVocabulary(value)[0]).toMatchObject({
      severity: 'error',
      message: expect.stringContaining(message) as string,
    });
  });

  it.each([
    [{ name: 'not-a-name' }, 'error 0.name: A name is capitals'],
    [{ kind: 'war' }, 'error 0.kind: Its kind must be one of conflict, cooperation, fact.'],
    [{ goldstein: 11 }, 'error 0.goldstein: Its goldstein must be a number from -10 to 10.'],
    [{ domain: [] }, 'error 0.domain: Its domain must be a list of at least one of'],
    [{ range: ['Human'] }, 'error 0.range: Its range must be a list of at least one of'],
    [{ gloss: undefined }, 'error 0: Its gloss is missing'],
    [{ parent: 'LOVES' }, 'error 0.parent: Its parent LOVES is not in the vocabulary.'],
    [{ parent: 'LIKES' }, 'error 0.parent: It is its own parent.'],
    [{ trigger: {} }, 'warning 0.trigger: No property is called trigger'],
    [{ symmetric: true }, 'warning 0: It is symmetric, but domain and range differ'],
    [{ wikidata: ['P1'] }, 'error 0.wikidata: Its wikidata must be'],
    [{ triggers: {} }, 'warning 0.triggers: It has no trigger'],
    [{ triggers: { verbs: ['like'] } }, 'warning 0.triggers.verbs: There is no part of speech verbs'],
    [{ triggers: { verb: 'like' } }, 'error 0.triggers.verb: Triggers are a list of strings.'],
    [{ triggers: { verb: ['like', '!'] } }, 'error 0.triggers.verb.1: The trigger is empty.'],
    [{ triggers: { verb: ['adore {thing}'] } }, 'error 0.triggers.verb.0: {thing} means nothing'],
    [{ triggers: { verb: ['adore {Person|Human}'] } }, 'error 0.triggers.verb.0: {Person|Human} means nothing'],
    [{ triggers: { verb: ['like', '!like'] } }, 'warning 0.triggers.verb.1: LIKES has "like" too'],
  ])('of %j says so, with its place', (change, problem) => {
    expect(found({ ...LIKES, ...change })[0]).toContain(problem);
  });

  it('sees two of one name, and parents of parents', () => {
    expect(found(LIKES, { ...LIKES, triggers: { verb: ['adore'] } })).toEqual([
      'error 1.name: The name is there twice.',
    ]);
    const [loves, adores] = [
      { ...LIKES, name: 'LOVES', parent: 'LIKES', triggers: { verb: ['love'] } },
      { ...LIKES, name: 'ADORES', parent: 'LOVES', triggers: { verb: ['adore'] } },
    ];
    expect(found(LIKES, loves)).toEqual([]);
    expect(found(LIKES, loves, adores)).toEqual([
      'error 2.parent: Its parent LOVES has a parent itself; one level is all.',
    ]);
  });
});

describe('vocabularyProblems', () => {
  it('are the errors as sentences', () => {
    const broken = { version: '1', predicates: [{ ...LIKES, triggers: { verb: ['!'], verbs: [] } }] };
    expect(vocabularyProblems(broken as Vocabulary)).toEqual([
      'predicates[0] (LIKES).triggers.verb[0]: The trigger is empty.',
    ]);
  });
});
