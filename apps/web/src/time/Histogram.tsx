import type { DayCount } from '@tripletail/core';
import { showDay, showDayShort, showRange } from '@tripletail/draw';
import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react';

import { NARROW, useMedia } from '../shell/theme.js';
import { T } from '../strings.js';
import { type Bar, barsOf, outsideOf, ticksOf } from './days.js';

/** px above and below the line; the label of the axis has its own row. */
const ARM = 36;
/** px: two days are not drawn half a screen wide. */
const MOST_BAR = 64;

/** One bar a day: cooperation above the line, conflict below. A click or a pull over the bars brushes; brushing never rescales. */
export function Histogram({
  days,
  from,
  to,
  arm = ARM,
  onBrush,
}: {
  readonly days: readonly DayCount[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly arm?: number;
  readonly onBrush: (from: string, to: string, how: 'push' | 'replace') => void;
}): ReactElement {
  const bars = barsOf(days);
  const narrow = useMedia(NARROW);
  const start = useRef<number | undefined>(undefined);
  const strip = useRef<HTMLDivElement>(null);
  if (bars.length === 0) return <p className="m3 s nodays">{T.noDays}</p>;
  const most = Math.max(...bars.flatMap((bar) => [bar.cooperation, bar.conflict]), 1);
  const height = (count: number): number => (count === 0 ? 0 : Math.max(3, (count / most) * arm));
  const within = (bar: Bar): boolean => (to === undefined || bar.from <= to) && (from === undefined || bar.to >= from);
  const brushed = from !== undefined || to !== undefined;
  const outside = outsideOf(days, bars);
  const years = bars[0]!.from.slice(0, 4) !== bars.at(-1)!.to.slice(0, 4);
  const showTick = years ? showDay : showDayShort;
  const ticks = ticksOf(bars, Math.max(1, Math.ceil((bars.length / (years ? 8 : 12)) * (narrow ? 2.4 : 1))));

  const barAt = (event: PointerEvent): number => {
    const box = strip.current!.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.min(bars.length - 1, Math.max(0, at));
  };
  const brush = (a: number, b: number, how: 'push' | 'replace'): void => {
    const [low, high] = a <= b ? [a, b] : [b, a];
    onBrush(bars[low]!.from, bars[high]!.to, how);
  };
  const first = Math.max(0, bars.findIndex(within));
  const last = Math.max(first, bars.findLastIndex(within));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (!brushed) brush(step === 1 ? 0 : bars.length - 1, step === 1 ? 0 : bars.length - 1, 'push');
    else if (event.shiftKey) brush(first, Math.min(bars.length - 1, Math.max(first, last + step)), 'replace');
    else if (first + step >= 0 && last + step < bars.length) brush(first + step, last + step, 'replace');
  };
  const slider = {
    role: 'slider',
    tabIndex: 0,
    'aria-label': T.time,
    'aria-valuemin': 0,
    'aria-valuemax': bars.length - 1,
    'aria-valuenow': first,
    'aria-valuetext': brushed ? showRange(bars[first]!.from, bars[last]!.to) : T.allDays,
    onKeyDown,
  };
  return (
    <div className="hist" style={{ maxWidth: bars.length * MOST_BAR }}>
      <div
        ref={strip}
        className="bars"
        style={{ height: arm * 2 + 2 }}
        {...slider}
        onPointerDown={(event) => {
          start.current = barAt(event);
          event.currentTarget.setPointerCapture(event.pointerId);
          brush(start.current, start.current, 'push');
        }}
        onPointerMove={(event) => {
          if (start.current !== undefined) brush(start.current, barAt(event), 'replace');
        }}
        onPointerUp={() => {
          start.current = undefined;
        }}
      >
        {bars.map((bar) => (
          <span
            key={bar.from}
            className={`day${within(bar) ? '' : ' out'}${brushed && within(bar) ? ' in' : ''}`}
            title={T.dayBar(showRange(bar.from, bar.to), bar.cooperation, bar.conflict)}
          >
            <i className="up" style={{ height: height(bar.cooperation) }} />
            <i className="down" style={{ height: height(bar.conflict) }} />
          </span>
        ))}
      </div>
      <div className="axis">
        {ticks.map((at) => (
          <span
            key={at}
            className={at === bars.length - 1 && at > 0 ? 'end' : ''}
            style={at === bars.length - 1 && at > 0 ? { right: 0 } : { left: `${(at / bars.length) * 100}%` }}
          >
            {showTick(at === bars.length - 1 ? bars[at]!.to : bars[at]!.from)}
          </span>
        ))}
        {outside > 0 && <span className="outside">{T.outside(outside)}</span>}
      </div>
    </div>
  );
}
