import { applyQuery, type GraphAnswer, merge, viewOf } from '@tripletail/core';
import { bindQuestion, type Question, questionOf, QUESTIONS, type QuestionValues } from '@tripletail/core/questions';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ADA, ASSEMBLY, BRUNO, CARLA, NEWSROOM, NEWSROOM_ARTICLES, NORLAND, SUDLAND } from '../../test/newsroom.js';
import { articleGraph, HOSTILE_NAMES } from '../fixtures.js';
import { dump, testServer, wipe } from './fixtures.js';
import { type Neo4jStore, openNeo4jStore } from './store.js';
import type { Json } from './values.js';

const server = testServer();
let store: Neo4jStore;
beforeAll(async () => {
  await wipe(server);
  store = await openNeo4jStore({ ...server, vocabulary: DEFAULT_VOCABULARY });
  await store.save(...NEWSROOM_ARTICLES);
});
afterAll(async () => {
  await wipe(server);
  await store.close();
});

const run = async (question: Question, values: QuestionValues) =>
  await store.cypher(question.cypher, bindQuestion(question, values));

/** A value in words: names of entities, keys' predicates of relationships, the rest as it is. */
function words(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(words) as Json;
  const { $kind, properties, type } = value as { $kind?: string; type?: string; properties?: Record<string, Json> };
  if ($kind === 'node') return properties?.['name'] ?? properties?.['title'] ?? properties?.['text'] ?? 'claim';
  return $kind === 'relationship' ? type! : '…';
}

/** For each question: what is asked, the columns looked at, and the rows they should hold. */
const EXPECTED: Readonly<
  Record<string, { values?: QuestionValues; columns: readonly string[]; rows: readonly Json[][] }>
