import { ACT_KINDS, ENTITY_TYPES, type EntityId, MODALITIES, POLARITIES } from '@tripletail/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { decodeView, encodeView, type LinkedView } from './url.js';

const lammy = 'person:david-lammy' as EntityId;
const russia = 'country:RU' as EntityId;

test('a link can be read', () => {
  const view: LinkedView = {
    focus: [lammy, russia],
    depth: 2,
    relation: 'person:david-lammy|CRITICIZES|country:RU|affirmed|asserted|',
    filter: {
      kinds: ['conflict'],
      speakers: [null, russia],
      outlets: ['The Post, Daily & Co'],
      from: '2025-04-01',
      minConfidence: 0.5,
    },
  };
  const link =
    'focus=person:david-lammy,country:RU&depth=2&relation=person:david-lammy|CRITICIZES|country:RU|affirmed|asserted|' +
    '&kind=conflict&speaker=-,country:RU&outlet=The%20Post%2C%20Daily%20%26%20Co&from=2025-04-01&confidence=0.5';
  expect(encodeView(view)).toBe(link);
  expect(decodeView(`#?${link}`)).toEqual(view);
  expect(encodeView({})).toBe('');
  expect(decodeView('')).toEqual({});
});

const set = <T>(values: readonly T[]): fc.Arbitrary<readonly T[]> => fc.subarray([...values]);
const day = fc.constantFrom('2025-04-01', '2024-02-29');
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const someView: fc.Arbitrary<LinkedView> = fc.record(
  {
    focus: fc.uniqueArray(fc.constantFrom(lammy, russia, 'event:договор~1f' as EntityId), { minLength: 1 }),
    depth: fc.integer({ min: 1, max: 6 }),
    relation: text,
    filter: fc
      .record(
        {
          types: set(ENTITY_TYPES),
          predicates: set(['CRITICIZES', 'MEETS_WITH']),
          kinds: set(ACT_KINDS),
          polarities: set(POLARITIES),
          modalities: set(MODALITIES),
          speakers: set([null, lammy]),
          outlets: fc.uniqueArray(text).map((outlets) => outlets.sort((a, b) => (a < b ? -1 : 1))),
          from: day,
          to: day,
          minConfidence: fc.constantFrom(0, 0.25, 0.3333, 1),
          minOutlets: fc.nat({ max: 1000 }),
        },
        { requiredKeys: [] },
      )
      .filter((filter) => Object.keys(filter).length > 0),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<LinkedView>;

/** Sets in one order, as the filter means them. */
const sorted = (view: LinkedView): unknown =>
  JSON.parse(JSON.stringify(view), (_, value: unknown) => (Array.isArray(value) ? value.toSorted() : value));

test('every view comes back, and the same view is the same link', () => {
  fc.assert(
    fc.property(someView, (view) => {
      const back = decodeView(encodeView(view));
      expect(sorted(back)).toEqual(sorted(view));
      expect(encodeView(back)).toBe(encodeView(view));
    }),
    { numRuns: 1000 },
  );
});

test('any text is some view, which is a stable link', () => {
  const key = fc.constantFrom(
    'focus=',
    'type=',
    'outlet=',
    'confidence=',
    'from=',
    'speaker=',
    'depth=',
    '__proto__=',
    '&',
    ',',
    '%',
    '%00',
    '%ZZ',
    '=',
    '-',
    '1e9',
    'NaN',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(key, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 20 }), (parts) => {
      const once = decodeView(parts.join(''));
      expect(decodeView(encodeView(once))).toEqual(once);
    }),
    { numRuns: 2000 },
  );
});

test('what makes no sense is dropped, and the rest stays', () => {
  expect(
    decodeView(
      '?later=1&type=Person,Martian&kind=nonsense&polarity&from=2025-13-01&to=2025-04-04&confidence=7&depth=99&focus=javascript:x y,claim:1,person:a&outlet=%E0%A4%A',
    ),
  ).toEqual({
    focus: ['person:a'],
    depth: 6,
    filter: { types: ['Person'], to: '2025-04-04', minConfidence: 1, outlets: [] },
  });
});

test('a link of a megabyte takes no time', () => {
  expect(Object.keys(decodeView(`outlet=${'a,'.repeat(500_000)}`))).toEqual(['filter']);
});
