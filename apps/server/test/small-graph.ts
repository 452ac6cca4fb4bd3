import {
  type Article,
  articleId,
  type Claim,
  claimId,
  type Entity,
  entityId,
  type EntityId,
  type EntityType,
  type KnowledgeGraph,
  type Mention,
  merge,
  normalize,
  type Polarity,
  type Span,
} from '@tripletail/core';

/** Small graphs made by hand, for tests: the words are ours. */

/** A person, country… with one name. */
export function thing(type: EntityType, name: string): Entity {
  return { id: entityId(type, name), type, name, names: [name], named: true };
}

/** One sentence as an article, and the claim that it makes. */
export function sentenceGraph(
  sentence: string,
  options: {
    readonly subject: Entity;
    readonly trigger: string;
    readonly predicate: string;
    readonly object: Entity;
    readonly polarity?: Polarity;
    readonly outlet?: string;
    readonly day?: string;
  },
): KnowledgeGraph {
  const { subject, trigger, predicate, object, polarity = 'affirmed', outlet, day } = options;
  const spanOf = (words: string): Span => {
    const start = sentence.indexOf(words);
    return { start, end: start + words.length };
  };
  const whole = { start: 0, end: sentence.length };
  const article: Article = {
    id: articleId({ text: sentence }),
    title: sentence.slice(0, 40),
    text: sentence,
    ...(outlet === undefined ? {} : { outlet }),
    ...(day === undefined ? {} : { publishedAt: day }),
    language: 'en',
    sentences: [whole],
  };
  const core = {
    article: article.id,
    sentence: whole,
    subject: subject.id,
    predicate,
    object: object.id,
    trigger: spanOf(trigger),
    polarity,
    modality: 'asserted',
  } as const;
  const claim: Claim = {
    ...core,
    id: claimId(core),
    subjectSpan: spanOf(subject.name),
    objectSpan: spanOf(object.name),
    qualifiers: [],
    confidence: 0.9,
    producer: 'hand/1',
    rules: ['hand'],
  };
  const mention = (entity: EntityId, name: string): Mention => ({
    article: article.id,
    entity,
    span: spanOf(name),
    kind: 'name',
  });
  return normalize({
    articles: [article],
    entities: [subject, object],
    mentions: [mention(subject.id, subject.name), mention(object.id, object.name)],
    claims: [claim],
  });
}

const ada = thing('Person', 'Ada Vale');
const bruno = thing('Person', 'Bruno Quist');
const norland = thing('Country', 'Norland');

/** Three articles: Ada criticizes Bruno, another outlet denies it, Bruno visits Norland. */
export const SMALL_GRAPH: KnowledgeGraph = merge(
  sentenceGraph('Ada Vale criticized Bruno Quist on Monday.', {
    subject: ada,
    trigger: 'criticized',
    predicate: 'CRITICIZES',
    object: bruno,
    outlet: 'The Lantern',
    day: '2025-03-03',
  }),
  sentenceGraph('Ada Vale has not criticized Bruno Quist at all.', {
    subject: ada,
    trigger: 'criticized',
    predicate: 'CRITICIZES',
    object: bruno,
    polarity: 'denied',
    outlet: 'Harbour Post',
    day: '2025-03-04',
  }),
  sentenceGraph('Bruno Quist visited Norland.', {
    subject: bruno,
    trigger: 'visited',
    predicate: 'VISITS',
    object: norland,
    outlet: 'The Lantern',
    day: '2025-03-05',
  }),
);
