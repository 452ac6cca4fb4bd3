import type { Doc } from '../doc.js';
import {
  antecedent,
  at,
  hasTo,
  isNominal,
  isPassive,
  isVerbal,
  kids,
  lemmaAt,
  lowerAt,
  objects,
  preposition,
  zeroRelative,
} from '../syntax/index.js';
import type { Trigger } from './triggers.js';

/** A verb trigger found in a tree. */
export interface VerbMatch {
  readonly trigger: Trigger;
  /** Its tokens, the verb first. */
  readonly tokens: readonly number[];
  /** Heads of what may be the object, likelier first; each a list of nouns of one place in the clause. */
  readonly places: readonly (readonly number[])[];
  /** A clause where the object would stand: "warned *that …*". */
  readonly clause?: number;
}

/** Words further away than this from their verb belong to something else. Chosen by eye. */
const REACH = 25;

/** Words that the parser may hang elsewhere and that carry no meaning. */
export const OPTIONAL: ReadonlySet<string> = new Set(['a', 'an', 'the', 'to']);

/** Words and lemmas of the sentence around a verb: most triggers can be ruled out by them before the tree is looked at. */
export function wordsNear(doc: Doc, v: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (let y = Math.max(0, v - REACH); y < Math.min(doc.tokens.length, v + REACH); y++) {
    words.add(lowerAt(doc, y));
    words.add(lemmaAt(doc, y));
  }
  return words;
}

/** A verb whose triggers are looked for, and what all of them ask of it. */
export interface Pivot {
  readonly v: number;
  readonly passive: boolean;
  readonly direct: readonly number[];
}

/** What {@link matchVerb} needs to know of a verb; once, since some verbs begin a hundred triggers. */
export function pivotAt(doc: Doc, v: number): Pivot {
  const passive = isPassive(doc, v);
  return { v, passive, direct: directObjects(doc, v, passive) };
}

/** The trigger's words in the tree under the verb, or nothing. The pivot itself has been compared. */
export function matchVerb(doc: Doc, { v, passive, direct }: Pivot, trigger: Trigger): VerbMatch | undefined {
  const tokens = [v];
  for (const [n, word] of trigger.after.entries()) {
    const last = n === trigger.after.length - 1;
    if (word === 'to' && last && tokens.length === 1) {
      const infinitive = kids(doc, v, 'xcomp', 'ccomp').find((k) => hasTo(doc, k) && k > v);
      if (infinitive !== undefined) return beforeInfinitive(doc, trigger, { v, tokens, direct, infinitive });
    }
    if (word === 'that' && last) {
      const clause = kids(doc, v, 'ccomp').find((k) => k > v);
      return clause === undefined ? undefined : { trigger, tokens, places: [], clause };
    }
    const found = findWord(doc, v, word, { tokens, direct: trigger.gap ? direct : [], passive });
    if (found !== undefined) tokens.push(found);
    else if (!OPTIONAL.has(word) || (word === 'to' && (last || !isVerbForm(doc, v, trigger.after[n + 1]))))
      return undefined;
  }
  if (trigger.own && !tokens.some((k) => kids(doc, k, 'poss').length > 0)) return undefined;
  return withPlaces(doc, v, trigger, { tokens, direct, passive });
}

/** Is the next word of the trigger an infinitive under `v`: "decline to comment"? */
function isVerbForm(doc: Doc, v: number, word: string | undefined): boolean {
  return kids(doc, v, 'xcomp', 'ccomp', 'advcl').some((k) => lowerAt(doc, k) === word && hasTo(doc, k));
}

interface Search {
  readonly tokens: readonly number[];
  readonly direct: readonly number[];
  readonly passive: boolean;
}

/** No clause is their object: in "the bomb that wounded 14 others exploded" the parser lets the others explode. */
const HARMING: ReadonlySet<string> = new Set(['kill', 'wound', 'injure', 'hurt']);

function directObjects(doc: Doc, v: number, passive: boolean): readonly number[] {
  const own = objects(doc, v);
  if (own.length > 0) return own;
  if (passive) return kids(doc, v, 'nsubjpass');
  const odd = kids(doc, v, 'oprd').filter((k) => isNominal(doc, k));
  if (odd.length > 0) return odd;
  const torn = HARMING.has(lemmaAt(doc, v)) ? kids(doc, v, 'ccomp').flatMap((k) => kids(doc, k, 'nsubj')) : [];
  if (torn.length > 0) return torn.filter((k) => k > v);
  const gap = zeroRelative(doc, v);
  return gap === undefined ? [] : [gap];
}

