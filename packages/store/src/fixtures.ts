import {
  type Article,
  articleId,
  type Claim,
  claimId,
  DAY_ORDERS,
  type Entity,
  type EntityId,
  ENTITY_TYPES,
  type GraphQuery,
  type KnowledgeGraph,
  MENTION_KINDS,
  type Mention,
  merge,
  MODALITIES,
  POLARITIES,
  type RelationFilter,
  relationsOf,
  ROLES,
  type Span,
} from '@tripletail/core';
import fc from 'fast-check';

/** Graphs for tests: small, made-up, full of ties, repetitions and near-copies, because that is where stores differ. */

/** Names that break whoever builds a query, a page or an index out of strings. */
export const HOSTILE_NAMES: readonly string[] = [
  `Quote " and ' and \` and \\`,
  '`}) DETACH DELETE n //',
  "' OR 1=1 WITH 1 AS x MATCH (n) DETACH DELETE n RETURN '",
  '<img src=x onerror=alert(1)>',
  'nul \u0000 inside',
  'half a pair \ud83d',
  'other half \ude00 here',
  '\ufffe no character, \uffff neither',
  'line\nbreak\u2028and\u2029another',
  '$param {id: 1} :Label [r:TYPE]',
  'x'.repeat(40_000),
  '🎉 \u{1F468}\u200D\u{1F469}\u200D\u{1F467} e\u0301 \u202Eright to left',
  '__proto__',
];

const NAMES = [
  'David Lammy',
  'Lammy',
  'Vladimir Putin',
  'Kraków',
  'São Tomé',
  'Ａｃｍｅ',
  'NATO',
  'Nato summit',
  "O'Neil",
  'Δelta',
  '王毅',
];
const IDS = [
  'person:a',
  'person:b',
  'country:CC',
  'organization:\u{1F600}',
  'organization:\uF8FF',
  'event:f~1',
] as EntityId[];
const PREDICATES = ['CRITICIZES', 'MEETS_WITH', 'ATTACKS', 'LEADS', 'SUPPORTS', 'ROWS_WITH', 'CALLS'];
const OUTLETS = ['The Post', 'Wire', 'Wire \ud83d', 'Zeitung', ''];
const DAYS = ['2025-03-01', '2025-03-02T10:00:00Z', '2024-12-31', '\uF8FFnever', '\u{1F600}'];
const SENTENCES = [
  'The minister called out the president over the talks in the capital.',
  'A spokesman denied that the army had crossed the river on Monday.',
  'Both leaders met for a third time and said nothing at all 🎉.',
  'He said, she said, and they all said that it was over.',
  'Aid worth a million reached the town before the snow did.',
];

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const given = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };

function spanIn(outer: Span): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.integer({ min: outer.start, max: outer.end - 1 }), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => ({ start, end: Math.min(outer.end, start + length) }));
}

function entityOf(id: EntityId): fc.Arbitrary<Entity> {
  const name = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
    fc.constantFrom(...HOSTILE_NAMES),
    fc.string(),
  );
  return fc
    .record({
      type: fc.constantFrom(...ENTITY_TYPES.slice(0, 4)),
      name: name.filter((text) => text.trim() !== ''),
      more: fc.array(name, { maxLength: 2 }),
      named: fc.boolean(),
      role: maybe(fc.constantFrom('minister', 'president')),
      country: maybe(fc.constantFrom('GB', 'RU')),
      wikidata: maybe(fc.constant('Q1')),
    })
    .map(({ type, name, more, named, role, country, wikidata }) => ({
      id,
      type,
      name,
      names: [...new Set([name, ...more])].sort(),
      named,
      ...given('role', role),
      ...given('country', country),
      ...given('wikidata', wikidata),
    }));
}

