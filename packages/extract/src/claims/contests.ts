import { kids, lemmaAt, subtree } from '../syntax/index.js';
import { type Argument, type Context, typeOf } from './context.js';
import { wordSet } from './word-set.js';

/** What those are to each other who run or play against each other. */
const CONTESTANT = wordSet(
  'opponent rival challenger incumbent candidate contender champion nominee front-runner frontrunner favorite favourite runner-up finalist',
);

/** Where one wins and one loses. */
const CONTEST = wordSet(
  `election vote primary race match final semifinal quarterfinal game ballot runoff run-off poll tournament caucus championship contest playoff tiebreak
  point vote goal percent % percentage margin score landslide stroke`,
);

/**
 * Does somebody beat somebody in an election or a match: "beat his Republican opponent", "beat Brazil", "beat Kohl in the primary"? Otherwise
 * it is blows: "beat a protester".
 */
export function isContest(
  context: Context,
  v: number,
  actors: readonly Argument[],
  things: readonly Argument[],
): boolean {
  const { doc } = context;
  if (things.some((thing) => ['Organization', 'Country'].includes(typeOf(thing)))) return true;
  if ([...actors, ...things].some(({ head }) => CONTESTANT.has(lemmaAt(doc, head)))) return true;
  return kids(doc, v, 'prep', 'dobj').some((k) => subtree(doc, k).some((t) => CONTEST.has(lemmaAt(doc, t))));
}
