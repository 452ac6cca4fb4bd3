import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pinOf } from '../../test/random-decisions.js';
import { randomGraph } from '../../test/random-graph.js';
import { anchorOf } from './anchor.js';
import { makeDecision } from './make.js';
import { decisionProblems } from './problems.js';
import { type Decision, DECISION_KINDS } from './types.js';

const graph = fc.sample(
  randomGraph().filter(({ claims }) => claims.length > 0),
  { numRuns: 1, seed: 7 },
)[0]!;
const claim = graph.claims[0]!;
const anchor = anchorOf(
  claim,
  graph.articles.find(({ id }) => id === claim.article)!,
  [],
);
const into = { id: 'person:b' as never, type: 'Person', name: 'B', named: true } as const;
const pin = pinOf(graph, claim);
const say = (decision: object): string =>
  decisionProblems(
    makeDecision({ at: '2025-03-01T10:00:00.000Z', by: 'ann', reason: 'read it', ...decision } as Decision),
  ).join('\n');

describe('decisionProblems', () => {
  it.each<[string, object, RegExp]>([
    ['a kind from elsewhere', { kind: 'delete' }, /unknown kind "delete"/],
    ['a day where a moment should be', { kind: 'reject-entity', entity: 'person:a', at: '2025-03-01' }, /no moment/],
    ['nobody who decided', { kind: 'reject-entity', entity: 'person:a', by: ' ' }, /"by" is empty/],
    ['no reason', { kind: 'reject-entity', entity: 'person:a', reason: '' }, /"reason" is empty/],
    ['an id with a control character', { kind: 'reject-entity', entity: 'person:\u0000' }, /is no id/],
    ['a merge with itself', { kind: 'merge', entity: 'person:b', into }, /is itself already/],
    [
      'a merge into a claim',
      { kind: 'merge', entity: 'person:a', into: { ...into, id: 'claim:1' } },
      /no id of an entity/,
    ],
    [
      'a type from elsewhere',
      { kind: 'merge', entity: 'person:a', into: { ...into, type: 'Robot' } },
      /unknown type "Robot"/,
    ],
    ['a split of nothing', { kind: 'split', entity: 'person:a', places: [], into }, /no place/],
    [
      'an empty span',
      { kind: 'split', entity: 'person:a', places: [{ article: 'article:1', span: { start: 3, end: 3 } }], into },
      /no span/,
    ],
    ['one entity apart from itself', { kind: 'apart', entities: ['person:a', 'person:a'] }, /two different/],
    ['an edit of nothing', { kind: 'edit-entity', entity: 'person:a', set: {} }, /nothing is set/],
    [
      'names taken away without one that stays',
      { kind: 'edit-entity', entity: 'person:a', set: { notCalled: ['A'] } },
      /none is given that stays/,
    ],
    ['a blank name', { kind: 'pin-entity', entity: 'person:a', name: ' ', type: 'Person' }, /a name is empty/],
    [
      'a country that is no code',
      { kind: 'edit-entity', entity: 'person:a', set: { country: 'Norway' } },
      /two capital letters/,
    ],
    [
      'a predicate that is Cypher',
      { kind: 'edit-claim', claim: anchor, set: { predicate: { name: 'A`]->() DELETE n' } } },
      /UPPER_SNAKE/,
    ],
    [
      'a polarity from elsewhere',
      { kind: 'edit-claim', claim: anchor, set: { polarity: 'maybe' } },
      /unknown polarity/,
    ],
    ['an anchor without words', { kind: 'reject-claim', claim: { ...anchor, words: {} } }, /words of the claim/],
    [
      'a pinned claim that no graph may hold',
      { ...pin, claim: { ...claim, confidence: 7 } },
      /confidence 7 is no probability/,
    ],
    ['a pinned claim of unknown entities', { ...pin, entities: [] }, /is not in the graph/],
    ['a pinned claim with other words', { ...pin, words: ['?'] }, /words are not those/],
    [
      'a pinned claim at the end of the world',
      { ...pin, claim: { ...claim, sentence: { start: 0, end: 1e12 } } },
      /words are not those/,
    ],
  ])('finds %s', (_, decision, message) => {
    expect(say(decision)).toMatch(message);
  });

  it('finds that a decision was changed after it was made', () => {
    const decision = makeDecision({
      kind: 'reject-entity',
      entity: into.id,
      at: '2025-03-01T10:00:00.000Z',
      by: 'ann',
      reason: 'none',
    });
    expect(decisionProblems(decision)).toEqual([]);
    expect(decisionProblems({ ...decision, by: 'bo' }).join()).toMatch(/changed after it was made/);
  });

  it('takes anything, and takes nothing for a decision that is none', () => {
    const shape = fc.oneof(
      fc.anything(),
      fc.record(
        {
          kind: fc.constantFrom(...DECISION_KINDS),
          entity: fc.anything(),
          into: fc.anything(),
          set: fc.anything(),
          claim: fc.anything(),
          entities: fc.anything(),
          places: fc.anything(),
          words: fc.anything(),
          relation: fc.anything(),
          at: fc.anything(),
          by: fc.anything(),
          reason: fc.anything(),
          id: fc.string(),
        },
        { requiredKeys: ['kind'] },
      ),
    );
    fc.assert(
      fc.property(shape, (value) => {
        expect(decisionProblems(value as Decision).length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
