import { type Quotation, quotationAt } from '../quotations/index.js';
import { ancestors, at, isPassive, isQuote, isVerbal, kids, lemmaAt, lowerAt, modals, range } from '../syntax/index.js';
import { isAbstractNoun } from './abstract-nouns.js';
import { type Argument, type Context, isNamed, mentionsName, typeOf } from './context.js';
import type { Draft } from './draft.js';
import { fit } from './fit.js';

/** More tokens between a verb and its subject or object are far. Chosen by eye. */
const FAR_SUBJECT = 8;
const FAR_OBJECT = 6;
/** Sentences of a quotation from which on it may be torn: texts lose closing marks. */
const LONG_QUOTATION = 3;
const LONG_SENTENCE_TOKENS = 38;
const MANY_VERBS = 5;

/**
 * What the parse and the other stages show around a draft that its rightness may hang on, by name: how its two ends are said, where its verb
 * hangs, who speaks, how far things are from each other. The confidence is fitted on these; what the finished claim shows is in `weigh/`.
 */
export function signsOf(context: Context, draft: Draft): readonly string[] {
  const { doc } = context;
  const object = 'clause' in draft.object ? undefined : draft.object;
  const { dep, sentence, tag } = at(doc, draft.at);
  const inside = doc.sentences[sentence];
  const tokens = inside === undefined ? [] : range(inside.firstToken, inside.endToken);
  const verbs = tokens.filter((k) => isVerbal(doc, k) && !['aux', 'auxpass'].includes(at(doc, k).dep)).length;
  const quotation = quotationAt(context.quotations, draft.at);
  const senses = context.triggers.verb.get(lemmaAt(doc, draft.at)) ?? [];
  const has: Readonly<Record<string, boolean>> = {
    'subject far': draft.at - draft.subject.head > FAR_SUBJECT,
    'object far': object !== undefined && object.head - draft.at > FAR_OBJECT,
    'many tokens': tokens.length > LONG_SENTENCE_TOKENS,
    'many verbs': verbs >= MANY_VERBS,
    'one verb': verbs === 1,
    passive: isVerbal(doc, draft.at) && isPassive(doc, draft.at),
    modal: modals(doc, draft.at).length > 0,
    headline: inside?.kind !== 'body',
    qualified: draft.qualifiers.length > 0,
    'named speaker': quotation?.speaker !== undefined,
    'subject after': draft.subject.head > draft.at,
    'weak trigger': senses.some((trigger) => trigger.weak && trigger.predicate.name === draft.predicate),
    'many senses': new Set(senses.map((trigger) => trigger.predicate.name)).size > 2,
    'state of a speaker': quotation?.speaker !== undefined && !isVerbal(doc, draft.at),
    'open and supposed': draft.open && draft.truth.modality !== 'asserted',
    'both described': object !== undefined && !isNamed(draft.subject) && !isNamed(object),
  };
  return [
    ...Object.keys(has).filter((name) => has[name]),
    `verb=${isVerbal(doc, draft.at) ? lemmaAt(doc, draft.at) : 'none'}`,
    `trigger=${draft.predicate}/${draft.trigger.map((k) => lemmaAt(doc, k)).join(' ')}`,
    `clause=${isVerbal(doc, draft.at) ? dep : 'noun'}`,
    `tag=${tag}`,
    ...spokenSigns(context, quotation, draft.at),
    ...governorSigns(context, draft.at),
    ...endSigns(context, 'subject', draft.subject, domainOf(context, draft, 'domain')),
    ...(object === undefined
      ? ['object clause']
      : endSigns(context, 'object', object, domainOf(context, draft, 'range'))),
    ...draft.truth.rules.map((rule) => `truth=${rule}`),
  ];
}

