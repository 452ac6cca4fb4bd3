import type { NamedGraph, Property, Resource } from './resource.js';
import { type Iri, type Literal, PREFIXES, type Term, type Triple, term } from './terms.js';

/** How Turtle is to be written. */
export interface TurtleStyle {
  /** TriG: articles in named graphs. */
  readonly graphs: boolean;
  /**
   * `1.1`: statements are reified in the classic way (rdf:Statement), which every reader takes. `1.2`: by a triple term (`rdf:reifies
   * <<( s p o )>>`), shorter and made for the purpose, which few readers know yet.
   */
  readonly version: '1.1' | '1.2';
}

const TYPE = term('rdf', 'type');

/** Turtle and TriG (W3C, RDF 1.1 and 1.2): a resource at a time, its properties below one another. */
export function* turtle(graphs: Iterable<NamedGraph>, style: TurtleStyle): Iterable<string> {
  if (style.version === '1.2') yield 'VERSION "1.2"\n';
  for (const [prefix, iri] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${iri}> .\n`;
  for (const { name, resources } of graphs) {
    const named = style.graphs && name !== undefined;
    let open = false;
    for (const resource of resources) {
      const text = resourceText(resource, style);
      if (text === '') continue;
      if (named && !open) yield `\n${iriText(name)} {`;
      open = true;
      yield text;
    }
    if (named && open) yield '}\n';
  }
}

function resourceText(resource: Resource, { version }: TurtleStyle): string {
  const { iri, statement, properties } = resource;
  const classic = statement !== undefined && version === '1.1';
  const types = classic ? [...resource.types, term('rdf', 'Statement')] : resource.types;
  const lines = [
    ...line([TYPE, types.map((type) => ({ iri: type }))]),
    ...(classic ? statementLines(statement) : []),
    ...(statement !== undefined && !classic ? [`rdf:reifies ${tripleText(statement)}`] : []),
    ...properties.flatMap(line),
  ];
  return lines.length === 0 ? '' : `\n${iriText(iri)}\n    ${lines.join(' ;\n    ')} .\n`;
}

function statementLines({ subject, predicate, object }: Triple): readonly string[] {
  return [`rdf:subject ${iriText(subject)}`, `rdf:predicate ${iriText(predicate)}`, `rdf:object ${iriText(object)}`];
}

function line([predicate, objects]: Property): readonly string[] {
  if (objects.length === 0) return [];
  return [`${predicate === TYPE ? 'a' : iriText(predicate)} ${objects.map(termText).join(', ')}`];
}

function tripleText({ subject, predicate, object }: Triple): string {
  return `<<( ${iriText(subject)} ${iriText(predicate)} ${iriText(object)} )>>`;
}

function termText(value: Term): string {
  return 'iri' in value ? iriText(value.iri) : literalText(value);
}

function literalText({ value, datatype }: Literal): string {
  if (
    datatype === term('xsd', 'integer') ||
    datatype === term('xsd', 'decimal') ||
    datatype === term('xsd', 'boolean')
  ) {
    return value;
  }
  return datatype === undefined ? quoted(value) : `${quoted(value)}^^${iriText(datatype)}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Controls are escaped too: editors and terminals do strange things with them. */
function quoted(text: string): string {
  const escaped = text.replace(
    /["\\\p{Cc}]/gu,
    (char) => ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}

/** A name with a prefix where it needs no escapes, else the whole IRI. `<`, `>` and the like are in none: terms.ts sees to that. */
function iriText(iri: Iri): string {
  for (const [prefix, start] of Object.entries(PREFIXES)) {
    if (!iri.startsWith(start)) continue;
    const name = iri.slice(start.length);
    if (/^[A-Za-z0-9_][A-Za-z0-9_:%.-]*$/.test(name) && !/[.]$/.test(name)) return `${prefix}:${name}`;
  }
  return `<${iri}>`;
}
