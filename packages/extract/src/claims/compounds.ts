import { countryCode } from '../gazetteer/index.js';
import { at, kids, lowerAt, textAt } from '../syntax/index.js';
import { nounTruth } from '../truth/index.js';
import { argumentAt, type Context, modifierAt, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { fit } from './fit.js';
import { countryEntity, shownBy } from './mint.js';

/** Claims of hyphenated modifiers: "US-led forces", "Iran-backed militia", "New York-based group". Triggers are the vocabulary's "-led", "^-backed". */
export function compoundClaims(context: Context): readonly Draft[] {
  const { doc, triggers } = context;
  const found: Draft[] = [];
  for (const token of doc.tokens) {
    const [before, ending] = parts(token.text);
    const list = triggers.suffix.get((ending ?? token.text).toLowerCase());
    if (list === undefined || (ending === undefined && !['-', '–'].includes(textAt(doc, token.i - 1)))) continue;
    const code = before === undefined ? undefined : countryCode(before);
    const named =
      before === undefined
        ? modifierAt(context, token.i - 2)
        : code === undefined
          ? undefined
          : shownBy(context, countryEntity(code), [token.i]);
    const noun = nounOf(context, token.i);
    if (named === undefined || noun === undefined) continue;
    for (const subject of argumentAt(context, noun)) {
      const best = list
        .map((trigger) => {
          const [s, o] = trigger.inverse ? [typeOf(named), typeOf(subject)] : [typeOf(subject), typeOf(named)];
          return { trigger, score: Math.min(fit(trigger.predicate.domain, s), fit(trigger.predicate.range, o)) };
        })
        .sort((a, b) => b.score - a.score)[0];
      if (best === undefined || best.score <= 0.5) continue;
      found.push(
        ...draft(context, {
          subject,
          predicate: best.trigger.predicate.name,
          object: named,
          trigger: [token.i],
          at: token.i,
          rule: 'compound',
          inverse: best.trigger.inverse,
          truth: nounTruth(doc, noun),
        }),
      );
    }
  }
  return found;
}

/** "U.S.-led" is one token now and then: what stands before the hyphen and what behind. */
function parts(text: string): readonly (string | undefined)[] {
  const found = /^(\p{Lu}[^-–]*)[-–](\p{Ll}+)$/u.exec(text);
  return found === null ? [] : [found[1], found[2]];
}

/** The noun that the participle stands before: the first noun up the tree. */
function nounOf(context: Context, k: number): number | undefined {
  const { doc } = context;
  const { dep, head } = at(doc, k);
  if (!['amod', 'compound', 'nmod', 'acl', 'advcl'].includes(dep) || head <= k) return undefined;
  return kids(doc, head, 'det').some((d) => lowerAt(doc, d) === 'no') ? undefined : head;
}
