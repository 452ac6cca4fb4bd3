import { kids, lemmaAt } from '../syntax/index.js';
import { type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';

/**
 * What follows from sending somebody somewhere: who is sent to a place visits it. A plan to send is a plan to visit; what is only said to have
 * been sent is only said to visit. Envoys represent who sends them.
 */
export function journeyClaims(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { doc } = context;
  return drafts.flatMap((sent) => {
    if (sent.predicate !== 'SENDS' || 'clause' in sent.object) return [];
    const traveller = sent.object;
    if (!['Person', 'Group', 'Organization'].includes(typeOf(traveller))) return [];
    const visits = sent.qualifiers
      .filter((qualifier) => qualifier.role === 'destination')
      .flatMap(({ argument }) =>
        draft(context, {
          subject: traveller,
          predicate: 'VISITS',
          object: argument,
          trigger: sent.trigger,
          at: sent.at,
          truth: sent.truth,
          rule: 'sent',
        }),
      );
    const envoy = [traveller.head, ...kids(doc, traveller.head, 'compound', 'nmod', 'appos')].find((k) =>
      ['envoy', 'emissary', 'negotiator', 'representative'].includes(lemmaAt(doc, k)),
    );
    const represents =
      envoy === undefined
        ? []
        : draft(context, {
            subject: traveller,
            predicate: 'REPRESENTS',
            object: sent.subject,
            trigger: [envoy],
            at: envoy,
            truth: sent.truth,
            rule: 'envoy',
          });
    return [...visits, ...represents];
  });
}
