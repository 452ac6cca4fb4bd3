import { at, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { subjectsOf } from './actors.js';
import { argumentsAt, type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';

const OCCASIONS = [
  'interview',
  'statement',
  'letter',
  'speech',
  'conversation',
  'address',
  'briefing',
  'remark',
  'comment',
];

/** Saying is a claim of its own where somebody is spoken to: "said in an interview with X". "Told X" is a trigger of the vocabulary. */
export function speechClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const v of doc.tokens.keys()) {
    if (!['tell', 'say', 'speak', 'state', 'add'].includes(lemmaAt(doc, v)) || at(doc, v).pos !== 'VERB') continue;
    for (const p of kids(doc, v, 'prep').filter((k) => ['in', 'during'].includes(lowerAt(doc, k)))) {
      for (const noun of kids(doc, p, 'pobj').filter((k) => OCCASIONS.includes(lemmaAt(doc, k)))) {
        for (const q of kids(doc, noun, 'prep').filter((k) => ['with', 'to', 'before'].includes(lowerAt(doc, k)))) {
          const addressees = kids(doc, q, 'pobj')
            .flatMap((o) => argumentsAt(context, o))
            .filter((o) => ['Person', 'Organization', 'Group', 'Country', 'Work'].includes(typeOf(o)));
          for (const { argument } of subjectsOf(context, v)) {
            for (const object of addressees) {
              found.push(
                ...draft(context, {
                  subject: argument,
                  predicate: 'STATES',
                  object,
                  trigger: [v, p, noun, q],
                  at: v,
                  rule: 'addressee',
                }),
              );
            }
          }
        }
      }
    }
  }
  return found;
}
