import { describe, expect, it } from 'vitest';

import { HARD, judge, JUDGED, judgedExpressions } from '../../test/judged-expressions.js';

describe('judged time expressions', () => {
  it('are all read rightly', () => {
    expect(JUDGED).toHaveLength(46);
    expect(judgedExpressions()).toEqual({ right: 46, of: 46 });
  });

  it.each(HARD)('$text', (one) => {
    expect(judge(one).found).toBe(`${one.timex} ${one.interval}`);
  });
});
