import type { ReactElement } from 'react';

import type { FilterPart } from '../rail/filter.js';
import { go } from '../state/store.js';
import { type Filters, OPEN_FILTERS } from '../state/view.js';
import { T } from '../strings.js';
import type { HiddenBy } from './use-explore.js';

const PART_NAMES: Readonly<Record<FilterPart, string>> = {
  kinds: T.kindOfAct,
  said: T.howSaid,
  classes: T.whoAndWhat,
  speakers: T.accordingTo,
  outlets: T.outlet,
  minOutlets: T.independentOutlets,
  minConfidence: T.confidence,
  time: T.time,
};

/** Nothing matches: which filter hides how many, and the button that lifts exactly that one. */
export function EmptyResult({
  hiddenBy,
  filters,
  any,
}: {
  readonly hiddenBy: readonly HiddenBy[];
  readonly filters: Filters;
  readonly any: boolean;
}): ReactElement {
  const most = hiddenBy.toSorted((a, b) => b.count - a.count)[0];
  return (
    <output className="centre">
      <p className="md">{any ? T.nothingMatches : T.noRelations}</p>
      {any && most !== undefined && (
        <>
          <p className="m2">{T.hidesAll(PART_NAMES[most.part], most.count)}</p>
          <button type="button" className="btn" onClick={() => go({ filters: lifted(filters, most.part) })}>
            {T.lift(PART_NAMES[most.part])}
          </button>
        </>
      )}
      {any && most === undefined && (
        <button type="button" className="btn" onClick={() => go({ filters: OPEN_FILTERS })}>
          {T.showAll}
        </button>
      )}
    </output>
  );
}

/** The filters without one of their parts. */
export function lifted(filters: Filters, part: FilterPart): Filters {
  return part === 'time' ? { ...filters, from: undefined, to: undefined } : { ...filters, [part]: OPEN_FILTERS[part] };
}
