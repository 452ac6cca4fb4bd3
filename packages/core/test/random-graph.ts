import fc from 'fast-check';

import {
  articleId,
  claimId,
  entityId,
  type EntityType,
  type KnowledgeGraph,
  MODALITIES,
  normalize,
  POLARITIES,
  usedEntities,
} from '../src/index.js';

const NAMES = [
  'Ann Lee',
  'Bo Kim',
  'Cy',
  'Đorđe “Dé” O’Neill',
  '<img onerror=x>',
  'Org `A`',
  "Org 'B'",
  'Peace plan',
  '東京',
];
const TYPES: readonly EntityType[] = ['Person', 'Organization', 'Agreement'];
const PREDICATES = ['CRITICIZES', 'MEETS_WITH', 'AGREES_TO', 'HOLDS_POSITION'];

interface Saying {
  readonly s: number;
  readonly p: number;
  readonly o: number;
  readonly polarity: number;
  readonly modality: number;
  readonly speaker: number;
  readonly confidence: number;
}

const saying: fc.Arbitrary<Saying> = fc.record({
  s: fc.nat(NAMES.length - 1),
  p: fc.nat(PREDICATES.length - 1),
  o: fc.nat(NAMES.length - 1),
  polarity: fc.nat(POLARITIES.length - 1),
  modality: fc.nat(2),
  speaker: fc.integer({ min: -3, max: NAMES.length - 1 }),
  confidence: fc.integer({ min: 1, max: 100 }),
});

/** Valid graphs of up to `articles` articles whose sentences are written out so that every span shows its words. */
export function randomGraph(articles = 4): fc.Arbitrary<KnowledgeGraph> {
  return fc
    .array(
      fc.record({
        key: fc.nat(20),
        outlet: fc.constantFrom(undefined, 'Northline', 'Eastgate', 'Harbour'),
        day: fc.constantFrom(undefined, '2025-01-02', '2025-02-03', '2025-03-04'),
        sayings: fc.array(saying, { maxLength: 8 }),
      }),
      { maxLength: articles },
    )
    .map((list) => normalize(build([...new Map(list.map((one) => [one.key, one])).values()])));
}

function build(
  list: readonly { key: number; outlet: string | undefined; day: string | undefined; sayings: readonly Saying[] }[],
): KnowledgeGraph {
  const graph = { articles: [], entities: [], mentions: [], claims: [] } as {
    -readonly [K in keyof KnowledgeGraph]: KnowledgeGraph[K][number][];
  };
  for (const { key, outlet, day, sayings } of list) {
    const id = articleId({ url: `https://example.org/${key}`, text: '' });
    let text = '';
    for (const { s, p, o, polarity, modality, speaker, confidence } of sayings) {
      const start = text.length;
      const trigger = PREDICATES[p]!.toLowerCase();
      const subjectEnd = start + NAMES[s]!.length;
      const objectStart = subjectEnd + trigger.length + 2;
      text += `${NAMES[s]} ${trigger} ${NAMES[o]}. `;
      const objectSpan = { start: objectStart, end: objectStart + NAMES[o]!.length };
      const claim = {
        article: id,
        sentence: { start, end: text.length - 1 },
        subject: idOf(s),
        predicate: PREDICATES[p]!,
        object: idOf(o),
        subjectSpan: { start, end: subjectEnd },
        trigger: { start: subjectEnd + 1, end: subjectEnd + 1 + trigger.length },
        objectSpan,
        polarity: POLARITIES[polarity]!,
        modality: MODALITIES[modality]!,
        ...(speaker < 0 ? {} : { speaker: idOf(speaker) }),
        qualifiers: [],
        confidence: confidence / 100,
        producer: 'test/1',
        rules: ['verb'],
      };
      graph.claims.push({ id: claimId(claim), ...claim });
      graph.mentions.push({ article: id, entity: idOf(s), span: claim.subjectSpan, kind: 'name' });
      graph.mentions.push({ article: id, entity: idOf(o), span: objectSpan, kind: 'name' });
    }
    graph.articles.push({
      id,
      text: text || `Nothing happened (${key}).`,
      url: `https://example.org/${key}`,
      language: 'en',
      ...(outlet === undefined ? {} : { outlet }),
      ...(day === undefined ? {} : { publishedAt: day }),
    });
  }
  const used = usedEntities(graph.claims, graph.mentions);
  graph.entities = NAMES.map((name, at) => ({
    id: idOf(at),
    type: typeOf(at),
    name,
    names: [name],
    named: typeOf(at) !== 'Agreement',
  })).filter((entity) => used.has(entity.id));
  return graph;
}

function typeOf(at: number): EntityType {
  return TYPES[at < 5 ? 0 : at < 7 ? 1 : 2]!;
}

function idOf(at: number): ReturnType<typeof entityId> {
  return entityId(typeOf(at), NAMES[at]!);
}
