import type { Span } from '@tripletail/core';

import { truthOf, type Truth, withArguments } from '../truth/index.js';
import type { SubjectSource } from '../syntax/index.js';
import type { Argument, Context } from './context.js';
import { isHollow } from './hollow.js';

/** A qualifier before ids are given. */
export interface DraftQualifier {
  readonly role: string;
  readonly argument: Argument;
}

/** A claim before ids, speaker, time and confidence are given. */
export interface Draft {
  readonly subject: Argument;
  readonly predicate: string;
  readonly open: boolean;
  /** An argument, or the head of a clause: then the claim that this clause makes, or a described thing made of its words. */
  readonly object: Argument | { readonly clause: number };
  /** Tokens of the words that state the relation, in order. */
  readonly trigger: readonly number[];
  /** Where `trigger` is no run of tokens, the place that shows it. */
  readonly triggerSpan?: Span;
  /** The token by whose place speaker and time are looked up: head of the trigger. */
  readonly at: number;
  readonly truth: Truth;
  readonly rule: string;
  readonly how?: SubjectSource | 'object-control' | 'agent' | 'missing';
  readonly qualifiers: readonly DraftQualifier[];
}

/** What a rule gives for a claim; the rest is filled in by {@link draft}. */
export interface DraftInput {
  readonly subject: Argument;
  readonly predicate: string;
  readonly object: Argument | { readonly clause: number };
  readonly trigger: readonly number[];
  readonly at: number;
  readonly rule: string;
  readonly open?: boolean;
  readonly truth?: Truth;
  readonly how?: Draft['how'];
  readonly inverse?: boolean;
  readonly qualifiers?: readonly DraftQualifier[];
  readonly ownNegation?: boolean;
}

/**
 * A claim of these parts, its truth read from the tree; none if subject and object are one thing, or one of them is nothing that stands alone. A list, so that rules can spread it.
 */
export function draft(context: Context, input: DraftInput): readonly Draft[] {
  const object = input.object;
  if (input.inverse === true) {
    if ('clause' in object) return [];
    return draft(context, { ...input, subject: object, object: input.subject, inverse: false });
  }
  if (!('clause' in object) && object.entity.entity.id === input.subject.entity.entity.id) return [];
  if (isHollow(context, input.subject, input.predicate)) return [];
  if (!('clause' in object) && isHollow(context, object, input.predicate)) return [];
  const heads = [input.subject.head, ...('clause' in object ? [] : [object.head])];
  const truth = input.truth ?? truthOf(context.doc, input.at, input.ownNegation === true);
  return [
    {
      subject: input.subject,
      predicate: input.predicate,
      open: input.open === true,
      object,
      trigger: [...input.trigger].sort((a, b) => a - b),
      at: input.at,
      truth: withArguments(context.doc, truth, heads),
      rule: input.rule,
      ...(input.how === undefined ? {} : { how: input.how }),
      qualifiers: input.qualifiers ?? [],
    },
  ];
}
