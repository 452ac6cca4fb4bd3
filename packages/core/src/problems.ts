import { entityIndex } from './graph.js';
import { isClaimId } from './ids.js';
import { covers, fits, type Span } from './span.js';
import {
  type Article,
  type Claim,
  ENTITY_TYPES,
  type KnowledgeGraph,
  MENTION_KINDS,
  MODALITIES,
  POLARITIES,
} from './types.js';

/** More are not listed: a file with a million broken claims is broken once. */
const MOST = 50;

/**
 * The invariants of a graph as code: every sentence is one broken promise, with its place. A graph with none may be saved, drawn and
 * exported. Checked: ids unique; every reference leads somewhere; spans lie in their article; a claim's words lie in its sentence
 * (the speaker's may stand in a neighbouring one); closed sets hold known values; confidence is a probability.
 * @returns at most 50 sentences, in the order of the graph
 */
export function problems(graph: KnowledgeGraph): readonly string[] {
  const found: string[] = [];
  const say = (sentence: string): void => {
    if (found.length < MOST) found.push(sentence);
  };
  for (const [kind, items] of [
    ['article', graph.articles],
    ['entity', graph.entities],
    ['claim', graph.claims],
  ] as const) {
    const seen = new Set<string>();
    for (const { id } of items) {
      if (seen.has(id)) say(`${kind} ${id} is there twice`);
      seen.add(id);
    }
  }
  const articles = new Map<string, Article>(graph.articles.map((article) => [article.id, article]));
  const entities = entityIndex(graph) as ReadonlyMap<string, unknown>;
  const claims = new Map<string, Claim>(graph.claims.map((claim) => [claim.id, claim]));

  for (const entity of graph.entities) {
    if (!ENTITY_TYPES.includes(entity.type)) say(`entity ${entity.id} has the unknown type ${String(entity.type)}`);
    if (entity.name.trim() === '') say(`entity ${entity.id} has no name`);
    if (!entity.names.includes(entity.name)) say(`entity ${entity.id}: its names do not hold its name`);
  }
  for (const article of graph.articles) {
    for (const sentence of article.sentences ?? []) {
      if (!fits(article.text, sentence)) say(`article ${article.id}: sentence ${show(sentence)} is not in its text`);
    }
  }
  for (const mention of graph.mentions) {
    const text = articles.get(mention.article)?.text;
    const where = `mention ${show(mention.span)} of ${mention.entity} in ${mention.article}`;
    if (text === undefined) say(`${where}: the article is not in the graph`);
    else if (!fits(text, mention.span)) say(`${where}: the span is not in its text`);
    if (!entities.has(mention.entity)) say(`${where}: the entity is not in the graph`);
    if (!MENTION_KINDS.includes(mention.kind)) say(`${where}: unknown kind ${String(mention.kind)}`);
  }
  for (const claim of graph.claims)
    for (const sentence of claimProblems(claim, articles, entities, claims)) say(sentence);
  return found;
}

function claimProblems(
  claim: Claim,
  articles: ReadonlyMap<string, Article>,
  entities: ReadonlyMap<string, unknown>,
  claims: ReadonlyMap<string, Claim>,
): readonly string[] {
  const found: string[] = [];
  const say = (what: string): number => found.push(`${claim.id}: ${what}`);
  const text = articles.get(claim.article)?.text;
  if (text === undefined) say(`its article ${claim.article} is not in the graph`);
  else {
    if (!fits(text, claim.sentence)) say(`sentence ${show(claim.sentence)} is not in the text`);
    for (const [name, span] of [
      ['subject', claim.subjectSpan],
      ['trigger', claim.trigger],
      ['object', claim.objectSpan],
    ] as const) {
      if (!fits(text, span) || !covers(claim.sentence, span)) say(`${name} ${show(span)} is not in its sentence`);
    }
    for (const [name, span] of [
      ['speaker', claim.speakerSpan],
      ['time', claim.time?.span],
      ...claim.qualifiers.map((qualifier) => [qualifier.role, qualifier.span] as const),
    ] as const) {
      if (span !== undefined && !fits(text, span)) say(`${name} ${show(span)} is not in the text`);
    }
  }
  for (const id of [claim.subject, claim.speaker, ...claim.qualifiers.map((qualifier) => qualifier.entity)]) {
    if (id !== undefined && !entities.has(id)) say(`${id} is not in the graph`);
  }
  if (isClaimId(claim.object)) {
    const inner = claims.get(claim.object);
    if (inner === undefined) say(`its object ${claim.object} is not in the graph`);
    else if (inner.article !== claim.article) say(`its object ${claim.object} is of another article`);
  } else if (!entities.has(claim.object)) say(`${claim.object} is not in the graph`);
  if (!/^[A-Z][A-Z0-9_]{0,62}$/.test(claim.predicate))
    say(`predicate ${JSON.stringify(claim.predicate)} is no UPPER_SNAKE name`);
  if (!POLARITIES.includes(claim.polarity)) say(`unknown polarity ${String(claim.polarity)}`);
  if (!MODALITIES.includes(claim.modality)) say(`unknown modality ${String(claim.modality)}`);
  if (!(claim.confidence >= 0 && claim.confidence <= 1))
    say(`confidence ${String(claim.confidence)} is no probability`);
  if (
    claim.time !== undefined &&
    !(isDay(claim.time.from) && isDay(claim.time.to) && claim.time.from <= claim.time.to)
  ) {
    say(`time ${claim.time.from}–${claim.time.to} is no span of days`);
  }
  return found;
}

function isDay(value: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
}

function show(span: Span): string {
  return `[${span.start}, ${span.end})`;
}
