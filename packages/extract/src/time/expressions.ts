import type { Span } from '@tripletail/core';

import { ABSOLUTE } from './absolute.js';
import { bounded, RELATIVE } from './relative.js';
import type { Reading, Tense, TimeRule, TimeValue } from './value.js';

/** A time expression of a text. */
export interface TimeExpression {
  /** The words themselves, without a preposition in front. */
  readonly span: Span;
  readonly value: TimeValue;
  readonly rule: string;
}

const RULES: readonly TimeRule[] = [...ABSOLUTE, ...RELATIVE];

/** Words before an expression that belong to no date, but may bound it ("since 2022"). */
const PREPOSITION =
  /^(in|on|at|since|until|till|by|from|of|during|for|through|between|before|after|and|to|year|over|within)\s+(?=\S)/iu;

/** Rules whose words begin with a preposition that is part of the meaning. */
const WHOLE: ReadonlySet<string> = new Set(['in a matter of', 'in so many units', 'after an event']);

interface Candidate extends TimeExpression {
  readonly order: number;
}

/**
 * The time expressions of a sentence, in order, none overlapping: of several at one place the longest, of equally long ones the first in the
 * grammar. Spans are offsets into `text`.
 *
 * @param tenseAt which way the words at an offset point
 */
export function timeExpressions(
  text: string,
  anchor: string | undefined,
  tenseAt: (offset: number) => Tense,
): readonly TimeExpression[] {
  const found: Candidate[] = [];
  for (const [order, rule] of RULES.entries()) {
    for (const match of text.matchAll(rule.pattern)) {
      const reading: Reading = { tense: tenseAt(match.index), ...(anchor === undefined ? {} : { anchor }) };
      const value = rule.read(match, reading);
      if (value === undefined) continue;
      const prefix = WHOLE.has(rule.name) ? '' : (PREPOSITION.exec(match[0])?.[0] ?? '');
      const start = match.index + prefix.length;
      const before = prefix.trim() || (/(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1] ?? '');
      found.push({
        span: { start, end: match.index + match[0].length },
        value: bounded(before.toLowerCase(), value, anchor),
        rule: rule.name,
        order,
      });
    }
  }
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.order - b.order);
  const chosen: Candidate[] = [];
  for (const one of found) {
    const last = chosen.at(-1);
    if (last === undefined || one.span.start >= last.span.end) chosen.push(one);
    else if (one.span.end - one.span.start > last.span.end - last.span.start) chosen[chosen.length - 1] = one;
  }
  return chosen.map(({ span, value, rule }) => ({ span, value, rule }));
}
