import { quotationAt } from '../quotations/index.js';
import { antecedent, at, isPassive, lemmaAt } from '../syntax/index.js';
import { agentsOf, subjectsOf } from './actors.js';
import type { Argument, Context } from './context.js';
import { argumentAt } from './context.js';
import type { Draft } from './draft.js';
import { wordSet } from './word-set.js';

/** Rules for lasting states. "Lammy, the foreign minister, said X": that he is minister is not his word. */
const STATIC_RULES = wordSet('title apposition place comma capital compound relational alias');

/** Rules whose subject is the speaker by their nature. */
const OWN_ACTS: ReadonlySet<string> = new Set([
  'adjective',
  'stance',
  'obligation',
  'judgement',
  'reproach',
  'time limit',
  'addressee',
]);

/** Whose word a claim is, where it is not the outlet's. */
export function voiceOf(context: Context, draft: Draft): Argument | undefined {
  const { resolution, quotations, doc } = context;
  const accuser = accuserOf(context, draft);
  if (accuser !== undefined) return accuser;
  const quotation = quotationAt(quotations, draft.at);
  if (quotation === undefined) return undefined;
  const stands = STATIC_RULES.has(draft.rule) || draft.rule === 'possessed place' || draft.rule === 'works as';
  if (stands && quotation.kind !== 'direct') return undefined;
  const entity = resolution.speakerAt(draft.at);
  if (entity === undefined || entity.members !== undefined) return undefined;
  // A speech act of the speaker's own needs no speaker beside its subject.
  if (entity.entity.id === draft.subject.entity.entity.id && (draft.predicate === 'STATES' || OWN_ACTS.has(draft.rule)))
    return undefined;
  const head = quotation.speaker === undefined ? undefined : (antecedent(doc, quotation.speaker) ?? quotation.speaker);
  const shown = head === undefined ? [] : argumentAt(context, head).filter((argument) => argument.entity === entity);
  const [voice] = shown;
  if (voice !== undefined) return voice;
  const mention = entity.mentions[0];
  if (mention === undefined) return undefined;
  return { entity, head: mention.headToken, span: mention.span, kind: mention.kind };
}

const ACCUSING: ReadonlySet<string> = new Set(['accuse', 'blame', 'suspect', 'charge', 'allege']);

/** "Spain accused Morocco of attacking Ceuta": that Morocco did is the word of who accuses. */
function accuserOf(context: Context, draft: Draft): Argument | undefined {
  const { doc } = context;
  const { dep, head } = at(doc, draft.at);
  if (draft.how !== 'object-control' || dep !== 'pcomp' || !ACCUSING.has(lemmaAt(doc, at(doc, head).head)))
    return undefined;
  const verb = at(doc, head).head;
  const [who] = isPassive(doc, verb) ? agentsOf(context, verb) : subjectsOf(context, verb);
  return who?.argument.entity.members === undefined ? who?.argument : undefined;
}
