import {
  type Claim,
  claimId,
  type ClaimTime,
  covers,
  type Entity,
  type EntityId,
  fits,
  type Qualifier,
  type Span,
} from '@tripletail/core';

import { at, clauseSpan, isVerbal, kids, lowerAt, subtree } from '../syntax/index.js';
import type { Argument, Context } from './context.js';
import type { Draft } from './draft.js';
import { mintLocal } from './mint.js';
import type { Weighed } from '../weigh/index.js';
import { known, type Known, settled } from './settle.js';
import { signsOf } from './signs.js';
import { sayingOf, voiceOf } from './voice.js';

/** What assembling needs from the other stages. */
export interface AssembleOptions {
  readonly producer: string;
  readonly timeOf: (draft: Draft) => ClaimTime | undefined;
  /** Claims less likely than this are left out. */
  readonly leastConfidence: number;
  /** Probability that the claim is right. */
  readonly weigh: (claim: Omit<Claim, 'confidence'>, things: Weighed) => number;
}

/** Claims with ids, and every entity that they speak of, whether a mention stands for it or not. */
export interface Assembled {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  /** Places in the text that show an entity in a claim. */
  readonly shown: readonly { readonly entity: EntityId; readonly span: Span; readonly kind: Argument['kind'] }[];
}

/** A clause longer than this many tokens makes no name for a node. Chosen by eye. */
const LONGEST_CLAUSE = 30;
/** Words of a trigger further apart than this many tokens are not shown as one span. Chosen by eye ("call the Russian leader out"). */
const WIDEST_GAP = 3;

/** Turns drafts into claims: spans, speaker, ids; claims whose words would lie outside their sentence are dropped. */
export function assemble(context: Context, drafts: readonly Draft[], options: AssembleOptions): Assembled {
  const entities = new Map<EntityId, Entity>();
  const shown: Assembled['shown'][number][] = [];
  const byClause = new Map<number, Claim>();
  const kept = new Map<string, readonly Claim[]>();
  const people = known(context, drafts);
  const use = (argument: Argument): EntityId => {
    const { entity } = argument.entity;
    if (!entities.has(entity.id)) entities.set(entity.id, entity);
    shown.push({ entity: entity.id, span: argument.span, kind: argument.kind });
    return entity.id;
  };
  const add = (draft: Draft, object: Claim['object'], objectSpan: Span): void => {
    const claim = claimOf(context, draft, { object, objectSpan, use, options, entities, people });
    if (claim === undefined) return;
    const key = [claim.sentence.start, claim.subject, claim.predicate, claim.object].join('|');
    const before = kept.get(key) ?? [];
    const rival = before.find((other) => overlaps(other.trigger, claim.trigger) || sameTruth(other, claim));
    const chosen = rival === undefined ? claim : choose(rival, claim);
    kept.set(key, [...before.filter((other) => other !== rival), chosen]);
    if (chosen === claim && !claim.rules[0]!.startsWith('open')) byClause.set(draft.at, claim);
  };
  for (const draft of drafts) if (!('clause' in draft.object)) add(draft, use(draft.object), draft.object.span);
  for (const draft of drafts) {
    if (!('clause' in draft.object)) continue;
    const tokens = clauseWords(context, draft.object.clause);
    const span = spanOf(context, tokens);
    const inner = byClause.get(draft.object.clause);
    if (span === undefined) continue;
    if (inner !== undefined && inner.sentence.start === sentenceOf(context, draft)?.start) add(draft, inner.id, span);
    else if (tokens.length > 1 && tokens.length <= LONGEST_CLAUSE) {
      const entity = mintLocal(context, 'Concept', context.doc.text.slice(span.start, span.end));
      add(draft, use({ entity, head: draft.object.clause, span, kind: 'described' }), span);
    }
  }
  const likely = [...kept.values()].flat().filter((claim) => claim.confidence >= options.leastConfidence);
  return withInner(likely, entities, shown);
}

/** The words of a clause that name it: without "to" and "that" in front, without clauses coordinated with it or after it. */
function clauseWords({ doc }: Context, clause: number): readonly number[] {
  const drop = new Set(
    kids(doc, clause, 'conj', 'advcl', 'parataxis', 'cc')
      .filter((k) => k > clause && (isVerbal(doc, k) || at(doc, k).dep === 'cc'))
      .flatMap((k) => subtree(doc, k)),
  );
  const tokens = clauseSpan(doc, clause).filter((k) => !drop.has(k));
  const start = tokens.findIndex((k) => !['to', 'that'].includes(lowerAt(doc, k)) && at(doc, k).pos !== 'PUNCT');
  const rest = tokens.slice(Math.max(0, start));
  const end = rest.findLastIndex((k) => at(doc, k).pos !== 'PUNCT');
  return rest.slice(0, end + 1);
}

/** A claim about a claim needs the inner one: if that was replaced, the outer one goes. Only what claims use is returned. */
function withInner(
  claims: readonly Claim[],
  entities: ReadonlyMap<EntityId, Entity>,
  shown: Assembled['shown'],
): Assembled {
  let left = claims;
  for (;;) {
    const ids = new Set<string>(left.map((claim) => claim.id));
    const next = left.filter((claim) => entities.has(claim.object as EntityId) || ids.has(claim.object));
    if (next.length === left.length) break;
    left = next;
  }
  const used = new Set<string>(
    left.flatMap((claim) => [
      claim.subject,
      claim.object,
      ...(claim.speaker === undefined ? [] : [claim.speaker]),
      ...claim.qualifiers.map((qualifier) => qualifier.entity),
    ]),
  );
  return {
    claims: left,
    entities: [...entities.values()].filter((entity) => used.has(entity.id)),
    shown: shown.filter((place) => used.has(place.entity)),
  };
}

