import neo4j, { type Vector } from 'neo4j-driver';

import { restored } from './text.js';

/** Anything that JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A value of the database as JSON. Nodes, relationships and paths become objects with a `$kind`, so that a canvas can draw them; whole
 * numbers beyond 2^53, NaN and infinities become strings, for JSON has none; dates, times and durations their ISO 8601 form.
 */
export function jsonOf(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return restored(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map(jsonOf);
  if (ArrayBuffer.isView(value)) return [...(value as Int8Array)];
  if (neo4j.isNode(value)) {
    return { $kind: 'node', id: value.elementId, labels: [...value.labels], properties: fields(value.properties) };
  }
  if (neo4j.isRelationship(value)) {
    const { elementId, type, startNodeElementId, endNodeElementId, properties } = value;
    return {
      $kind: 'relationship',
      id: elementId,
      type,
      start: startNodeElementId,
      end: endNodeElementId,
      properties: fields(properties),
    };
  }
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map((segment) => segment.end)];
    return {
      $kind: 'path',
      nodes: nodes.map(jsonOf),
      relationships: value.segments.map((segment) => jsonOf(segment.relationship)),
    };
  }
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value;
    return { $kind: 'point', srid: jsonOf(srid), x, y, ...(z === undefined ? {} : { z }) };
  }
  if (isTemporal(value)) return value.toString();
  if (neo4j.isVector(value as object)) return [...(value as Vector<never>).asTypedArray()].map(jsonOf);
  return fields(value as Readonly<Record<string, unknown>>);
}

function isTemporal(value: unknown): value is { toString: () => string } {
  const { isDate, isDateTime, isDuration, isLocalDateTime, isLocalTime, isTime } = neo4j;
  return [isDate, isDateTime, isDuration, isLocalDateTime, isLocalTime, isTime].some((is) => is(value as object));
}

function fields(properties: Readonly<Record<string, unknown>>): Json {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [restored(key), jsonOf(value)]));
}
