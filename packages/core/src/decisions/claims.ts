import { covers, fits, quote, type Span } from '../span.js';
import type { Claim } from '../types.js';
import { anchorOf, findAnchored, pinnedSpans } from './anchor.js';
import type { Draft } from './draft.js';
import { recordOf } from './entities.js';
import type {
  ClaimAnchor,
  ConfirmClaimDecision,
  EditClaimDecision,
  PinClaimDecision,
  RejectClaimDecision,
  RejectRelationDecision,
} from './types.js';

/** Decisions about claims, each a function on a draft that says whether it found what it is about. All look at one article at a time. */

/** As {@link EditClaimDecision}; finds nothing either where a span that is given does not lie in the sentence any more. */
export function editClaim(draft: Draft, { id, claim: anchor, set }: EditClaimDecision): boolean {
  const claim = find(draft, anchor);
  const text = draft.article(anchor.article)?.text ?? '';
  const lies = (span: Span | undefined): boolean =>
    span === undefined || (fits(text, span) && covers(claim!.sentence, span));
  if (claim === undefined || !lies(set.subjectSpan) || !lies(set.objectSpan)) return false;
  if (set.speakerSpan !== undefined && !fits(text, set.speakerSpan)) return false;
  for (const head of [set.subject, set.object, set.speaker])
    if (head !== undefined && head !== null) draft.tell(recordOf(head));
  const { open, speaker, speakerSpan, subject, predicate, object, subjectSpan, objectSpan, ...rest } = claim;
  const openly = set.predicate === undefined ? open : set.predicate.open;
  const says = set.speaker === undefined ? speaker : set.speaker?.id;
  const where = says === undefined ? undefined : (set.speakerSpan ?? speakerSpan);
  draft.setClaim(
    inFieldOrder({
      ...rest,
      subject: set.subject?.id ?? subject,
      predicate: set.predicate?.name ?? predicate,
      ...(openly === undefined ? {} : { open: openly }),
      object: set.object?.id ?? object,
      subjectSpan: set.subjectSpan ?? subjectSpan,
      objectSpan: set.objectSpan ?? objectSpan,
      polarity: set.polarity ?? claim.polarity,
      modality: set.modality ?? claim.modality,
      ...(says === undefined ? {} : { speaker: says }),
      ...(where === undefined ? {} : { speakerSpan: where }),
      rules: because(claim, id),
    }),
  );
  return true;
}

/** As {@link ConfirmClaimDecision}. */
export function confirmClaim(draft: Draft, { id, claim: anchor }: ConfirmClaimDecision): boolean {
  const claim = find(draft, anchor);
  if (claim === undefined) return false;
  draft.setClaim({ ...claim, confidence: 1, rules: because(claim, id) });
  return true;
}

/** As {@link RejectClaimDecision}; claims about it fall when the draft is finished. */
export function rejectClaim(draft: Draft, { claim: anchor }: RejectClaimDecision): boolean {
  const claim = find(draft, anchor);
  if (claim !== undefined) draft.dropClaim(claim.id);
  return claim !== undefined;
}

/** As {@link RejectRelationDecision}. */
export function rejectRelation(draft: Draft, { relation }: RejectRelationDecision): boolean {
  const meant = draft
    .claimsOf(relation.subject)
    .filter(
      (claim) =>
        claim.subject === relation.subject &&
        claim.predicate === relation.predicate &&
        claim.object === relation.object &&
        claim.polarity === relation.polarity &&
        claim.modality === relation.modality &&
        claim.speaker === relation.speaker,
    );
  for (const { id } of meant) draft.dropClaim(id);
  return meant.length > 0;
}

/** As {@link PinClaimDecision}: puts the claim in the place of the one that is there now, if there is one. */
export function pinClaim(draft: Draft, { id, claim, words, entities }: PinClaimDecision): boolean {
  const article = draft.article(claim.article);
  if (article === undefined) return false;
  const same = pinnedSpans(claim).every(
    (span, at) => fits(article.text, span) && quote(article.text, span) === words[at],
  );
  if (!same) return false;
  const there = find(draft, anchorOf(claim, article, []));
  if (there !== undefined && there.id !== claim.id) {
    draft.dropClaim(there.id);
    for (const outer of draft.claimsIn(article.id)) {
      if (outer.object === there.id) draft.setClaim({ ...outer, object: claim.id });
    }
  }
  for (const head of entities) draft.tell(recordOf(head));
  draft.setClaim({ ...claim, rules: because(claim, id) });
  return true;
}

function find(draft: Draft, anchor: ClaimAnchor): Claim | undefined {
  const article = draft.article(anchor.article);
  return article === undefined ? undefined : findAnchored(anchor, article, draft.claimsIn(article.id));
}

/** Rules say why a claim is as it is; from now on because of a decision, too. */
function because(claim: Claim, decision: string): readonly string[] {
  return claim.rules.includes(decision) ? claim.rules : [...claim.rules, decision];
}

/** Equal claims are equal bytes, whether a field came by the extractor or by a decision. */
function inFieldOrder(claim: Claim): Claim {
  const { id, article, sentence, subject, predicate, open, object, subjectSpan, trigger, objectSpan } = claim;
  const { polarity, modality, speaker, speakerSpan, time, qualifiers, confidence, producer, rules } = claim;
  return {
    id,
    article,
    sentence,
    subject,
    predicate,
    ...(open === undefined ? {} : { open }),
    object,
    subjectSpan,
    trigger,
    objectSpan,
    polarity,
    modality,
    ...(speaker === undefined ? {} : { speaker }),
    ...(speakerSpan === undefined ? {} : { speakerSpan }),
    ...(time === undefined ? {} : { time }),
    qualifiers,
    confidence,
    producer,
    rules,
  };
}
