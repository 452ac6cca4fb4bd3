import type { ArticleId, ArticleSummary, GraphReader, KnowledgeGraph } from '@tripletail/core';

/**
 * What keeps a graph and answers questions about it. Every store gives the same answers, byte for byte: those of core's `applyQuery` over
 * {@link TripleStore.graph}. A store keeps what each *article* says, so that an article can be replaced or forgotten without a trace.
 */
export interface TripleStore extends GraphReader {
  /**
   * Keeps what the articles of the graphs say. An article that is there already is replaced: its own claims, mentions and names go, and
   * those of others stay. Saving the same again changes nothing. Of two graphs with one article the later counts.
   *
   * Many graphs at once cost less than one after the other. Do not merge them before: in a merged graph nobody can tell any more which
   * article gave an entity which name, so each article gets all of them, and forgetting one leaves its names with the others.
   * @throws GRAPH_INVALID (and nothing is saved) if `problems()` finds some, if an id is none that a store can keep, if an entity
   *   belongs to no article, or if a claim's id is held by another article
   */
  readonly save: (...graphs: readonly KnowledgeGraph[]) => Promise<SaveReport>;
  /** Forgets an article and everything that only it said; `false` if it was not there. */
  readonly forget: (article: ArticleId) => Promise<boolean>;
  /** What is kept, without texts, by id. */
  readonly articles: () => Promise<readonly ArticleSummary[]>;
  /** Everything, in canonical order: the merge of all that was saved. */
  readonly graph: () => Promise<KnowledgeGraph>;
  /** Lets go of files and connections, once what was begun is done. */
  readonly close: () => Promise<void>;
}

/** What a save did. The three lists together are the articles of the graphs, each sorted. */
export interface SaveReport {
  readonly added: readonly ArticleId[];
  readonly replaced: readonly ArticleId[];
  /** Held already, to the letter. */
  readonly unchanged: readonly ArticleId[];
  readonly claims: {
    readonly added: number;
    readonly removed: number;
    /** Of the same id, and not the same: another confidence, a further qualifier. */
    readonly changed: number;
  };
  /** What a database says that it made and deleted; stores without one leave it out. */
  readonly database?: DatabaseCounters;
}

/** Counters of the database itself, over all transactions of one save. */
export interface DatabaseCounters {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
}
