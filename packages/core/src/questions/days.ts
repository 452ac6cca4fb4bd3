import { BY_RANK, day, entity, idOf, kind, optional, plain } from './parts.js';
import type { BoundValues, Question } from './types.js';

/** Core's timeline: one row for each day on which claims of a relation begin; lasting states stand on no day. */
const DAYS = `MATCH (c:Claim {key: act.key}) WHERE c.first IS NOT NULL`;
const ROWS = `WITH who, act, whom, c.first AS day, max(c.last) AS until, count(c) AS claims
RETURN day, until, who, act, whom, act.polarity AS polarity, act.modality AS modality, claims, act.sources AS sources, act.evidence AS evidence`;

const kinds = ({ kind: value }: BoundValues) => (value === null ? {} : { kinds: [value as 'conflict'] });

const PRAISE = ['PRAISES', 'SUPPORTS', 'ENDORSES', 'DEFENDS', 'AGREES_WITH'].join('|');
const BLAME = ['CRITICIZES', 'ACCUSES', 'DISTRUSTS', 'REJECTS', 'THREATENS'].join('|');

/** What happened when. */
export const DAY_QUESTIONS: readonly Question[] = [
  {
    id: 'timeline',
    title: 'What happened around {entity}, day by day?',
    about:
      'What the entity does and what is done to it, oldest day first. Offices and other lasting states are left out.',
    parameters: [entity()],
    cypher: `MATCH (:Entity {id: $entity})-[act]-(:Entity) WHERE act.lasting IS NULL
WITH DISTINCT act, startNode(act) AS who, endNode(act) AS whom
${DAYS}
${ROWS}
ORDER BY day, ${BY_RANK}`,
    ask: (values) => ({ kind: 'timeline', entities: [idOf(values)] }),
  },
  {
    id: 'did-since',
    title: 'What has {entity} done since {day}?',
    about: 'Acts of the entity itself, newest day first.',
    parameters: [entity('Who'), day(), kind],
    cypher: `MATCH (who:Entity {id: $entity})-[act]->(whom:Entity)
WHERE act.lasting IS NULL AND ($kind IS NULL OR act.kind = $kind)
${DAYS} AND c.last >= $day
${ROWS}
ORDER BY day DESC, ${BY_RANK}`,
    ask: (values) => ({
      kind: 'timeline',
      entities: [idOf(values)],
      role: 'subject',
      order: 'newest',
      filter: { from: String(values['day']), ...kinds(values) },
    }),
  },
  {
    id: 'since',
    title: 'What has happened since {day}?',
    about: 'Acts of everybody, newest day first.',
    parameters: [day(), kind],
    cypher: `MATCH (who:Entity)-[act]->(whom:Entity)
WHERE act.lasting IS NULL AND act.last >= $day AND ($kind IS NULL OR act.kind = $kind)
${DAYS} AND c.last >= $day
${ROWS}
ORDER BY day DESC, ${BY_RANK}`,
    ask: (values) => ({
      kind: 'timeline',
      order: 'newest',
      filter: { from: String(values['day']), ...kinds(values) },
    }),
  },
  {
    id: 'newest',
    title: 'What is the newest about {entity}?',
    about: 'What the entity does and what is done to it, newest day first.',
    parameters: [entity()],
    cypher: `MATCH (:Entity {id: $entity})-[act]-(:Entity) WHERE act.lasting IS NULL
WITH DISTINCT act, startNode(act) AS who, endNode(act) AS whom
${DAYS}
${ROWS}
ORDER BY day DESC, ${BY_RANK}`,
    ask: (values) => ({ kind: 'timeline', entities: [idOf(values)], order: 'newest' }),
  },
  {
    id: 'turned',
    title: 'Who turned against whom since {day}?',
    about:
      'Pairs with cooperation and no conflict before the day, and conflict since; the earliest of that conflict first.',
    parameters: [day(), optional(entity('Who turns, or against whom'))],
    cypher: `MATCH (who:Entity)-[act]->(whom:Entity)
WHERE act.kind = 'conflict' AND act.first >= $day AND ${plain('act')}
  AND ($entity IS NULL OR $entity IN [who.id, whom.id])
WITH who, whom, act ORDER BY act.first, ${BY_RANK}
WITH who, whom, collect(act) AS acts
MATCH (who)-[before]->(whom)
WHERE before.kind = 'cooperation' AND before.first < $day AND ${plain('before')}
  AND NOT EXISTS { MATCH (who)-[old]->(whom) WHERE old.kind = 'conflict' AND old.first < $day AND ${plain('old')} }
WITH who, whom, acts[0] AS act, before ORDER BY before.last DESC, before.keyOrder
WITH who, whom, act, collect(before)[0] AS before
RETURN who, whom, before, before.last AS lastGood, act, act.first AS turned, act.evidence AS evidence
ORDER BY turned, ${BY_RANK}`,
  },
  {
    id: 'changed',
    title: 'Who changed position on {entity}?',
    about:
      'Who praised or supported and, on another day, criticised or threatened the same: which came first, and the sentences.',
    parameters: [optional(entity('On whom or what'))],
    cypher: `MATCH (who:Entity)-[praise:${PRAISE}]->(whom:Entity)
WHERE ${plain('praise')} AND ($entity IS NULL OR whom.id = $entity)
MATCH (who)-[blame:${BLAME}]->(whom) WHERE ${plain('blame')} AND blame.first <> praise.first
WITH who, whom, praise, blame ORDER BY praise.first, blame.first, praise.keyOrder, blame.keyOrder
WITH who, whom, collect(praise)[0] AS praise, collect(blame)[0] AS blame
RETURN who, whom, CASE WHEN praise.first < blame.first THEN 'praise, then criticism' ELSE 'criticism, then praise' END AS turn,
       praise.first AS praised, blame.first AS criticised, praise, blame, praise.evidence AS praiseEvidence, blame.evidence AS criticismEvidence
ORDER BY praised, who.idOrder, whom.idOrder`,
  },
  {
    id: 'pending',
    title: 'What is planned, threatened or demanded, and not reported done?',
    about: 'Announced acts of which no article says, on that day or later, that they were done; newest first.',
    parameters: [
      optional(entity('Who announces it, or whom it meets')),
      {
        name: 'manner',
        label: 'Announced how',
        kind: 'choice',
        optional: true,
        choices: [
          { value: 'planned', label: 'planned' },
          { value: 'threatened', label: 'threatened' },
          { value: 'demanded', label: 'demanded' },
        ],
      },
    ],
    cypher: `MATCH (who:Entity)-[act]->(whom:Entity)
WHERE act.modality IN ['planned', 'threatened', 'demanded'] AND ($manner IS NULL OR act.modality = $manner)
  AND act.polarity = 'affirmed' AND ($entity IS NULL OR $entity IN [who.id, whom.id])
  AND NOT EXISTS {
    MATCH (who)-[done]->(whom)
    WHERE done.predicate = act.predicate AND ${plain('done')}
      AND (act.first IS NULL OR done.last IS NULL OR done.last >= act.first)
  }
RETURN who, act, whom, act.modality AS announced, act.first AS first, act.last AS last, act.sources AS sources, act.evidence AS evidence
ORDER BY coalesce(last, '') DESC, ${BY_RANK}`,
  },
];
