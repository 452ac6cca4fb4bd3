import { quotationAt } from '../quotations/index.js';
import { antecedent, at, subjects } from '../syntax/index.js';
import { type Argument, argumentAt, type Context, isNamed, mentionsName } from './context.js';

/** Types of those whom one urges, praises, blames. */
export const ACTORS: readonly string[] = ['Person', 'Organization', 'Country', 'Group', 'City', 'Region'];

/** Who says this clause, where its sentence names them, or tells of somebody of whom `alsoIf` holds. */
export function speakerOf(
  context: Context,
  v: number,
  alsoIf: (voice: Argument) => boolean = () => false,
): Argument | undefined {
  const { doc, quotations, resolution } = context;
  const quotation = quotationAt(quotations, v);
  if (quotation?.speaker === undefined || at(doc, quotation.speaker).sentence !== at(doc, v).sentence) return undefined;
  const [voice] = argumentAt(context, antecedent(doc, quotation.speaker) ?? quotation.speaker);
  return voice !== undefined &&
    voice.entity === resolution.speakerAt(v) &&
    (isNamed(voice) || mentionsName(context, voice) || alsoIf(voice))
    ? voice
    : undefined;
}

/** Of whom or what a clause speaks: its own subject. */
export function subjectsSpokenOf(context: Context, v: number): readonly Argument[] {
  return subjects(context.doc, v)
    .filter((subject) => subject.how === 'own')
    .flatMap((subject) => argumentAt(context, subject.head));
}
