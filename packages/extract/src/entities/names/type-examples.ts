import type { ArticleDoc } from '../../doc.js';
import { findQuotations } from '../../quotations/index.js';
import { workspaceOf } from '../workspace.js';
import { findNames } from './find.js';
import { groupNames } from './group.js';
import { typeFeatures } from './type-features.js';
import { typeByHand } from './types.js';

/** A name of an article as the classifier of names sees it. */
export interface NameExample {
  readonly text: string;
  readonly features: readonly string[];
  /** Head tokens of its mentions. */
  readonly heads: readonly number[];
  /** What the rules alone say. */
  readonly byHand?: string;
}

/** The names of an article that the gazetteer does not know, with their features: what the weights of the classifier are fitted on. */
export function nameExamples(doc: ArticleDoc): readonly NameExample[] {
  const ws = workspaceOf(doc, findQuotations(doc));
  findNames(ws);
  const groups = groupNames(ws);
  // a lone surname follows the full name of its bearer, and teaches nothing
  const surnames = new Set(groups.flatMap(({ words }) => (words.length > 1 ? words.slice(-1) : [])));
  return groups
    .filter(({ listed, words }) => listed === undefined && (words.length > 1 || !surnames.has(words[0] ?? '')))
    .map((group) => {
      const byHand = typeByHand(ws, group);
      return {
        text: group.text,
        features: typeFeatures(ws, group, byHand),
        heads: group.mentions.map((mention) => mention.head),
        ...(byHand === undefined ? {} : { byHand }),
      };
    });
}
