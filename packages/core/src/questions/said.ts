import { ACT_COLUMNS, BY_RANK, entity, idOf, optional } from './parts.js';
import type { Question } from './types.js';

/** Who says it, in which words, and who says the opposite. */
export const SAID_QUESTIONS: readonly Question[] = [
  {
    id: 'alleged',
    title: 'What does {entity} say, and not the outlet itself?',
    about: 'What the articles put into the mouth of this speaker; most sources first.',
    parameters: [entity('Who speaks')],
    cypher: `MATCH (speaker:Entity {id: $entity})<-[:ATTRIBUTED_TO]-(c:Claim)-[:SUBJECT]->(who:Entity)
WITH DISTINCT who, c.key AS key
MATCH (who)-[act]->(whom:Entity) WHERE act.key = key
RETURN ${ACT_COLUMNS}
ORDER BY ${BY_RANK}`,
    ask: (values) => ({ kind: 'relations', filter: { speakers: [idOf(values)] } }),
  },
  {
    id: 'speakers',
    title: 'Who speaks most about {entity}?',
    about: 'Speakers whose words the articles report about the entity, by number of claims.',
    parameters: [entity('About whom or what')],
    cypher: `MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)-[:ATTRIBUTED_TO]->(speaker:Entity)
WITH DISTINCT speaker, c ORDER BY c.confidence DESC, c.id
MATCH (c)-[:EVIDENCED_BY]->(s:Sentence)
WITH speaker, collect(c) AS claims, collect(s.text)[0] AS example
RETURN speaker, size(claims) AS claims, claims[0] AS claim, example
ORDER BY claims DESC, speaker.idOrder`,
  },
  {
    id: 'denied',
    title: 'What was denied, and by whom?',
    about: 'What somebody, or an outlet itself, says is not so; most sources first. Of all or around one entity.',
    parameters: [optional(entity('Around whom or what'))],
    cypher: `MATCH (who:Entity)-[act]->(whom:Entity)
WHERE act.polarity = 'denied' AND ($entity IS NULL OR $entity IN [who.id, whom.id])
OPTIONAL MATCH (speaker:Entity {id: act.speaker})
RETURN speaker, ${ACT_COLUMNS}
ORDER BY ${BY_RANK}`,
    ask: (values) => ({
      kind: 'relations',
      filter: { polarities: ['denied'] },
      ...(values['entity'] === null ? {} : { around: { entities: [idOf(values)], depth: 1 } }),
    }),
  },
  {
    id: 'contradictions',
    title: 'What is both affirmed and denied?',
    about:
      'One act of one pair that somebody says is so and somebody says is not; both sentences. Of all or around one entity.',
    parameters: [optional(entity('Around whom or what'))],
    cypher: `MATCH (who:Entity)-[no]->(whom:Entity)
WHERE no.polarity = 'denied' AND ($entity IS NULL OR $entity IN [who.id, whom.id])
MATCH (who)-[act]->(whom) WHERE act.polarity = 'affirmed' AND act.predicate = no.predicate
OPTIONAL MATCH (affirms:Entity {id: act.speaker})
OPTIONAL MATCH (denies:Entity {id: no.speaker})
RETURN who, act, whom, affirms, act.outlets AS affirmedBy, act.evidence AS evidence,
       no, denies, no.outlets AS deniedBy, no.evidence AS denial
ORDER BY ${BY_RANK}, no.keyOrder`,
    ask: (values) => ({
      kind: 'contradictions',
      ...(values['entity'] === null ? {} : { entities: [idOf(values)] }),
    }),
  },
  {
    id: 'sentences',
    title: 'Which sentences say what {entity} does?',
    about: 'Every claim with its sentence, outlet, day and link, surest first; of every predicate or of one.',
    parameters: [entity('Who'), { name: 'predicate', label: 'Does what', kind: 'predicate', optional: true }],
    cypher: `MATCH (who:Entity {id: $entity})<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(whom:Entity)
WHERE $predicate IS NULL OR claim.predicate = $predicate
MATCH (claim)-[:EVIDENCED_BY]->(s:Sentence) MATCH (claim)-[:IN_ARTICLE]->(a:Article)
RETURN who, claim, whom, claim.polarity AS polarity, claim.modality AS modality, s.text AS sentence,
       a.outlet AS outlet, a.day AS day, a.url AS url, claim.confidence AS confidence
ORDER BY confidence DESC, claim.id`,
  },
  {
    id: 'tone',
    title: 'What is the tone toward {entity}, actor by actor?',
    about:
      'Mean weight of what each one does or says to the entity (Goldstein scale, -10 force to +10 alliance), harshest first.',
    parameters: [entity('Toward whom')],
    cypher: `MATCH (who:Entity)-[act]->(whom:Entity {id: $entity})
WHERE act.kind <> 'fact' AND act.goldstein IS NOT NULL AND act.polarity = 'affirmed' AND act.modality = 'asserted'
WITH who, whom, act ORDER BY ${BY_RANK}
WITH who, whom, collect(act) AS acts, sum(act.goldstein * act.count) AS weight, sum(act.count) AS claims,
     sum(CASE act.kind WHEN 'conflict' THEN act.count ELSE 0 END) AS conflict
RETURN who, round(weight / claims, 1) AS tone, claims, conflict, claims - conflict AS cooperation, acts[0] AS act, acts[0].evidence AS evidence
ORDER BY tone, claims DESC, who.idOrder`,
  },
  {
    id: 'find',
    title: 'Whom or what do the articles call {text}?',
    about: 'Entities with a name in which every word begins as one of these; those with most relations first.',
    parameters: [{ name: 'text', label: 'Name or part of it', kind: 'text' }],
    cypher: `WITH [word IN split(toLower(trim($text)), ' ') WHERE word <> ''] AS words
MATCH (entity:Entity)
WHERE size(words) > 0 AND any(name IN entity.folds WHERE all(word IN words WHERE name CONTAINS ' ' + word))
RETURN entity, entity.type AS type, entity.role AS role, entity.relations AS relations, entity.names AS names
ORDER BY relations DESC, entity.nameOrder, entity.idOrder`,
    ask: ({ text }) => ({ kind: 'search', text: String(text) }),
  },
  {
    id: 'names',
    title: 'Under what names does {entity} appear?',
    about: 'The words of the articles that stand for the entity, and how often; pronouns are left out.',
    parameters: [entity()],
    cypher: `MATCH (m:Mention)-[:REFERS_TO]->(:Entity {id: $entity})
WHERE m.kind <> 'pronoun'
RETURN m.text AS name, m.kind AS kind, count(*) AS times, count(DISTINCT m.article) AS articles
ORDER BY times DESC, name`,
  },
  {
    id: 'together',
    title: 'Who and what is named together with {entity}?',
    about: 'Entities that stand in the same sentences, whether or not a relation is claimed; most sentences first.',
    parameters: [entity()],
    cypher: `MATCH (:Entity {id: $entity})<-[:REFERS_TO]-(:Mention)<-[:HAS_MENTION]-(s:Sentence)
WITH DISTINCT s ORDER BY s.id
MATCH (s)-[:HAS_MENTION]->(:Mention)-[:REFERS_TO]->(other:Entity) WHERE other.id <> $entity
WITH DISTINCT other, s
RETURN other, count(s) AS sentences, collect(s.text)[0] AS example
ORDER BY sentences DESC, other.nameOrder, other.idOrder`,
  },
];
