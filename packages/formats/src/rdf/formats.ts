import type { ExportInput, Format } from '../format.js';
import { graphsOf } from './graphs.js';
import { jsonLd } from './json-ld.js';
import { turtle as written } from './turtle.js';

/**
 * RDF for triple stores and reasoners. Every claim is a statement that is described, with its sentence and source (PROV-O, Web Annotation); only
 * what an article says in its own voice is a plain triple too. The terms are explained in `ontology/tripletail.ttl`, their use is checked by
 * `ontology/shapes.ttl` (SHACL).
 */
const LOSES =
  'The texts of the articles, but for the sentences of claims. Mentions: each entity keeps their number. Positions.';

export const turtle: Format = {
  id: 'turtle',
  label: 'RDF, Turtle (triple stores)',
  group: 'web & RDF',
  extension: '.ttl',
  mediaType: 'text/turtle',
  loses: LOSES,
  write: (input: ExportInput) => written(graphsOf(input, false), { graphs: false, version: '1.1' }),
};

export const trig: Format = {
  id: 'trig',
  label: 'RDF, TriG (a named graph for each article)',
  group: 'web & RDF',
  extension: '.trig',
  mediaType: 'application/trig',
  loses: LOSES,
  write: (input: ExportInput) => written(graphsOf(input, true), { graphs: true, version: '1.1' }),
};

export const jsonld: Format = {
  id: 'jsonld',
  label: 'RDF, JSON-LD (web developers)',
  group: 'web & RDF',
  extension: '.jsonld',
  mediaType: 'application/ld+json',
  loses: LOSES,
  write: (input: ExportInput) => jsonLd(graphsOf(input, false)),
};

export const turtle12: Format = {
  id: 'turtle-12',
  label: 'RDF 1.2, Turtle (readers that know triple terms)',
  group: 'web & RDF',
  extension: '.rdf12.ttl',
  mediaType: 'text/turtle;version=1.2',
  loses: LOSES,
  write: (input: ExportInput) => written(graphsOf(input, false), { graphs: false, version: '1.2' }),
};

export const trig12: Format = {
  id: 'trig-12',
  label: 'RDF 1.2, TriG (triple terms, a named graph for each article)',
  group: 'web & RDF',
  extension: '.rdf12.trig',
  mediaType: 'application/trig;version=1.2',
  loses: LOSES,
  write: (input: ExportInput) => written(graphsOf(input, true), { graphs: true, version: '1.2' }),
};
