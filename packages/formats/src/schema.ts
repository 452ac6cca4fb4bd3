import {
  type Article,
  type ArticleId,
  type Claim,
  type ClaimId,
  type ClaimTime,
  DOCUMENT_FORMAT,
  type DocumentView,
  ENTITY_TYPES,
  type Entity,
  type EntityId,
  GRANULARITIES,
  type GraphDocument,
  type KnowledgeGraph,
  MENTION_KINDS,
  MODALITIES,
  type Mention,
  POLARITIES,
  type Qualifier,
  type Span,
} from '@tripletail/core';
import { z } from 'zod';

/**
 * The shapes of core as schemas: of files, of HTTP bodies, of JSON Schema (`graph-document.schema.json`). That each is its type, field by
 * field, is checked when this file is compiled (see the end). Fields that a schema does not know are dropped, so that a document of a
 * newer minor change still opens.
 */

/**
 * Ids hold no blanks, controls, half characters or characters that XML forbids, so that every format can carry them; `|` would divide the
 * key of a relation. Written without `\p{…}`, which the regular expressions of other validators of JSON Schema lack.
 */
const ID_REST = String.raw`[^\s|\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]+$`;

function id<T extends string>(pattern: string, description: string): z.ZodType<T, T> {
  return z.string().regex(new RegExp(pattern, 'u')).describe(description) as unknown as z.ZodType<T, T>;
}

export const articleIdSchema = id<ArticleId>(`^article:${ID_REST}`, '`article:` and 16 hex digits');
export const claimIdSchema = id<ClaimId>(`^claim:${ID_REST}`, '`claim:` and 16 hex digits');
export const entityIdSchema = id<EntityId>(
  `^(?!article:|claim:)[a-z]+:${ID_REST}`,
  '`country:RU`, `person:david-lammy`',
);

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('ISO day, YYYY-MM-DD');

export const spanSchema = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .describe('[start, end) in UTF-16 code units of the text of the article');

export const articleSchema = z.object({
  id: articleIdSchema,
  title: z.string().exactOptional(),
  text: z.string().describe('Unicode NFC, line breaks as \\n; every span points into it'),
  url: z.string().exactOptional(),
  outlet: z.string().exactOptional(),
  author: z.string().exactOptional(),
  publishedAt: z.string().exactOptional().describe('ISO 8601 date or date-time'),
  language: z.string().describe('BCP 47'),
  sentences: z.array(spanSchema).exactOptional(),
});

export const entitySchema = z.object({
  id: entityIdSchema,
  type: z.enum(ENTITY_TYPES),
  name: z.string(),
  names: z.array(z.string()).describe('Sorted; the name is one of them'),
  named: z.boolean().describe('Has it a proper name?'),
  role: z.string().exactOptional(),
  country: z.string().exactOptional().describe('ISO 3166-1 alpha-2'),
  wikidata: z.string().exactOptional().describe('Q…'),
});

export const mentionSchema = z.object({
  article: articleIdSchema,
  entity: entityIdSchema,
  span: spanSchema,
  kind: z.enum(MENTION_KINDS),
});

export const claimTimeSchema = z.object({
  span: spanSchema.exactOptional(),
  from: day,
  to: day,
  granularity: z.enum(GRANULARITIES),
  certainty: z.enum(['exact', 'approximate']),
  timex: z.string().exactOptional().describe('TIMEX3 value'),
});

export const qualifierSchema = z.object({ role: z.string(), entity: entityIdSchema, span: spanSchema });

export const claimSchema = z.object({
  id: claimIdSchema,
  article: articleIdSchema,
  sentence: spanSchema,
  subject: entityIdSchema,
  predicate: z.string().regex(/^[A-Z][A-Z0-9_]{0,62}$/),
  open: z.literal(true).exactOptional().describe('No entry of the vocabulary covers it'),
  object: z.union([claimIdSchema, entityIdSchema]),
  subjectSpan: spanSchema,
  trigger: spanSchema,
  objectSpan: spanSchema,
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  speaker: entityIdSchema.exactOptional().describe('Who says so, if not the outlet'),
  speakerSpan: spanSchema.exactOptional(),
  time: claimTimeSchema.exactOptional(),
  qualifiers: z.array(qualifierSchema),
  confidence: z.number().min(0).max(1),
  producer: z.string(),
  rules: z.array(z.string()),
});

export const knowledgeGraphSchema = z.object({
  articles: z.array(articleSchema),
  entities: z.array(entitySchema),
  mentions: z.array(mentionSchema),
  claims: z.array(claimSchema),
});

export const documentViewSchema = z.object({
  positions: z.record(entityIdSchema, z.object({ x: z.number(), y: z.number() })).exactOptional(),
  focus: z.array(entityIdSchema).exactOptional(),
});

export const graphDocumentSchema = z.object({
  format: z.literal(DOCUMENT_FORMAT),
  version: z.int().min(1),
  graph: knowledgeGraphSchema,
  view: documentViewSchema.exactOptional(),
});

/** `graph-document.schema.json`: JSON Schema 2020-12 of the file. */
export function graphDocumentJsonSchema(): object {
  return {
    $id: 'urn:tripletail:graph-document:1',
    title: 'Tripletail graph document, version 1',
    ...z.toJSONSchema(graphDocumentSchema, { target: 'draft-2020-12' }),
  };
}

/** Readonly is a promise of ours that zod does not make. */
type Frozen<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [K in keyof T]: Frozen<T[K]> };
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : { readonly schema: A; readonly core: B };
type Checked<Schema extends z.ZodType, Core> = Same<Frozen<z.infer<Schema>>, Frozen<Core>>;

/** Does not compile when a schema and its type in core drift apart. */
export const SCHEMAS_ARE_CORE: readonly [
  Checked<typeof spanSchema, Span>,
  Checked<typeof articleSchema, Article>,
  Checked<typeof entitySchema, Entity>,
  Checked<typeof mentionSchema, Mention>,
  Checked<typeof claimTimeSchema, ClaimTime>,
  Checked<typeof qualifierSchema, Qualifier>,
  Checked<typeof claimSchema, Claim>,
  Checked<typeof knowledgeGraphSchema, KnowledgeGraph>,
  Checked<typeof documentViewSchema, DocumentView>,
  Checked<typeof graphDocumentSchema, GraphDocument>,
] = [true, true, true, true, true, true, true, true, true, true];
