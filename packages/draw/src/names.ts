import type { ActKind } from '@tripletail/core';

import type { NodeClass } from './encode/node-class.js';
import type { Said } from './encode/said.js';

/** `12480` → `12,480`. */
export function show(count: number): string {
  return count.toLocaleString('en-GB');
}

/** `1 relation`, `12 relations`. */
export function plural(count: number, one: string, many: string): string {
  return `${show(count)} ${count === 1 ? one : many}`;
}

/** What the kinds of act are called, in the page and in the legend of a picture. */
export const KIND_NAMES: Readonly<Record<ActKind, string>> = {
  conflict: 'Conflict',
  cooperation: 'Cooperation',
  fact: 'Fact',
};

/** What the ways of saying are called. */
export const SAID_NAMES: Readonly<Record<Said, string>> = {
  asserted: 'Asserted',
  planned: 'Planned, threatened',
  alleged: 'Alleged',
  denied: 'Denied',
  ended: 'Ended',
};

/** What the classes of actors are called. */
export const CLASS_NAMES: Readonly<Record<NodeClass, string>> = {
  person: 'Person',
  org: 'Organisation',
  place: 'Place',
  event: 'Event',
  other: 'Other named thing',
  described: 'Described, no name',
};
