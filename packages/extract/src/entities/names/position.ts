import { GOVERNMENT_VERBS, LOCATIVE_PREPOSITIONS, MOTION_VERBS } from '../../gazetteer/words.js';
import { at, lemmaAt, lowerAt, textAt } from '../../syntax/index.js';
import { type Draft, isPlace, type Workspace } from '../workspace.js';

const OF_PLACES = new Set('street airport suburb center centre resident mayor police hotel embassy'.split(' '));
/** Of these verbs a place is the subject as a place: "Moscow hosts", "Geneva lies". */
const PLACE_VERBS = new Set('be host lie sit remain see wake witness celebrate become lack boast house'.split(' '));
/** "support for Kyiv", "a message to Moscow": nouns for what is given to or said to powers. */
const GIVEN = new Set(
  `support aid backing assistance help weapon arm funding message warning threat sympathy pressure supply concession criticism praise condemnation call
  demand`.split(/\s+/u),
);
const AMONG_POWERS = new Set('with on by between against'.split(' '));

/**
 * Is the name used as a place ("in Moscow", "to Washington", a dateline), or as somebody who acts ("Moscow rejected", "Kyiv's", "with Washington")?
 * Sets `locative`, `acting` and `preposition`.
 */
export function markPosition(ws: Workspace, name: Draft, before: readonly Draft[]): void {
  const { doc } = ws;
  let top = at(doc, name.head);
  while (top.dep === 'conj' && top.head < top.i) top = at(doc, top.head);
  const governor = at(doc, top.head);
  const preposition = top.dep === 'pobj' ? lowerAt(doc, top.head) : '';
  if (preposition !== '') name.preposition = preposition;
  const above = lemmaAt(doc, governor.head);
  const behind = lowerAt(doc, name.end + 1);
  name.locative =
    name.dateline === true ||
    LOCATIVE_PREPOSITIONS.has(preposition) ||
    (preposition === 'to' && MOTION_VERBS.has(above)) ||
    (top.dep === 'dobj' && ['visit', 'leave'].includes(lemmaAt(doc, top.head))) ||
    (textAt(doc, name.end) === '-' && behind === 'based') ||
    lowerAt(doc, name.end) === '-based' ||
    top.dep === 'npadvmod' ||
    (textAt(doc, name.first - 1) === ',' &&
      before.some((other) => other.end === name.first - 1 && (isPlace(other.type) || other.type === 'Facility')));
  const verb = lemmaAt(doc, top.head);
  name.acting =
    (top.dep === 'nsubj' && !PLACE_VERBS.has(verb)) ||
    (top.dep === 'nsubjpass' && GOVERNMENT_VERBS.has(verb)) ||
    (top.dep === 'pobj' && governor.dep === 'agent') ||
    (top.dep === 'dobj' && GOVERNMENT_VERBS.has(verb) && !['see', 'leave', 'lose'].includes(verb)) ||
    AMONG_POWERS.has(preposition) ||
    (['for', 'to'].includes(preposition) && GIVEN.has(above)) ||
    (top.dep === 'poss' && !OF_PLACES.has(verb));
}
