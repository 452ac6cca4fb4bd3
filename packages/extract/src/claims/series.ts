import { kids, lemmaAt, lowerAt } from '../syntax/index.js';
import type { Context } from './context.js';
import { wordSet } from './word-set.js';

const SERIES = wordSet(
  'string wave series spate round rash campaign week spiral outbreak bout surge number kind type sort',
);

/** "a wave of attacks", "a string of crackdowns": what there is a wave of, the nouns under its "of"; empty for any other noun. */
export function seriesOf({ doc }: Context, n: number): readonly number[] {
  if (!SERIES.has(lemmaAt(doc, n))) return [];
  return kids(doc, n, 'prep')
    .filter((p) => lowerAt(doc, p) === 'of')
    .flatMap((p) => kids(doc, p, 'pobj'));
}
