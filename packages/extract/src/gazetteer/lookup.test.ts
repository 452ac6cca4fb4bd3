import { expect, test } from 'vitest';

import {
  countryCode,
  countryName,
  countryOfDemonym,
  genderOfGivenName,
  lookup,
  nameKey,
  startsListed,
} from './index.js';

test.each([
  ['United States', 'US'],
  ['U.S.', 'US'],
  ['US', 'US'],
  ['the United Kingdom', 'GB'],
  ['Britain', 'GB'],
  ['DR Congo', 'CD'],
  ['Burma', 'MM'],
  ["Cote d'Ivoire", 'CI'],
  ['Republic of Korea', 'KR'],
  ['Republic of Moldova', 'MD'],
])('%s is the country %s', (name, code) => {
  expect(lookup(name)).toMatchObject({ kind: 'country', type: 'Country', country: code });
});

test.each([
  ['British', 'GB'],
  ['Russians', 'RU'],
  ['Dutch', 'NL'],
  ['South Korean', 'KR'],
  ['French', 'FR'],
])('%s tells of %s', (word, code) => {
  expect(countryOfDemonym(word)).toBe(code);
});

test('short forms count in capitals only: "us" and "who" are pronouns', () => {
  expect(lookup('us')).toBeUndefined();
  expect(lookup('who')).toBeUndefined();
  expect(countryCode('us')).toBeUndefined();
  expect(lookup('WHO')?.name).toBe('World Health Organization');
});

test('capitals, cities and regions tell their country', () => {
  expect(lookup('Kiev')).toMatchObject({ name: 'Kyiv', kind: 'capital', country: 'UA' });
  expect(lookup('Bombay')).toMatchObject({ name: 'Mumbai', kind: 'city', type: 'City', country: 'IN' });
  expect(lookup('Bavaria')).toMatchObject({ kind: 'region', type: 'Region', country: 'DE' });
  expect(lookup('Middle East')).toMatchObject({ type: 'Region' });
});

test('bodies have one name, whatever they are called', () => {
  for (const name of ['UN Security Council', 'U.N. Security Council', 'Security Council']) {
    expect(lookup(name)).toMatchObject({ name: 'UN Security Council', type: 'Organization' });
  }
  expect(lookup('State Department')).toMatchObject({ name: 'US State Department', country: 'US' });
});

test('a name that is not listed is not found', () => {
  expect(lookup('Zanzibar Trading Company')).toBeUndefined();
  expect(lookup('')).toBeUndefined();
});

test('every first word of a listed name is known as one', () => {
  for (const word of ['United', 'U.S.', 'al', 'Cote', 'Republic', 'NATO']) expect(startsListed(word)).toBe(true);
});

test('codes have names, unknown ones are their own', () => {
  expect(countryName('TR')).toBe('Turkey');
  expect(countryName('ZZ')).toBe('ZZ');
});

test('given names tell a sex where they go to one', () => {
  expect(genderOfGivenName('Maria Lopez')).toBe('female');
  expect(genderOfGivenName('Volodymyr')).toBe('male');
  expect(genderOfGivenName('Jean-Yves')).toBe('male');
  expect(genderOfGivenName('Xqzt')).toBeUndefined();
});

test('keys forget case, accents, articles, possessives and points', () => {
  expect(nameKey("The São Paulo's")).toBe('sao paulo');
  expect(nameKey('U.N.')).toBe('un');
});
