import { at, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import type { Context } from './context.js';
import { wordSet } from './word-set.js';

/** What a deed does by having been done. */
const SIGNS = wordSet(
  'reflect highlight underscore underline illustrate exemplify symbolize symbolise epitomize signify herald',
);
/** "marking the start of the war", but "marking the feast": who observes it does so. */
const TURNS = wordSet(
  'start beginning end first turn shift change step point departure escalation milestone culmination return break time',
);
/** Speakers highlight things themselves. */
const SPEAKING = wordSet(
  'say speak tell address call write tweet warn urge talk argue note describe list cite publish release issue',
);

/**
 * "Germany raised its budget, reflecting a wider trend", "…, marking the start of the war": what the main clause tells does that, not its subject.
 * Of a happening ("The attack killed ten, highlighting …") and of speech ("He spoke in Paris, highlighting …") the subject does it.
 */
export function isSignOfClause({ doc, resolution }: Context, v: number, main: number): boolean {
  if (at(doc, v).dep !== 'advcl' || at(doc, v).tag !== 'VBG' || v < main || kids(doc, v, 'mark').length > 0)
    return false;
  if (!doc.tokens.slice(main, v).some(({ text }) => text === ',')) return false;
  const verb = lemmaAt(doc, v);
  const turn =
    verb === 'mark' && kids(doc, v, 'dobj').some((o) => TURNS.has(lemmaAt(doc, o)) || TURNS.has(lowerAt(doc, o)));
  if ((!SIGNS.has(verb) && !turn) || SPEAKING.has(lemmaAt(doc, main))) return false;
  return !kids(doc, main, 'nsubj', 'nsubjpass').some((k) => resolution.entityFor(k)?.entity.type === 'Event');
}
