import {
  ACT_KINDS,
  ENTITY_TYPES,
  type EntityId,
  MODALITIES,
  POLARITIES,
  type RelationFilter,
  sortedUnique,
} from '@tripletail/core';

/**
 * A view of the graph as the query of a link: `?focus=person:david-lammy&depth=1&kind=conflict&from=2025-04-01`. Words, so that people can
 * read and change it. Keys that are unknown, and values that make no sense, are dropped without a word: a link is typed, cut by mail
 * programs, and made by newer versions. The same view is always the same link.
 */
export interface LinkedView {
  /** Entities in the middle. */
  readonly focus?: readonly EntityId[];
  /** Steps around them, 1 to 6. */
  readonly depth?: number;
  readonly filter?: RelationFilter;
  /** The relation whose evidence is open. */
  readonly relation?: string;
}

/** What is longer than this is cut; browsers and mail programs do the same, later and worse. In UTF-16 code units. */
const LONGEST_LINK = 16_384;
const MOST_VALUES = 200;
const LONGEST_VALUE = 500;
const DEEPEST = 6;
/** The outlet's own voice, among speakers. */
const NOBODY = '-';

/** The view as a query without `?`; empty if it says nothing. */
export function encodeView(view: LinkedView): string {
  const { focus, depth, relation, filter = {} } = view;
  const parts: (readonly [key: string, values: readonly string[] | undefined])[] = [
    ['focus', focus],
    ['depth', depth === undefined ? undefined : [String(depth)]],
    ['relation', relation === undefined ? undefined : [relation]],
    ['type', filter.types],
    ['predicate', filter.predicates],
    ['kind', filter.kinds],
    ['polarity', filter.polarities],
    ['modality', filter.modalities],
    ['speaker', filter.speakers?.map((speaker) => speaker ?? NOBODY)],
    ['outlet', filter.outlets],
    ['from', filter.from === undefined ? undefined : [filter.from]],
    ['to', filter.to === undefined ? undefined : [filter.to]],
    ['confidence', filter.minConfidence === undefined ? undefined : [String(Number(filter.minConfidence.toFixed(4)))]],
    ['outlets', filter.minOutlets === undefined ? undefined : [String(filter.minOutlets)]],
  ];
  return parts
    .flatMap(([key, values]) => {
      if (values === undefined) return [];
      // Order means nothing, except that the first in focus is the first that was looked at.
      const list = key === 'focus' ? [...new Set(values)] : sortedUnique(values);
      return [`${key}=${list.map(encodeValue).join(',')}`];
    })
    .join('&');
}

/** Only what a query must escape: `:` and `/` stay readable, `,` divides values. */
function encodeValue(value: string): string {
  return encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'))
    .replace(/%3A/g, ':')
    .replace(/%2F/g, '/')
    .replace(/%7C/g, '|');
}

/** The view that a link says; `?` or `#` may stand in front. Never throws. */
export function decodeView(link: string): LinkedView {
  const fields = new Map<string, readonly string[]>();
  for (const part of link
    .slice(0, LONGEST_LINK)
    .replace(/^[?#]+/, '')
    .split('&')) {
    const at = part.indexOf('=');
    const key = at < 0 ? part : part.slice(0, at);
    // The first of two says it; an empty list hides everything, which is a filter too.
    if (at < 0 || fields.has(key)) continue;
    const values = valuesOf(part.slice(at + 1));
    fields.set(key, key === 'focus' ? values : sortedUnique(values));
  }
  const focus = entityIds(fields.get('focus'));
  const depth = number(fields.get('depth'), 1, DEEPEST);
  const relation = fields.get('relation')?.[0];
  const filter = filterOf(fields);
  return {
    ...(focus === undefined || focus.length === 0 ? {} : { focus }),
    ...(depth === undefined ? {} : { depth: Math.trunc(depth) }),
    ...(relation === undefined ? {} : { relation }),
    ...(Object.keys(filter).length === 0 ? {} : { filter }),
  };
}

function filterOf(fields: ReadonlyMap<string, readonly string[]>): RelationFilter {
  const types = oneOf(ENTITY_TYPES, fields.get('type'));
  const predicates = fields.get('predicate')?.filter((name) => /^[A-Z][A-Z0-9_]{0,62}$/.test(name));
  const kinds = oneOf(ACT_KINDS, fields.get('kind'));
  const polarities = oneOf(POLARITIES, fields.get('polarity'));
  const modalities = oneOf(MODALITIES, fields.get('modality'));
  const speakers = fields
    .get('speaker')
    ?.flatMap((value): readonly (EntityId | null)[] => (value === NOBODY ? [null] : (entityIds([value]) ?? [])));
  const outlets = fields.get('outlet');
  const [from, to] = [day(fields.get('from')), day(fields.get('to'))];
  const minConfidence = number(fields.get('confidence'), 0, 1);
  const minOutlets = number(fields.get('outlets'), 0, 1_000_000);
  return {
    ...(types === undefined ? {} : { types }),
    ...(predicates === undefined ? {} : { predicates }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(polarities === undefined ? {} : { polarities }),
    ...(modalities === undefined ? {} : { modalities }),
    ...(speakers === undefined ? {} : { speakers }),
    ...(outlets === undefined ? {} : { outlets }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
    ...(minOutlets === undefined ? {} : { minOutlets: Math.trunc(minOutlets) }),
  };
}

function valuesOf(text: string): readonly string[] {
  if (text === '') return [];
  const values = text.split(',', MOST_VALUES).flatMap((value) => {
    try {
      const decoded = decodeURIComponent(value.replaceAll('+', ' '));
      return decoded === '' || decoded.length > LONGEST_VALUE || /\p{Cc}/u.test(decoded) ? [] : [decoded];
    } catch {
      return [];
    }
  });
  return [...new Set(values)];
}

function entityIds(values: readonly string[] | undefined): readonly EntityId[] | undefined {
  return values?.filter((value): value is EntityId => /^(?!article:|claim:)[a-z]+:[^\s|]+$/u.test(value));
}

/** If none of the values is known, there is no filter, rather than one that hides everything. */
function oneOf<T extends string>(known: readonly T[], values: readonly string[] | undefined): readonly T[] | undefined {
  const found = known.filter((value) => values?.includes(value));
  return values === undefined || (found.length === 0 && values.length > 0) ? undefined : found;
}

function day(values: readonly string[] | undefined): string | undefined {
  const [value = ''] = values ?? [];
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value) ? value : undefined;
}

function number(values: readonly string[] | undefined, least: number, most: number): number | undefined {
  const [value = ''] = values ?? [];
  return /^\d{1,7}(\.\d{1,20})?$/.test(value) ? Math.min(most, Math.max(least, Number(value))) : undefined;
}