/** The verb or noun that the clause hangs on, and how deep it stands. */
function governorSigns({ doc }: Context, token: number): readonly string[] {
  const above = ancestors(doc, token);
  const [head] = above;
  const conditions = [token, ...above].some((k) =>
    kids(doc, k, 'mark', 'advmod').some((m) => ['if', 'unless', 'whether', 'when'].includes(lowerAt(doc, m))),
  );
  return [
    `depth=${Math.min(4, above.length)}`,
    ...(head === undefined ? [] : [`under=${at(doc, token).dep}/${lemmaAt(doc, head)}`]),
    ...(conditions ? ['under condition'] : []),
    ...(above.some((k) => kids(doc, k, 'neg').length > 0) ? ['under negation'] : []),
    ...(above.some((k) => modals(doc, k).length > 0) ? ['under modal'] : []),
  ];
}

const SELF = new Set('i we you my our your me us'.split(' '));

function spokenSigns({ doc }: Context, quotation: Quotation | undefined, token: number): readonly string[] {
  if (quotation === undefined) return ['unquoted'];
  const own = doc.sentences[at(doc, token).sentence];
  const shown = own === undefined ? [] : range(own.firstToken, own.endToken);
  // A sentence in the middle of a quotation without a mark and without "I": perhaps the closing mark was lost before it.
  const unmarked =
    quotation.kind === 'direct' &&
    !shown.some((k) => isQuote(doc, k) || SELF.has(lowerAt(doc, k))) &&
    (quotation.speaker === undefined || !shown.includes(quotation.speaker));
  const sentences = at(doc, quotation.endToken - 1).sentence - at(doc, quotation.firstToken).sentence + 1;
  return [
    quotation.kind,
    `speaker why=${quotation.why ?? 'nobody'}`,
    ...(unmarked ? ['unmarked'] : []),
    ...(quotation.speaker !== undefined && !shown.includes(quotation.speaker) ? ['speaker elsewhere'] : []),
    ...(quotation.fragment === true ? ['fragment'] : []),
    ...(quotation.kind === 'direct' && sentences >= LONG_QUOTATION ? ['long quotation'] : []),
  ];
}

function domainOf(context: Context, draft: Draft, end: 'domain' | 'range'): readonly string[] | undefined {
  return context.triggers.predicates.get(draft.predicate)?.[end];
}

/** How one end of the claim is said. */
function endSigns(
  context: Context,
  end: 'subject' | 'object',
  argument: Argument,
  allowed: readonly string[] | undefined,
): readonly string[] {
  const { doc } = context;
  const { head, kind, span } = argument;
  const { dep, pos, tag } = at(doc, head);
  const { name, named } = argument.entity.entity;
  const fits = allowed === undefined ? 1 : fit(allowed as Parameters<typeof fit>[0], typeOf(argument));
  const has: Readonly<Record<string, boolean>> = {
    bare: !named && kids(doc, head, 'amod', 'compound', 'poss', 'prep', 'relcl', 'acl', 'nummod').length === 0,
    abstract: !named && pos === 'NOUN' && isAbstractNoun(doc, head),
    plural: !named && tag === 'NNS',
    cut: !named && kids(doc, head, 'prep', 'relcl', 'acl').some((k) => at(doc, k).start >= span.end),
    coordinated: dep === 'conj' || kids(doc, head, 'conj').length > 0,
    glued: /[\p{Ll}\d]-\p{Lu}/u.test(name),
    'odd name': named && (/^[\p{Ll}\d]|[[\]"“”…:]/u.test(name) || /^(?:The|A|An|This|But|And|In) /u.test(name)),
    'loose fit': fits > 0 && fits < 1,
    'poor fit': fits < 0.7,
    'has name': !named && kind !== 'pronoun' && mentionsName(context, argument),
    verbal: isVerbal(doc, head),
  };
  return [
    ...Object.keys(has)
      .filter((one) => has[one])
      .map((one) => `${end} ${one}`),
    `${end} kind=${kind}`,
    `${end} dep=${dep}`,
    `${end} mentions=${Math.min(4, argument.entity.mentions.length)}`,
    ...(named ? [] : [`${end} words=${Math.min(6, name.split(' ').length)}`]),
    ...(named ? [] : [`${end} head=${lemmaAt(doc, head)}`]),
    ...(kind === 'pronoun' ? [`${end} pronoun=${lowerAt(doc, head)}`] : []),
  ];
}
