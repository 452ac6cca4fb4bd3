import { at, hasTo, kids, lemmaAt, lowerAt, preposition, rightEdge } from '../syntax/index.js';
import { isAbstractNoun } from './abstract-nouns.js';
import { type Argument, argumentAt, argumentsAt, type Context } from './context.js';
import { wordSet } from './word-set.js';

/** Verbs that with an abstract noun are one predicate: "took responsibility for", "has ties to", "poses a threat to". */
const JOINING = wordSet(
  `take have make give hold play pay draw issue launch express put raise show win gain lose suffer face receive bear claim deliver offer lend cast
  pose reach strike keep maintain cut sever break restore build establish forge seek enjoy wield exert place set run wage serve attract
  find get bring send open shed voice join feel need deserve earn provide share form fall leave begin start end renew develop shift
  throw spark cause deny reject accept assume reiterate repeat declare mount step lay turn stand demand`,
);

/** Objects that are part of their verb whatever it is about: "take place", "force their way". */
const IDIOM = wordSet(
  `place part advantage care time way role note step effect turn look sense stock heart hold issue aim shape toll fire hand eye foot root door light
  mind front stage lead course force sight track head ear arm attention exception offense office power root shot refuge shelter sail`,
);

/** A light verb's noun with the preposition and thing that complete it. */
export interface LightNoun {
  readonly noun: number;
  readonly preposition: number;
  readonly objects: readonly Argument[];
}

/** Of these the ones that say nothing at all without what stands behind their noun. */
const EMPTIEST = wordSet('take have make give hold get play pay');

/** Does verb and object say one thing together, so that the object is no thing of its own? */
export function isLight({ doc }: Context, v: number, o: number): boolean {
  if (at(doc, o).pos !== 'NOUN') return false;
  if (IDIOM.has(lowerAt(doc, o)) && kids(doc, o, 'amod', 'compound', 'nummod').length === 0) return true;
  return JOINING.has(lemmaAt(doc, v)) && isAbstractNoun(doc, o);
}

/** What is said in them stands behind them. */
const SPOKEN = wordSet(
  'call statement warning appeal demand plea claim remark comment protest promise pledge request suggestion announcement decision objection',
);

/** A light verb's noun that is left without complement: a thing of its own after all, if it is described ("faces global isolation")? */
export function standsAlone({ doc, resolution }: Context, v: number, o: number): boolean {
  const event = resolution.entityFor(o)?.entity.type === 'Event';
  // "ended the war in Sudan"
  if (event && !EMPTIEST.has(lemmaAt(doc, v)) && kids(doc, o, 'prep').length > 0) return true;
  const described = kids(doc, o, 'amod', 'compound', 'nmod', 'poss').some(
    (k) => k < o && !/^(?:own|new|such|great|good|big|little|more)$/.test(lowerAt(doc, k)),
  );
  if (!described || IDIOM.has(lowerAt(doc, o)) || SPOKEN.has(lemmaAt(doc, o))) return false;
  return event || !EMPTIEST.has(lemmaAt(doc, v));
}

/** "for the attack" of "took responsibility for the attack"; "Iran" of "gave Iran an incentive" (its preposition is then the noun itself). */
export function completed(context: Context, v: number, o: number): LightNoun | undefined {
  const { doc } = context;
  const recipient = kids(doc, v, 'dative').find((k) => at(doc, k).pos !== 'ADP');
  if (recipient !== undefined) {
    const objects = argumentsAt(context, recipient);
    return objects.length === 0 ? undefined : { noun: o, preposition: o, objects };
  }
  const next = rightEdge(doc, o) + 1;
  const own = kids(doc, o, 'prep').filter((p) => p > o);
  const beside = kids(doc, v, 'prep', 'dative').filter(
    (p) => p === next || (p > o && own.length === 0 && p <= next + 1),
  );
  for (const p of [...own, ...beside]) {
    if (AWAY.has(lowerAt(doc, p)) || (lowerAt(doc, p) === 'of' && !OF.has(lemmaAt(doc, o)))) continue;
    const phrase = preposition(doc, p);
    // "a call for Y to leave": what is called for is a clause.
    if (phrase.objects.some((k) => kids(doc, k, 'acl', 'relcl').some((c) => hasTo(doc, c)))) return undefined;
    if (kids(doc, o, 'acl').some((c) => c > p && hasTo(doc, c)) || kids(doc, p, 'pcomp').length > 0) return undefined;
    const objects = phrase.objects.flatMap((k) => (argumentAt(context, k).length > 0 ? argumentsAt(context, k) : []));
    if (objects.length > 0) return { noun: o, preposition: phrase.last, objects };
  }
  return undefined;
}

/** Prepositions that open a circumstance and not what the noun is about. */
const AWAY = wordSet(
  'during after before since until amid despite without because as by like through while at in including than under',
);
/** "took control of", "made use of": with other nouns "of" says whose it is. */
const OF = wordSet(
  'control use fun part advantage care possession notice note charge command custody sight track mention hold ownership leave stock count',
);
