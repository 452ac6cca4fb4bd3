import { kids, textAt } from '../syntax/index.js';
import { PLAIN } from '../truth/index.js';
import { argumentAt, type Context, isNamed, modifierAt, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';

const OF_A_STATE =
  /\b(?:Ministry|Department|Army|Navy|Force|Forces|Parliament|Congress|Senate|Council|Commission|Agency|Bureau|Office|Guard|Guards|Police|Directorate|Service|Services|Authority)\b/;

/** What a body has as its parts. */
const PART =
  /\b(?:Fleet|Cent(?:er|re)|Committee|Program|Programme|Institute|School|College|Faculty|Board|Fund|Unit|Division|Brigade|Battalion|Corps|Wing|Branch|Network|Channel|Desk|Team|Command|Court|Chamber|Assembly)\b/;

/** Whose part a named body is: "the U.S. Navy's Fifth Fleet", "ABC's This Week", "Taiwan's Defense Ministry". */
export function bodyClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  return doc.tokens.flatMap(({ i, dep, head }) => {
    if (dep !== 'poss' || head < i) return [];
    const mark = kids(doc, i, 'case')[0];
    const whole = modifierAt(context, i);
    const [part] = argumentAt(context, head);
    if (mark === undefined || whole === undefined || part === undefined || !isNamed(part) || part.kind !== 'name')
      return [];
    const { name } = part.entity.entity;
    const within = typeOf(part) === 'Work' || PART.test(name) || OF_A_STATE.test(name);
    const body = typeOf(whole) === 'Organization' && ['Organization', 'Work'].includes(typeOf(part)) && within;
    const state = typeOf(whole) === 'Country' && typeOf(part) === 'Organization' && OF_A_STATE.test(name);
    // "Amnesty's report X" is a work of its own; programmes of a station are parts of it.
    if (!(body || state) || /report|book|film|song|article/i.test(textAt(doc, head))) return [];
    return draft(context, {
      subject: part,
      predicate: 'PART_OF',
      object: whole,
      trigger: [mark],
      at: head,
      rule: 'body',
      truth: PLAIN,
    });
  });
}
