import { compareStrings } from '@tripletail/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { restored, sortable, storable, unsorted } from './text.js';

const units = fc
  .array(
    fc.oneof(fc.constantFrom(0x61, 0xd7ff, 0xd800, 0xd83d, 0xde00, 0xdfff, 0xe000, 0xfffe, 0xffff), fc.nat(0xffff)),
  )
  .map((codes) => String.fromCharCode(...codes));
const byPoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe('strings for Neo4j', () => {
  it('come back as they went, and travel as UTF-8 unharmed', () => {
    fc.assert(
      fc.property(units, (text) => {
        expect(restored(storable(text))).toBe(text);
        expect(Buffer.from(storable(text)).toString()).toBe(storable(text));
        expect(unsorted(sortable(text))).toBe(text);
      }),
    );
  });

  it('are ordered as in JavaScript, whether by code unit or by code point', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const meant = compareStrings(a, b);
        expect(compareStrings(sortable(a), sortable(b))).toBe(meant);
        expect(byPoint(sortable(a), sortable(b))).toBe(meant);
      }),
    );
  });

  it('stay readable: ordinary ones are not touched', () => {
    for (const text of ['Kraków', '王毅', '2025-03-01', 'person:david-lammy']) {
      expect([storable(text), sortable(text)]).toEqual([text, text]);
    }
    expect(storable('🎉')).toBe('🎉');
  });
});
