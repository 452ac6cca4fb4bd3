import {
  type Article,
  type Claim,
  type Entity,
  type EntityId,
  type EntityType,
  type KnowledgeGraph,
  type Mention,
  type Modality,
  type Polarity,
  articleId,
  claimId,
  normalize,
} from '@tripletail/core';

/** One thing that a made-up article says. */
export interface Saying {
  readonly subject: Entity;
  readonly predicate: string;
  readonly object: Entity;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly speaker?: Entity;
  /** Words after the object, inside of the sentence. */
  readonly tail?: string;
  readonly confidence?: number;
  readonly day?: string;
  readonly open?: true;
}

/** An article to be made of sayings. */
export interface Telling {
  readonly facts?: Partial<Omit<Article, 'id' | 'text' | 'language'>>;
  readonly sayings: readonly Saying[];
}

/** An entity of a name, whatever it holds. */
export function entity(id: string, type: EntityType, name: string, more: Partial<Entity> = {}): Entity {
  return { id: id as EntityId, type, name, names: [name], named: true, ...more };
}

/** A sound graph: the text is made of the sayings, so that every span shows its words. */
export function graphOf(tellings: readonly Telling[], others: readonly Entity[] = []): KnowledgeGraph {
  const entities = new Map<string, Entity>(others.map((one) => [one.id, one]));
  const articles: Article[] = [];
  const mentions: Mention[] = [];
  const claims = new Map<string, Claim>();
  for (const { facts = {}, sayings } of tellings) {
    const parts = sayings.map(sentenceOf);
    const text = parts.map((part) => part.text).join('\n') || '.';
    const id = articleId({ ...(facts.url === undefined ? {} : { url: facts.url }), text });
    // Two texts of one address, or one text twice, would be one article with two texts.
    if (articles.some((article) => article.id === id)) continue;
    let start = 0;
    for (const [n, part] of parts.entries()) {
      const saying = sayings[n]!;
      for (const one of [saying.subject, saying.object, saying.speaker]) {
        if (one !== undefined) entities.set(one.id, one);
      }
      const claim = claimOf(saying, part, id, start);
      claims.set(claim.id, claim);
      mentions.push(
        { article: id, entity: saying.subject.id, span: claim.subjectSpan, kind: 'name' },
        { article: id, entity: saying.object.id, span: claim.objectSpan, kind: 'name' },
      );
      start += part.text.length + 1;
    }
    articles.push({ ...facts, id, text, language: 'en' });
  }
  return normalize({ articles, entities: [...entities.values()], mentions, claims: [...claims.values()] });
}

interface Sentence {
  readonly text: string;
  readonly trigger: string;
}

function sentenceOf({ subject, predicate, object, tail = '' }: Saying): Sentence {
  const trigger = predicate.toLowerCase();
  return { text: `${subject.name} ${trigger} ${object.name}${tail}.`, trigger };
}

function claimOf(saying: Saying, sentence: Sentence, article: Article['id'], start: number): Claim {
  const {
    subject,
    predicate,
    object,
    polarity = 'affirmed',
    modality = 'asserted',
    speaker,
    confidence = 0.8,
  } = saying;
  const triggerAt = start + subject.name.length + 1;
  const objectAt = triggerAt + sentence.trigger.length + 1;
  const base = {
    article,
    sentence: { start, end: start + sentence.text.length },
    subject: subject.id,
    predicate,
    object: object.id,
    trigger: { start: triggerAt, end: triggerAt + sentence.trigger.length },
    polarity,
    modality,
    ...(speaker === undefined ? {} : { speaker: speaker.id }),
  } as const;
  return {
    id: claimId(base),
    ...base,
    ...(saying.open === undefined ? {} : { open: saying.open }),
    subjectSpan: { start, end: start + subject.name.length },
    objectSpan: { start: objectAt, end: objectAt + object.name.length },
    ...(saying.day === undefined
      ? {}
      : { time: { from: saying.day, to: saying.day, granularity: 'day', certainty: 'exact' } as const }),
    qualifiers: [],
    confidence,
    producer: 'test/1',
    rules: ['made up'],
  };
}
