import { describe, expect, it } from 'vitest';

import { barsOf, outsideOf, ticksOf } from './days.js';

const day = (iso: string, conflict = 1, cooperation = 0) => ({ day: iso, conflict, cooperation, fact: 5 });

describe('barsOf', () => {
  it('has a bar for every day between the first and the last act', () => {
    const bars = barsOf([day('2025-03-30'), day('2025-04-02', 0, 3)]);
    expect(bars.map((bar) => bar.from)).toEqual(['2025-03-30', '2025-03-31', '2025-04-01', '2025-04-02']);
    expect(bars[3]).toEqual({ from: '2025-04-02', to: '2025-04-02', conflict: 0, cooperation: 3 });
  });

  it('is empty where there are only facts', () => {
    expect(barsOf([{ day: '2025-03-30', conflict: 0, cooperation: 0, fact: 4 }])).toEqual([]);
  });

  it('does not let one old day press the others into one bar, and counts what it leaves out', () => {
    const days = [
      day('1977-09-07'),
      ...Array.from({ length: 20 }, (_, i) => day(`2025-03-${String(i + 1).padStart(2, '0')}`)),
    ];
    const bars = barsOf(days);
    expect(bars).toHaveLength(20);
    expect(outsideOf(days, bars)).toBe(1);
  });

  it('joins days to weeks where a year is drawn', () => {
    const days = Array.from({ length: 12 }, (_, i) => day(`2025-${String(i + 1).padStart(2, '0')}-15`));
    const bars = barsOf(days);
    expect(bars.length).toBeLessThan(60);
    expect(outsideOf(days, bars)).toBe(0);
  });
});

describe('ticksOf', () => {
  it('marks the first and the last bar', () => {
    const bars = barsOf([day('2025-03-01'), day('2025-04-06')]);
    expect(ticksOf(bars, 3)[0]).toBe(0);
    expect(ticksOf(bars, 3).at(-1)).toBe(bars.length - 1);
    expect(ticksOf([], 1)).toEqual([]);
  });
});
