import fc from 'fast-check';
import { expect, test } from 'vitest';

import { date, decimal, local, term, webIri } from './terms.js';

/** What no IRI may hold (RFC 3987), and Turtle's grammar of IRIREF besides. */
const ILLEGAL = /[\p{Cc} <>"{}|\\^`\p{Cs}]|%(?![\da-f]{2})/iu;

test('an id is an IRI of its own, whatever it holds', () => {
  expect(local('id', 'person:david-lammy')).toBe('https://w3id.org/tripletail/id/person:david-lammy');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(local('id', a)).not.toMatch(ILLEGAL);
      const [one, other] = [a, b].map((id) => id.replace(/\p{Cs}/gu, '\ufffd'));
      expect(local('id', a) === local('id', b)).toBe(one === other);
    }),
  );
});

test('an address is an IRI, or none', () => {
  expect(webIri('https://post.example/a?b=1&c="2"')).toBe('https://post.example/a?b=1&c=%222%22');
  expect(webIri('HTTPS://bücher.example:8080/ü%20%zz#a#b')).toBe('https://bücher.example:8080/%C3%BC%20%25zz#a%23b');
  for (const odd of ['javascript:alert(1)', 'post.example', 'https://a b/', 'https://a@b/', 'http://', '']) {
    expect(webIri(odd)).toBeUndefined();
  }
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (rest) => {
      for (const found of [webIri(rest), webIri(`http://a.example/${rest}`)]) {
        expect(found ?? '').not.toMatch(ILLEGAL);
      }
    }),
  );
});

test('only days and times that exist are typed as such', () => {
  const kind = (text: string): string | undefined => date(text).datatype?.replace(term('xsd', ''), '');
  expect(['2024-02-29', '2025-04-04T09:30:00+02:00', '2025-04-04T09:30Z'].map(kind)).toEqual([
    'date',
    'dateTime',
    'dateTime',
  ]);
  expect(date('2025-04-04T09:30Z').value).toBe('2025-04-04T09:30:00Z');
  const odd = [
    '2025-02-29',
    '2025-13-01',
    '0000-01-01',
    '2025-04-04T25:00:00',
    '2025-04-04T09:30:00+15:00',
    'soon',
    '2025',
  ];
  expect(odd.map(kind)).toEqual(odd.map(() => undefined));
  expect(date('2025-02-29').value).toBe('2025-02-29');
});

test('decimals have no exponents', () => {
  expect([0.8, 1, -2, 1e-7, 0.123456789, 0].map((value) => decimal(value).value)).toEqual([
    '0.8',
    '1.0',
    '-2.0',
    '0.0000001',
    '0.123456789',
    '0.0',
  ]);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
      expect(decimal(value).value).toMatch(/^\d\.\d+$/);
    }),
  );
});
