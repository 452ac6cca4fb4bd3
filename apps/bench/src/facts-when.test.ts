import { describe, expect, it } from 'vitest';

import { daysOf, judgeWhen } from './facts-when.js';

describe('the time of a gold fact', () => {
  it.each([
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2016-Q4', '2016-10-01', '2016-12-31'],
    ['2025-W14', '2025-03-31', '2025-04-06'],
    ['2011', '2011-01-01', '2011-12-31'],
    ['2009-03/2015-04', '2009-03-01', '2015-04-30'],
    ['../2010', '0001-01-01', '2010-12-31'],
  ])('%s is %s to %s', (when, from, to) => {
    expect(daysOf(when)).toEqual({ from, to });
  });

  it('is nothing for words', () => {
    expect(daysOf('last year')).toBeUndefined();
    expect(daysOf('')).toBeUndefined();
  });
});

describe('the time of a claim', () => {
  const march = { from: '2025-03-01', to: '2025-03-31' };

  it('may be finer than the gold', () => {
    expect(judgeWhen(march, { from: '2025-03-30', to: '2025-03-30' })).toBe('right');
    expect(judgeWhen(march, march)).toBe('right');
  });

  it('only touches where it is wider', () => {
    expect(judgeWhen(march, { from: '2025-01-01', to: '2025-12-31' })).toBe('touching');
  });

  it('is apart where no day is common', () => {
    expect(judgeWhen(march, { from: '2025-04-01', to: '2025-04-01' })).toBe('apart');
  });
});