> = {
  criticism: {
    values: { entity: BRUNO.id },
    columns: ['who', 'act', 'whom', 'sources', 'claims', 'first', 'last'],
    rows: [['Ada Vale', 'CRITICIZES', 'Bruno Quist', 2, 2, '2025-03-03', '2025-03-08']],
  },
  support: {
    values: { entity: BRUNO.id },
    columns: ['who', 'act', 'evidence'],
    rows: [['Ada Vale', 'PRAISES', 'Ada Vale praised Bruno Quist.']],
  },
  toward: {
    values: { entity: ADA.id, other: BRUNO.id },
    columns: ['act', 'polarity', 'sources'],
    rows: [
      ['CRITICIZES', 'affirmed', 2],
      ['CRITICIZES', 'denied', 1],
      ['PRAISES', 'affirmed', 1],
    ],
  },
  neighbours: {
    values: { entity: ADA.id },
    columns: ['act', 'whom'],
    rows: [
      ['CRITICIZES', 'Bruno Quist'],
      ['CRITICIZES', 'Bruno Quist'],
      ['LEADS', 'Assembly'],
      ['PRAISES', 'Bruno Quist'],
    ],
  },
  connection: {
    values: { entity: ADA.id, other: SUDLAND.id },
    columns: ['steps', 'names'],
    rows: [[3, ['Ada Vale', 'Bruno Quist', 'Norland', 'Sudland']]],
  },
  'who-does': {
    values: { predicate: 'VISITS' },
    columns: ['who', 'whom', 'modality'],
    rows: [
      ['Bruno Quist', 'Norland', 'asserted'],
      ['Bruno Quist', 'Norland', 'planned'],
    ],
  },
  offices: { columns: ['who', 'act', 'whom'], rows: [['Ada Vale', 'LEADS', 'Assembly']] },
  sent: {
    columns: ['who', 'act', 'what', 'destination', 'evidence'],
    rows: [['Norland', 'SENDS', 'Carla Moor', 'Sudland', 'Norland sent Carla Moor to Sudland.']],
  },
  worst: {
    values: { day: '2025-03-05' },
    columns: ['weight', 'who', 'act', 'whom'],
    rows: [
      [-8, 'Sudland', 'SANCTIONS', 'Norland'],
      [-2, 'Ada Vale', 'CRITICIZES', 'Bruno Quist'],
    ],
  },
  strongest: {
    values: { kind: 'conflict' },
    columns: ['who', 'act', 'modality'],
    rows: [
      ['Ada Vale', 'CRITICIZES', 'asserted'],
      ['Sudland', 'ATTACKS', 'alleged'],
      ['Sudland', 'ATTACKS', 'threatened'],
      ['Sudland', 'SANCTIONS', 'asserted'],
      ['Ada Vale', 'CRITICIZES', 'asserted'],
    ],
  },
  timeline: {
    values: { entity: BRUNO.id },
    columns: ['day', 'who', 'act', 'whom', 'polarity', 'modality'],
    rows: [
      ['2025-01-10', 'Ada Vale', 'PRAISES', 'Bruno Quist', 'affirmed', 'asserted'],
      ['2025-03-03', 'Ada Vale', 'CRITICIZES', 'Bruno Quist', 'affirmed', 'asserted'],
      ['2025-03-04', 'Ada Vale', 'CRITICIZES', 'Bruno Quist', 'denied', 'asserted'],
      ['2025-03-04', 'Bruno Quist', 'VISITS', 'Norland', 'affirmed', 'planned'],
      ['2025-03-08', 'Ada Vale', 'CRITICIZES', 'Bruno Quist', 'affirmed', 'asserted'],
      ['2025-03-08', 'Bruno Quist', 'VISITS', 'Norland', 'affirmed', 'asserted'],
    ],
  },
  'did-since': {
    values: { entity: SUDLAND.id, day: '2025-03-04' },
    columns: ['day', 'act', 'whom', 'modality'],
    rows: [
      ['2025-03-08', 'SANCTIONS', 'Norland', 'asserted'],
      ['2025-03-04', 'ATTACKS', 'Norland', 'threatened'],
    ],
  },
  since: {
    values: { day: '2025-03-05', kind: 'cooperation' },
    columns: ['day', 'who', 'act', 'whom'],
    rows: [['2025-03-08', 'Bruno Quist', 'VISITS', 'Norland']],
  },
  newest: {
    values: { entity: CARLA.id },
    columns: ['day', 'who', 'act'],
    rows: [['2025-03-03', 'Norland', 'SENDS']],
  },
  turned: {
    values: { day: '2025-02-01' },
    columns: ['who', 'whom', 'before', 'lastGood', 'act', 'turned'],
    rows: [
      ['Ada Vale', 'Bruno Quist', 'PRAISES', '2025-01-10', 'CRITICIZES', '2025-03-03'],
      ['Sudland', 'Norland', 'COOPERATES_WITH', '2025-01-10', 'SANCTIONS', '2025-03-08'],
    ],
  },
  changed: {
    values: { entity: BRUNO.id },
    columns: ['who', 'turn', 'praised', 'criticised'],
    rows: [['Ada Vale', 'praise, then criticism', '2025-01-10', '2025-03-03']],
  },
  pending: {
    columns: ['who', 'act', 'whom', 'announced'],
    rows: [['Sudland', 'ATTACKS', 'Norland', 'threatened']],
  },
  alleged: {
    values: { entity: CARLA.id },
    columns: ['who', 'act', 'polarity', 'modality'],
    rows: [
      ['Sudland', 'ATTACKS', 'affirmed', 'alleged'],
      ['Ada Vale', 'CRITICIZES', 'denied', 'asserted'],
    ],
  },
  speakers: {
    values: { entity: NORLAND.id },
    columns: ['speaker', 'claims', 'example'],
    rows: [['Carla Moor', 1, 'Carla Moor said that Sudland attacked Norland.']],
  },
  denied: {
    columns: ['speaker', 'who', 'act', 'whom'],
    rows: [['Carla Moor', 'Ada Vale', 'CRITICIZES', 'Bruno Quist']],
  },
  contradictions: {
    values: { entity: ADA.id },
    columns: ['who', 'act', 'whom', 'affirmedBy', 'denies', 'deniedBy'],
    rows: [['Ada Vale', 'CRITICIZES', 'Bruno Quist', ['Gazette', 'Harbour Post'], 'Carla Moor', ['The Lantern']]],
  },
  sentences: {
    values: { entity: BRUNO.id, predicate: 'VISITS' },
    columns: ['whom', 'modality', 'sentence', 'outlet', 'day', 'url'],
    rows: [
      [
        'Norland',
        'asserted',
        'Bruno Quist visited Norland.',
        'Gazette',
        '2025-03-08',
        'https://news.example/gazette/2025-03-08',
      ],
      [
        'Norland',
        'planned',
        'Bruno Quist plans to visit Norland.',
        'The Lantern',
        '2025-03-04',
        'https://news.example/the-lantern/2025-03-04',
      ],
    ],
  },
  tone: {
    values: { entity: NORLAND.id },
    columns: ['who', 'tone', 'claims', 'conflict', 'cooperation'],
    rows: [
      ['Sudland', -1, 2, 1, 1],
      ['Bruno Quist', 1.9, 1, 0, 1],
    ],
  },
  find: { values: { text: 'vale' }, columns: ['entity', 'type'], rows: [['Ada Vale', 'Person']] },
  names: {
    values: { entity: ADA.id },
    columns: ['name', 'kind', 'times', 'articles'],
    rows: [['Ada Vale', 'name', 5, 4]],
  },
  together: {
    values: { entity: NORLAND.id },
    columns: ['other', 'sentences'],
    rows: [
      ['Sudland', 5],
      ['Bruno Quist', 2],
      ['Carla Moor', 2],
      ['Zoë’s Harbour', 1],
    ],
  },
  confirmed: { columns: ['who', 'act', 'outlets'], rows: [['Ada Vale', 'CRITICIZES', ['Gazette', 'Harbour Post']]] },
  only: {
    values: { outlet: 'Harbour Post' },
    columns: ['who', 'act', 'whom'],
    rows: [
      ['Norland', 'SENDS', 'Carla Moor'],
      ['Sudland', 'ATTACKS', 'Norland'],
    ],
  },
  differ: {
    values: { outlet: 'The Lantern', other: 'Gazette' },
    columns: ['who', 'act', 'whom', 'deniedBy', 'denial'],
    rows: [
      [
        'Ada Vale',
        'CRITICIZES',
        'Bruno Quist',
        ['The Lantern'],
        'Ada Vale never criticized Bruno Quist, said Carla Moor.',
      ],
    ],
  },
  coverage: {
    values: { entity: NORLAND.id },
    columns: ['outlet', 'relations', 'conflict', 'cooperation'],
    rows: [
      ['The Lantern', 3, 1, 2],
      ['Gazette', 2, 1, 1],
      ['Harbour Post', 2, 1, 1],
    ],
  },
  groups: {
    values: { countries: 'us', others: 'RU, CN' },
    columns: ['who', 'act', 'whom', 'polarity', 'modality'],
    rows: [
      ['Ada Vale', 'CRITICIZES', 'Bruno Quist', 'affirmed', 'asserted'],
      ['Sudland', 'ATTACKS', 'Norland', 'affirmed', 'alleged'],
      ['Sudland', 'ATTACKS', 'Norland', 'affirmed', 'threatened'],
      ['Sudland', 'COOPERATES_WITH', 'Norland', 'affirmed', 'asserted'],
      ['Sudland', 'SANCTIONS', 'Norland', 'affirmed', 'asserted'],
      ['Ada Vale', 'CRITICIZES', 'Bruno Quist', 'denied', 'asserted'],
      ['Ada Vale', 'PRAISES', 'Bruno Quist', 'affirmed', 'asserted'],
      ['Bruno Quist', 'VISITS', 'Norland', 'affirmed', 'asserted'],
      ['Bruno Quist', 'VISITS', 'Norland', 'affirmed', 'planned'],
    ],
  },
  articles: {
    values: { entity: ASSEMBLY.id },
    columns: ['article', 'outlet', 'day', 'claims'],
    rows: [['Ada Vale praised Bruno Quist.', 'The Lantern', '2025-01-10', 1]],
  },
};

