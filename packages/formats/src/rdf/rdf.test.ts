import { readFileSync } from 'node:fs';

import { type KnowledgeGraph, relationsOf } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import fc from 'fast-check';
import jsonLd from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import { expect, test } from 'vitest';

import type { ExportInput, Format } from '../format.js';
import { someGraph } from '../testing/arbitrary.js';
import { entity, graphOf } from '../testing/build.js';
import { NASTY_GRAPH, NASTY_NAMES } from '../testing/nasty.js';
import { jsonld, trig, trig12, turtle, turtle12 } from './formats.js';
import { local, PREFIXES, term } from './terms.js';

const text = (format: Format, input: ExportInput): string => [...(format.write(input) as Iterable<string>)].join('');
const read = (format: Format, input: ExportInput): readonly Quad[] => new Parser().parse(text(format, input));
/** A triple as a line, whatever graph it is in. */
const line = ({ subject, predicate, object }: Quad): string =>
  `${subject.value} ${predicate.value} ${object.termType === 'Literal' ? `${JSON.stringify(object.value)} ${object.datatype.value}` : object.value}`;
const lines = (quads: readonly Quad[]): readonly string[] => [...new Set(quads.map(line))].sort();
const isPlain = ({ predicate }: Quad): boolean => predicate.value.startsWith(PREFIXES.pred);

async function readJson(input: ExportInput): Promise<readonly Quad[]> {
  // `safe`: what the context does not define is an error; otherwise it would vanish.
  const quads = await jsonLd.toRDF(
    JSON.parse(text(jsonld, input)) as jsonLd.JsonLdDocument,
    {
      format: 'application/n-quads',
      safe: true,
    } as jsonLd.Options.ToRdf,
  );
  return new Parser({ format: 'N-Quads' }).parse(quads as unknown as string);
}

