import { BODY_NOUNS, GROUP_NOUNS, LEADING_ROLES, WEAK_NOUNS } from '../../gazetteer/words.js';
import { at, isVerbal, lowerAt } from '../../syntax/index.js';
import { doingClusters } from '../pronouns/control.js';
import { type Draft, mentionsOfSentences, type Workspace } from '../workspace.js';
import { linkBody } from './body.js';
import { linkEvent } from './event.js';
import { linkExact } from './exact.js';
import { linkHead } from './head-match.js';
import { linkCapital, linkHypernym } from './hypernym.js';
import { linkPlace } from './place.js';
import { linkRole } from './role.js';

/** A rule that may join a description to something mentioned before it; the nearest comes first in `before`. */
type NominalSieve = (ws: Workspace, nominal: Draft, before: readonly Draft[]) => boolean;

/** No sieve looks farther back, in sentences. */
const FARTHEST = 30;

const TOWARDS = new Set(['at', 'to', 'on', 'against', 'for', 'from', 'by', 'with', 'about']);

/** Surest first. */
const SIEVES: readonly NominalSieve[] = [linkRole, linkCapital, linkPlace, linkBody, linkHypernym, linkEvent, linkHead];

/** Joins descriptions to what they describe, in order of the text. */
export function linkNominals(ws: Workspace): void {
  for (const mention of ws.all) if (mention.kind === 'nominal') link(ws, mention);
}

function link(ws: Workspace, nominal: Draft): void {
  if (WEAK_NOUNS.has(nominal.key) || nominal.key === 'people') return;
  const before = mentionsOfSentences(ws, nominal.sentence - FARTHEST, nominal.sentence)
    .filter((other) => other.head < nominal.head && other.cluster !== undefined && other.cluster !== nominal.cluster)
    .reverse()
    .filter(notItself(ws, nominal));
  if (linkExact(ws, nominal, before) || !mayReferBack(nominal)) return;
  for (const sieve of SIEVES) if (sieve(ws, nominal, before)) return;
}

/** "Turkey trained fighters in Iraq and supported the country": who does it is not called by a description of what it is done to. */
function notItself(ws: Workspace, nominal: Draft): (other: Draft) => boolean {
  const { doc } = ws;
  const { dep, head } = at(doc, nominal.head);
  const verb = dep === 'pobj' ? at(doc, head).head : head;
  const participant = ['dobj', 'dative'].includes(dep) || (dep === 'pobj' && TOWARDS.has(lowerAt(doc, head)));
  if (!participant || !isVerbal(doc, verb)) return () => true;
  const doers = doingClusters(ws, verb);
  return ({ cluster }) => cluster === undefined || !doers.has(cluster);
}

/** Only definite descriptions refer back, and "Russian leader", "US officials" without article (headline style). */
function mayReferBack(nominal: Draft): boolean {
  const group = GROUP_NOUNS.has(nominal.key);
  const headlineStyle =
    nominal.country !== undefined && (LEADING_ROLES.has(nominal.key) || (group && nominal.number !== 'one'));
  if (nominal.definite !== true && nominal.key !== 'police' && !headlineStyle) return false;
  if (nominal.number !== 'many' || group || nominal.animate === true || BODY_NOUNS.has(nominal.key)) return true;
  return (nominal.modifiers?.size ?? 0) > 0 || ['the', 'these', 'those'].includes(nominal.determiner ?? '');
}
