import { isClaimId } from '../ids.js';
import { problems as graphProblems } from '../problems.js';
import type { Span } from '../span.js';
import { type Claim, ENTITY_TYPES, MODALITIES, POLARITIES } from '../types.js';
import { pinnedSpans } from './anchor.js';
import { decisionId } from './make.js';
import { type ClaimAnchor, type Decision, DECISION_KINDS, type EntityHead } from './types.js';

/** As stores keep them: no controls, no half characters, and short enough for a key. */
const ID = /^[^\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]{1,400}$/u;
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const PREDICATE = /^[A-Z][A-Z0-9_]{0,62}$/;
/** UTF-16 code units; no article is longer. */
const LONGEST_TEXT = 20_000_000;

/**
 * Why this is no decision that may act on a graph, in sentences; empty if it is one. A decision without problems makes none in a graph, however
 * old the graph is or whatever it lacks. Takes anything: what comes from a file is what its author wrote.
 */
export function decisionProblems(decision: Decision): readonly string[] {
  const found: string[] = [];
  try {
    check(decision, (what) => found.push(what));
  } catch {
    found.push('it lacks fields that its kind needs');
  }
  const id = typeof decision?.id === 'string' ? decision.id.slice(0, 40) : 'decision';
  return found.map((what) => `${id}: ${what}`);
}

type Say = (what: string) => void;

function check(decision: Decision, say: Say): void {
  if (!DECISION_KINDS.includes(decision.kind)) return say(`unknown kind ${JSON.stringify(decision.kind)}`);
  if (!MOMENT.test(decision.at)) say(`"at" is no moment like 2025-03-01T10:00:00.000Z`);
  if (decision.by.trim() === '') say('"by" is empty: write who decided it');
  if (decision.reason.trim() === '') say('"reason" is empty: write why');
  checkKind(decision, say);
  if (decision.id !== decisionId(decision)) say('its id is not that of its content: it was changed after it was made');
}

function checkKind(decision: Decision, say: Say): void {
  switch (decision.kind) {
    case 'merge':
      checkId(decision.entity, say);
      checkHead(decision.into, say);
      if (decision.entity === decision.into.id) say(`${decision.entity} is itself already`);
      return;
    case 'split':
      checkId(decision.entity, say);
      checkHead(decision.into, say);
      if (decision.entity === decision.into.id) say(`${decision.entity} would be split into itself`);
      if (decision.places.length === 0) say('no place is given');
      for (const { article, span } of decision.places) {
        checkId(article, say);
        if (span !== undefined) checkSpan(span, say);
      }
      return;
    case 'apart': {
      const [a, b, ...more] = decision.entities;
      for (const id of [a, b]) checkId(id, say);
      if (a === b || more.length > 0) say('two different entities are kept apart, not more or less');
      return;
    }
    case 'edit-entity': {
      checkId(decision.entity, say);
      const { name, type, named, country, wikidata, alias = [], notCalled = [] } = decision.set;
      if (Object.keys(decision.set).length === 0) say('nothing is set');
      for (const one of name === undefined ? alias : [name, ...alias]) checkName(one, say);
      if (type !== undefined) checkType(type, say);
      if (typeof country === 'string' && !/^[A-Z]{2}$/.test(country))
        say(`${JSON.stringify(country)} is no code of two capital letters`);
      if (typeof wikidata === 'string' && !/^Q\d+$/.test(wikidata))
        say(`${JSON.stringify(wikidata)} is no Wikidata item`);
      if (named !== undefined && name === undefined) say('"named" is set without "name"');
      if (notCalled.length > 0 && name === undefined) say('names are taken away, and none is given that stays');
      if (notCalled.some((one) => typeof one !== 'string')) say('a name is no text');
      return;
    }
    case 'pin-entity':
      checkId(decision.entity, say);
      checkName(decision.name, say);
      return checkType(decision.type, say);
    case 'reject-entity':
      return checkId(decision.entity, say);
    case 'edit-claim': {
      checkAnchor(decision.claim, say);
      const { subject, object, speaker, predicate, polarity, modality, ...spans } = decision.set;
      if (Object.keys(decision.set).length === 0) say('nothing is set');
      for (const head of [subject, object, speaker]) if (head !== undefined && head !== null) checkHead(head, say);
      for (const span of Object.values(spans)) if (span !== undefined) checkSpan(span, say);
      if (predicate !== undefined) checkPredicate(predicate.name, say);
      return checkTruth(polarity ?? 'affirmed', modality ?? 'asserted', say);
    }
    case 'confirm-claim':
    case 'reject-claim':
      return checkAnchor(decision.claim, say);
    case 'pin-claim':
      for (const head of decision.entities) checkHead(head, say);
      return checkPinned(decision.claim, decision.words, decision.entities, say);
    case 'reject-relation': {
      const { subject, predicate, object, polarity, modality, speaker } = decision.relation;
      for (const id of [subject, object, ...(speaker === undefined ? [] : [speaker])]) checkId(id, say);
      checkPredicate(predicate, say);
      return checkTruth(polarity, modality, say);
    }
    default:
      return decision satisfies never;
  }
}

