import type { NamedGraph, Resource } from './resource.js';
import { type Iri, type Literal, PREFIXES, type Term, term } from './terms.js';

/** Names of properties whose value is always another thing: in JSON its id, as a string. */
const LINKS: Readonly<Record<string, Iri>> = {
  subject: term('rdf', 'subject'),
  predicate: term('rdf', 'predicate'),
  object: term('rdf', 'object'),
  polarity: term('tt', 'polarity'),
  modality: term('tt', 'modality'),
  act: term('tt', 'act'),
  evidence: term('tt', 'evidence'),
  qualifier: term('tt', 'qualifier'),
  participant: term('tt', 'participant'),
  producer: term('tt', 'producer'),
  wasDerivedFrom: term('prov', 'wasDerivedFrom'),
  wasAttributedTo: term('prov', 'wasAttributedTo'),
  hasSource: term('oa', 'hasSource'),
  hasSelector: term('oa', 'hasSelector'),
  subPropertyOf: term('rdfs', 'subPropertyOf'),
  exactMatch: term('skos', 'exactMatch'),
  closeMatch: term('skos', 'closeMatch'),
  page: term('schema', 'url'),
};

/** Names of the others. */
const VALUES: Readonly<Record<string, Iri>> = {
  label: term('rdfs', 'label'),
  comment: term('rdfs', 'comment'),
  altLabel: term('skos', 'altLabel'),
  headline: term('schema', 'headline'),
  datePublished: term('schema', 'datePublished'),
  inLanguage: term('schema', 'inLanguage'),
  creator: term('dc', 'creator'),
  identifier: term('dc', 'identifier'),
  exact: term('oa', 'exact'),
  prefix: term('oa', 'prefix'),
  suffix: term('oa', 'suffix'),
  start: term('oa', 'start'),
  end: term('oa', 'end'),
};

const NAMES: ReadonlyMap<Iri, string> = new Map(
  [...Object.entries(LINKS), ...Object.entries(VALUES)].map(([name, iri]) => [iri, name]),
);
const IS_LINK: ReadonlySet<Iri> = new Set(Object.values(LINKS));

/** The context stands in the file: a reader must not have to fetch one, and what it does not define would vanish without a word. */
const CONTEXT = {
  ...PREFIXES,
  ...Object.fromEntries(Object.entries(LINKS).map(([name, iri]) => [name, { '@id': iri, '@type': '@id' }])),
  ...VALUES,
};

/** JSON-LD 1.1 (W3C 2020): flat, one thing a line. */
export function* jsonLd(graphs: Iterable<NamedGraph>): Iterable<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
  let first = true;
  for (const { resources } of graphs) {
    for (const resource of resources) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(node(resource))}`;
      first = false;
    }
  }
  yield first ? ']}\n' : '\n]}\n';
}

function node({ iri, types, statement, properties }: Resource): object {
  const all = statement === undefined ? types : [...types, term('rdf', 'Statement')];
  return {
    '@id': compact(iri),
    ...(all.length === 0 ? {} : { '@type': all.map(compact) }),
    ...(statement === undefined
      ? {}
      : {
          subject: compact(statement.subject),
          predicate: compact(statement.predicate),
          object: compact(statement.object),
        }),
    ...Object.fromEntries(
      properties
        .filter(([, objects]) => objects.length > 0)
        .map(([predicate, objects]) => {
          const values = objects.map((object) => value(object, IS_LINK.has(predicate)));
          return [NAMES.get(predicate) ?? compact(predicate), values.length === 1 ? values[0] : values];
        }),
    ),
  };
}

function value(object: Term, link: boolean): unknown {
  if ('iri' in object) return link ? compact(object.iri) : { '@id': compact(object.iri) };
  return literal(object);
}

/** Whole numbers and truth values are those of JSON; a fraction of JSON would be an xsd:double, and have other digits. */
function literal({ value: text, datatype }: Literal): unknown {
  if (datatype === undefined) return text;
  if (datatype === term('xsd', 'boolean')) return text === 'true';
  if (datatype === term('xsd', 'integer')) return Number(text);
  return { '@value': text, '@type': compact(datatype) };
}

/** With its prefix, where it has one of ours; a name that could be taken for another thing stays whole. */
function compact(iri: Iri): string {
  for (const [prefix, start] of Object.entries(PREFIXES)) {
    if (iri.startsWith(start) && !iri.startsWith('//', start.length)) return `${prefix}:${iri.slice(start.length)}`;
  }
  return iri;
}
