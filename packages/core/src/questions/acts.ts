import { ACT_COLUMNS, BY_RANK, day, entity, idOf, kind, optional, PLAIN, plain } from './parts.js';
import type { Question } from './types.js';

const BLAME = ['CRITICIZES', 'ACCUSES', 'DISTRUSTS'];
const BACKING = ['SUPPORTS', 'PRAISES', 'ENDORSES', 'DEFENDS'];
const OFFICES = ['LEADS', 'CHAIRS', 'COMMANDS', 'HOLDS_POSITION', 'REPRESENTS'];

/** Who did what to whom. */
export const ACT_QUESTIONS: readonly Question[] = [
  {
    id: 'criticism',
    title: 'Who criticises {entity}?',
    about: 'Who criticises, accuses or distrusts them, as a fact and not as a report of a denial; most sources first.',
    parameters: [entity('Who is criticised')],
    cypher: `MATCH (who:Entity)-[act:${BLAME.join('|')}]->(whom:Entity {id: $entity})
WHERE ${plain('act')}
RETURN ${ACT_COLUMNS}
ORDER BY ${BY_RANK}`,
    ask: (values) => ({ kind: 'relations', filter: { objects: [idOf(values)], predicates: BLAME, ...PLAIN } }),
  },
  {
    id: 'support',
    title: 'Who supports {entity}?',
    about: 'Who supports, praises, endorses or defends them; most sources first.',
    parameters: [entity('Who is supported')],
    cypher: `MATCH (who:Entity)-[act:${BACKING.join('|')}]->(whom:Entity {id: $entity})
WHERE ${plain('act')}
RETURN ${ACT_COLUMNS}
ORDER BY ${BY_RANK}`,
    ask: (values) => ({ kind: 'relations', filter: { objects: [idOf(values)], predicates: BACKING, ...PLAIN } }),
  },
  {
    id: 'toward',
    title: 'What has {entity} done or said toward {other}?',
    about:
      'Everything that goes from the one to the other, also what is denied, planned or alleged: the columns say so.',
    parameters: [entity('Who acts'), entity('Toward whom', 'other')],
    cypher: `MATCH (who:Entity {id: $entity})-[act]->(whom:Entity {id: $other})
RETURN ${ACT_COLUMNS}
ORDER BY ${BY_RANK}`,
    ask: (values) => ({ kind: 'relations', filter: { subjects: [idOf(values)], objects: [idOf(values, 'other')] } }),
  },
  {
    id: 'neighbours',
    title: 'Who and what is {entity} connected with?',
    about: 'Every relation that touches the entity, in both directions; most sources first.',
    parameters: [entity()],
    cypher: `MATCH (:Entity {id: $entity})-[act]-(:Entity)
WITH DISTINCT act, startNode(act) AS who, endNode(act) AS whom
RETURN ${ACT_COLUMNS}
ORDER BY ${BY_RANK}`,
    ask: (values) => ({ kind: 'relations', around: { entities: [idOf(values)], depth: 1 } }),
  },
  {
    id: 'connection',
    title: 'How are {entity} and {other} connected?',
    about: 'The ways from one to the other over at most four relations, whichever way these point; shortest first.',
    parameters: [entity('From'), entity('To', 'other')],
    // Only relationships between entities have a key: ways over sentences and articles are none.
    cypher: `MATCH way = SHORTEST 10 GROUPS
  (a:Entity {id: $entity}) ((:Entity)-[r WHERE r.key IS NOT NULL]-(:Entity)){1,4} (b:Entity {id: $other})
WHERE $entity <> $other AND size(nodes(way)) = COUNT { UNWIND nodes(way) AS n RETURN DISTINCT n }
WITH [n IN nodes(way) | n.name] AS names, length(way) AS steps, collect(way)[..5] AS ways, [n IN nodes(way) | n.idOrder] AS ids
RETURN steps, names, ways
ORDER BY steps, ids
LIMIT 10`,
    ask: (values) => ({ kind: 'paths', from: idOf(values), to: idOf(values, 'other'), maxLength: 4 }),
  },
  {
    id: 'who-does',
    title: 'Who {predicate} whom?',
    about: 'All relations of one predicate; most sources first.',
    parameters: [{ name: 'predicate', label: 'Does what', kind: 'predicate' }],
    cypher: `MATCH (who:Entity)<-[:SUBJECT]-(c:Claim {predicate: $predicate})
WITH DISTINCT who, c.key AS key
MATCH (who)-[act]->(whom:Entity) WHERE act.key = key
RETURN ${ACT_COLUMNS}
ORDER BY ${BY_RANK}`,
    ask: ({ predicate }) => ({ kind: 'relations', filter: { predicates: [String(predicate)] } }),
  },
  {
    id: 'offices',
    title: 'Who leads, chairs or holds which office?',
    about: 'Offices and leaderships, of all or of one: who, which, and between which days the articles speak of it.',
    parameters: [optional(entity())],
    cypher: `MATCH (who:Entity)-[act:${OFFICES.join('|')}]->(whom:Entity)
WHERE $entity IS NULL OR who.id = $entity OR whom.id = $entity
RETURN ${ACT_COLUMNS}
ORDER BY ${BY_RANK}`,
    ask: (values) => ({
      kind: 'relations',
      filter: { predicates: OFFICES },
      ...(values['entity'] === null ? {} : { around: { entities: [idOf(values)], depth: 1 } }),
    }),
  },
  {
    id: 'sent',
    title: 'Who was sent where?',
    about: 'Acts whose sentence names a destination: envoys, troops, aid. Each row with its sentence.',
    parameters: [optional(entity('Who sends, is sent, or receives'))],
    cypher: `MATCH (c:Claim)-[:QUALIFIER {role: 'destination'}]->(destination:Entity)
MATCH (who:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(what:Entity)
WHERE $entity IS NULL OR $entity IN [who.id, what.id, destination.id]
MATCH (c)-[:EVIDENCED_BY]->(s:Sentence)
RETURN who, c.predicate AS act, what, destination, c.polarity AS polarity, c.modality AS modality, c.first AS first, s.text AS evidence, c AS claim
ORDER BY c.confidence DESC, c.id`,
  },
  {
    id: 'worst',
    title: 'Which acts of conflict since {day} weigh most?',
    about:
      'Force before threats, threats before words, by the Goldstein scale (-10 to +10); only what is said as a fact.',
    parameters: [day(), optional(entity('Who does it or suffers it'))],
    cypher: `MATCH (who:Entity)-[act]->(whom:Entity)
WHERE act.goldstein < 0 AND act.kind = 'conflict' AND act.last >= $day AND ${plain('act')}
  AND ($entity IS NULL OR $entity IN [who.id, whom.id])
RETURN act.goldstein AS weight, ${ACT_COLUMNS}
ORDER BY act.goldstein, ${BY_RANK}`,
  },
  {
    id: 'strongest',
    title: 'What is said most of all?',
    about: 'The relations with most independent sources, of every kind or of one.',
    parameters: [kind],
    cypher: `MATCH (who:Entity)-[act]->(whom:Entity)
WHERE $kind IS NULL OR act.kind = $kind
RETURN ${ACT_COLUMNS}
ORDER BY ${BY_RANK}`,
    ask: (values) => ({
      kind: 'relations',
      ...(values['kind'] === null ? {} : { filter: { kinds: [values['kind'] as 'conflict'] } }),
    }),
  },
];