function checkId(id: string, say: Say): void {
  if (!ID.test(id)) say(`${JSON.stringify(String(id).slice(0, 60))} is no id`);
}

function checkName(name: string, say: Say): void {
  if (name.trim() === '') say('a name is empty');
}

function checkType(type: string, say: Say): void {
  if (!(ENTITY_TYPES as readonly string[]).includes(type)) say(`unknown type ${JSON.stringify(type)}`);
}

function checkHead({ id, type, name, named }: EntityHead, say: Say): void {
  checkId(id, say);
  if (isClaimId(id) || id.startsWith('article:')) say(`${id} is no id of an entity`);
  checkType(type, say);
  checkName(name, say);
  if (typeof named !== 'boolean') say(`of ${id} it is not said whether it has a name of its own`);
}

function checkSpan({ start, end }: Span, say: Say): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > LONGEST_TEXT) {
    say(`[${start}, ${end}) is no span`);
  }
}

function checkPredicate(name: string, say: Say): void {
  if (!PREDICATE.test(name)) say(`predicate ${JSON.stringify(name)} is no UPPER_SNAKE name`);
}

function checkTruth(polarity: string, modality: string, say: Say): void {
  if (!(POLARITIES as readonly string[]).includes(polarity)) say(`unknown polarity ${JSON.stringify(polarity)}`);
  if (!(MODALITIES as readonly string[]).includes(modality)) say(`unknown modality ${JSON.stringify(modality)}`);
}

function checkAnchor(
  { id, article, sentence, trigger, words, subject, object, others = [] }: ClaimAnchor,
  say: Say,
): void {
  for (const one of [id, article, subject, object, ...others]) checkId(one, say);
  if (!isClaimId(id)) say(`${id} is no id of a claim`);
  for (const span of [sentence, trigger]) checkSpan(span, say);
  if (typeof words.sentence !== 'string' || typeof words.trigger !== 'string')
    say('the words of the claim are missing');
}

/** A pinned claim is put into graphs as it is: it must be one that a graph may hold. */
function checkPinned(claim: Claim, words: readonly string[], heads: readonly EntityHead[], say: Say): void {
  checkId(claim.id, say);
  checkId(claim.article, say);
  const spans = pinnedSpans(claim);
  if (words.length !== spans.length || spans.some(({ start, end }, at) => words[at]?.length !== end - start)) {
    return say('its words are not those of its spans');
  }
  const end = Math.max(...spans.map((span) => span.end));
  if (!(end <= LONGEST_TEXT)) return say(`no article has ${end} characters`);
  const inner = isClaimId(claim.object) ? [{ ...claim, id: claim.object, object: claim.subject }] : [];
  const found = graphProblems({
    articles: [{ id: claim.article, text: ' '.repeat(end), language: 'en' }],
    entities: heads.map((head) => ({ ...head, names: [head.name] })),
    mentions: [],
    claims: [claim, ...inner],
  });
  for (const problem of found) say(problem);
}