describe('every named question on Neo4j', () => {
  it.each(QUESTIONS.map((question) => [question.id, question] as const))('%s gives its rows', async (id, question) => {
    const { values = {}, columns, rows } = EXPECTED[id]!;
    const answer = await run(question, values);
    const seen = answer.rows.map((row) => columns.map((column) => words(row[answer.columns.indexOf(column)] ?? null)));
    expect(seen).toEqual(rows);
    expect(answer.summary.counters).toEqual({});
  });

  it('finds nothing where a value is unknown, and fails at nothing', async () => {
    const nothing = { entity: 'person:nobody', other: 'x', text: 'zzzz', day: '2999-01-01', number: 99 };
    const found: Json[] = [];
    for (const question of QUESTIONS) {
      const values = Object.fromEntries(
        question.parameters
          .filter(({ kind }) => kind !== 'kind' && kind !== 'choice')
          .map(({ name, kind }) => [name, kind in nothing ? nothing[kind as 'text'] : 'zzzz']),
      );
      if (Object.keys(values).length === 0) continue;
      const { rows } = await run(question, values);
      if (rows.length > 0) found.push(question.id);
    }
    expect(found).toEqual([]);
  });

  it('takes any text for a value and nothing else', async () => {
    const before = await dump(server);
    for (const hostile of HOSTILE_NAMES.filter((name) => name.length < 1000)) {
      for (const question of QUESTIONS) {
        const free = question.parameters.filter(({ kind }) => ['entity', 'text', 'predicate', 'outlet'].includes(kind));
        if (free.length === 0) continue;
        const others = Object.fromEntries(
          question.parameters.filter(({ kind }) => kind === 'day').map(({ name }) => [name, '2025-01-01']),
        );
        const { rows } = await run(question, {
          ...others,
          ...Object.fromEntries(free.map(({ name }) => [name, hostile])),
        });
        expect(rows).toEqual([]);
      }
    }
    expect(await dump(server)).toEqual(before);
  });
});

