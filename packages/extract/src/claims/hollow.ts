import { lemmaAt } from '../syntax/index.js';
import { type Argument, type Context, isNamed } from './context.js';
import { wordSet } from './word-set.js';

/** Nouns that say nothing without whose or of what they are. */
const HOLLOW = wordSet(
  `effort attempt issue anger goodwill circumstance situation matter problem concern awareness feeling power manner
  way thing attention attitude approach aspect process progress chance choice need role factor reason cause effect impact outcome
  consequence difference idea notion thought desire will wish intention purpose aim goal mood sentiment emotion frustration fury rage
  outrage fear worry hope trust interest influence ability capacity opportunity possibility prospect challenge difficulty trouble task
  step move fact detail condition context environment experience sense sort kind part point question answer`,
);
/** What of such a thing can be said all the same: when and where. */
const WHEN_AND_WHERE = new Set(['OCCURS_ON', 'TAKES_PLACE_IN']);

/**
 * Is the argument no node of a graph: a bare "efforts", "the issue", without owner, complement or adjective, whose text never says what it is; or
 * words of a question ("how many fighters")?
 */
export function isHollow({ doc }: Context, argument: Argument, predicate: string): boolean {
  if (isNamed(argument)) return false;
  const { name } = argument.entity.entity;
  if (/^(?:how|whether|why)\s/iu.test(name)) return true;
  if (WHEN_AND_WHERE.has(predicate)) return false;
  return /^(?:the |this |that |these |those |an? )?[\p{L}-]+$/iu.test(name) && HOLLOW.has(lemmaAt(doc, argument.head));
}
