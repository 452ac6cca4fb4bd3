import { type Quotation, quotationAt, quotationsAround, spokenAt } from '../quotations/index.js';
import { antecedent, at } from '../syntax/index.js';
import { type Argument, argumentAt, type Context } from './context.js';
import type { Draft } from './draft.js';
import { wordSet } from './word-set.js';

/** Rules for lasting states. "Lammy, the foreign minister, said X": that he is minister is not his word. */
const STATIC_RULES: ReadonlySet<string> = new Set([
  ...wordSet(
    'title apposition place comma capital compound relational alias description party example home origin citizen candidacy',
  ),
  'possessed place',
  'works as',
]);

/** Rules that read a noun with its modifiers: "said the war on Iran would end" takes the war for granted. */
const NOUN_RULES = wordSet('nominal date participle');

/** Rules whose subject is the speaker by their nature. */
const OWN_RULES: ReadonlySet<string> = new Set([
  'stance',
  'obligation',
  'judgement',
  'reproach',
  'time limit',
  'addressee',
  'naming',
]);

/** Acts that are done by saying them: of the speaker's own, the outlet tells that they are done. */
const SPEECH_ACTS: ReadonlySet<string> = new Set(
  `STATES ANNOUNCES ACKNOWLEDGES DECLINES_COMMENT PREDICTS DENIES CRITICIZES ACCUSES DISTRUSTS EXPRESSES_CONCERN DEMANDS WARNS THREATENS
  PRAISES ENDORSES APOLOGIZES_TO URGES PROPOSES PLEDGES SETS_TIMELINE`.split(/\s+/u),
);

/**
 * Whose word a claim is, where it is not the outlet's: who speaks the innermost quotation around it.
 *
 * - Facts of titles, appositions and places are the speaker's only between quotation marks.
 * - Where nobody is named ("those who link the two believe that …" in a quotation) whoever says that.
 * - What the speaker does by speaking has no speaker: "Weber said she has asked France to …" (she asks), '"We condemn the raid," Weber said'.
 */
export function voiceOf(context: Context, draft: Draft): Argument | undefined {
  const quotation = quotationOf(context, draft);
  if (quotation === undefined) return undefined;
  const outer = quotation.kind === 'direct' ? [] : quotationsAround(context.quotations, draft.at);
  for (const one of [quotation, ...outer.filter((around) => around !== quotation)]) {
    const voice = speakerOf(context, one);
    if (voice !== undefined && !isOwnAct(draft, one, voice)) return voice;
  }
  return undefined;
}

/** The verb of speech by which the speaker does what the claim says: '"We applaud the police," the minister said on Wednesday'. */
export function sayingOf(context: Context, draft: Draft): number | undefined {
  const quotation = quotationOf(context, draft);
  if (quotation?.verb === undefined) return undefined;
  const voice = speakerOf(context, quotation);
  const now = OWN_RULES.has(draft.rule) || ['VBP', 'VBZ'].includes(at(context.doc, draft.at).tag);
  return now && voice !== undefined && isOwnAct(draft, quotation, voice) ? quotation.verb : undefined;
}

/** Does the speaker do it by saying it? Then it is the word of whoever reports that, or nobody's. */
function isOwnAct(draft: Draft, { why }: Quotation, voice: Argument): boolean {
  if (voice.entity.entity.id !== draft.subject.entity.entity.id) return false;
  return SPEECH_ACTS.has(draft.predicate) || OWN_RULES.has(draft.rule) || why === 'promise';
}

function quotationOf({ quotations }: Context, draft: Draft): Quotation | undefined {
  const granted =
    NOUN_RULES.has(draft.rule) && draft.truth.modality === 'asserted' && draft.truth.polarity === 'affirmed';
  return STATIC_RULES.has(draft.rule) || granted ? spokenAt(quotations, draft.at) : quotationAt(quotations, draft.at);
}

function speakerOf(context: Context, quotation: Quotation): Argument | undefined {
  const { doc, resolution } = context;
  const head = quotation.speaker === undefined ? undefined : (antecedent(doc, quotation.speaker) ?? quotation.speaker);
  const shown = head === undefined ? [] : argumentAt(context, head);
  const entity = resolution.speakerOf(quotation);
  // a speaker that is no mention is a described one: "an observer at the scene"
  if (entity === undefined) return shown[0]?.kind === 'pronoun' ? undefined : shown[0];
  const [first = entity] = entity.members ?? [];
  const voice = shown.find((argument) => argument.entity === first);
  if (voice !== undefined) return voice;
  const mention = first.mentions[0];
  return mention === undefined
    ? undefined
    : { entity: first, head: mention.headToken, span: mention.span, kind: mention.kind };
}