function claimOf(article: Article, sentences: readonly Span[], before: readonly Claim[]): fc.Arbitrary<Claim> {
  const entity = fc.constantFrom(...IDS);
  return fc.constantFrom(...sentences).chain((sentence) =>
    fc
      .record({
        subject: entity,
        predicate: fc.constantFrom(...PREDICATES),
        open: maybe(fc.constant(true as const)),
        object:
          before.length === 0
            ? entity
            : fc.oneof({ weight: 5, arbitrary: entity }, fc.constantFrom(...before.map((one) => one.id))),
        subjectSpan: spanIn(sentence),
        trigger: spanIn(sentence),
        objectSpan: spanIn(sentence),
        polarity: fc.constantFrom(...POLARITIES),
        modality: fc.constantFrom(...MODALITIES.slice(0, 2)),
        speaker: maybe(fc.constantFrom(...IDS.slice(0, 2))),
        speakerSpan: maybe(spanIn({ start: 0, end: article.text.length })),
        time: maybe(
          fc.constantFrom(
            { from: '2025-03-01', to: '2025-03-31', granularity: 'month' as const, certainty: 'exact' as const },
            { from: '2025-02-31', to: '2025-02-31', granularity: 'day' as const, certainty: 'approximate' as const },
          ),
        ),
        qualifiers: fc.array(
          fc.record({
            role: fc.constantFrom('place', 'topic'),
            entity,
            span: spanIn({ start: 0, end: article.text.length }),
          }),
          { maxLength: 2 },
        ),
        confidence: fc.constantFrom(0, 0.25, 0.5, 0.9, 1),
      })
      .map(({ subject, predicate, open, object, subjectSpan, trigger, objectSpan, polarity, modality, ...rest }) => {
        const said = { article: article.id, sentence, subject, predicate, object, trigger, polarity, modality };
        return {
          id: claimId({ ...said, ...given('speaker', rest.speaker) }),
          article: article.id,
          sentence,
          subject,
          predicate,
          ...given('open', open),
          object,
          subjectSpan,
          trigger,
          objectSpan,
          polarity,
          modality,
          ...given('speaker', rest.speaker),
          ...given('speakerSpan', rest.speakerSpan),
          ...given('time', rest.time),
          qualifiers: rest.qualifiers,
          confidence: rest.confidence,
          producer: 'rules/0.0.0',
          rules: ['verb'],
        };
      }),
  );
}

/** One claim after the other, so that a claim can be the object of a later one. */
function claimsOf(article: Article, sentences: readonly Span[], most: number): fc.Arbitrary<readonly Claim[]> {
  const grow = (before: readonly Claim[], left: number): fc.Arbitrary<readonly Claim[]> =>
    left === 0
      ? fc.constant(before)
      : claimOf(article, sentences, before).chain((claim) =>
          grow(before.some((one) => one.id === claim.id) ? before : [...before, claim], left - 1),
        );
  return fc.integer({ min: 0, max: most }).chain((left) => grow([], left));
}

function mentionOf(article: Article): fc.Arbitrary<Mention> {
  return fc.record({
    article: fc.constant(article.id),
    entity: fc.constantFrom(...IDS),
    span: spanIn({ start: 0, end: article.text.length }),
    kind: fc.constantFrom(...MENTION_KINDS),
  });
}

/** What one article says, out of a handful of URLs, so that a second one often replaces a first. */
export function articleGraph(urls = 4): fc.Arbitrary<KnowledgeGraph> {
  const header = fc.record({
    url: fc.integer({ min: 1, max: urls }).map((n) => `https://example.org/${n}`),
    lines: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
    title: maybe(fc.constantFrom('Talks', 'Title \u0000 \ud83d')),
    outlet: maybe(fc.constantFrom(...OUTLETS)),
    publishedAt: maybe(fc.constantFrom(...DAYS)),
    segmented: fc.boolean(),
  });
  return header.chain(({ url, lines, title, outlet, publishedAt, segmented }) => {
    let at = 0;
    const sentences = lines.map((line) => ({ start: at, end: (at += line.length + 1) - 1 }));
    const article: Article = {
      id: articleId({ url, text: '' }),
      ...given('title', title),
      text: lines.join(' '),
      url,
      ...given('outlet', outlet),
      ...given('publishedAt', publishedAt),
      language: 'en',
      ...(segmented ? { sentences } : {}),
    };
    return fc
      .tuple(
        claimsOf(article, sentences, 6),
        fc.array(mentionOf(article), { maxLength: 5 }),
        fc.tuple(...IDS.map(entityOf)),
      )
      .map(([claims, mentions, entities]) => merge({ articles: [article], entities, mentions, claims }));
  });
}

/** A thing to do with a store. */
export type Step = { readonly save: KnowledgeGraph } | { readonly forget: number };

