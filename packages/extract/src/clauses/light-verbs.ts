import type { Doc } from '../doc.js';
import { at, kids, lemmaAt, lowerAt } from '../syntax/index.js';

/** Verbs and objects that are one predicate together: "took place on X" gives no fact (took, place). */
const LIGHT_OBJECTS: Readonly<Record<string, readonly string[]>> = {
  take: [
    'place',
    'part',
    'effect',
    'advantage',
    'care',
    'aim',
    'shape',
    'hold',
    'note',
    'office',
    'power',
    'control',
    'responsibility',
  ],
  make: ['sense', 'use', 'way', 'headlines'],
  pay: ['attention'],
  give: ['rise', 'way', 'birth'],
  play: ['host'],
  have: ['access'],
  gain: ['access'],
  set: ['sail'],
  lose: ['sight', 'touch'],
  keep: ['track'],
  lay: ['hands'],
};

/** Is `o` the object of a light verb, with nothing before it? */
export function isLightObject(doc: Doc, v: number, o: number): boolean {
  const nouns = LIGHT_OBJECTS[lemmaAt(doc, v)];
  return (
    nouns !== undefined &&
    nouns.includes(lowerAt(doc, o)) &&
    kids(doc, o).every((c) => ['prep', 'acl'].includes(at(doc, c).dep))
  );
}
