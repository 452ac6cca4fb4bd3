import { ACT_KINDS, type ActKind, type ClaimId, type EntityId } from '@tripletail/core';
import { NODE_CLASSES, type NodeClass, SAID, type Said } from '@tripletail/draw';

export const PAGES = ['start', 'explore', 'articles'] as const;
export type Page = (typeof PAGES)[number];
export const LOOKS = ['graph', 'table'] as const;
export type Look = (typeof LOOKS)[number];

/** Which relations are shown. Lists name what is let through; absent lists let everything through. */
export interface Filters {
  readonly kinds: readonly ActKind[];
  readonly said: readonly Said[];
  readonly classes: readonly NodeClass[];
  /** Empty: all speakers; `null` is the outlet's own voice. */
  readonly speakers: readonly (EntityId | null)[];
  /** Empty: all outlets. */
  readonly outlets: readonly string[];
  readonly minOutlets: number;
  readonly minConfidence: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** All that a link restores. */
export interface View {
  readonly page: Page;
  /** What is in the middle; empty: the strongest relations of the whole graph. */
  readonly focus: readonly EntityId[];
  /** Actors whose own relations were asked for as well. */
  readonly expanded: readonly EntityId[];
  readonly hidden: readonly EntityId[];
  readonly steps: number;
  /** How many relations are drawn at most. */
  readonly limit: number;
  readonly filters: Filters;
  /** Pairs whose bundle is fanned out. */
  readonly fanned: readonly string[];
  readonly relation?: string | undefined;
  readonly claim?: ClaimId | undefined;
  readonly look: Look;
}

/** Asserted only, and nothing below .50: the screen says how much that leaves out. */
export const DEFAULT_FILTERS: Filters = {
  kinds: ACT_KINDS,
  said: ['asserted'],
  classes: NODE_CLASSES,
  speakers: [],
  outlets: [],
  minOutlets: 1,
  minConfidence: 0.5,
};

/** Lets everything through. */
export const OPEN_FILTERS: Filters = { ...DEFAULT_FILTERS, said: SAID, minConfidence: 0 };

/** Relations on one screen that can still be read with their labels. */
export const DEFAULT_LIMIT = 24;

export const DEFAULT_VIEW: View = {
  page: 'start',
  focus: [],
  expanded: [],
  hidden: [],
  steps: 1,
  limit: DEFAULT_LIMIT,
  filters: DEFAULT_FILTERS,
  fanned: [],
  look: 'graph',
};

const OWN_VOICE = '-';

/** The view as the hash of a link. Only what differs from the default is named; the order of names is fixed: equal views, equal links. */
export function encodeView(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | undefined, usual = ''): void => {
    if (value !== undefined && value !== usual) query.set(name, value);
  };
  const { filters } = view;
  for (const id of view.focus) query.append('focus', id);
  for (const id of view.expanded) query.append('expand', id);
  for (const id of view.hidden) query.append('hide', id);
  put('steps', String(view.steps), String(DEFAULT_VIEW.steps));
  put('limit', String(view.limit), String(DEFAULT_LIMIT));
  put('kinds', filters.kinds.join(','), ACT_KINDS.join(','));
  put('said', filters.said.join(','), DEFAULT_FILTERS.said.join(','));
  put('who', filters.classes.join(','), NODE_CLASSES.join(','));
  for (const speaker of filters.speakers) query.append('according', speaker ?? OWN_VOICE);
  for (const outlet of filters.outlets) query.append('outlet', outlet);
  put('outlets', String(filters.minOutlets), '1');
  put('confidence', String(filters.minConfidence), String(DEFAULT_FILTERS.minConfidence));
  put('from', filters.from);
  put('to', filters.to);
  for (const pair of view.fanned) query.append('fan', pair);
  put('relation', view.relation);
  put('claim', view.claim);
  put('look', view.look, DEFAULT_VIEW.look);
  const text = query.toString();
  return `#/${view.page}${text === '' ? '' : `?${text}`}`;
}

/** The view behind a hash that anybody may have typed: what is not understood is as by default. */
export function decodeView(hash: string): View {
  const [path = '', text = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const query = new URLSearchParams(text);
  const some = <T extends string>(name: string, known: readonly T[], usual: readonly T[]): readonly T[] => {
    const value = query.get(name);
    return value === null ? usual : known.filter((one) => value.split(',').includes(one));
  };
  const number = (name: string, least: number, most: number, usual: number): number => {
    const value = Number(query.get(name) ?? Number.NaN);
    return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : usual;
  };
  const day = (name: string): string | undefined => {
    const value = query.get(name);
    return value !== null && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
  };
  const ids = (name: string): readonly EntityId[] => query.getAll(name) as EntityId[];
  return {
    page: PAGES.find((page) => page === path) ?? DEFAULT_VIEW.page,
    focus: ids('focus'),
    expanded: ids('expand'),
    hidden: ids('hide'),
    steps: Math.round(number('steps', 1, 3, DEFAULT_VIEW.steps)),
    limit: Math.round(number('limit', 1, 300, DEFAULT_LIMIT)),
    filters: {
      kinds: some('kinds', ACT_KINDS, ACT_KINDS),
      said: some('said', SAID, DEFAULT_FILTERS.said),
      classes: some('who', NODE_CLASSES, NODE_CLASSES),
      speakers: query.getAll('according').map((id) => (id === OWN_VOICE ? null : (id as EntityId))),
      outlets: query.getAll('outlet'),
      minOutlets: Math.round(number('outlets', 1, 99, 1)),
      minConfidence: number('confidence', 0, 0.99, DEFAULT_FILTERS.minConfidence),
      from: day('from'),
      to: day('to'),
    },
    fanned: query.getAll('fan'),
    relation: query.get('relation') ?? undefined,
    claim: (query.get('claim') ?? undefined) as ClaimId | undefined,
    look: LOOKS.find((look) => look === query.get('look')) ?? DEFAULT_VIEW.look,
  };
}
