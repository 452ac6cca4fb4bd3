import type { Relation } from '@tripletail/core';
import { showRange } from '@tripletail/draw';
import { type ReactElement, useMemo } from 'react';

import { passesPart } from '../rail/filter.js';
import { go } from '../state/store.js';
import type { Filters } from '../state/view.js';
import { T } from '../strings.js';
import { dayCountsOf } from '../time/days.js';
import { Histogram } from '../time/Histogram.js';

const NO_ENTITIES = new Map();

/** The histogram under the canvas, with the days that it lets through in words. */
export function TimeBar({
  relations,
  filters,
}: {
  readonly relations: readonly Relation[];
  readonly filters: Filters;
}): ReactElement | null {
  const days = useMemo(() => dayCountsOf(relations), [relations]);
  const { from, to } = filters;
  const brushed = from !== undefined || to !== undefined;
  const dated = useMemo(
    () => relations.filter((one) => one.first !== undefined && one.last !== undefined),
    [relations],
  );
  const within = dated.filter((one) => passesPart('time', filters, one, NO_ENTITIES)).length;
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (days.length === 0) return null;
  return (
    <section className="tb" aria-label={T.time}>
      <div className="row">
        <span className="md">{brushed ? showRange(from ?? first ?? '', to ?? last ?? '') : T.allDays}</span>
        <span className="m3 s">{T.daysCount(within, dated.length)}</span>
        {brushed && (
          <button
            type="button"
            className="link s"
            onClick={() => go({ filters: { ...filters, from: undefined, to: undefined } })}
          >
            {T.clearTime}
          </button>
        )}
        <span className="r s m3">{T.upDown}</span>
      </div>
      <Histogram
        days={days}
        from={from}
        to={to}
        arm={34}
        onBrush={(a, b, how) => go({ filters: { ...filters, from: a, to: b } }, how)}
      />
    </section>
  );
}
