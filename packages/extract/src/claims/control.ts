import {
  antecedent,
  at,
  conjuncts,
  hasTo,
  isExemplifying,
  isNominal,
  isPassive,
  isVerbal,
  kids,
  lemmaAt,
  lowerAt,
  objects,
  subjects,
} from '../syntax/index.js';
import { verbOfObject } from '../truth/index.js';
import { type Controlled, gerundOfNoun, infinitiveOfNoun } from './noun-control.js';
import type { Context } from './context.js';
import { isSignOfClause } from './sign-clauses.js';
import { wordSet } from './word-set.js';

/** Verbs whose object does what their infinitive says: "urged Y to go". */
const OBJECT_CONTROL = wordSet(
  `urge ask tell order force allow encourage persuade convince pressure push require request enable help want invite advise warn instruct
  command authorize permit press call expect challenge beg implore lead prompt cause appeal plead compel oblige empower entitle train teach
  motivate inspire incite provoke entice lure trick coerce direct counsel remind dare let get drive tempt`,
);

/** Of these the ones whose subject may have a purpose of its own: "called Y to thank her". */
const WITH_PURPOSE = wordSet('call want help press lead challenge get have let request ask');

/** Verbs whose object is sent or taken on to do it, whatever the parser hangs the infinitive on: "sent troops to guard". */
const SENDING = wordSet(
  'send deploy dispatch appoint hire assign recruit name elect nominate choose invite bring task commission enlist employ pay train',
);

/** Verbs whose object does what "of/for/from …ing" says: "accused Y of lying". */
const OBJECT_OF_GERUND = wordSet(
  `accuse suspect charge blame convict criticize praise thank prevent stop keep ban bar condemn fault arrest acquit denounce dissuade
  discourage call credit jail sentence fine indict laud hail commend applaud slam blast rebuke honor honour lambast lambaste scold
  chide warn caution advise punish target rebuke deride mock question sue forgive reward berate castigate`,
);

/** What "to …ing" behind it looks at, or stands against, without doing it. */
const ASPECT = wordSet(
  'approach obstacle barrier alternative objection opposition resistance key solution route road path threat precursor',
);

/** Chains of control are followed so far up. */
const MAX_CLIMB = 5;

/**
 * Heads of the grammatical subjects of a verb, with control by objects and through nouns: of "urged Y to go", Y for "go"; of "urged Y to stop
 * lying" Y for "lying"; of "gave Y an incentive to go" Y.
 */
export function subjectHeads(context: Context, v: number, depth = 0): readonly Controlled[] {
  const { doc } = context;
  const { dep, head } = at(doc, v);
  const climb = (verb: number): readonly Controlled[] => subjectHeads(context, verb, depth + 1);
  if (depth > MAX_CLIMB || kids(doc, v, 'nsubj', 'nsubjpass', 'csubj', 'csubjpass', 'expl').length > 0)
    return plain(context, v);
  if (dep === 'conj') {
    return isVerbal(doc, head) &&
      ['xcomp', 'pcomp', 'acl', 'advcl'].includes(at(doc, head).dep) &&
      !isFinite(context, v)
      ? subjectHeads(context, head, depth + 1)
      : plain(context, v);
  }
  if (['acl', 'relcl'].includes(dep) && hasTo(doc, v)) return infinitiveOfNoun(context, head, v, climb);
  if (dep === 'pcomp') return ofGerund(context, v, depth);
  if (!['xcomp', 'ccomp', 'advcl'].includes(dep) || !isVerbal(doc, head)) return plain(context, v);
  if (isSignOfClause(context, v, head)) return [];
  const byObject = objectControl(context, v, head);
  if (byObject !== undefined) return byObject;
  if (dep === 'advcl' && hasTo(doc, v) && isPassive(doc, head) && !SENDING.has(lemmaAt(doc, head)))
    return purpose(context, head, depth);
  const bare = kids(doc, head, 'nsubj', 'nsubjpass', 'csubj', 'csubjpass', 'expl').length === 0;
  if (!bare || dep === 'ccomp') return plain(context, v);
  return subjectHeads(context, head, depth + 1).map((found) => ({
    ...found,
    how: isByObject(found) ? found.how : 'control',
  }));
}

function plain({ doc }: Context, v: number): readonly Controlled[] {
  return subjects(doc, v).map(({ head, how }) => ({ head, how }));
}

function isByObject({ how }: Controlled): boolean {
  return how === 'object-control';
}

function isFinite({ doc }: Context, v: number): boolean {
  return ['VBD', 'VBZ', 'VBP'].includes(at(doc, v).tag) || kids(doc, v, 'aux').some((k) => at(doc, k).tag === 'MD');
}