/**
 * Two rules found the same in one sentence. A difference in truth is settled for the more careful one: what may be denied or over is not drawn
 * as a fact. Else the one whose words say more ("launched an attack on", not "attack on"), the likelier, or the first.
 */
function choose(a: Claim, b: Claim): Claim {
  const careful = (claim: Claim): number => (claim.polarity === 'denied' ? 2 : claim.modality === 'asserted' ? 0 : 1);
  if (careful(a) !== careful(b)) return careful(a) > careful(b) ? a : b;
  const wider = (one: Claim, other: Claim): boolean =>
    covers(one.trigger, other.trigger) && !covers(other.trigger, one.trigger);
  if (wider(a, b)) return a;
  if (wider(b, a)) return b;
  return b.confidence > a.confidence ? b : a;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function sameTruth(a: Claim, b: Claim): boolean {
  return a.polarity === b.polarity && a.modality === b.modality;
}

interface Parts {
  readonly object: Claim['object'];
  readonly objectSpan: Span;
  readonly use: (argument: Argument) => EntityId;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly options: AssembleOptions;
  readonly people: Known;
}

function claimOf(
  context: Context,
  draft: Draft,
  { object, objectSpan, use, options, entities, people }: Parts,
): Claim | undefined {
  const { doc } = context;
  const sentence = sentenceOf(context, draft);
  const trigger = draft.triggerSpan ?? triggerSpan(context, draft);
  if (sentence === undefined || trigger === undefined) return undefined;
  if (![draft.subject.span, objectSpan, trigger].every((span) => fits(doc.text, span) && covers(sentence, span)))
    return undefined;
  const voice = voiceOf(context, draft);
  const time = options.timeOf(draft) ?? options.timeOf({ ...draft, at: sayingOf(context, draft) ?? draft.at });
  const truth = settled(context, draft, people, { voice, time });
  const subject = use(draft.subject);
  const qualifiers: Qualifier[] = draft.qualifiers
    .filter(({ argument }) => argument.entity.entity.id !== subject && argument.entity.entity.id !== object)
    .map(({ role, argument }) => ({ role, entity: use(argument), span: argument.span }));
  const speaker = voice === undefined ? undefined : use(voice);
  const parts = {
    article: doc.article.id,
    sentence,
    subject,
    predicate: draft.predicate,
    object,
    trigger,
    polarity: truth.polarity,
    modality: truth.modality,
    ...(speaker === undefined ? {} : { speaker }),
  };
  const claim: Omit<Claim, 'confidence'> = {
    id: claimId(parts),
    ...parts,
    ...(draft.open ? { open: true as const } : {}),
    subjectSpan: draft.subject.span,
    objectSpan,
    ...(voice === undefined ? {} : { speakerSpan: voice.span }),
    ...(time === undefined ? {} : { time }),
    qualifiers: distinct(qualifiers),
    producer: options.producer,
    rules: [draft.rule, ...(draft.how === undefined ? [] : [draft.how]), ...truth.rules, ...resolved(context, draft)],
  };
  const objectEntity = entities.get(object as EntityId);
  const things = {
    text: doc.text,
    signs: signsOf(context, draft),
    subject: draft.subject.entity.entity,
    ...(objectEntity === undefined ? {} : { object: objectEntity }),
  };
  return { ...claim, confidence: options.weigh(claim, things) };
}

/** How pronouns and descriptions were resolved: `he=person:vladimir-putin`. */
function resolved(context: Context, draft: Draft): readonly string[] {
  const parts = [draft.subject, ...('clause' in draft.object ? [] : [draft.object])];
  return parts
    .filter((argument) => argument.kind === 'pronoun')
    .map(
      (argument) =>
        `${context.doc.text.slice(argument.span.start, argument.span.end).toLowerCase()}=${argument.entity.entity.id}`,
    );
}

function distinct(qualifiers: readonly Qualifier[]): readonly Qualifier[] {
  const seen = new Set<string>();
  return qualifiers.filter(({ role, entity, span }) => {
    const key = `${role}|${entity}|${span.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sentenceOf({ doc }: Context, draft: Draft): Span | undefined {
  const sentence = doc.sentences[at(doc, draft.at).sentence];
  return sentence === undefined ? undefined : { start: sentence.start, end: sentence.end };
}

/** The words of the trigger as one piece of text; words far from the head are left out. */
function triggerSpan(context: Context, draft: Draft): Span | undefined {
  const tokens = draft.trigger;
  const anchor = Math.max(0, tokens.indexOf(draft.at));
  let from = anchor;
  let to = anchor;
  while (from > 0 && tokens[from]! - tokens[from - 1]! <= WIDEST_GAP) from -= 1;
  while (to + 1 < tokens.length && tokens[to + 1]! - tokens[to]! <= WIDEST_GAP) to += 1;
  return spanOf(context, tokens.slice(from, to + 1));
}

function spanOf({ doc }: Context, tokens: readonly number[]): Span | undefined {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first === undefined || last === undefined
    ? undefined
    : { start: at(doc, first).start, end: at(doc, last).end };
}
