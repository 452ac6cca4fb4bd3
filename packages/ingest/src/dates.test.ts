import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isoDate } from './dates.js';

test.each([
  ['2025-04-04', '2025-04-04'],
  ['2025-04-04T09:30:00Z', '2025-04-04T09:30:00Z'],
  ['2025-04-04T09:30:00.123+02:00', '2025-04-04T09:30:00+02:00'],
  ['2025-04-04T09:30+0200', '2025-04-04T09:30:00+02:00'],
  ['2025-04-04 09:30', '2025-04-04T09:30:00'],
  ['20250404', '2025-04-04'],
  ['20250404T093000Z', '2025-04-04T09:30:00Z'],
  ['2025/4/4', '2025-04-04'],
  ['Fri, 04 Apr 2025 09:30:00 +0000', '2025-04-04T09:30:00Z'],
  ['Friday, 4 April 2025', '2025-04-04'],
  ['4th of April, 2025', '2025-04-04'],
  ['April 4, 2025', '2025-04-04'],
  ['Apr. 4, 2025 at 9:30 p.m. EDT', '2025-04-04T21:30:00-04:00'],
  ['Published: 12:05 AM EST, Sat March 1, 2025', '2025-03-01T00:05:00-05:00'],
  ['Sept 3 2024', '2024-09-03'],
  ['29 February 2024', '2024-02-29'],
])('%s is %s', (text, iso) => {
  expect(isoDate(text)).toBe(iso);
});

test.each([
  '',
  'yesterday',
  '04/05/2025',
  '30 February 2025',
  '2025-13-01',
  '2025-02-29',
  'May 2025',
  '4 Foo 2025',
  '9:30',
  'x 2025-04-04',
])('%j is no date that can be read in one way', (text) => {
  expect(isoDate(text)).toBeUndefined();
});

test('a time that does not exist leaves the day', () => {
  expect(isoDate('2025-04-04T25:70')).toBe('2025-04-04');
});

test('what it gives, it takes', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      const iso = isoDate(date.toISOString());
      expect(iso).toBe(date.toISOString().replace(/\.\d+/, ''));
      expect(isoDate(iso!)).toBe(iso);
    }),
  );
});
