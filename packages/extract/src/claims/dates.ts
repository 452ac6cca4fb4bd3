import { entityId } from '@tripletail/core';

import type { ArticleTimes, TimeExpression } from '../time/index.js';
import { at, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { subjectsOf } from './actors.js';
import { type Argument, argumentAt, type Context } from './context.js';
import { type Draft, draft } from './draft.js';
import { isHappening } from './happenings.js';

const HAPPENING: ReadonlySet<string> = new Set(
  'take occur happen erupt begin start be hold stage plan schedule set slate due end open'.split(' '),
);
const EXACT: readonly string[] = ['day', 'week', 'month', 'year'];

/** On which day an event takes place, where that is what the sentence says: "the vote is scheduled for May 12", "the coup in July". */
export function dateClaims(context: Context, times: ArticleTimes): readonly Draft[] {
  const { doc } = context;
  return times.expressions.flatMap((expression) => {
    if (expression.value.interval === undefined || !EXACT.includes(expression.value.granularity)) return [];
    const first = tokenAt(context, expression);
    if (first === undefined) return [];
    const p = at(doc, first).head;
    if (
      ['poss', 'compound', 'nmod', 'amod', 'npadvmod'].includes(at(doc, first).dep) &&
      at(doc, p).pos === 'NOUN' &&
      first < p
    ) {
      return argumentAt(context, p)
        .filter((event) => isEvent(context, event) && event.kind !== 'pronoun')
        .flatMap((subject) =>
          draft(context, {
            subject,
            predicate: 'OCCURS_ON',
            object: dateOf(context, expression, first),
            trigger: [first],
            at: p,
            rule: 'date',
          }),
        );
    }
    if (at(doc, p).pos !== 'ADP' || !['on', 'in', 'for'].includes(lowerAt(doc, p))) return [];
    const governor = at(doc, p).head;
    const events = ['NOUN', 'PROPN'].includes(at(doc, governor).pos)
      ? argumentAt(context, governor)
      : HAPPENING.has(lemmaAt(doc, governor)) && kids(doc, governor, 'dobj').every((k) => lowerAt(doc, k) === 'place')
        ? subjectsOf(context, governor).map((actor) => actor.argument)
        : [];
    return events
      .filter((event) => isEvent(context, event))
      .flatMap((subject) =>
        draft(context, {
          subject,
          predicate: 'OCCURS_ON',
          object: dateOf(context, expression, first),
          trigger: [p],
          at: governor,
          rule: 'date',
        }),
      );
  });
}

function isEvent(context: Context, { entity, head }: Argument): boolean {
  const { type } = entity.entity;
  return type === 'Event' || (['Concept', 'Organization'].includes(type) && isHappening(context, head));
}

/** The head token of the expression. */
function tokenAt({ doc }: Context, { span }: TimeExpression): number | undefined {
  return doc.tokens.find(
    (token) =>
      token.start >= span.start &&
      token.end <= span.end &&
      (token.head < token.i - 8 ||
        doc.tokens[token.head]!.start < span.start ||
        doc.tokens[token.head]!.start >= span.end),
  )?.i;
}

/** A day, month or year as a thing: named by its ISO form, so that it is the same in every article. */
function dateOf({ doc }: Context, { span, value }: TimeExpression, head: number): Argument {
  const surface = doc.text.slice(span.start, span.end);
  // The part of the day is no other date.
  const name = value.timex.replace(/T(?:MO|AF|EV|NI)$/, '');
  const id = entityId('Date', name);
  return {
    entity: {
      entity: { id, type: 'Date', name, names: [...new Set([surface, name])].sort(), named: true },
      mentions: [],
    },
    head,
    span,
    kind: 'described',
  };
}
