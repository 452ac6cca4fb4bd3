import type { Doc } from '../doc.js';
import { ancestors, at, hasTo, isVerbal, kids, lemmaAt, lowerAt, modals } from '../syntax/index.js';
import type { Tense } from './value.js';

const AHEAD: ReadonlySet<string> = new Set(
  'schedule plan expect set slate due intend hope want promise pledge vow aim propose'.split(' '),
);

/** What nobody announces: "the July 15 coup attempt" has been. */
const SURPRISES: ReadonlySet<string> = new Set(
  `coup attempt attack bombing massacre crash earthquake killing shooting raid uprising revolution disaster explosion blast riot murder
  assassination ambush invasion incident arrest death`.split(/\s+/u),
);

/** Which way a date without a year points at this token: the tense of the nearest verb above it. */
export function tenseAt(doc: Doc, token: number): Tense {
  const { dep, head } = at(doc, token);
  const over = ['compound', 'nmod', 'amod', 'poss'].includes(dep) ? [head, at(doc, head).head] : [];
  if (over.some((noun) => SURPRISES.has(lemmaAt(doc, noun)))) return 'past';
  for (const v of [token, ...ancestors(doc, token)]) {
    if (!isVerbal(doc, v) && !(at(doc, v).tag === 'VBN' || AHEAD.has(lemmaAt(doc, v)))) continue;
    if (!isVerbal(doc, v) && at(doc, v).tag !== 'VBN') return 'future';
    if (AHEAD.has(lemmaAt(doc, v))) return 'future';
    if (modals(doc, v).length > 0)
      return modals(doc, v).some((k) => ['would', 'could', 'might'].includes(lowerAt(doc, k))) &&
        kids(doc, v, 'aux').some((k) => lowerAt(doc, k) === 'have')
        ? 'past'
        : 'future';
    if (hasTo(doc, v)) {
      const above = at(doc, v).head;
      // "arrived to attend on Monday" is past; "plans to arrive on Monday" is not.
      if (above !== v && at(doc, above).tag === 'VBD' && at(doc, v).dep === 'advcl') return 'past';
      return 'future';
    }
    const { tag } = at(doc, v);
    if (tag === 'VBD') return 'past';
    if (tag === 'VBN') return 'past';
    if (tag === 'VBG' || tag === 'VB') {
      const helper = kids(doc, v, 'aux', 'auxpass').map((k) => at(doc, k).tag);
      if (helper.includes('VBD')) return 'past';
      if (helper.some((t) => t === 'VBZ' || t === 'VBP')) return 'present';
      continue;
    }
    return 'present';
  }
  return 'past';
}
