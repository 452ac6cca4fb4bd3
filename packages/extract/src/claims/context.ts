import type { EntityType, Span } from '@tripletail/core';

import type { ArticleDoc } from '../doc.js';
import type { ResolvedEntity, Resolution } from '../entities/types.js';
import type { Quotation } from '../quotations/types.js';
import { antecedent, at, conjuncts, lowerAt } from '../syntax/index.js';
import { oneAt, partAt } from './one.js';
import type { TriggerIndex } from './triggers.js';

/** Everything that the rules of this stage read. */
export interface Context {
  readonly doc: ArticleDoc;
  readonly resolution: Resolution;
  readonly quotations: readonly Quotation[];
  readonly triggers: TriggerIndex;
}

/** How a text refers to an argument. */
export type ArgumentKind = 'name' | 'nominal' | 'pronoun' | 'described';

/** A participant of a claim: the entity and where the sentence shows it. */
export interface Argument {
  readonly entity: ResolvedEntity;
  /** Head token in the claim's sentence: of "who" its antecedent, of "he" the pronoun itself. */
  readonly head: number;
  readonly span: Span;
  readonly kind: ArgumentKind;
}

/** Nouns with more coordinated members than this are lists, not participants. */
const MAX_MEMBERS = 8;

/** Types of an argument. */
export function typeOf(argument: Argument): EntityType {
  return argument.entity.entity.type;
}

/** Has it a name, or is a name part of its description: "the Clinton campaign", "a Chinese naval vessel"? */
export function mentionsName(context: Context, argument: Argument): boolean {
  if (isNamed(argument)) return true;
  if (argument.kind === 'pronoun') return /\p{Lu}/u.test(argument.entity.entity.name);
  const { start, end } = argument.span;
  return context.resolution.mentions.some(
    (mention) => mention.kind === 'name' && mention.span.start >= start && mention.span.end <= end,
  );
}

/** Has the argument a proper name? */
export function isNamed(argument: Argument): boolean {
  return argument.entity.entity.named;
}

/** The arguments that one noun stands for: itself, or of "both" and "the two" each member. Empty for what can be no node. */
export function argumentAt(context: Context, token: number): readonly Argument[] {
  const { doc, resolution } = context;
  const head = antecedent(doc, token) ?? token;
  const mention = resolution.mentionAt(head);
  const entity = resolution.entityFor(head);
  if (entity === undefined) {
    const one = oneAt(context, head) ?? partAt(context, head) ?? weAt(context, head);
    return one === undefined ? [] : [one];
  }
  const span = mention === undefined ? resolution.phraseSpan(head) : mention.span;
  const kind = mention === undefined ? 'described' : mention.kind;
  return (entity.members ?? [entity]).slice(0, MAX_MEMBERS).map((member) => ({ entity: member, head, span, kind }));
}

/** "We" in a quotation speaks for those for whom the speaker speaks; what the sentence names is the speaker. */
function weAt(context: Context, token: number): Argument | undefined {
  const { doc, resolution } = context;
  if (!['we', 'us'].includes(lowerAt(doc, token)) || at(doc, token).pos !== 'PRON') return undefined;
  const speaker = resolution.speakerAt(token);
  if (speaker === undefined || speaker.members !== undefined) return undefined;
  return {
    entity: speaker,
    head: token,
    span: { start: at(doc, token).start, end: at(doc, token).end },
    kind: 'pronoun',
  };
}

/** The arguments of a noun and of everything coordinated with it. */
export function argumentsAt(context: Context, token: number): readonly Argument[] {
  const { doc } = context;
  const head = antecedent(doc, token) ?? token;
  return conjuncts(doc, head)
    .slice(0, MAX_MEMBERS)
    .flatMap((part) => argumentAt(context, part));
}

/** The thing that a modifier before a noun names: "British" in "British diplomats", "NATO" in "NATO chief". */
export function modifierAt(context: Context, token: number): Argument | undefined {
  const mention = context.resolution.mentionAt(token);
  const entity = context.resolution.entityAt(token);
  if (mention === undefined || entity === undefined || entity.members !== undefined || !entity.entity.named)
    return undefined;
  return { entity, head: token, span: mention.span, kind: mention.kind };
}

/** "each other", "one another", "the other": the rest of the subjects. */
export function isReciprocal(context: Context, token: number): boolean {
  const { doc } = context;
  const word = lowerAt(doc, token);
  if (word === 'other' && at(doc, token).tag !== 'NNS') return ['each', 'the'].includes(lowerAt(doc, token - 1));
  if (word === 'one') return lowerAt(doc, token + 1) === 'another';
  return word === 'another' && lowerAt(doc, token - 1) === 'one';
}
