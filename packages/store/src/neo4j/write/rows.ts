import {
  type Article,
  type Claim,
  claimDays,
  compareSpans,
  contentHash,
  covers,
  isClaimId,
  type KnowledgeGraph,
  type Mention,
  mentionKey,
  quote,
  relationKey,
  type Span,
} from '@tripletail/core';

import { int } from '../database.js';
import { sortable } from '../text.js';
import { bandWords } from './sources.js';

/**
 * One article as rows of the database. Each row carries the hash of itself, so that what is there already can be left alone, and each
 * node of ours its record: the JSON of the thing itself, from which answers are made. The other properties are for people's Cypher.
 */
export interface ArticleRows {
  readonly article: Row;
  readonly sentences: readonly Row[];
  /** Sentences that follow each other. */
  readonly chain: readonly { readonly from: string; readonly to: string }[];
  readonly mentions: readonly MentionRow[];
  readonly claims: readonly ClaimRow[];
}

/** A node. */
export interface Row {
  readonly id: string;
  readonly sha: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** A mention with what it hangs on. */
export interface MentionRow extends Row {
  readonly entity: string;
  /** The sentence around it; none where it lies in none. */
  readonly sentence?: string;
}

/** A claim with what it hangs on. */
export interface ClaimRow extends Row {
  readonly claim: Claim;
  readonly sentence: string;
}

/** @param part what one article says */
export function rowsOf(part: KnowledgeGraph): ArticleRows {
  const article = part.articles[0]!;
  const found = sentenceSpans(article, part.claims);
  const sentenceAround = (span: Span): string | undefined => {
    const around = found.find((sentence) => covers(sentence, span));
    return around === undefined ? undefined : sentenceId(article, around);
  };
  const order = (article.sentences ?? []).map((span) => sentenceId(article, span));
  return {
    article: articleRow(part, article),
    sentences: found.map((span) => {
      const idx = order.indexOf(sentenceId(article, span));
      return row(sentenceId(article, span), {
        article: article.id,
        ...(idx === -1 ? {} : { idx: int(idx) }),
        ...place(span),
        text: quote(article.text, span),
      });
    }),
    chain: order.slice(1).flatMap((to, at) => (order[at] === to ? [] : [{ from: order[at]!, to }])),
    mentions: part.mentions.map((mention) => mentionRow(article, mention, sentenceAround(mention.span))),
    claims: part.claims.map((claim) => claimRow(article, claim)),
  };
}

/** Sentences that the segmenter found and those that claims name, each once, in reading order. */
function sentenceSpans(article: Article, claims: readonly Claim[]): readonly Span[] {
  const spans = [...(article.sentences ?? []), ...claims.map((claim) => claim.sentence)];
  const byId = new Map(spans.map((span) => [sentenceId(article, span), span]));
  return [...byId.values()].sort(compareSpans);
}

function sentenceId(article: Article, span: Span): string {
  return `${article.id}#s${span.start}-${span.end}`;
}

function place(span: Span): Readonly<Record<string, unknown>> {
  return { start: int(span.start), end: int(span.end) };
}

function row(id: string, props: Readonly<Record<string, unknown>>, extra: Readonly<Record<string, unknown>> = {}): Row {
  const sha = contentHash(JSON.stringify([props, extra]));
  return { id, sha, props: { id, sha, ...props } };
}

function articleRow(part: KnowledgeGraph, article: Article): Row {
  const { id, title, text, url, outlet, author, publishedAt, language } = article;
  const props = {
    title,
    text,
    url,
    outlet,
    author,
    publishedAt,
    // Indexed, hence short whatever the article says of itself.
    day: publishedAt === undefined ? undefined : sortable(publishedAt.slice(0, 10)),
    language,
    bands: bandWords(text),
    // The text is kept once.
    record: JSON.stringify({ ...article, text: '' }),
  };
  const sha = contentHash(JSON.stringify(part));
  return { id, sha, props: { id, sha, ...props } };
}

function mentionRow(article: Article, mention: Mention, sentence: string | undefined): MentionRow {
  const props = {
    article: article.id,
    ...place(mention.span),
    kind: mention.kind,
    text: quote(article.text, mention.span),
    record: JSON.stringify(mention),
  };
  const hangs = { entity: mention.entity, ...(sentence === undefined ? {} : { sentence }) };
  return { ...row(mentionKey(mention), props, hangs), ...hangs };
}

function claimRow(article: Article, claim: Claim): ClaimRow {
  const { object } = claim;
  const days = claimDays(claim, article);
  const props = {
    article: article.id,
    predicate: claim.predicate,
    open: claim.open,
    polarity: claim.polarity,
    modality: claim.modality,
    trigger: quote(article.text, claim.trigger),
    confidence: claim.confidence,
    first: days[0] === undefined ? undefined : sortable(days[0]),
    last: days[0] === undefined ? undefined : sortable(days.at(-1)!),
    timex: claim.time?.timex,
    producer: claim.producer,
    rules: claim.rules,
    // What the edges are grouped by; a claim about a claim makes none.
    key: isClaimId(object) ? undefined : relationKey({ ...claim, object }),
    record: JSON.stringify(claim),
  };
  return { ...row(claim.id, props), claim, sentence: sentenceId(article, claim.sentence) };
}