/** 'told the press, "to show that …"': a comma in front of the quotation says that these are words, not what is asked for. */
function isQuotedInfinitive(doc: Doc, v: number, infinitive: number): boolean {
  const to = kids(doc, infinitive, 'aux').find((k) => lowerAt(doc, k) === 'to' && k > v);
  if (to === undefined) return false;
  const opening = to - 1;
  return /^["“”'‘]$/u.test(at(doc, opening).text) && at(doc, opening - 1).text === ',';
}

/** "asked X to …", "threatened to …". */
function beforeInfinitive(
  doc: Doc,
  trigger: Trigger,
  found: {
    readonly v: number;
    readonly tokens: readonly number[];
    readonly direct: readonly number[];
    readonly infinitive: number;
  },
): VerbMatch | undefined {
  const { v, tokens, infinitive } = found;
  if (isQuotedInfinitive(doc, v, infinitive)) return undefined;
  const place = trigger.gap
    ? [...found.direct, ...(found.direct.length > 0 ? [] : kids(doc, infinitive, 'nsubj'))]
    : [];
  if (trigger.gap && place.length === 0) return undefined;
  const dative = kids(doc, v, 'dative').filter((k) => isNominal(doc, k));
  return trigger.gap
    ? { trigger, tokens, places: [dative.length > 0 ? dative : place] }
    : { trigger, tokens, places: [], clause: infinitive };
}

function findWord(doc: Doc, v: number, word: string, search: Search): number | undefined {
  const { tokens, direct, passive } = search;
  // Of everything that hangs on the words found so far, the first in the text. Looking at all words around the verb took a tenth of the time.
  let found: number | undefined;
  for (const y of [...tokens, ...direct].flatMap((k) => doc.children[k] ?? [])) {
    if (Math.abs(y - v) > REACH || (found !== undefined && y >= found) || tokens.includes(y)) continue;
    if (lowerAt(doc, y) !== word && lemmaAt(doc, y) !== word) continue;
    const { dep } = at(doc, y);
    if (
      ['nsubj', 'punct', 'aux'].includes(dep) ||
      (dep === 'det' && !OPTIONAL.has(word)) ||
      (dep === 'nsubjpass' && !passive)
    )
      continue;
    if (y < v && dep !== 'nsubjpass' && !isRelativized(doc, y)) continue;
    if (isVerbal(doc, y) && !['xcomp', 'pcomp', 'advcl', 'acl', 'ccomp', 'oprd', 'prep'].includes(dep)) continue;
    found = y;
  }
  return found;
}

/** "the man *to whom* he apologised": the words stand before their verb. */
function isRelativized(doc: Doc, y: number): boolean {
  return antecedent(doc, y) !== undefined || kids(doc, y, 'pobj').some((k) => antecedent(doc, k) !== undefined);
}

const PARTICLE_ROLES: readonly string[] = ['prep', 'dative', 'advmod', 'prt', 'agent', 'mark', 'pcomp'];

function withPlaces(doc: Doc, v: number, trigger: Trigger, search: Search): VerbMatch | undefined {
  const { tokens, passive } = search;
  const last = tokens.at(-1)!;
  const direct = search.direct.filter((k) => !tokens.includes(k));
  const dative = kids(doc, v, 'dative').filter((k) => isNominal(doc, k) && !tokens.includes(k));
  const particle =
    last !== v && PARTICLE_ROLES.includes(at(doc, last).dep) && !isVerbal(doc, last) && !isNominal(doc, last);
  if (!particle) return plainPlaces(doc, v, trigger, { tokens, direct, dative });
  const after = preposition(doc, last).objects.length > 0 ? preposition(doc, last).objects : kids(doc, last, 'pobj');
  if (trigger.gap) {
    const inside = dative.length > 0 ? dative : direct;
    const places = [inside, after].filter((place) => place.length > 0);
    return places.length === 0 ? undefined : { trigger, tokens, places };
  }
  if (after.length > 0) return { trigger, tokens, places: [after] };
  const [clause] = kids(doc, last, 'pcomp');
  if (clause !== undefined) return { trigger, tokens, places: [], clause };
  const rest =
    last === tokens.at(-1) && ['prt', 'advmod'].includes(at(doc, last).dep) ? direct : stranded(doc, v, passive);
  return rest.length === 0 ? undefined : { trigger, tokens, places: [rest] };
}

/** "was agreed to", "the deal (that) they signed off on". */
function stranded(doc: Doc, v: number, passive: boolean): readonly number[] {
  if (passive) return kids(doc, v, 'nsubjpass');
  const gap = zeroRelative(doc, v);
  if (gap !== undefined) return [gap];
  return at(doc, v).dep === 'relcl' ? [at(doc, v).head] : [];
}

/** Verbs whose first object is who is spoken to. */
const TELLING: ReadonlySet<string> = new Set('tell ask brief inform assure warn remind promise give'.split(' '));

function plainPlaces(
  doc: Doc,
  v: number,
  trigger: Trigger,
  found: { readonly tokens: readonly number[]; readonly direct: readonly number[]; readonly dative: readonly number[] },
): VerbMatch | undefined {
  const { tokens, direct, dative } = found;
  const last = tokens.at(-1)!;
  const governor = last !== v && isVerbal(doc, last) ? last : v;
  const holdsObject = tokens.length > 1 && ['dobj', 'attr'].includes(at(doc, last).dep);
  // Of "force {obj} to leave" the object is who leaves, of "decline to comment" what is commented.
  let place: readonly number[] = governor === v || trigger.gap ? direct : kids(doc, governor, 'dobj');
  if (place.length === 0 && trigger.gap && governor !== v) place = kids(doc, governor, 'nsubj');
  if (holdsObject) place = trigger.gap ? (dative.length > 0 ? dative : direct) : [];
  else if (dative.length > 0 && TELLING.has(lemmaAt(doc, v))) place = dative;
  if (place.length > 0) return { trigger, tokens, places: [place] };
  const clause = kids(doc, governor, 'ccomp', 'xcomp').find((k) => k > governor && !tokens.includes(k));
  return clause === undefined ? { trigger, tokens, places: [] } : { trigger, tokens, places: [], clause };
}
