import { at, lemmaAt, lowerAt } from '../syntax/index.js';
import { type Context } from './context.js';
import { seriesOf } from './series.js';
import { wordSet } from './word-set.js';

/** Nouns of what takes place, for where the resolver gives no type of event. */
const NOUNS = wordSet(
  `attack assault bombing explosion blast shooting killing murder assassination massacre crash clash clashes battle fighting fight war offensive siege
  raid airstrike strike invasion uprising revolution revolt riot rioting protest demonstration rally march vigil parade procession ceremony
  funeral wedding inauguration election vote referendum ballot poll primary caucus convention conference summit meeting talk talks negotiation
  hearing trial debate festival concert match tournament race game coup putsch crackdown earthquake flood storm hurricane fire outbreak
  epidemic famine drought visit trip tour arrest detention execution abduction kidnapping hijacking rehearsal exercise drill operation
  celebration speech address session gathering incident accident stabbing violence unrest conflict fall capture liberation arrival
  launch opening signing ruling verdict beating robbery rescue evacuation`,
);

/** Does the noun say what takes place? */
export function isHappening(context: Context, n: number): boolean {
  const { doc, resolution } = context;
  if (at(doc, n).pos !== 'NOUN' && at(doc, n).pos !== 'PROPN') return false;
  if (resolution.entityFor(n)?.entity.type === 'Event') return true;
  if (at(doc, n).pos === 'PROPN') return false;
  return NOUNS.has(lowerAt(doc, n)) || [n, ...seriesOf(context, n)].some((k) => NOUNS.has(lemmaAt(doc, k)));
}
