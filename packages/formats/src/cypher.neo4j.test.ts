import fc from 'fast-check';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { identifier, literal } from './cypher-text.js';
import { cypherPiece } from './testing/cypher-piece.js';
import { NASTY_NAMES } from './testing/nasty.js';

/** Asks the real parser; writes nothing. */
let driver: Driver;

beforeAll(() => {
  const { NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
  if (NEO4J_URI === undefined) throw new Error('NEO4J_URI is not set; `npm test` starts a Neo4j and sets it');
  driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { disableLosslessIntegers: true });
});

afterAll(() => driver.close());

const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '');
const text = fc.oneof(
  fc.constantFrom(...Object.values(NASTY_NAMES)),
  fc
    .array(fc.oneof(cypherPiece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 10 })
    .map((parts) => parts.join('')),
);

test('Neo4j reads every literal as the text that it was made of', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 50 }), async (texts) => {
      const { records } = await driver.executeQuery(`RETURN ${literal(texts)} AS texts`);
      expect(records[0]!.get('texts')).toEqual(texts.map(wellFormed));
    }),
    { numRuns: 40 },
  );
});

test('Neo4j reads every name as a name', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (name) => {
      const { records } = await driver.executeQuery(`WITH 1 AS ${identifier(name)} RETURN *`);
      expect(records[0]!.keys).toEqual([wellFormed(name).replace(/\p{Cc}|\\/gu, '') || '_']);
    }),
    { numRuns: 100 },
  );
});
