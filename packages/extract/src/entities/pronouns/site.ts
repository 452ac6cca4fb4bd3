import { SPEECH_VERBS } from '../../gazetteer/words.js';
import { at, kids, lemmaAt, lowerAt } from '../../syntax/index.js';
import type { Quotation } from '../../quotations/types.js';
import type { Cluster, Draft, Workspace } from '../workspace.js';
import { doersOf } from './control.js';
import { clauseVerb } from './verb.js';

/** What the place of a pronoun says about its antecedent; found once for all candidates. */
export interface Site {
  /** Verb of its clause. */
  readonly verb: number;
  readonly possessive: boolean;
  /** Is it the subject of its verb? */
  readonly subject: boolean;
  readonly object: boolean;
  /** Is it the subject of a verb of what only people, bodies and countries do? */
  readonly acts: boolean;
  /** Who does what its clause says, where it is not the pronoun itself: "trying to force *their* way". */
  readonly doers: ReadonlySet<number>;
  /** Subjects of reports in whose content it stands, deeper than as their subject: "X said Y granted what *it* denied". */
  readonly reporters: ReadonlySet<number>;
  /** Whose claim, order or fear it is: "a claim by X that *they* shot it down". */
  readonly owners: ReadonlySet<number>;
  /** It speaks: the one who spoke last is meant more often than not. */
  readonly lastSpeaker?: Cluster;
  /** Direct quotations that it speaks: who is named in them is somebody else. */
  readonly speaks: ReadonlySet<Quotation>;
}

const THOUGHT = new Set('find know see hope fear feel learn hear show indicate ensure demand decide'.split(' '));
const ACTS = new Set(
  `want hope refuse plan decide try reject oppose demand expect fear seek intend condemn negotiate invade accept apologise apologize invite`.split(
    /\s+/u,
  ),
);
const DEEPEST = 8;
/** In sentences. */
const REACH = 3;

/** Reads the place of a pronoun. */
export function siteOf(ws: Workspace, pronoun: Draft): Site {
  const { doc } = ws;
  const { dep, head, tag } = at(doc, pronoun.head);
  const verb = clauseVerb(ws, pronoun.head);
  const possessive = tag === 'PRP$';
  const subject = ['nsubj', 'nsubjpass'].includes(dep) && head === verb;
  const object = (['dobj', 'dative'].includes(dep) && head === verb) || dep === 'pobj';
  const doers = subject ? [] : doersOf(ws, verb).filter((k) => k !== pronoun.head);
  // "they say their country is full": part of the subject counts as the subject
  const owned = at(doc, head);
  const first = subject || (possessive && ['nsubj', 'nsubjpass'].includes(owned.dep) && owned.head === verb);
  const { reporters, owners } = above(ws, pronoun, verb, first);
  const speaks = new Set(
    nearQuotations(ws, pronoun.head).filter(
      ({ kind, speaker, why }) => kind === 'direct' && speaker === pronoun.head && why === 'governing-verb',
    ),
  );
  const speech = SPEECH_VERBS.has(lemmaAt(doc, verb));
  const speaking = subject && (speaks.size > 0 || speech);
  const last = speaking ? lastSpeaker(ws, pronoun, speaks.size > 0 ? REACH : 1) : undefined;
  return {
    verb,
    possessive,
    subject,
    object,
    acts: dep === 'nsubj' && subject && (speech || ACTS.has(lemmaAt(doc, verb))),
    doers: new Set(doers),
    reporters,
    owners,
    speaks,
    ...(last === undefined ? {} : { lastSpeaker: last }),
  };
}

/** Climbs from the pronoun's clause to the reports and nouns of content that it stands in. */
function above(
  ws: Workspace,
  pronoun: Draft,
  verb: number,
  first: boolean,
): { readonly reporters: ReadonlySet<number>; readonly owners: ReadonlySet<number> } {
  const { doc } = ws;
  const reporters = new Set<number>();
  const owners = new Set<number>();
  let here = verb;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const { dep, head } = at(doc, here);
    if (head === here) break;
    const report = ['ccomp', 'parataxis'].includes(dep) && speaksOrThinks(ws, head);
    if (report && !(first && here === verb)) for (const k of doersOf(ws, head)) reporters.add(k);
    if (['acl', 'ccomp'].includes(dep) && at(doc, head).pos === 'NOUN') {
      const own = ownersOfNoun(ws, head);
      for (const k of own) owners.add(k);
      // "denied a claim by Y that they shot it down"
      if (own.length > 0 && at(doc, head).dep === 'dobj')
        for (const k of doersOf(ws, clauseVerb(ws, head))) if (!owners.has(k)) reporters.add(k);
    }
    here = clauseVerb(ws, head);
    if (here === verb || at(doc, here).sentence !== pronoun.sentence) break;
  }
  return { reporters, owners };
}

function speaksOrThinks(ws: Workspace, verb: number): boolean {
  const lemma = lemmaAt(ws.doc, verb);
  return SPEECH_VERBS.has(lemma) || THOUGHT.has(lemma);
}

function ownersOfNoun({ doc }: Workspace, noun: number): readonly number[] {
  const by = kids(doc, noun, 'prep', 'agent').filter((k) => ['by', 'from', 'of'].includes(lowerAt(doc, k)));
  return [...kids(doc, noun, 'poss'), ...by.flatMap((k) => kids(doc, k, 'pobj'))];
}

/** Who spoke last before the pronoun, in the sentences before or in this one. */
function lastSpeaker(ws: Workspace, pronoun: Draft, reach: number): Cluster | undefined {
  const { doc } = ws;
  let best: { readonly place: number; readonly cluster: Cluster } | undefined;
  for (const { speaker, firstToken } of nearQuotations(ws, pronoun.head)) {
    if (speaker === undefined || speaker >= pronoun.head || firstToken > pronoun.head) continue;
    if (pronoun.sentence - at(doc, speaker).sentence > reach) continue;
    const cluster = ws.at.get(speaker)?.cluster;
    if (cluster !== undefined && (best === undefined || speaker > best.place)) best = { place: speaker, cluster };
  }
  return best?.cluster;
}

/** So many quotations before a place are looked at: more do not stand in four sentences. */
const NEAR = 16;

function nearQuotations({ quotations }: Workspace, place: number): Workspace['quotations'] {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.firstToken <= place) low = middle + 1;
    else high = middle;
  }
  return quotations.slice(Math.max(0, low - NEAR), low);
}
