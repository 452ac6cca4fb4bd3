import type { EntityType, MentionKind } from '@tripletail/core';

import type { ArticleDoc, SegmentKind } from '../doc.js';
import type { Listed } from '../gazetteer/index.js';
import type { Quotation } from '../quotations/types.js';
import { at } from '../syntax/index.js';
import { emptyTally, pushMention, type Tally } from './tally.js';
import type { MentionTitle } from './types.js';

/**
 * What the sieves work on. Drafts and clusters change while an article is resolved, and nobody else ever sees them: the result is built from
 * them once, at the end. "Place" types of the parser stay one type (`Place`) until then, since most rules do not tell cities from countries.
 */

/** Type under construction: the types of the graph, and `Place` for every inhabited place that the gazetteer does not know. */
export type DraftType = EntityType | 'Place';

/** Countries, cities, regions and places not known any nearer. */
export function isPlace(type: DraftType | undefined): boolean {
  return type === 'Place' || type === 'Country' || type === 'City' || type === 'Region';
}

/** A mention that is not yet, or not finally, joined to its entity. */
export interface Draft {
  readonly kind: MentionKind | 'adjective';
  readonly first: number;
  readonly end: number;
  readonly head: number;
  /** Of the whole noun phrase that the name heads, where it has one; else of the mention. */
  phraseFirst: number;
  phraseEnd: number;
  readonly sentence: number;
  readonly text: string;
  /** Form under which names are compared, and its words. For descriptions the lemma of the head. */
  readonly key: string;
  readonly words: readonly string[];
  cluster?: Cluster;
  why: string;
  type?: DraftType;
  number?: 'one' | 'many';
  gender?: 'male' | 'female' | 'thing';
  /** Grammatical person of a pronoun. */
  person?: 1 | 3;
  animate?: boolean;
  /** Of a pronoun that speaks: the pronoun that spoke last, of the same kind. Whoever that is, this is. */
  after?: Draft;
  /** Country named by the mention itself: in its title, by its adjective. */
  country?: string;

  // Names
  readonly listed?: Listed;
  /** Where the name came from: `gazetteer`, `parser`, `capitals`, `elsewhere`, `joined`, `dateline`. */
  readonly source?: string;
  title?: MentionTitle;
  honorific?: true;
  locative?: boolean;
  /** In the place of somebody who acts: subject of a verb of government, possessor, after "with". */
  acting?: boolean;
  /** Preposition in front. */
  preposition?: string;
  dateline?: true;
  /** A people's name: "Russians". */
  people?: true;
  nested?: true;
  /** Country whose government this capital stands for. */
  standsFor?: string;

  // Descriptions
  determiner?: string;
  definite?: boolean;
  /** Head of the possessor. */
  possessor?: number;
  /** Head of the noun after "of". */
  of?: number;
  modifiers?: ReadonlySet<string>;
  /** Has a relative clause or participle behind. */
  restricted?: boolean;

  // Pronouns
  /** "both", "the two". */
  pair?: true;
}

/** Mentions that are, by what is known so far, one thing. */
export interface Cluster {
  /** Only ever grown by `pushMention`, which keeps the tally. */
  readonly mentions: Draft[];
  readonly tally: Tally;
  /** Roles in the words of the text, each once: "Foreign Minister", "spokesman for the group". */
  readonly roles: Set<string>;
  /** ISO codes with the number of times that a title or description named them. */
  readonly countries: Map<string, number>;
  type?: DraftType;
  canonical?: string;
  listed?: Listed;
  members?: readonly Cluster[];
  /** "we" of this speaker: nobody knows who else is meant. */
  weOf?: Cluster;
}

