import {
  type Article,
  articleId,
  type Claim,
  claimId,
  type Entity,
  entityId,
  type EntityType,
  type KnowledgeGraph,
  type Mention,
  merge,
  type Modality,
  normalize,
  type Polarity,
  type Span,
} from '@tripletail/core';

/**
 * A small made-up newsroom for tests of questions: four articles of three outlets in which somebody turns against somebody, outlets differ,
 * things are denied, alleged, threatened and planned, and one plan is carried out. Every sentence is ours.
 */

function thing(type: EntityType, name: string, more: Partial<Entity> = {}): Entity {
  return { id: entityId(type, name), type, name, names: [name], named: true, ...more };
}

export const ADA = thing('Person', 'Ada Vale', { country: 'US', names: ['Ada Vale', 'Vale'] });
export const BRUNO = thing('Person', 'Bruno Quist', { country: 'RU' });
export const CARLA = thing('Person', 'Carla Moor');
export const NORLAND = thing('Country', 'Norland', { country: 'US' });
export const SUDLAND = thing('Country', 'Sudland', { country: 'RU' });
export const ASSEMBLY = thing('Organization', 'Assembly');
/** No relation touches it: it is only named. */
export const HARBOUR = thing('City', 'Zoë’s Harbour');

interface Sentence {
  readonly text: string;
  readonly subject?: Entity;
  readonly trigger?: string;
  readonly predicate?: string;
  readonly object?: Entity;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly speaker?: Entity;
  readonly destination?: Entity;
  /** Named, and no part of a claim. */
  readonly also?: Entity;
}

/** One article and what its sentences claim. */
export function told(outlet: string, day: string, sentences: readonly Sentence[]): KnowledgeGraph {
  const text = sentences.map((one) => one.text).join(' ');
  const id = articleId({ text });
  const spans: Span[] = [];
  for (const { text: words } of sentences) {
    const start = spans.length === 0 ? 0 : spans.at(-1)!.end + 1;
    spans.push({ start, end: start + words.length });
  }
  const article: Article = {
    id,
    title: sentences[0]!.text.slice(0, 40),
    text,
    url: `https://news.example/${outlet.toLowerCase().replaceAll(' ', '-')}/${day}`,
    outlet,
    publishedAt: day,
    language: 'en',
    sentences: spans,
  };
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  const claims = sentences.flatMap((one, n): readonly Claim[] => {
    const span = spans[n]!;
    const at = (words: string): Span => {
      const start = span.start + one.text.indexOf(words);
      return { start, end: start + words.length };
    };
    for (const entity of [one.subject, one.object, one.speaker, one.destination, one.also]) {
      if (entity === undefined) continue;
      entities.push(entity);
      mentions.push({ article: id, entity: entity.id, span: at(entity.name), kind: 'name' });
    }
    const { subject, object, trigger, predicate, speaker, destination } = one;
    if (subject === undefined || object === undefined || trigger === undefined || predicate === undefined) return [];
    const said = {
      article: id,
      sentence: span,
      subject: subject.id,
      predicate,
      object: object.id,
      trigger: at(trigger),
      polarity: one.polarity ?? 'affirmed',
      modality: one.modality ?? 'asserted',
      ...(speaker === undefined ? {} : { speaker: speaker.id }),
    } as const;
    return [
      {
        ...said,
        id: claimId(said),
        subjectSpan: at(subject.name),
        objectSpan: at(object.name),
        ...(speaker === undefined ? {} : { speakerSpan: at(speaker.name) }),
        qualifiers:
          destination === undefined
            ? []
            : [{ role: 'destination', entity: destination.id, span: at(destination.name) }],
        confidence: 0.9,
        producer: 'hand/1',
        rules: ['hand'],
      },
    ];
  });
  return normalize(merge({ articles: [article], entities, mentions, claims }));
}

/** What each article says, oldest first. */
export const NEWSROOM_ARTICLES: readonly KnowledgeGraph[] = [
  told('The Lantern', '2025-01-10', [
    { text: 'Ada Vale praised Bruno Quist.', subject: ADA, trigger: 'praised', predicate: 'PRAISES', object: BRUNO },
    {
      text: 'Sudland worked with Norland near Zoë’s Harbour.',
      subject: SUDLAND,
      trigger: 'worked with',
      predicate: 'COOPERATES_WITH',
      object: NORLAND,
      also: HARBOUR,
    },
    { text: 'Ada Vale leads the Assembly.', subject: ADA, trigger: 'leads', predicate: 'LEADS', object: ASSEMBLY },
  ]),
  told('Harbour Post', '2025-03-03', [
    {
      text: 'Ada Vale criticized Bruno Quist on Monday.',
      subject: ADA,
      trigger: 'criticized',
      predicate: 'CRITICIZES',
      object: BRUNO,
    },
    {
      text: 'Carla Moor said that Sudland attacked Norland.',
      subject: SUDLAND,
      trigger: 'attacked',
      predicate: 'ATTACKS',
      object: NORLAND,
      modality: 'alleged',
      speaker: CARLA,
    },
    {
      text: 'Norland sent Carla Moor to Sudland.',
      subject: NORLAND,
      trigger: 'sent',
      predicate: 'SENDS',
      object: CARLA,
      destination: SUDLAND,
    },
  ]),
  told('The Lantern', '2025-03-04', [
    {
      text: 'Ada Vale never criticized Bruno Quist, said Carla Moor.',
      subject: ADA,
      trigger: 'criticized',
      predicate: 'CRITICIZES',
      object: BRUNO,
      polarity: 'denied',
      speaker: CARLA,
    },
    {
      text: 'Sudland threatened to attack Norland.',
      subject: SUDLAND,
      trigger: 'attack',
      predicate: 'ATTACKS',
      object: NORLAND,
      modality: 'threatened',
    },
    {
      text: 'Bruno Quist plans to visit Norland.',
      subject: BRUNO,
      trigger: 'visit',
      predicate: 'VISITS',
      object: NORLAND,
      modality: 'planned',
    },
  ]),
  told('Gazette', '2025-03-08', [
    {
      text: 'In a long letter Ada Vale once more criticized Bruno Quist.',
      subject: ADA,
      trigger: 'criticized',
      predicate: 'CRITICIZES',
      object: BRUNO,
    },
    { text: 'Bruno Quist visited Norland.', subject: BRUNO, trigger: 'visited', predicate: 'VISITS', object: NORLAND },
    {
      text: 'Sudland imposed sanctions on Norland.',
      subject: SUDLAND,
      trigger: 'imposed sanctions on',
      predicate: 'SANCTIONS',
      object: NORLAND,
    },
  ]),
];

export const NEWSROOM: KnowledgeGraph = merge(...NEWSROOM_ARTICLES);