/** A history: saves of one article or several, and forgetting; `forget` counts from the first article kept. */
export function history(most: number): fc.Arbitrary<readonly Step[]> {
  const save = fc.array(articleGraph(), { minLength: 1, maxLength: 3 }).map((graphs) => {
    const ids = graphs.map((graph) => graph.articles[0]!.id);
    return { save: merge(...graphs.filter((_, n) => ids.indexOf(ids[n]!) === n)) };
  });
  const forget = fc.nat({ max: 3 }).map((n) => ({ forget: n }));
  return fc.array(fc.oneof({ weight: 4, arbitrary: save }, forget), { minLength: 1, maxLength: most });
}

const FILTER: fc.Arbitrary<RelationFilter> = fc.record(
  {
    types: fc.subarray([...ENTITY_TYPES.slice(0, 4)], { minLength: 1 }),
    subjects: fc.subarray(IDS),
    objects: fc.subarray(IDS),
    predicates: fc.subarray(PREDICATES),
    kinds: fc.subarray(['conflict', 'cooperation', 'fact'] as const),
    polarities: fc.subarray([...POLARITIES], { minLength: 1 }),
    modalities: fc.subarray([...MODALITIES]),
    speakers: fc.subarray([null, ...IDS]),
    outlets: fc.subarray([...OUTLETS, 'Wire \ufffd']),
    from: fc.constantFrom('2025-01-01', '2025-03-15', '\u{1F600}'),
    to: fc.constantFrom('2025-03-01', '2026-01-01', '\uE000'),
    minConfidence: fc.constantFrom(0.3, 0.75, 0.99),
    minOutlets: fc.constantFrom(0, 2),
    maxOutlets: fc.constantFrom(0, 1, 2),
  },
  { requiredKeys: [] },
);

/** One question of every kind that suits a graph, and some that do not. */
export function questions(graph: KnowledgeGraph): fc.Arbitrary<readonly GraphQuery[]> {
  const relation = fc.constantFrom('no|such|relation', '\ud83d', ...relationsOf(graph).map(({ id }) => id));
  const claim = fc.constantFrom('claim:none' as Claim['id'], ...graph.claims.map(({ id }) => id));
  const article = fc.constantFrom('article:none' as Article['id'], ...graph.articles.map(({ id }) => id));
  const entity = fc.constantFrom('person:none' as EntityId, ...IDS);
  const limit = fc.constantFrom(0, 1, 2, 3, 50, -1);
  const words = [
    'lam',
    'David la',
    'PUTIN',
    'krako',
    'sao',
    'acme',
    'nato',
    'x',
    'xx',
    '王',
    'δ',
    "o'n",
    '*',
    '"',
    'a',
    'img onerror',
    'nul',
    '',
  ];
  const optional = { requiredKeys: ['kind'] as ['kind'] };
  return fc.tuple(
    fc.record({ kind: fc.constant('overview' as const), limit }, optional),
    fc.record(
      { kind: fc.constant('search' as const), text: fc.oneof(fc.constantFrom(...words), fc.string()), limit },
      { requiredKeys: ['kind', 'text'] },
    ),
    fc.record({ kind: fc.constant('relations' as const), filter: FILTER, limit }, optional),
    fc.record(
      {
        kind: fc.constant('relations' as const),
        around: fc.record({ entities: fc.array(entity, { maxLength: 2 }), depth: fc.integer({ min: 0, max: 3 }) }),
        filter: FILTER,
        limit,
      },
      { requiredKeys: ['kind', 'around'] },
    ),
    fc.record(
      {
        kind: fc.constant('paths' as const),
        from: entity,
        to: entity,
        maxLength: fc.integer({ min: 0, max: 7 }),
        filter: FILTER,
        limit,
      },
      { requiredKeys: ['kind', 'from', 'to', 'maxLength'] },
    ),
    fc.record(
      {
        kind: fc.constant('timeline' as const),
        entities: fc.array(entity, { maxLength: 3 }),
        role: fc.constantFrom(...ROLES),
        filter: FILTER,
        order: fc.constantFrom(...DAY_ORDERS),
        limit,
      },
      optional,
    ),
    fc.record(
      {
        kind: fc.constant('contradictions' as const),
        entities: fc.array(entity, { maxLength: 3 }),
        filter: FILTER,
        limit,
      },
      optional,
    ),
    fc.record({ kind: fc.constant('timeline' as const) }),
    fc.record({ kind: fc.constant('contradictions' as const) }),
    fc.record({ kind: fc.constant('evidence' as const), relation }),
    fc.record({ kind: fc.constant('evidence' as const), claims: fc.array(claim, { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('article' as const), id: article }),
  );
}