/** "urged Y to go", "sent troops to guard"; undefined where the object has no part in it. */
function objectControl(context: Context, v: number, verb: number): readonly Controlled[] | undefined {
  const { doc } = context;
  if (!hasTo(doc, v)) return undefined;
  const word = lemmaAt(doc, verb);
  const { dep } = at(doc, v);
  const sent = SENDING.has(word) && dep !== 'ccomp';
  const moved = OBJECT_CONTROL.has(word) && (dep !== 'advcl' || !WITH_PURPOSE.has(word));
  const apart =
    dep === 'advcl' && (lowerAt(doc, v - 2) === 'order' || doc.tokens.slice(verb, v).some(({ text }) => text === ','));
  if ((!moved && !sent) || apart) return undefined;
  const o = controllingObject(context, verb);
  if (o === undefined || ((!moved || dep === 'advcl') && !isAnimate(context, o))) return undefined;
  return controlled(context, o);
}

function isAnimate({ resolution }: Context, o: number): boolean {
  return ['Person', 'Group', 'Organization', 'Country'].includes(resolution.entityFor(o)?.entity.type ?? '');
}

/** "was arrested to keep him quiet": those who arrested him; a thing that was made for a purpose serves it itself. */
function purpose(context: Context, verb: number, depth: number): readonly Controlled[] {
  const { doc } = context;
  const patients = subjectHeads(context, verb, depth + 1);
  if (!patients.some(({ head }) => isAnimate(context, head)))
    return patients.map((found) => ({ ...found, how: 'control' }));
  return kids(doc, verb, 'agent')
    .flatMap((p) => kids(doc, p, 'pobj'))
    .flatMap((o) => conjuncts(doc, o))
    .map((head) => ({ head, how: 'control' }));
}

/** "accused Y of lying", "a plan for ending", "after leaving". */
function ofGerund(context: Context, v: number, depth: number): readonly Controlled[] {
  const { doc } = context;
  const p = at(doc, v).head;
  const above = at(doc, p).head;
  // "taking an approach to helping", which the parser may hang on the verb: nobody helps yet.
  if (lowerAt(doc, p) === 'to' && isNominal(doc, p - 1) && ASPECT.has(lemmaAt(doc, p - 1)))
    return gerundOfNoun(context, p - 1, (verb) => subjectHeads(context, verb, depth + 1));
  // "ahead of meeting Y": the adverb stands between verb and gerund.
  const ahead = lowerAt(doc, above) === 'ahead' ? at(doc, above).head : undefined;
  if (ahead !== undefined && isVerbal(doc, ahead))
    return subjectHeads(context, ahead, depth + 1).map((found) => ({ ...found, how: 'control' }));
  const governor = verbOfObject(doc, p) ?? above;
  if (isVerbal(doc, governor) && ['of', 'for', 'with', 'from', 'to', 'against'].includes(lowerAt(doc, p))) {
    const o = OBJECT_OF_GERUND.has(lemmaAt(doc, governor)) ? controllingObject(context, governor) : undefined;
    if (o !== undefined) return controlled(context, o);
  }
  if (isNominal(doc, above)) {
    // "plans, including ending …" gives an example of what is planned, not what is done.
    if (isExemplifying(doc, p)) return [];
    return gerundOfNoun(context, above, (verb) => subjectHeads(context, verb, depth + 1));
  }
  if (isVerbal(doc, above) && kids(doc, above, 'nsubj', 'nsubjpass', 'csubj').length === 0)
    return subjectHeads(context, above, depth + 1).map((found) => ({
      ...found,
      how: isByObject(found) ? found.how : 'control',
    }));
  return plain(context, v);
}

function controlled({ doc }: Context, o: number): readonly Controlled[] {
  return conjuncts(doc, antecedent(doc, o) ?? o).map((head) => ({ head, how: 'object-control' }));
}

function controllingObject(context: Context, verb: number): number | undefined {
  const { doc } = context;
  const odd = kids(doc, verb, 'oprd').filter((k) => isNominal(doc, k));
  const [object] = [...objects(doc, verb), ...kids(doc, verb, 'dative'), ...(isPassive(doc, verb) ? [] : odd)];
  if (object !== undefined) return object;
  if (isPassive(doc, verb)) return kids(doc, verb, 'nsubjpass')[0] ?? subjects(doc, verb)[0]?.head;
  return kids(doc, verb, 'prep', 'dative')
    .filter((p) => ['on', 'upon', 'to', 'with'].includes(lowerAt(doc, p)))
    .filter((p) => lowerAt(doc, p) !== 'with' || lemmaAt(doc, verb) === 'plead')
    .flatMap((p) => kids(doc, p, 'pobj'))[0];
}
