import type { EntityId } from '@tripletail/core';

import type { ArticleDoc } from '../doc.js';
import { type Quotation, quotationAt } from '../quotations/index.js';
import { antecedent, at, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { descriptionSpan } from './describe.js';
import { describe, describedEntity } from './described.js';
import { findNames } from './names/find.js';
import { clusterNames } from './names/cluster.js';
import { findNominals } from './nominals.js';
import { findPronouns } from './pronouns/find.js';
import { resolveGlosses } from './pronouns/gloss.js';
import { resolvePronouns } from './pronouns/resolve.js';
import { resolveFirstPerson, settleSpeakers } from './pronouns/speakers.js';
import { entitiesOf, type Growing, mentionOf } from './result.js';
import { joinAppositions, joinCommaAppositions, joinNounsBesideNames } from './sieves/apposition.js';
import { joinGovernments } from './sieves/government.js';
import { joinLede } from './sieves/lede.js';
import { addNestedNames } from './sieves/nested.js';
import { linkNominals } from './sieves/nominals.js';
import { joinCalled, joinNounsOfNames } from './sieves/of-name.js';
import { joinOwnCountries } from './sieves/own-country.js';
import { joinSameOwner } from './sieves/owner.js';
import { joinPairs } from './sieves/pairs.js';
import { joinPredicates, joinPredicatesOfPronouns } from './sieves/predicate.js';
import type { Resolution, ResolvedEntity, ResolvedMention } from './types.js';
import { type Workspace, workspaceOf } from './workspace.js';

/**
 * Finds what an article speaks of: names, descriptions and pronouns, joined to one entity a thing by sieves, the surest first (after Lee et al.,
 * "Deterministic coreference resolution", 2013). Deterministic; never throws on any parse.
 */
export function resolveEntities(doc: ArticleDoc, quotations: readonly Quotation[]): Resolution {
  const ws = workspaceOf(doc, quotations);
  findNames(ws);
  clusterNames(ws);
  findNominals(ws);
  findPronouns(ws);
  ws.all = [...ws.names, ...ws.nominals, ...ws.pronouns].sort((a, b) => a.head - b.head);
  joinAppositions(ws);
  joinPredicates(ws);
  joinNounsOfNames(ws);
  joinCalled(ws);
  joinGovernments(ws);
  joinCommaAppositions(ws);
  joinNounsBesideNames(ws);
  settleSpeakers(ws);
  joinLede(ws);
  linkNominals(ws);
  joinPairs(ws);
  resolveGlosses(ws);
  resolvePronouns(ws, false);
  settleSpeakers(ws);
  resolveFirstPerson(ws);
  resolvePronouns(ws, true);
  settleSpeakers(ws);
  joinPredicatesOfPronouns(ws);
  joinOwnCountries(ws);
  joinSameOwner(ws);
  addNestedNames(ws);
  return resolutionOf(ws);
}

function resolutionOf(ws: Workspace): Resolution {
  const { entities, of } = entitiesOf(ws);
  const indices = new Map<ResolvedEntity, number>(entities.map((entity, index) => [entity, index]));
  const heads = new Map<number, ResolvedMention>();
  const inside = new Map<number, ResolvedMention>();
  const mentions: ResolvedMention[] = [];
  const clustered = [...of.keys()]
    .flatMap((cluster) => cluster.mentions)
    .toSorted((a, b) => a.head - b.head || a.first - b.first);
  for (const draft of clustered) {
    const entity = of.get(draft.cluster!);
    const index = entity === undefined ? undefined : indices.get(entity);
    if (entity === undefined || index === undefined) continue;
    const mention = mentionOf(ws, draft, index);
    mentions.push(mention);
    entity.mentions.push(mention);
    if (draft.nested === true) continue;
    heads.set(draft.head, mention);
    if (draft.kind !== 'name') continue;
    for (let i = draft.first; i < draft.end; i++) inside.set(i, mention);
    const { firstToken, endToken } = draft.title ?? { firstToken: 0, endToken: 0 };
    for (let i = firstToken; i < endToken; i++) if (!inside.has(i)) inside.set(i, mention);
  }
  const numbers = new Map(ws.quotations.map((quotation, q) => [quotation, q]));
  const mentionAt = (token: number): ResolvedMention | undefined => heads.get(token) ?? inside.get(token);
  const entityAt = (token: number): ResolvedEntity | undefined => {
    const mention = mentionAt(token);
    return mention === undefined ? undefined : entities[mention.entity];
  };
  const speakerOf = (quotation: Quotation): ResolvedEntity | undefined => {
    const q = numbers.get(quotation);
    const speaker = q === undefined ? undefined : ws.speakers[q];
    return speaker === undefined ? undefined : of.get(speaker);
  };
  return {
    entities,
    mentions,
    mentionAt,
    entityAt,
    entityFor: minter(ws, entities, entityAt),
    phraseSpan: (head) => descriptionSpan(ws, head),
    speakerOf,
    speakerAt: (token) => {
      const quotation = quotationAt(ws.quotations, token);
      return quotation === undefined ? undefined : speakerOf(quotation);
    },
  };
}

const PARTITIVES = new Set(
  `several some many most few number majority lot all none half part one two three both each dozens hundreds thousands scores handful couple group
  any more rest plenty minority total third quarter variety series range kind sort type`.split(/\s+/u),
);
const NO_THINGS = new Set(['DATE', 'TIME', 'PERCENT', 'ORDINAL', 'CARDINAL']);

/** Makes entities of noun phrases that are no mentions, each head once, each id once. */
function minter(
  ws: Workspace,
  entities: readonly Growing[],
  entityAt: (token: number) => ResolvedEntity | undefined,
): (head: number) => ResolvedEntity | undefined {
  const byHead = new Map<number, ResolvedEntity>();
  const byId = new Map<EntityId, ResolvedEntity>();
  for (const known of entities) if (!byId.has(known.entity.id)) byId.set(known.entity.id, known);
  const entityFor = (head: number, depth: number): ResolvedEntity | undefined => {
    const token = ws.doc.tokens[head];
    if (token === undefined || depth > 4) return undefined;
    const part = partOf(ws, head);
    if (part !== undefined) return entityFor(part, depth + 1);
    const known = entityAt(head) ?? byHead.get(head);
    if (known !== undefined) return known;
    const before = antecedent(ws.doc, head);
    if (before !== undefined && before !== head) return entityFor(before, depth + 1);
    if (!['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM', 'X'].includes(token.pos) || NO_THINGS.has(token.entityType))
      return undefined;
    if (token.pos === 'NUM' || (token.pos === 'ADJ' && kids(ws.doc, head, 'det').length === 0)) return undefined;
    const description = describe(ws, head, undefined);
    if (!/[\p{L}\p{N}]/u.test(description.name)) return undefined;
    const entity = describedEntity(ws, description, []);
    const minted = byId.get(entity.id) ?? { entity, mentions: [] };
    byId.set(entity.id, minted);
    byHead.set(head, minted);
    return minted;
  };
  return (head) => entityFor(head, 0);
}

/** "several of Europe's diplomats", "a number of soldiers": the thing is what stands after "of". */
function partOf(ws: Workspace, head: number): number | undefined {
  const { doc } = ws;
  if (!PARTITIVES.has(lowerAt(doc, head)) && !PARTITIVES.has(lemmaAt(doc, head))) return undefined;
  const of = kids(doc, head, 'prep').find((k) => k > head && lowerAt(doc, k) === 'of');
  const whole = of === undefined ? undefined : kids(doc, of, 'pobj')[0];
  if (whole === undefined) return undefined;
  // "a group of soldiers" is soldiers, "part of Ukraine" is not Ukraine
  const plural = ['NNS', 'NNPS'].includes(at(doc, whole).tag) || at(doc, whole).pos === 'PRON';
  return plural ? whole : undefined;
}
