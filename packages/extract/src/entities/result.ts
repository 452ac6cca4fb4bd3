import { countryId, type Entity, entityId, type EntityId, sortedUnique } from '@tripletail/core';

import { knownPerson } from '../gazetteer/index.js';
import { at } from '../syntax/index.js';
import { canonicalName, countryOfCluster, finalType, roleOf } from './canonical.js';
import { isNamed, isPerson } from './clusters.js';
import { describe, describedEntity } from './described.js';
import { descriptionTokens, holdsName, spelled } from './describe.js';
import { circumstancesOf } from './sieves/circumstances.js';
import { winnerOf } from './sieves/winner.js';
import type { ResolvedEntity, ResolvedMention } from './types.js';
import type { Cluster, Draft, Workspace } from './workspace.js';

/** An entity while the result is put together: the mention list still grows, and the names. */
export interface Growing extends ResolvedEntity {
  entity: Entity;
  readonly mentions: ResolvedMention[];
}

/** The entities of the clusters, in order of their first mention, and which cluster became which. Clusters with one id are one entity. */
export function entitiesOf(ws: Workspace): {
  readonly entities: Growing[];
  readonly of: ReadonlyMap<Cluster, Growing>;
} {
  const entities: Growing[] = [];
  const of = new Map<Cluster, Growing>();
  const byId = new Map<EntityId, Growing>();
  const ordinals = new Map<EntityId, number>();
  const clusters = [...ws.clusters].filter((cluster) => cluster.mentions.length > 0);
  const inOrder = clusters.toSorted((a, b) => firstHead(a) - firstHead(b));
  for (const cluster of inOrder) {
    if (cluster.members !== undefined) continue;
    const entity = isNamed(cluster) ? namedEntity(ws, cluster) : describedOf(ws, cluster, byId, ordinals);
    if (entity === undefined) continue;
    const known = byId.get(entity.id);
    const growing: Growing = known ?? { entity, mentions: [] };
    if (known === undefined) {
      byId.set(entity.id, growing);
      entities.push(growing);
    } else known.entity = withNames(known.entity, entity);
    of.set(cluster, growing);
  }
  for (const cluster of inOrder) {
    const members = (cluster.members ?? []).flatMap((member) => of.get(member) ?? []);
    if (cluster.members === undefined || members.length !== cluster.members.length) continue;
    const fresh = pairEntity(ws, members);
    const pair = byId.get(fresh.entity.id) ?? fresh;
    if (pair === fresh) entities.push(pair);
    byId.set(pair.entity.id, pair);
    of.set(cluster, pair);
  }
  return { entities, of };
}

/** Two clusters with one id are one entity with the names of both. */
function withNames(known: Entity, entity: Entity): Entity {
  return { ...entity, ...known, names: sortedUnique([...known.names, ...entity.names]) };
}

function firstHead(cluster: Cluster): number {
  return cluster.tally.heads[0] ?? 0;
}

function namedEntity(ws: Workspace, cluster: Cluster): Entity {
  const type = finalType(cluster);
  const said = canonicalName(cluster);
  const known = type === 'Person' ? knownPerson(said) : undefined;
  const name = known?.name ?? said;
  const role = type === 'Person' ? roleOf(cluster) : undefined;
  const country = countryOfCluster(cluster) ?? known?.country;
  const code = type === 'Country' ? cluster.listed?.country : undefined;
  return {
    id: code === undefined ? entityId(type, name) : countryId(code),
    type,
    name,
    names: sortedUnique([name, ...surfaces(ws, cluster)]),
    named: true,
    ...(role === undefined ? {} : { role }),
    ...(country === undefined ? {} : { country }),
  };
}

/** Names and descriptions as they stand in the text, without articles; adjectives, pronouns and names inside names left out. */
function surfaces(ws: Workspace, cluster: Cluster): readonly string[] {
  return cluster.mentions.flatMap((m) => {
    if (m.kind === 'name' && m.nested !== true) return [m.text];
    return m.kind === 'nominal' ? [spelled(ws, descriptionTokens(ws, m.head))] : [];
  });
}

