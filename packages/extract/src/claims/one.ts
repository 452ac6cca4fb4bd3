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

const PARTS: ReadonlySet<string> = new Set(
  'one two three four five some many most several dozens hundreds thousands half any none all both few'.split(' '),
);

/** Verbs whose bare numbers count people. */
const OF_PEOPLE: ReadonlySet<string> = new Set(
  'kill wound injure hurt arrest detain rescue save evacuate displace hospitalize deport release imprison jail capture'.split(
    ' ',
  ),
);

/** "one of her relatives", "dozens of Syrian soldiers": a described thing of the kind that is counted. */
export function partAt(context: Context, head: number): Argument | undefined {
  const { doc, resolution } = context;
  const counted =
    PARTS.has(lowerAt(doc, head)) ||
    at(doc, head).pos === 'NUM' ||
    /^(?:percent|%|majority|half|third|quarter)$/.test(lowerAt(doc, head));
  if (!counted || lowerAt(doc, head) === 'none') return undefined;
  const of = kids(doc, head, 'prep').find((p) => lowerAt(doc, p) === 'of');
  const [whole] = of === undefined ? [] : kids(doc, of, 'pobj');
  const model = whole === undefined ? undefined : resolution.entityFor(whole)?.entity;
  const span = resolution.phraseSpan(head);
  if (model === undefined) {
    // "saved 200 more", "wounded 14": what such verbs do is done to people.
    const verb = at(doc, head);
    const people =
      ['dobj', 'nsubjpass'].includes(verb.dep) &&
      OF_PEOPLE.has(lemmaAt(doc, verb.head)) &&
      verb.pos === 'NUM' &&
      !['MONEY', 'PERCENT', 'DATE', 'TIME', 'QUANTITY'].includes(verb.entityType);
    if (!people || whole !== undefined) return undefined;
    const entity = mintLocal(context, 'Group', `${doc.text.slice(span.start, span.end)} people`);
    return { entity, head, span, kind: 'described' };
  }
  const text = doc.text.slice(span.start, span.end);
  const type = model.type === 'Organization' || model.type === 'Country' ? 'Group' : model.type;
  return { entity: mintLocal(context, type, text), head, span, kind: 'described' };
}
