import { z } from '@hono/zod-openapi';
import { ENTITY_TYPES, ERROR_CODES, GRANULARITIES, MENTION_KINDS, MODALITIES, POLARITIES } from '@tripletail/core';

import { HTTP_ERROR_CODES } from '../errors.js';
import { ARTICLE_STATES, JOB_STATES } from '../jobs.js';

/**
 * The answers, for the OpenAPI document. The server does not check its own answers with them, a test does: every field that core gives
 * must be here, and nothing else.
 */

const span = z.strictObject({ start: z.int(), end: z.int() }).openapi('Span', {
  description: 'UTF-16 code units into the text of the article, half-open.',
});
const optional = z.string().optional();

export const articleSchema = z
  .strictObject({
    id: z.string(),
    title: optional,
    text: z.string(),
    url: optional,
    outlet: optional,
    author: optional,
    publishedAt: optional,
    language: z.string(),
    sentences: z.array(span).optional(),
  })
  .openapi('Article');

export const entitySchema = z
  .strictObject({
    id: z.string(),
    type: z.enum(ENTITY_TYPES),
    name: z.string(),
    names: z.array(z.string()),
    named: z.boolean(),
    role: optional,
    country: optional,
    wikidata: optional,
  })
  .openapi('Entity');

export const mentionSchema = z
  .strictObject({ article: z.string(), entity: z.string(), span, kind: z.enum(MENTION_KINDS) })
  .openapi('Mention');

export const claimSchema = z
  .strictObject({
    id: z.string(),
    article: z.string(),
    sentence: span,
    subject: z.string(),
    predicate: z.string(),
    open: z.literal(true).optional(),
    object: z.string(),
    subjectSpan: span,
    trigger: span,
    objectSpan: span,
    polarity: z.enum(POLARITIES),
    modality: z.enum(MODALITIES),
    speaker: optional,
    speakerSpan: span.optional(),
    time: z
      .strictObject({
        span: span.optional(),
        from: z.string(),
        to: z.string(),
        granularity: z.enum(GRANULARITIES),
        certainty: z.enum(['exact', 'approximate']),
        timex: optional,
      })
      .optional(),
    qualifiers: z.array(z.strictObject({ role: z.string(), entity: z.string(), span })),
    confidence: z.number().min(0).max(1),
    producer: z.string(),
    rules: z.array(z.string()),
  })
  .openapi('Claim');

export const relationSchema = z
  .strictObject({
    id: z.string(),
    subject: z.string(),
    predicate: z.string(),
    open: z.literal(true).optional(),
    object: z.string(),
    polarity: z.enum(POLARITIES),
    modality: z.enum(MODALITIES),
    speaker: optional,
    claims: z.array(z.string()),
    count: z.int(),
    outlets: z.array(z.string()),
    first: optional,
    last: optional,
    confidence: z.number().min(0).max(1),
  })
  .openapi('Relation');

const ranked = z.strictObject({ entity: entitySchema, relations: z.int() }).openapi('RankedEntity');

export const summarySchema = z
  .strictObject({
    id: z.string(),
    title: optional,
    outlet: optional,
    publishedAt: optional,
    url: optional,
    claims: z.int(),
  })
  .openapi('ArticleSummary');

const counts = z
  .strictObject({ articles: z.int(), entities: z.int(), claims: z.int(), relations: z.int(), outlets: z.int() })
  .openapi('Counts');

/** Every GraphAnswer. */
export const answerSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('overview'),
        counts,
        actors: z.array(ranked),
        newest: z.array(relationSchema),
        contested: z.array(relationSchema),
        days: z.array(z.strictObject({ day: z.string(), conflict: z.int(), cooperation: z.int(), fact: z.int() })),
        entities: z.array(entitySchema),
        articles: z.array(summarySchema),
      })
      .openapi('OverviewAnswer'),
    z.strictObject({ kind: z.literal('search'), hits: z.array(ranked) }).openapi('SearchAnswer'),
    z
      .strictObject({
        kind: z.literal('relations'),
        entities: z.array(entitySchema),
        relations: z.array(relationSchema),
        total: z.int(),
      })
      .openapi('RelationsAnswer'),
    z
      .strictObject({
        kind: z.literal('paths'),
        paths: z.array(z.strictObject({ entities: z.array(z.string()) })),
        entities: z.array(entitySchema),
        relations: z.array(relationSchema),
      })
      .openapi('PathsAnswer'),
    z
      .strictObject({
        kind: z.literal('timeline'),
        entries: z.array(
          z.strictObject({ day: z.string(), until: z.string(), relation: z.string(), claims: z.array(z.string()) }),
        ),
        relations: z.array(relationSchema),
        entities: z.array(entitySchema),
        total: z.int(),
        undated: z.int(),
      })
      .openapi('TimelineAnswer'),
    z
      .strictObject({
        kind: z.literal('contradictions'),
        contradictions: z.array(
          z
            .strictObject({ affirmed: z.array(relationSchema), denied: z.array(relationSchema) })
            .openapi('Contradiction'),
        ),
        entities: z.array(entitySchema),
        total: z.int(),
      })
      .openapi('ContradictionsAnswer'),
    z
      .strictObject({
        kind: z.literal('evidence'),
        claims: z.array(claimSchema),
        articles: z.array(articleSchema),
        entities: z.array(entitySchema),
        contradictions: z.array(relationSchema),
      })
      .openapi('EvidenceAnswer'),
    z
      .strictObject({
        kind: z.literal('article'),
        article: articleSchema.nullable(),
        claims: z.array(claimSchema),
        mentions: z.array(mentionSchema),
        entities: z.array(entitySchema),
      })
      .openapi('ArticleAnswer'),
  ])
  .openapi('GraphAnswer');

/** GraphDocument. */
export const documentSchema = z
  .strictObject({
    format: z.literal('tripletail/graph'),
    version: z.int(),
    graph: z.strictObject({
      articles: z.array(articleSchema),
      entities: z.array(entitySchema),
      mentions: z.array(mentionSchema),
      claims: z.array(claimSchema),
    }),
  })
  .openapi('GraphDocument');

export const errorSchema = z
  .strictObject({
    error: z.strictObject({ code: z.enum([...ERROR_CODES, ...HTTP_ERROR_CODES]), message: z.string() }),
  })
  .openapi('Error');

export const jobSchema = z
  .strictObject({
    id: z.string(),
    state: z.enum(JOB_STATES),
    articles: z.array(
      z.strictObject({
        name: z.string(),
        state: z.enum(ARTICLE_STATES),
        id: optional,
        title: optional,
        claims: z.int().optional(),
        error: errorSchema.shape.error.optional(),
      }),
    ),
  })
  .openapi('Job');

export const healthSchema = z
  .strictObject({
    status: z.literal('ok'),
    version: z.string(),
    counts,
    features: z.strictObject({ extract: z.boolean(), cypher: z.boolean() }),
    exports: z.array(z.string()),
    docs: z.string(),
  })
  .openapi('Health');