test('Turtle, TriG and JSON-LD say the same to readers that we did not write', async () => {
  const input = { graph: NASTY_GRAPH, vocabulary: DEFAULT_VOCABULARY };
  const triples = lines(read(turtle, input));
  expect(lines(await readJson(input))).toEqual(triples);
  expect(lines(read(trig, input).filter(({ subject }) => !/#(says|claims)$/.test(subject.value)))).toEqual(triples);
  await fc.assert(
    fc.asyncProperty(someGraph, async (graph) => {
      expect(lines(await readJson({ graph }))).toEqual(lines(read(turtle, { graph })));
    }),
    { numRuns: 15 },
  );
});

test('a plain triple is only what an article affirms, asserts, and says in its own voice', () => {
  fc.assert(
    fc.property(someGraph, (graph) => {
      const plain = graph.claims.filter(
        ({ polarity, modality, speaker }) =>
          polarity === 'affirmed' && modality === 'asserted' && speaker === undefined,
      );
      const expected = plain.map(
        ({ subject, predicate, object }) =>
          `${local('id', subject)} ${local('pred', predicate)} ${local('id', object)}`,
      );
      for (const format of [turtle, turtle12, trig, trig12]) {
        expect(lines(read(format, { graph }).filter(isPlain))).toEqual([...new Set(expected)].sort());
      }
    }),
    { numRuns: 40 },
  );
});

test('a claim that another claim reports is no plain triple', () => {
  const [ann, bo] = [entity('person:ann', 'Person', 'Ann'), entity('person:bo', 'Person', 'Bo')];
  const graph = graphOf([{ sayings: [{ subject: ann, predicate: 'CRITICIZES', object: bo }] }]);
  const inner = graph.claims[0]!;
  const outer = { ...inner, id: 'claim:0000000000000000' as typeof inner.id, predicate: 'SAYS', object: inner.id };
  const quads = read(turtle, { graph: { ...graph, claims: [...graph.claims, outer] } });
  expect(lines(quads.filter(isPlain))).toEqual([
    `${local('id', 'person:ann')} ${local('pred', 'SAYS')} ${local('id', inner.id)}`,
  ]);
});

test('every claim is a statement with its sentence, article, and who says so', () => {
  const store = new Store([...read(turtle, { graph: NASTY_GRAPH })]);
  const value = (iri: string, property: string): string | undefined => store.getObjects(iri, property, null)[0]?.value;
  for (const claim of NASTY_GRAPH.claims) {
    const iri = local('id', claim.id);
    const article = NASTY_GRAPH.articles.find(({ id }) => id === claim.article)!;
    const evidence = value(iri, term('tt', 'evidence'))!;
    expect(value(evidence, term('oa', 'hasSource'))).toBe(local('id', article.id));
    const [words, position] = [`${evidence};words`, `${evidence};position`];
    const sentence = article.text.slice(claim.sentence.start, claim.sentence.end).replace(/\p{Cs}/gu, '\ufffd');
    expect(value(words, term('oa', 'exact'))).toBe(sentence);
    // Positions are of characters.
    const [start, end] = ['start', 'end'].map((name) => Number(value(position, term('oa', name))));
    expect(
      [...article.text]
        .slice(start, end)
        .join('')
        .replace(/\p{Cs}/gu, '\ufffd'),
    ).toBe(sentence);
    expect(value(iri, term('prov', 'wasAttributedTo'))).toBe(
      claim.speaker === undefined ? article.outlet && local('outlet', article.outlet) : local('id', claim.speaker),
    );
    expect(value(iri, term('tt', 'polarity'))).toBe(term('tt', claim.polarity));
  }
  expect(store.getSubjects(term('rdf', 'type'), term('tt', 'Relation'), null)).toHaveLength(
    relationsOf(NASTY_GRAPH).length,
  );
});

test('names come back as they were, but for half a surrogate pair', () => {
  const store = new Store([...read(turtle, { graph: NASTY_GRAPH })]);
  for (const [key, name] of Object.entries(NASTY_NAMES)) {
    expect(store.getObjects(local('id', `person:${key}`), term('rdfs', 'label'), null)[0]?.value).toBe(
      key === 'surrogate' ? 'half \ufffd a pair' : name,
    );
  }
});

test('RDF 1.2 has a triple term where RDF 1.1 has a subject, a predicate and an object', () => {
  for (const [old, recent] of [
    [turtle, turtle12],
    [trig, trig12],
  ] as const) {
    const before = read(old, { graph: NASTY_GRAPH });
    const reified = read(recent, { graph: NASTY_GRAPH }).filter(
      ({ predicate }) => predicate.value === term('rdf', 'reifies'),
    );
    const statements = new Store([...before]);
    expect(reified).toHaveLength(statements.getSubjects(term('rdf', 'type'), term('rdf', 'Statement'), null).length);
    for (const { subject, object } of reified) {
      const inside = object as unknown as Quad;
      expect(inside.subject.value).toBe(statements.getObjects(subject, term('rdf', 'subject'), null)[0]!.value);
      expect(inside.predicate.value).toBe(statements.getObjects(subject, term('rdf', 'predicate'), null)[0]!.value);
      expect(inside.object.value).toBe(statements.getObjects(subject, term('rdf', 'object'), null)[0]!.value);
    }
  }
});

test('a graph of selected relations names nothing that it does not describe', () => {
  const relations = relationsOf(NASTY_GRAPH).filter(({ predicate }) => predicate === 'CRITICIZES');
  const entities = NASTY_GRAPH.entities.filter(({ id }) => id !== 'country:RU');
  for (const input of [
    { graph: NASTY_GRAPH, relations },
    { graph: NASTY_GRAPH, entities },
  ]) {
    const quads = read(turtle, input);
    const described = new Set(quads.map(({ subject }) => subject.value));
    const named = quads
      .filter(({ predicate, object }) => object.termType === 'NamedNode' && predicate.value !== term('rdf', 'type'))
      .map(({ object }) => object.value)
      .filter((iri) => iri.startsWith(PREFIXES.id) || iri.startsWith(PREFIXES.outlet));
    expect(named.filter((iri) => !described.has(iri))).toEqual([]);
  }
});

test('every term of ours is explained in the ontology', () => {
  const ontology = new Store(
    new Parser().parse(readFileSync(new URL('../../ontology/tripletail.ttl', import.meta.url), 'utf8')),
  );
  const graph: KnowledgeGraph = { ...NASTY_GRAPH };
  const used = read(turtle, { graph, vocabulary: DEFAULT_VOCABULARY })
    .flatMap(({ predicate, object }) => [predicate.value, object.value])
    .filter((iri) => iri.startsWith(PREFIXES.tt));
  expect(used.length).toBeGreaterThan(100);
  const explained = (iri: string): boolean =>
    ['label', 'comment'].every((name) => ontology.countQuads(iri, term('rdfs', name), null, null) === 1);
  expect([...new Set(used)].filter((iri) => !explained(iri))).toEqual([]);
});
