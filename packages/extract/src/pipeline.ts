import {
  type Article,
  type Diagnostic,
  type Entity,
  type EntityId,
  type Extraction,
  type Mention,
  normalize,
  sortedUnique,
  type Vocabulary,
} from '@tripletail/core';
import type { English } from '@tripletail/english';

import {
  assemble,
  type Assembled,
  type Context,
  draftClaims,
  indexTriggers,
  joinPrefixedVerbs,
  type TriggerIndex,
} from './claims/index.js';
import type { ArticleDoc } from './doc.js';
import { resolveEntities } from './entities/index.js';
import type { Resolution } from './entities/types.js';
import { findQuotations } from './quotations/index.js';
import { parseArticle } from './segment/index.js';
import { timesOf } from './time/index.js';
import { weigh } from './weigh/index.js';

/** Who makes the claims of this engine: part of every claim, so that a graph tells which version read it. */
export const EXTRACTOR_VERSION = 'rules/0.1.0';

/**
 * Of the claims below this four of five are wrong, by a reader's verdict on the training news. What lies above is for readers and apps to
 * filter: confidences are calibrated on those verdicts, so that from .85 on nine of ten are right.
 */
export const LEAST_CONFIDENCE = 0.25;

/** What extraction needs besides the article. Loading a model is the business of the app. */
export interface ExtractOptions {
  readonly english: English;
  readonly vocabulary: Vocabulary;
  /** Claims less likely than this are left out; {@link LEAST_CONFIDENCE} by default. The fit of the confidence sees all: 0. */
  readonly leastConfidence?: number;
  /** Another way to weigh claims than the fitted one; the fit looks at their features through it. */
  readonly weigh?: typeof weigh;
}

/**
 * Reads an article into a graph: the article with its sentences, the entities that it names or makes claims about, where it mentions them, and
 * the claims. Pure and deterministic; never throws on any text. The graph passes `problems()`. An article that is not in English comes back
 * without claims and with a diagnostic.
 */
export function extractArticle(article: Article, { english, ...options }: ExtractOptions): Extraction {
  if (!/^en\b/i.test(article.language)) {
    return {
      graph: normalize({ articles: [article], entities: [], mentions: [], claims: [] }),
      diagnostics: [
        {
          stage: 'language',
          message: `The article's language is ${article.language}; this engine reads English (en), so no claims were made.`,
        },
      ],
    };
  }
  return extractDoc(joinPrefixedVerbs(parseArticle(article, english)), options);
}

/** Everything after the parser: what {@link extractArticle} does with an article in English. */
export function extractDoc(
  doc: ArticleDoc,
  { vocabulary, leastConfidence = LEAST_CONFIDENCE, weigh: weighClaim = weigh }: Omit<ExtractOptions, 'english'>,
): Extraction {
  const { article } = doc;
  const quotations = findQuotations(doc);
  const resolution = resolveEntities(doc, quotations);
  const context: Context = { doc, quotations, resolution, triggers: triggersOf(vocabulary) };
  const times = timesOf(doc);
  const assembled = assemble(context, draftClaims(context, times), {
    producer: EXTRACTOR_VERSION,
    leastConfidence,
    timeOf: (draft) => times.of(draft.at),
    weigh: weighClaim,
  });
  const entities = entitiesOf(resolution, assembled);
  const graph = normalize({
    articles: [doc.article],
    entities,
    mentions: mentionsOf(article, resolution, assembled, new Set(entities.map((entity) => entity.id))),
    claims: assembled.claims,
  });
  return { graph, diagnostics: diagnosticsOf(context) };
}

/** Reading 1,500 triggers takes longer than reading an article; a vocabulary is read once. */
const indices = new WeakMap<Vocabulary, TriggerIndex>();

function triggersOf(vocabulary: Vocabulary): TriggerIndex {
  let index = indices.get(vocabulary);
  if (index === undefined) {
    index = indexTriggers(vocabulary);
    indices.set(vocabulary, index);
  }
  return index;
}

/** Everything that is named, and what claims speak of. One id may come from the resolver and from a rule: their names are joined. */
function entitiesOf(resolution: Resolution, assembled: Assembled): readonly Entity[] {
  const all = new Map<EntityId, Entity>();
  const resolved = resolution.entities.filter((one) => one.members === undefined).map((one) => one.entity);
  const used = new Set(assembled.entities.map((entity) => entity.id));
  for (const entity of [...resolved.filter((one) => one.named || used.has(one.id)), ...assembled.entities]) {
    const before = all.get(entity.id);
    all.set(
      entity.id,
      before === undefined ? entity : { ...before, names: sortedUnique([...before.names, ...entity.names]) },
    );
  }
  return [...all.values()];
}

function mentionsOf(
  article: Article,
  resolution: Resolution,
  assembled: Assembled,
  known: ReadonlySet<EntityId>,
): readonly Mention[] {
  const found: Mention[] = [];
  const seen = new Set<string>();
  const add = (mention: Mention): void => {
    const key = `${mention.span.start}-${mention.span.end}|${mention.entity}`;
    if (seen.has(key) || !known.has(mention.entity)) return;
    seen.add(key);
    found.push(mention);
  };
  for (const one of resolution.entities) {
    for (const mention of one.mentions) {
      for (const { entity } of one.members ?? [one])
        add({ article: article.id, entity: entity.id, span: mention.span, kind: mention.kind });
    }
  }
  for (const { entity, span, kind } of assembled.shown) {
    add({ article: article.id, entity, span, kind: kind === 'described' ? 'nominal' : kind });
  }
  return found;
}

function diagnosticsOf({ quotations, doc }: Context): readonly Diagnostic[] {
  const found: Diagnostic[] = quotations
    .filter(
      (quotation) => quotation.kind === 'direct' && quotation.fragment !== true && quotation.speaker === undefined,
    )
    .map((quotation) => ({ stage: 'quotations', message: 'Nobody was found who says this.', span: quotation.span }));
  return doc.tokens.length === 0
    ? [{ stage: 'segment', message: 'The article holds no text that could be read.' }]
    : found;
}
