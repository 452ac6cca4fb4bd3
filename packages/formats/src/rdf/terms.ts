/**
 * Terms of RDF (RDF 1.1 Concepts, section 3): IRIs that no reader refuses, and literals that are what their type says. Strict readers
 * drop a whole file over one bad IRI, lenient ones keep a date that is none; so both are checked here, where they are made.
 */

/** An absolute IRI, made by {@link local} or {@link webIri}, or a constant. */
export type Iri = string;

/** A value; without a datatype it is a string. */
export interface Literal {
  readonly value: string;
  readonly datatype?: Iri;
}

/** What stands in the place of an object. */
export type Term = { readonly iri: Iri } | Literal;

/** What a statement is about, without saying that it is so. */
export interface Triple {
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: Iri;
}

const HOME = 'https://w3id.org/tripletail/';

/** Prefixes of every file, in their order. Ours are names: nothing need be there on the web. */
export const PREFIXES = {
  tt: `${HOME}ns#`,
  id: `${HOME}id/`,
  pred: `${HOME}predicate/`,
  rel: `${HOME}relation/`,
  outlet: `${HOME}outlet/`,
  software: `${HOME}software/`,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  schema: 'https://schema.org/',
  wd: 'http://www.wikidata.org/entity/',
} as const;

/** One of our prefixes. */
export type Prefix = keyof typeof PREFIXES;

/** `term('prov', 'Agent')`: a name that is an IRI as it stands. */
export function term(prefix: Prefix, name: string): Iri {
  return PREFIXES[prefix] + name;
}

/** An id of ours as an IRI. Everything but ASCII letters, digits and `:._~-` is escaped, so that no id can be another's IRI, or none. */
export function local(prefix: Prefix, id: string): Iri {
  return PREFIXES[prefix] + encode(id).replaceAll('%3A', ':');
}

function encode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The address of a page as an IRI; undefined if it is none that a browser would open. */
export function webIri(text: string): Iri | undefined {
  const found = /^(https?:\/\/)([^/?#\s]+)((?:[/?][^#]*)?)(?:#(.*))?$/isu.exec(text.trim());
  if (found === null) return undefined;
  const [, scheme = '', host = '', rest = '', fragment] = found;
  if (!/^[\p{L}\p{N}._~-]+(:\d{1,5})?$/u.test(host)) return undefined;
  return scheme.toLowerCase() + host + escaped(rest) + (fragment === undefined ? '' : `#${escaped(fragment)}`);
}

/** Characters that RFC 3986 has in a path or query stay, and so do escapes that are whole; all else is escaped. */
function escaped(text: string): string {
  return wellFormed(text).replace(/%[\da-f]{2}|[a-z\d._~!$&'()*+,;=:@/?-]|[\s\S]/giu, (piece) =>
    piece.length === 3 || /^[a-z\d._~!$&'()*+,;=:@/?-]$/i.test(piece) ? piece : encode(piece),
  );
}

/** RDF's strings are of Unicode characters: half a surrogate pair becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** A string. */
export function string(value: string): Literal {
  return { value: wellFormed(value) };
}

/** A whole number. */
export function integer(value: number): Literal {
  return { value: String(Math.trunc(value)), datatype: term('xsd', 'integer') };
}

/** A number; xsd:decimal knows no exponents. */
export function decimal(value: number): Literal {
  const plain = String(value);
  const text = /e/.test(plain) ? value.toFixed(20).replace(/0+$/, '') : plain;
  return { value: text.includes('.') ? text.replace(/\.$/, '.0') : `${text}.0`, datatype: term('xsd', 'decimal') };
}

/** True or false. */
export function boolean(value: boolean): Literal {
  return { value: String(value), datatype: term('xsd', 'boolean') };
}

/** A day or a time; one that does not exist (31 February) stays the text that it is. */
export function date(text: string): Literal {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(text);
  if (found === null) return string(text);
  const [, year = '', month = '', day = '', hour, minute = '', second = ':00', zone = ''] = found;
  if (!isDay(Number(year), Number(month), Number(day))) return string(text);
  if (hour === undefined) return { value: text, datatype: term('xsd', 'date') };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second.slice(1)) >= 60 || !isZone(zone)) return string(text);
  return {
    value: `${year}-${month}-${day}T${hour}:${minute}${second}${zone}`,
    datatype: term('xsd', 'dateTime'),
  };
}

/** Is it a day of the Gregorian calendar? The year 0 is none to XML Schema 1.0. */
export function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year > 0 && days !== undefined && day >= 1 && day <= days;
}

function isZone(zone: string): boolean {
  if (zone === '' || zone === 'Z') return true;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  return minutes < 60 && (hours < 14 || (hours === 14 && minutes === 0));
}
