import { relationsOf } from '@tripletail/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cypher } from './cypher.js';
import { identifier, literal } from './cypher-text.js';
import { someGraph } from './testing/arbitrary.js';
import { cypherPiece } from './testing/cypher-piece.js';
import { NASTY_GRAPH } from './testing/nasty.js';

const write = (graph: typeof NASTY_GRAPH): string => [...(cypher.write({ graph }) as Iterable<string>)].join('');

/**
 * The lexer of Cypher as far as strings and names go, as openCypher 9 and Neo4j's parser have it: `\uXXXX` first, wherever it stands, then
 * literals. What is left is the statement without its literals.
 */
function skeleton(
  script: string,
  pairsOfBackslashes: boolean,
): { readonly code: string; readonly texts: readonly string[] } {
  const escape = pairsOfBackslashes ? /(?<=(?<!\\)(?:\\\\)*)\\u([0-9a-fA-F]{4})/g : /\\u([0-9a-fA-F]{4})/g;
  const source = script.replace(escape, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const texts: string[] = [];
  const code = source.replace(/'((?:[^'\\]|\\[\s\S])*)'|`(?:[^`]|``)*`/g, (_, text?: string) => {
    if (text === undefined) return '`name`';
    const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
    texts.push(text.replace(/\\([\s\S])/g, (_, char: string) => escapes[char] ?? char));
    return "'text'";
  });
  return { code, texts };
}

describe.each([true, false])('whether or not the parser pairs backslashes before it looks for \\u (%s)', (pairs) => {
  test('a literal says its text, and nothing of it is left outside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(cypherPiece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }),
        (pieces) => {
          const text = pieces.join('');
          const { code, texts } = skeleton(literal(text), pairs);
          expect(code).toBe("'text'");
          expect(texts).toEqual([text.replace(/\p{Cs}/gu, '')]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a name stays a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (name) => {
        expect(skeleton(identifier(name), pairs).code).toBe('`name`');
      }),
    );
    expect(skeleton(identifier('`\\u0060}) DETACH DELETE n'), pairs).code).toBe('`name`');
  });

  test('nothing of a graph is ever part of a statement', () => {
    fc.assert(
      fc.property(someGraph, (graph) => {
        const { code } = skeleton(write(graph), pairs);
        const words = new Set(code.replace(/\/\/.*|\b\d[\d.e-]*\b/g, ' ').match(/[A-Za-z_]+/g));
        for (const word of words) expect(WORDS).toContain(word);
      }),
      { numRuns: 200 },
    );
  });
});

const WORDS =
  'CREATE CONSTRAINT tripletail_entity_id IF NOT EXISTS FOR n Entity REQUIRE id IS UNIQUE UNWIND AS row MERGE SET set name text MATCH s o r key date true false type names named role country wikidata mentions predicate act goldstein open polarity modality speaker speakerName count outlets first last confidence claims evidence evidenceStart evidenceEnd article articleTitle articleOutlet articleDate articleUrl'.split(
    ' ',
  );

test('there is one statement for each label and each type, and a row for each node and edge', () => {
  const script = write(NASTY_GRAPH);
  const statements = script.split(';\n').filter((one) => one.includes('UNWIND'));
  expect(statements.map((one) => /(?:n|r):`(\w+)`/.exec(one)![1])).toEqual([
    'Agreement',
    'Country',
    'Person',
    'CRITICIZES',
    'EYES_UP',
    'KNOWS',
    'MEETS_WITH',
    'PRAISES',
    'REJECTS',
    'WARNS',
  ]);
  expect(script.match(/^\{id: /gm)).toHaveLength(NASTY_GRAPH.entities.length);
  expect(script.match(/^\{s: /gm)).toHaveLength(relationsOf(NASTY_GRAPH).length);
});
