import { at, isVerbal, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { subjectsOf } from './actors.js';
import { type Argument, argumentAt, argumentsAt, type Context, isNamed } from './context.js';
import { wordSet } from './word-set.js';

/** Who is called so: by apposition, as a title, by a copula. `verb` is the copula, whose truth then counts. */
export function referents(
  context: Context,
  n: number,
  beside: boolean,
): { readonly subjects: readonly Argument[]; readonly verb?: number } {
  const { doc, resolution } = context;
  const { dep, head } = at(doc, n);
  if (dep === 'appos') return { subjects: argumentAt(context, head).filter(isNamed) };
  const after = kids(doc, n, 'appos').filter((k) => k > n);
  for (const k of after) {
    const named = argumentsAt(context, k).filter(isNamed);
    if (named.length > 0) return { subjects: at(doc, n).tag === 'NNS' ? named : named.slice(0, 1) };
  }
  if (['attr', 'oprd'].includes(dep) && isVerbal(doc, head)) {
    return { subjects: subjectsOf(context, head).map((actor) => actor.argument), verb: head };
  }
  if (dep === 'pobj' && lowerAt(doc, head) === 'as' && isVerbal(doc, at(doc, head).head)) {
    const verb = at(doc, head).head;
    if (['serve', 'work', 'act'].includes(lemmaAt(doc, verb)))
      return { subjects: subjectsOf(context, verb).map((actor) => actor.argument), verb };
  }
  const next = resolution.mentionAt(n + 1);
  if (next?.kind === 'name' && (at(doc, n + 1).head === n || next.headToken === head))
    return { subjects: argumentAt(context, n + 1) };
  // A description that the resolver joined to a name: "his envoy … Dmitriev".
  const own = argumentAt(context, n).filter((argument) => isNamed(argument) && argument.kind === 'nominal');
  if (own.length > 0) return { subjects: own };
  const crowd = at(doc, n).tag === 'NNS' && (beside ? FOLLOWERS : GROUPS).has(lemmaAt(doc, n));
  // "Mary Jones and her husband": a person of whom no more is known.
  const kin = KINSHIP.has(lemmaAt(doc, n)) && beside && dep !== 'poss';
  const resident = DWELLER.has(lemmaAt(doc, n)) && !beside;
  return { subjects: crowd || kin || resident ? argumentAt(context, n).filter(({ kind }) => kind !== 'pronoun') : [] };
}

export const KINSHIP = wordSet(
  'father mother brother sister son daughter wife husband uncle aunt cousin widow child parent nephew grandson spouse',
);

/** Does the noun stand right before the name of what it says: "al-Qaida affiliate Jabhat al-Nusra"? */
export function isFront({ doc, resolution }: Context, n: number): boolean {
  const next = resolution.mentionAt(n + 1);
  return FRONT.has(lemmaAt(doc, n)) && next?.kind === 'name' && next.firstToken === n + 1;
}

const FRONT = wordSet('affiliate branch arm wing offshoot ally subsidiary rival opponent partner');
const DWELLER = wordSet('resident native inhabitant');
/** With a name before them: "Putin critics", "Trump aides". */
const FOLLOWERS = wordSet('critic opponent supporter ally loyalist backer aide adviser advisor follower affiliate');

/** Plural nouns that are actors themselves: "critics of X". */
const GROUPS = wordSet('critic opponent supporter ally lawyer friend enemy rival student resident victim');
