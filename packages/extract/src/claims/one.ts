import type { ResolvedEntity } from '../entities/types.js';
import { at, kids, lemmaAt, lowerAt, textAt } from '../syntax/index.js';
import type { Argument, Context } from './context.js';
import { mintLocal } from './mint.js';

/** The noun that "one" stands for in "the next one": the last subject or object before it in the sentence. */
export function oneStandsFor(context: Context, head: number): number | undefined {
  const { doc } = context;
  if (lowerAt(doc, head) !== 'one' || kids(doc, head, 'amod', 'det').length < 2) return undefined;
  for (let k = head - 1; k >= 0 && at(doc, k).sentence === at(doc, head).sentence; k--) {
    if (at(doc, k).pos === 'NOUN' && ['dobj', 'nsubj', 'nsubjpass', 'attr'].includes(at(doc, k).dep)) return k;
  }
  return undefined;
}

/** "the next one" after "the last meeting of the group": another thing of that kind, "next meeting". */
export function oneAt(context: Context, head: number): Argument | undefined {
  const { doc, resolution } = context;
  const noun = oneStandsFor(context, head);
  const model = noun === undefined ? undefined : resolution.entityFor(noun)?.entity;
  if (noun === undefined || model === undefined) return undefined;
  const words = [...kids(doc, head, 'amod').map((k) => textAt(doc, k)), lemmaAt(doc, noun)].join(' ');
  const entity: ResolvedEntity = mintLocal(context, model.type, words);
  return { entity, head, span: resolution.phraseSpan(head), kind: 'described' };
}