/** @param ordinals the number that the last thing of each name got: the next one goes on from there */
function describedOf(
  ws: Workspace,
  cluster: Cluster,
  known: ReadonlyMap<EntityId, unknown>,
  ordinals: Map<EntityId, number>,
): Entity | undefined {
  const nominals = cluster.mentions.filter((m) => m.kind === 'nominal');
  const words = new Map(nominals.length < 2 ? [] : nominals.map((m) => [m, weight(ws, m)]));
  const fullest = nominals.toSorted((a, b) => words.get(b)! - words.get(a)! || a.head - b.head)[0];
  if (fullest === undefined) return undefined;
  const type = cluster.type ?? (isPerson(cluster) === true && fullest.number === 'one' ? 'Person' : undefined);
  const description = describe(ws, fullest.head, fullest, type);
  // a second "a man" is another man; a second "the deal" is most likely the same
  const first = nominals.toSorted((a, b) => a.head - b.head)[0]!;
  const another =
    (['a', 'an', 'another'].includes(first.determiner ?? '') &&
      (first.animate === true || description.type === 'Event')) ||
    // "Friday's attack" and "Monday's attack" are not called so, but are two
    (description.type === 'Event' && circumstancesOf(ws, first).when !== undefined);
  const names = surfaces(ws, cluster);
  const winner = description.shared ? undefined : nominals.flatMap((m) => winnerOf(ws, m) ?? [])[0];
  const by = winner === undefined || !isNamed(winner) ? undefined : canonicalName(winner);
  const entity = describedEntity(ws, description, names, 1, by);
  if (!another) return entity;
  let unused = entity;
  let ordinal = ordinals.get(entity.id) ?? 1;
  while (known.has(unused.id)) unused = describedEntity(ws, description, names, ++ordinal);
  ordinals.set(entity.id, ordinal);
  return unused;
}

/** A description of this many words says all and can be read at a glance; longer ones are as good as much shorter ones. */
const BEST_LENGTH = 6;

/** How well a description names its thing. */
function weight(ws: Workspace, nominal: Draft): number {
  const tokens = descriptionTokens(ws, nominal.head);
  const words = spelled(ws, tokens).split(' ').length;
  // how many and how long may change from one sentence to the next; a few of a people are not called like the people
  const { pos } = at(ws.doc, nominal.head);
  const counted = pos !== 'PROPN' && tokens.some((k) => at(ws.doc, k).pos === 'NUM') ? 3 : 0;
  // "the al-Nuri mosque" rather than "the symbolic heart of the town"
  const named = holdsName(ws, tokens, nominal.head) ? 3 : 0;
  const said = ['attr', 'oprd'].includes(at(ws.doc, nominal.head).dep) ? 4 : 0;
  return (words <= BEST_LENGTH ? words : 2 * BEST_LENGTH - words) + named - counted - said;
}

function pairEntity(ws: Workspace, members: readonly ResolvedEntity[]): Growing {
  const name = members.map((member) => member.entity.name).join(' and ');
  return {
    entity: { id: entityId('Group', name, ws.doc.article.id), type: 'Group', name, names: [name], named: false },
    mentions: [],
    members,
  };
}

/** A draft as a mention of the result. */
export function mentionOf(ws: Workspace, draft: Draft, entity: number): ResolvedMention {
  const { first, end, head, kind, why, locative, nested, title } = draft;
  return {
    entity,
    kind: kind === 'adjective' ? 'name' : kind,
    firstToken: first,
    endToken: end,
    headToken: head,
    span: { start: at(ws.doc, first).start, end: at(ws.doc, end - 1).end },
    why: why === '' ? 'description' : why,
    ...(locative === true ? { locative: true as const } : {}),
    ...(kind === 'adjective' ? { adjective: true as const } : {}),
    ...(nested === true ? { nested: true as const } : {}),
    ...(title === undefined ? {} : { title }),
  };
}