/** The state of the resolution of one article. */
export interface Workspace {
  readonly doc: ArticleDoc;
  readonly kindOf: readonly SegmentKind[];
  readonly paragraphOf: readonly number[];
  /** First token of the subtree of each token. */
  readonly leftEdge: readonly number[];
  readonly quotations: readonly Quotation[];
  /** Index into `quotations` of the direct quotation around each token. */
  readonly quotationOf: readonly (number | undefined)[];
  readonly names: Draft[];
  readonly nominals: Draft[];
  readonly pronouns: Draft[];
  /** All mentions in order of their heads; filled when nominals and pronouns are found. */
  all: Draft[];
  /** By head. */
  readonly at: Map<number, Draft>;
  readonly clusters: Set<Cluster>;
  /** Tokens of descriptions that were made already, by head; twice the head and one for narrow ones. */
  readonly described: Map<number, readonly number[]>;
  /** Speaker of each quotation as a cluster, once known. */
  readonly speakers: (Cluster | undefined)[];
}

/** An empty workspace for an article. */
export function workspaceOf(doc: ArticleDoc, quotations: readonly Quotation[]): Workspace {
  const kindOf = doc.tokens.map((token) => doc.sentences[token.sentence]?.kind ?? 'body');
  const paragraphOf = doc.tokens.map((token) => doc.sentences[token.sentence]?.paragraph ?? 0);
  const quotationOf: (number | undefined)[] = doc.tokens.map(() => undefined);
  quotations.forEach((quotation, q) => {
    if (quotation.kind !== 'direct') return;
    for (let i = quotation.firstToken; i < quotation.endToken; i++) quotationOf[i] = q;
  });
  return {
    doc,
    kindOf,
    paragraphOf,
    leftEdge: leftEdges(doc),
    quotations,
    quotationOf,
    names: [],
    nominals: [],
    pronouns: [],
    all: [],
    at: new Map(),
    clusters: new Set(),
    described: new Map(),
    speakers: quotations.map(() => undefined),
  };
}

function leftEdges(doc: ArticleDoc): readonly number[] {
  const edges = doc.tokens.map((token) => token.i);
  for (const { i, pos } of doc.tokens) {
    if (pos === 'SPACE') continue;
    // tokens come in order, so whoever has an edge at or before `i` has it from a token that its own ancestors have seen too
    for (let above = at(doc, i).head; edges[above]! > i; above = at(doc, above).head) edges[above] = i;
  }
  return edges;
}

/** The words from `first` to before `end` as they stand in the text. */
export function textOf(ws: Workspace, first: number, end: number): string {
  if (end <= first) return '';
  return ws.doc.text.slice(at(ws.doc, first).start, at(ws.doc, end - 1).end);
}

/** Do the two tokens stand in one paragraph, and in one kind of text (a headline glued to a paragraph is not one with it)? */
export function together(ws: Workspace, i: number, k: number): boolean {
  return ws.paragraphOf[i] === ws.paragraphOf[k] && ws.kindOf[i] === ws.kindOf[k];
}

/** Mentions of the sentences from `first` to `last`, in order of their heads. */
export function mentionsOfSentences(ws: Workspace, first: number, last: number): readonly Draft[] {
  return ws.all.slice(firstMentionOf(ws, first), firstMentionOf(ws, last + 1));
}

/** Index into `ws.all` of the first mention of a sentence or of what follows it; mentions are in order, so halving finds it. */
function firstMentionOf(ws: Workspace, sentence: number): number {
  let [low, high] = [0, ws.all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ws.all[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A new cluster of one mention. */
export function newCluster(ws: Workspace, mention?: Draft): Cluster {
  const cluster: Cluster = { mentions: [], tally: emptyTally(), roles: new Set(), countries: new Map() };
  ws.clusters.add(cluster);
  if (mention !== undefined) addMention(cluster, mention);
  return cluster;
}

/** Puts a mention into a cluster, with the role and country that it tells. */
export function addMention(cluster: Cluster, mention: Draft, why?: string): void {
  mention.cluster = cluster;
  if (why !== undefined) mention.why = why;
  pushMention(cluster, mention);
  if (mention.title !== undefined) cluster.roles.add(mention.title.role);
  if (mention.country !== undefined && mention.kind === 'name') addCountry(cluster, mention.country);
}

/** Notes that the text connects the thing with a country. */
export function addCountry(cluster: Cluster, country: string): void {
  cluster.countries.set(country, (cluster.countries.get(country) ?? 0) + 1);
}
