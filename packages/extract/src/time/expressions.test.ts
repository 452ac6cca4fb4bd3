import { describe, expect, it } from 'vitest';

import { timeExpressions } from './expressions.js';
import type { Tense } from './value.js';

/** Published on Friday, 4 April 2025. Each line: tense, words, TIMEX, first and last day ('' where there is no interval). */
const TABLE: readonly (readonly [Tense, string, string, string])[] = [
  ['past', 'They met on April 2.', '2025-04-02', '2025-04-02…2025-04-02'],
  ['past', 'It happened last month.', '2025-03', '2025-03-01…2025-03-31'],
  ['past', 'It happened last week.', '2025-W13', '2025-03-24…2025-03-30'],
  ['past', 'The envoy came this week.', '2025-W14', '2025-03-31…2025-04-06'],
  ['past', 'He spoke on March 30.', '2025-03-30', '2025-03-30…2025-03-30'],
  ['past', 'The last round was in February.', '2025-02', '2025-02-01…2025-02-28'],
  ['future', 'The next round is scheduled for April 11.', '2025-04-11', '2025-04-11…2025-04-11'],
  ['future', 'They will vote in February.', '2026-02', '2026-02-01…2026-02-28'],
  ['past', 'in the more than three-year war', 'P3Y', ''],
  ['past', 'a 30-day halt', 'P30D', ''],
  ['past', 'just over two months ago', '2025-02', '2025-02-01…2025-02-28'],
  ['past', 'during several weeks of talks', 'PXW', ''],
  ['future', 'We will know in a matter of weeks.', 'PXW', '2025-04-04…2025-05-16'],
  ['past', 'on the second day of the summit', '', ''],
  ['past', 'since taking office for a second term', '', ''],
  ['past', 'He died on Monday.', '2025-03-31', '2025-03-31…2025-03-31'],
  ['future', 'She will leave on Monday.', '2025-04-07', '2025-04-07…2025-04-07'],
  ['past', 'He spoke last Friday.', '2025-03-28', '2025-03-28…2025-03-28'],
  ['past', 'The army said Friday.', '2025-04-04', '2025-04-04…2025-04-04'],
  ['past', 'It rained yesterday evening.', '2025-04-03TEV', '2025-04-03…2025-04-03'],
  ['past', 'Drones came overnight.', '2025-04-03TNI', '2025-04-03…2025-04-04'],
  ['future', 'Polls open tomorrow.', '2025-04-05', '2025-04-05…2025-04-05'],
  ['past', 'since 2022', '2022', '2022-01-01…2025-04-04'],
  ['past', 'since Feb. 24, 2022', '2022-02-24', '2022-02-24…2025-04-04'],
  ['past', 'in late 2024', '2024', '2024-09-01…2024-12-31'],
  ['past', 'in the 1990s', '199X', '1990-01-01…1999-12-31'],
  ['past', 'in early March', '2025-03', '2025-03-01…2025-03-10'],
  ['past', 'in May 2019', '2019-05', '2019-05-01…2019-05-31'],
  ['present', 'Protesters may march in May.', '2025-05', '2025-05-01…2025-05-31'],
  ['past', 'in the first quarter of 2024', '2024-Q1', '2024-01-01…2024-03-31'],
  ['past', 'last summer', '2024-SU', '2024-06-01…2024-08-31'],
  ['past', 'in the summer of 2014', '2014-SU', '2014-06-01…2014-08-31'],
  ['past', 'from 2014 to 2019', '2014-01-01/2019-12-31', '2014-01-01…2019-12-31'],
  ['past', 'on July 5-7', '2024-07-05/2024-07-07', '2024-07-05…2024-07-07'],
  ['future', 'by the end of the year', '2025-04-04/2025-12-31', '2025-04-04…2025-12-31'],
  ['future', 'until Tuesday', '2025-04-08', '2025-04-04…2025-04-08'],
  ['past', 'over the past two years', 'P2Y', '2023-04-04…2025-04-04'],
  ['future', 'in the coming days', 'PXD', '2025-04-04…2025-04-07'],
  ['past', 'in recent weeks', 'PXW', '2025-03-14…2025-04-04'],
  ['past', 'three days ago', '2025-04-01', '2025-04-01…2025-04-01'],
  ['past', 'about five years ago', '2020', '2020-01-01…2020-12-31'],
  ['past', 'earlier this year', '2025', '2025-01-01…2025-04-04'],
  ['future', 'later this month', '2025-04', '2025-04-04…2025-04-30'],
  ['past', 'two days after the vote', 'P2D', ''],
  ['future', 'within 48 hours', 'PT48H', '2025-04-04…2025-04-04'],
  ['future', 'next week', '2025-W15', '2025-04-07…2025-04-13'],
  ['past', 'on 3 March 2020', '2020-03-03', '2020-03-03…2020-03-03'],
  ['past', 'on 2020-02-30', '', ''],
  ['past', 'a 30-year-old man', '', ''],
  ['past', 'last weekend', '2025-W13-WE', '2025-03-29…2025-03-30'],
  ['past', 'from March 30 to April 2', '2025-03-30/2025-04-02', '2025-03-30…2025-04-02'],
];

describe('time expressions', () => {
  it.each(TABLE)('%s: %s → %s', (tense, text, timex, interval) => {
    const [first] = timeExpressions(text, '2025-04-04', () => tense);
    expect(first?.value.timex ?? '').toBe(timex);
    const found = first?.value.interval;
    expect(found === undefined ? '' : `${found.from}…${found.to}`).toBe(interval);
  });

  it('have an interval without a day of publication only where they are absolute', () => {
    const read = (text: string) => timeExpressions(text, undefined, () => 'past')[0]?.value.interval;
    expect(read('on May 3, 2011')).toEqual({ from: '2011-05-03', to: '2011-05-03' });
    expect(read('on May 3')).toBeUndefined();
    expect(read('last week')).toBeUndefined();
  });

  it('show the words without the preposition in front', () => {
    const text = 'It began in February and went on since last week.';
    const found = timeExpressions(text, '2025-04-04', () => 'past');
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['February', 'last week']);
  });

  it('are sent no word that is a verb: "may", "march"', () => {
    expect(timeExpressions('They may march to the square.', '2025-04-04', () => 'past')).toEqual([]);
  });
});