/** Ids of the relations of an answer, in its order. */
function relationsOf(answer: GraphAnswer): readonly string[] {
  switch (answer.kind) {
    case 'relations':
      return answer.relations.map(({ id }) => id);
    case 'timeline':
      return answer.entries.map(({ day, relation }) => `${day} ${relation}`);
    case 'contradictions':
      return answer.contradictions.flatMap(({ affirmed, denied }) =>
        affirmed.flatMap((yes) => denied.map((no) => `${yes.id} ${no.id}`).sort()),
      );
    case 'paths':
      return answer.paths.map(({ entities }) => entities.join(' '));
    case 'search':
      return answer.hits.map(({ entity }) => entity.id);
    default:
      throw new Error(`no question asks for ${answer.kind}`);
  }
}

/** The same of the rows of its Cypher. */
function relationsIn(
  kind: GraphAnswer['kind'],
  columns: readonly string[],
  rows: readonly (readonly Json[])[],
): readonly string[] {
  return rows.flatMap((row) => {
    const at = (column: string) => row[columns.indexOf(column)] as unknown as { properties: Record<string, string> };
    if (kind === 'timeline') return [`${String(at('day'))} ${at('act').properties['key']}`];
    if (kind === 'contradictions') return [`${at('act').properties['key']} ${at('no').properties['key']}`];
    if (kind === 'search') return [at('entity').properties['id']!];
    if (kind === 'paths') {
      const [way] = at('ways') as unknown as readonly { nodes: readonly { properties: { id: string } }[] }[];
      return [way!.nodes.map(({ properties }) => properties.id).join(' ')];
    }
    return [at('act').properties['key']!];
  });
}

describe('a question that any store answers', () => {
  // Without what only a hostile file holds: predicates of the vocabulary that are marked as the text's own words (and so are of type
  // OPEN), and days that are none (which the database keeps in a form that sorts).
  const made = fc.sample(articleGraph(8), { seed: 11, numRuns: 8 }).map((graph) => ({
    ...graph,
    articles: graph.articles.map(({ publishedAt, ...one }) =>
      publishedAt?.startsWith('20') === true ? { ...one, publishedAt } : one,
    ),
    claims: graph.claims.map(({ open, ...claim }) => (open === undefined ? claim : { ...claim, rules: ['open'] })),
  }));
  it.each([
    ['the newsroom', NEWSROOM_ARTICLES, NEWSROOM],
    ['made-up graphs', made, undefined],
  ])('gives the same in Cypher as by its query, on %s', async (_, graphs, whole) => {
    for (const { id } of await store.articles()) await store.forget(id);
    await store.save(...graphs);
    const graph = whole ?? (await store.graph());
    const view = viewOf(merge(graph), DEFAULT_VOCABULARY);
    const ids = graph.entities.map(({ id }) => id);
    let rows = 0;
    for (const question of QUESTIONS.filter(({ ask }) => ask !== undefined)) {
      for (const [n, entity] of ids.entries()) {
        const values = Object.fromEntries(
          question.parameters.map(({ name, kind }) => [
            name,
            {
              entity: name === 'other' ? ids[(n + 1) % ids.length]! : entity,
              day: '2025-02-01',
              predicate: 'CRITICIZES',
              outlet: 'The Lantern',
              text: graph.entities[n]!.name.split(' ')[0]!.slice(0, 50),
              number: 1,
              kind: 'conflict',
              choice: '',
            }[kind],
          ]),
        );
        if (question.id === 'find' && !/^[a-z]+$/i.test(String(values['text']))) continue;
        const bound = bindQuestion(question, values);
        const query = question.ask!(bound);
        const found = await store.cypher(question.cypher, bound);
        const inCypher = relationsIn(query.kind, found.columns, found.rows);
        expect([question.id, values, inCypher]).toEqual([question.id, values, relationsOf(applyQuery(view, query))]);
        rows += inCypher.length;
      }
    }
    expect(rows).toBeGreaterThan(30);
  });

  it('is there for at least the five that need no database', () => {
    for (const id of ['neighbours', 'connection', 'did-since', 'contradictions', 'timeline']) {
      expect(questionOf(id)?.ask).toBeDefined();
    }
  });
});
