import {
  type ArticleId,
  type Claim,
  compareStrings,
  type KnowledgeGraph,
  merge,
  problems,
  TripletailError,
  usedEntities,
} from '@tripletail/core';

/**
 * UTF-16 code units. Ids made by core have at most 190; Neo4j indexes 8,167 bytes, and a relation's key is made of three ids, each unit
 * of which may take three bytes.
 */
const LONGEST_ID = 400;
/** Control characters, halves of surrogate pairs, code points that are no characters: an id is written into links and keys. */
const UNUSABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
/** Sentences quoted in an error; the rest are counted. */
const QUOTED = 3;

/**
 * Refuses a graph that no store may keep: one with `problems()`, with an id too long or unprintable, or with an entity that nothing
 * refers to where there is no article either.
 * @throws GRAPH_INVALID naming the first problems
 */
export function checkGraph(graph: KnowledgeGraph): void {
  const found = graphProblems(graph);
  if (found.length === 0) return;
  const more = found.length > QUOTED ? `; and ${found.length - QUOTED} more` : '';
  throw new TripletailError(
    'GRAPH_INVALID',
    `The graph was not saved, nothing was changed: ${found.slice(0, QUOTED).join('; ')}${more}. Extract it anew, or mend the file that it came from.`,
  );
}

/** Why no store may keep this graph, in sentences; empty if one may. */
export function graphProblems(graph: KnowledgeGraph): readonly string[] {
  return [...problems(graph), ...idProblems(graph)];
}

function idProblems(graph: KnowledgeGraph): readonly string[] {
  const found: string[] = [];
  for (const { id } of [...graph.articles, ...graph.entities, ...graph.claims]) {
    if (id === '') found.push('an id is empty');
    else if (id.length > LONGEST_ID) found.push(`the id ${id.slice(0, 40)}… is longer than ${LONGEST_ID} characters`);
    else if (UNUSABLE.test(id)) found.push(`the id ${JSON.stringify(id)} holds characters that cannot be printed`);
  }
  if (graph.articles.length === 0 && graph.entities.length > 0) {
    found.push(`entity ${graph.entities[0]!.id} belongs to no article`);
  }
  return found;
}

/**
 * What each article of several graphs says, by article, sorted; of an article that is in two of them what the later says.
 * @throws GRAPH_INVALID as {@link checkGraph}, or if two articles have claims of one id
 */
export function collectParts(graphs: readonly KnowledgeGraph[]): ReadonlyMap<ArticleId, KnowledgeGraph> {
  const parts = new Map<ArticleId, KnowledgeGraph>();
  for (const graph of graphs) {
    checkGraph(graph);
    for (const [id, part] of splitByArticle(graph)) parts.set(id, part);
  }
  const holder = new Map<string, ArticleId>();
  for (const [id, { claims }] of parts) {
    for (const claim of claims) {
      const other = holder.get(claim.id);
      if (other !== undefined) throw claimHeld(claim, other);
      holder.set(claim.id, id);
    }
  }
  return new Map([...parts].sort(([a], [b]) => compareStrings(a, b)));
}

/** The error for a claim whose id another article has already: ids come from content, so one of the two was made up. */
export function claimHeld(claim: Pick<Claim, 'id' | 'article'>, holder: ArticleId): TripletailError {
  return new TripletailError(
    'GRAPH_INVALID',
    `Nothing was saved: the claim ${claim.id} of ${claim.article} has the id of a claim of ${holder}. Make ids with claimId().`,
  );
}

/**
 * What each article of a graph says: the article, its claims and mentions, and the entities that these refer to, each part in canonical
 * form. Their `merge` is the graph again. In a merged graph nobody can tell which article an entity's names and role come from, so each
 * article gets the whole entity; and an entity that nothing refers to goes to every article, so that it leaves with the last of them.
 * @param graph one without `problems()`
 */
export function splitByArticle(graph: KnowledgeGraph): ReadonlyMap<ArticleId, KnowledgeGraph> {
  const claims = groupByArticle(graph.claims);
  const mentions = groupByArticle(graph.mentions);
  const everywhere = usedEntities(graph.claims, graph.mentions);
  const idle = graph.entities.filter((entity) => !everywhere.has(entity.id));
  const byId = new Map<string, KnowledgeGraph['entities'][number]>(graph.entities.map((one) => [one.id, one]));
  const articles = [...graph.articles].sort((a, b) => compareStrings(a.id, b.id));
  return new Map(
    articles.map((article) => {
      const own = { claims: claims.get(article.id) ?? [], mentions: mentions.get(article.id) ?? [] };
      const used = [...usedEntities(own.claims, own.mentions)]
        .map((id) => byId.get(id))
        .filter((entity) => entity !== undefined);
      return [article.id, canonical({ articles: [article], entities: [...used, ...idle], ...own })];
    }),
  );
}

function groupByArticle<T extends { readonly article: ArticleId }>(items: readonly T[]): ReadonlyMap<ArticleId, T[]> {
  const groups = new Map<ArticleId, T[]>();
  for (const item of items) {
    const there = groups.get(item.article);
    if (there === undefined) groups.set(item.article, [item]);
    else there.push(item);
  }
  return groups;
}

/**
 * Merged with itself, a graph takes the form that `merge` gives to entities of several articles: the order of an entity's fields is then
 * the same whether one article tells of it or two.
 */
function canonical(graph: KnowledgeGraph): KnowledgeGraph {
  return merge(graph, graph);
}
