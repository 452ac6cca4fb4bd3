import type { ArgumentType, EntityType } from '@tripletail/core';

const PLACES: readonly EntityType[] = ['Country', 'City', 'Region', 'Location'];
const ACTORS: readonly EntityType[] = ['Person', 'Organization', 'Country', 'Group'];
const THINGS: readonly EntityType[] = ['Work', 'Law', 'Event', 'Product', 'Policy', 'Agreement', 'Award'];

/**
 * How well a thing of this type fits an argument that allows those: 1 if it is one of them, 0 if it cannot be, between where types run into
 * each other (a city where a country may stand, a described thing of unknown kind). The steps were chosen by eye.
 */
export function fit(allowed: readonly ArgumentType[], type: EntityType): number {
  const has = (types: readonly EntityType[]): boolean => types.some((t) => allowed.includes(t));
  if (type === 'Date') return allowed.includes('Date') ? 1 : 0;
  if (allowed.includes(type)) return 1;
  // Below one, so that a predicate made for this type wins; "anything" of unknown kind is below what an everyday word demands: "sought ways" demands nothing.
  if (allowed.includes('ANY')) return type === 'Concept' ? 0.7 : 0.9;
  if (PLACES.includes(type) && has(PLACES)) return 0.8;
  if (type === 'Group' && allowed.includes('Person')) return 0.7;
  if (type === 'Facility' && (has(PLACES) || allowed.includes('Organization'))) return 0.6;
  if (type === 'Concept') return has(ACTORS) || has(THINGS) ? 0.5 : 0.3;
  if (THINGS.includes(type) && has(THINGS)) return 0.5;
  // A town can act, as can those who sit in a building.
  if ((type === 'City' || type === 'Region') && has(ACTORS)) return 0.4;
  return 0;
}
