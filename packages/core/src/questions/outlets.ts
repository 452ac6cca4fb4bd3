import { ACT_COLUMNS, BY_RANK, entity, optional, outlet, PLAIN, plain } from './parts.js';
import type { Question } from './types.js';

/** What which outlet says. A source is an outlet, or the article itself where none is known; near-copies count once. */
export const OUTLET_QUESTIONS: readonly Question[] = [
  {
    id: 'confirmed',
    title: 'What do at least {sources} independent sources say?',
    about: 'What is said as a fact by so many outlets; agency copies count as one. Most sources first.',
    parameters: [{ name: 'sources', label: 'Sources at least', kind: 'number', default: 2 }],
    cypher: `MATCH (who:Entity)-[act]->(whom:Entity)
WHERE act.sources >= $sources AND ${plain('act')}
RETURN ${ACT_COLUMNS}, act.outlets AS outlets
ORDER BY ${BY_RANK}`,
    ask: ({ sources }) => ({ kind: 'relations', filter: { minOutlets: Number(sources), ...PLAIN } }),
  },
  {
    id: 'only',
    title: 'What does only {outlet} say?',
    about: 'Relations that no other source tells of; most claims first.',
    parameters: [outlet()],
    cypher: `MATCH (who:Entity)-[act]->(whom:Entity)
WHERE act.sources = 1 AND $outlet IN act.outlets
RETURN ${ACT_COLUMNS}
ORDER BY ${BY_RANK}`,
    ask: (values) => ({ kind: 'relations', filter: { outlets: [String(values['outlet'])], maxOutlets: 1 } }),
  },
  {
    id: 'differ',
    title: 'What do {outlet} and {other} say differently?',
    about: 'What one of the two affirms and the other denies, with both sentences.',
    parameters: [outlet('One outlet'), outlet('Another outlet', 'other')],
    cypher: `MATCH (who:Entity)-[no]->(whom:Entity)
WHERE no.polarity = 'denied' AND ($outlet IN no.outlets OR $other IN no.outlets)
MATCH (who)-[act]->(whom)
WHERE act.polarity = 'affirmed' AND act.predicate = no.predicate
  AND ($outlet IN act.outlets AND $other IN no.outlets OR $other IN act.outlets AND $outlet IN no.outlets)
RETURN who, act, whom, act.outlets AS affirmedBy, act.evidence AS evidence, no, no.outlets AS deniedBy, no.evidence AS denial
ORDER BY ${BY_RANK}, no.keyOrder`,
  },
  {
    id: 'coverage',
    title: 'How does each outlet write about {entity}?',
    about: 'Relations around the entity by outlet and kind of act: who writes of conflict, who of cooperation.',
    parameters: [entity('About whom or what')],
    cypher: `MATCH (:Entity {id: $entity})-[act]-(:Entity)
WITH DISTINCT act UNWIND act.outlets AS outlet
RETURN outlet, count(act) AS relations, sum(CASE act.kind WHEN 'conflict' THEN 1 ELSE 0 END) AS conflict,
       sum(CASE act.kind WHEN 'cooperation' THEN 1 ELSE 0 END) AS cooperation, min(act.first) AS first, max(act.last) AS last
ORDER BY relations DESC, outlet`,
  },
  {
    id: 'groups',
    title: 'What are the strongest ties between {countries} and {others}?',
    about:
      'Relations between two groups of countries, with the people and bodies that belong to them; codes as in ISO 3166.',
    parameters: [
      { name: 'countries', label: 'Country codes, with commas: US, GB', kind: 'text' },
      { name: 'others', label: 'Country codes, with commas: RU, CN', kind: 'text' },
    ],
    cypher: `WITH split(replace(toUpper($countries), ' ', ''), ',') AS ours, split(replace(toUpper($others), ' ', ''), ',') AS theirs
MATCH (who:Entity)-[act]->(whom:Entity)
WHERE who.country IN ours AND whom.country IN theirs OR who.country IN theirs AND whom.country IN ours
RETURN ${ACT_COLUMNS}
ORDER BY ${BY_RANK}`,
  },
  {
    id: 'articles',
    title: 'Which articles tell of {entity}?',
    about: 'Articles by number of their claims about the entity, with outlet, day and link.',
    parameters: [optional(entity('Whom or what'))],
    cypher: `MATCH (article:Article)<-[:IN_ARTICLE]-(c:Claim)-[:SUBJECT|OBJECT]->(e:Entity)
WHERE $entity IS NULL OR e.id = $entity
WITH article, count(DISTINCT c) AS claims
RETURN article, article.outlet AS outlet, article.day AS day, article.url AS url, claims
ORDER BY claims DESC, article.id`,
  },
];
