import { z } from '@hono/zod-openapi';
import {
  ACT_KINDS,
  type ArticleId,
  type ClaimId,
  DAY_ORDERS,
  type EntityId,
  ENTITY_TYPES,
  type EvidenceQuery,
  type GraphQuery,
  MAX_PATH_LENGTH,
  MODALITIES,
  POLARITIES,
  ROLES,
} from '@tripletail/core';

import { MAX_DEPTH, MAX_LISTED, MAX_PATHS, MAX_RELATIONS, MAX_TEXT, MAX_VALUES } from '../limits.js';

const text = z.string().max(MAX_TEXT);
/** Brands exist for the compiler only; that such an id leads nowhere is an answer, not an error. */
const id = <Id extends string>(): z.ZodType<Id, Id> => text.min(1) as unknown as z.ZodType<Id, Id>;
const many = <T extends z.ZodType>(value: T) => z.array(value).max(MAX_VALUES);
const day = z.iso.date();
const limit = (most: number) => z.int().min(0).max(most).optional();

const filter = z
  .strictObject({
    types: many(z.enum(ENTITY_TYPES)).optional(),
    subjects: many(id<EntityId>()).optional(),
    objects: many(id<EntityId>()).optional(),
    predicates: many(text).optional(),
    kinds: many(z.enum(ACT_KINDS)).optional(),
    polarities: many(z.enum(POLARITIES)).optional(),
    modalities: many(z.enum(MODALITIES)).optional(),
    speakers: many(id<EntityId>().nullable()).optional(),
    outlets: many(text).optional(),
    from: day.optional(),
    to: day.optional(),
    minConfidence: z.number().min(0).max(1).optional(),
    minOutlets: z.int().min(0).optional(),
    maxOutlets: z.int().min(0).optional(),
  })
  .openapi('RelationFilter');

/** Every {@link GraphQuery} as it comes over the wire, strict: an unknown field is a slip that would otherwise be passed over in silence. */
export const querySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('overview'), limit: limit(MAX_LISTED) }).openapi('OverviewQuery'),
    z.strictObject({ kind: z.literal('search'), text, limit: limit(MAX_LISTED) }).openapi('SearchQuery'),
    z
      .strictObject({
        kind: z.literal('relations'),
        filter: filter.optional(),
        around: z.strictObject({ entities: many(id<EntityId>()), depth: z.int().min(0).max(MAX_DEPTH) }).optional(),
        limit: limit(MAX_RELATIONS),
      })
      .openapi('RelationsQuery'),
    z
      .strictObject({
        kind: z.literal('paths'),
        from: id<EntityId>(),
        to: id<EntityId>(),
        maxLength: z.int().min(1).max(MAX_PATH_LENGTH),
        filter: filter.optional(),
        limit: limit(MAX_PATHS),
      })
      .openapi('PathsQuery'),
    z
      .strictObject({
        kind: z.literal('timeline'),
        entities: many(id<EntityId>()).optional(),
        role: z.enum(ROLES).optional(),
        filter: filter.optional(),
        order: z.enum(DAY_ORDERS).optional(),
        limit: limit(MAX_RELATIONS),
      })
      .openapi('TimelineQuery'),
    z
      .strictObject({
        kind: z.literal('contradictions'),
        entities: many(id<EntityId>()).optional(),
        filter: filter.optional(),
        limit: limit(MAX_LISTED),
      })
      .openapi('ContradictionsQuery'),
    // One branch for both forms: with two of one kind, what is wrong could only be said as "fits neither".
    z
      .strictObject({
        kind: z.literal('evidence'),
        relation: z
          .string()
          .min(1)
          .max(4 * MAX_TEXT)
          .optional(),
        claims: many(id<ClaimId>()).optional(),
      })
      .refine(({ relation, claims }) => (relation === undefined) !== (claims === undefined), {
        error: 'evidence is asked for by either "relation" or "claims"',
      })
      .openapi('EvidenceQuery'),
    z.strictObject({ kind: z.literal('article'), id: id<ArticleId>() }).openapi('ArticleQuery'),
  ])
  .openapi('GraphQuery');

/** With `exactOptionalPropertyTypes` an absent field and `undefined` are two things; JSON knows only the first. */
type Loose<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Loose<T[K]> | undefined };

/** The parsed body as core's type. */
export function asQuery(parsed: z.infer<typeof querySchema>): GraphQuery {
  // Checked against core's type field by field here; what the cast adds is only "absent, never undefined", and the refinement above.
  const checked: Loose<Exclude<GraphQuery, EvidenceQuery>> | LooseEvidence = parsed;
  return checked as GraphQuery;
}

type LooseEvidence = {
  readonly kind: 'evidence';
  readonly relation?: string | undefined;
  readonly claims?: readonly ClaimId[] | undefined;
};
