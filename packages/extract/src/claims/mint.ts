import { countryId, entityId, type EntityType, sortedUnique } from '@tripletail/core';

import { countryName } from '../gazetteer/index.js';
import type { ResolvedEntity } from '../entities/types.js';
import type { Argument, Context } from './context.js';

/**
 * A thing that no mention stands for: an office ("Foreign Minister of France"), a party behind an adjective. The same name gives the same
 * entity in every article. `surface` is how this text says it.
 */
export function mint(type: EntityType, name: string, surface?: string): ResolvedEntity {
  return {
    entity: {
      id: entityId(type, name),
      type,
      name,
      names: sortedUnique(surface === undefined || surface.trim() === '' ? [name] : [name, surface]),
      named: true,
    },
    mentions: [],
  };
}

/** A country by its ISO code, as every article has it. */
export function countryEntity(iso2: string): ResolvedEntity {
  const name = countryName(iso2);
  return {
    entity: { id: countryId(iso2), type: 'Country', name, names: [name], named: true, country: iso2.toUpperCase() },
    mentions: [],
  };
}

/** Longest name of a thing that is described by a clause; longer ones are cut at a word. Chosen by eye: two lines of a node's label. */
const LONGEST_NAME = 90;

/** A described thing that means something only in this article: a clause in an object's place, a bare role. */
export function mintLocal(context: Context, type: EntityType, name: string): ResolvedEntity {
  const words = name.replace(/\s+/gu, ' ').trim();
  const cut = words.length <= LONGEST_NAME ? words : `${words.slice(0, LONGEST_NAME).replace(/\s+\S*$/u, '')} …`;
  return {
    entity: { id: entityId(type, cut, context.doc.article.id), type, name: cut, names: [cut], named: false },
    mentions: [],
  };
}

/** An argument of a minted entity, shown by these tokens. */
export function shownBy(context: Context, entity: ResolvedEntity, tokens: readonly number[]): Argument {
  const sorted = [...tokens].sort((a, b) => a - b);
  const first = context.doc.tokens[sorted[0]!]!;
  const last = context.doc.tokens[sorted.at(-1)!]!;
  return { entity, head: sorted.at(-1)!, span: { start: first.start, end: last.end }, kind: 'described' };
}
