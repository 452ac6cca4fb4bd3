import { quotationAt } from '../quotations/index.js';
import { antecedent } from '../syntax/index.js';
import { PLAIN } from '../truth/index.js';
import { type Argument, argumentAt, type Context, isNamed, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';

/** What a quoted clause says of somebody. */
export interface Stance {
  /** Of whom it is said. */
  readonly of: Argument;
  readonly at: number;
  readonly trigger: readonly number[];
}

/**
 * Who says in a quotation that somebody does harm, accuses them: "… continues to drag his feet," the minister said. Only for named targets other
 * than the speaker, and only where the speaker is named in the same sentence, so that the claim can be read there.
 */
export function stanceClaims(context: Context, { of, at, trigger }: Stance): readonly Draft[] {
  const { doc, quotations, resolution } = context;
  const quotation = quotationAt(quotations, at);
  if (quotation?.speaker === undefined || quotation.kind !== 'direct' || !isNamed(of) || !ACTORS.includes(typeOf(of)))
    return [];
  const speaker = resolution.speakerAt(at);
  const [voice] = argumentAt(context, antecedent(doc, quotation.speaker) ?? quotation.speaker);
  if (voice === undefined || speaker === undefined || voice.entity !== speaker || !ACTORS.includes(typeOf(voice)))
    return [];
  return draft(context, {
    subject: voice,
    predicate: 'ACCUSES',
    object: of,
    trigger,
    at,
    truth: PLAIN,
    rule: 'stance',
  });
}

const ACTORS: readonly string[] = ['Person', 'Organization', 'Country', 'Group'];

/** Acts that are a reproach when somebody says them of another. */
export function isHarm(context: Context, made: Draft): boolean {
  const predicate = context.triggers.predicates.get(made.predicate);
  if (predicate === undefined || predicate.kind !== 'conflict') return false;
  return (
    made.truth.polarity === 'affirmed' &&
    ['asserted', 'alleged'].includes(made.truth.modality) &&
    !SPEECH.has(made.predicate)
  );
}

/** Words against words are no deed. */
const SPEECH: ReadonlySet<string> = new Set([
  'ACCUSES',
  'CRITICIZES',
  'DENIES',
  'WARNS',
  'EXPRESSES_CONCERN',
  'DEMANDS',
  'DISTRUSTS',
  'REJECTS',
  'SETS_TIMELINE',
  'PROTESTS',
  'SUES',
  'ARRESTS',
  'CHARGES',
  'CONVICTS',
]);
