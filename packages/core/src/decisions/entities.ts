import { sortedUnique } from '../compare.js';
import { covers, quote, type Span } from '../span.js';
import type { Claim, Entity, EntityId, Mention } from '../types.js';
import type { Draft } from './draft.js';
import type {
  EditEntityDecision,
  EntityHead,
  MergeDecision,
  PinEntityDecision,
  RejectEntityDecision,
  SplitDecision,
} from './types.js';

/**
 * Decisions about entities, each a function on a draft that says whether it found what it is about. None of them asks what a record
 * holds before it decides what to do with it: so it comes to the same whether records of several articles are joined before or after.
 */

/** The record of an entity of which no more is known than its head. */
export function recordOf({ id, type, name, named }: EntityHead, names: readonly string[] = []): Entity {
  return { id, type, name, names: sortedUnique([name, ...names]), named };
}

/** As {@link MergeDecision}. */
export function mergeEntity(draft: Draft, { entity, into }: MergeDecision): boolean {
  const gone = draft.entity(entity);
  if (gone === undefined) return false;
  // The name and type that it is given count, its own do not: of one article's record nobody knows what others call it.
  draft.dropEntity(entity);
  draft.tell({ ...gone, ...recordOf(into, gone.names) });
  for (const mention of draft.mentionsOf(entity)) draft.moveMention(mention, into.id);
  for (const claim of draft.claimsOf(entity)) draft.setClaim(redirected(claim, entity, into.id, () => true));
  return true;
}

/** As {@link SplitDecision}. */
export function splitEntity(draft: Draft, { entity, places, into }: SplitDecision): boolean {
  const at = new Map<string, readonly (Span | undefined)[]>();
  for (const { article, span } of places) at.set(article, [...(at.get(article) ?? []), span]);
  /** Is what stands at this span of the article meant? Where no span is known, only if the whole article is. */
  const meant = (article: string, span: Span | undefined): boolean =>
    at.get(article)?.some((place) => place === undefined || (span !== undefined && nested(place, span))) === true;

  const mentions = draft.mentionsOf(entity).filter((mention) => meant(mention.article, mention.span));
  const claims = draft
    .claimsOf(entity)
    .filter(({ article }) => at.has(article))
    .flatMap((claim) => {
      const changed = redirected(claim, entity, into.id, (span) => meant(claim.article, span));
      return changed === claim ? [] : [changed];
    });
  if (mentions.length + claims.length === 0) return false;
  draft.tell(recordOf(into, namesAt(draft, mentions)));
  for (const mention of mentions) draft.moveMention(mention, into.id);
  for (const claim of claims) draft.setClaim(claim);
  return true;
}

/** As {@link EditEntityDecision} and {@link PinEntityDecision}. */
export function editEntity(draft: Draft, decision: EditEntityDecision | PinEntityDecision): boolean {
  const there = draft.entity(decision.entity);
  if (there === undefined) return false;
  const set: EditEntityDecision['set'] =
    decision.kind === 'pin-entity' ? { name: decision.name, type: decision.type } : decision.set;
  const name = set.name ?? there.name;
  const lost = new Set(set.name === undefined ? [] : set.notCalled);
  const [role, country, wikidata] = (['role', 'country', 'wikidata'] as const).map((field) =>
    set[field] === undefined ? there[field] : (set[field] ?? undefined),
  );
  draft.setEntity({
    id: there.id,
    type: set.type ?? there.type,
    name,
    names: sortedUnique([name, ...[...there.names, ...(set.alias ?? [])].filter((one) => !lost.has(one))]),
    named: set.named ?? there.named,
    ...(role === undefined ? {} : { role }),
    ...(country === undefined ? {} : { country }),
    ...(wikidata === undefined ? {} : { wikidata }),
  });
  return true;
}

/** As {@link RejectEntityDecision}. A claim whose speaker is none would become the outlet's own word: it goes. A qualifier only goes itself. */
export function rejectEntity(draft: Draft, { entity }: RejectEntityDecision): boolean {
  if (draft.entity(entity) === undefined) return false;
  for (const claim of draft.claimsOf(entity)) {
    if ([claim.subject, claim.object, claim.speaker].includes(entity)) draft.dropClaim(claim.id);
    else draft.setClaim({ ...claim, qualifiers: claim.qualifiers.filter((one) => one.entity !== entity) });
  }
  draft.dropMentions(entity);
  draft.dropEntity(entity);
  return true;
}

/** The claim with another entity wherever it refers to one, at the spans that are meant; the same object if nowhere. */
function redirected(claim: Claim, from: EntityId, to: EntityId, meant: (span: Span | undefined) => boolean): Claim {
  const is = (id: string | undefined, span: Span | undefined): boolean => id === from && meant(span);
  const change = {
    ...(is(claim.subject, claim.subjectSpan) ? { subject: to } : {}),
    ...(is(claim.object, claim.objectSpan) ? { object: to } : {}),
    ...(is(claim.speaker, claim.speakerSpan) ? { speaker: to } : {}),
    ...(claim.qualifiers.some(({ entity, span }) => is(entity, span))
      ? { qualifiers: claim.qualifiers.map((one) => (is(one.entity, one.span) ? { ...one, entity: to } : one)) }
      : {}),
  };
  return Object.keys(change).length === 0 ? claim : { ...claim, ...change };
}

function nested(a: Span, b: Span): boolean {
  return covers(a, b) || covers(b, a);
}

function namesAt(draft: Draft, mentions: readonly Mention[]): readonly string[] {
  return mentions
    .filter(({ kind }) => kind !== 'pronoun')
    .map(({ article, span }) => quote(draft.article(article)?.text ?? '', span))
    .filter((name) => name.trim() !== '');
}
