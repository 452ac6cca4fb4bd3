export {
  ancestors,
  at,
  hasKid,
  hasTo,
  insideOneName,
  isNominal,
  isPunct,
  isQuote,
  isVerbal,
  kids,
  leftEdge,
  lemmaAt,
  lowerAt,
  ordered,
  range,
  rightEdge,
  subtree,
  textAt,
  union,
  without,
} from './tree.js';
export { antecedent, isWhWord } from './relative.js';
export { clauseSpan, fill, strip } from './edges.js';
export { conjuncts, prepositionsOn, sameName } from './conjuncts.js';
export { isExemplifying, preposition, type Preposition } from './prepositions.js';
export {
  isLoosePhrase,
  nounPhrase,
  nounPhrases,
  possessors,
  PP_POLICIES,
  type NounPhrase,
  type PpPolicy,
} from './nouns.js';
export {
  ADVERB_POLICIES,
  auxiliaries,
  isClause,
  isPassive,
  modals,
  negations,
  particles,
  verbGroup,
  type AdverbPolicy,
} from './verbs.js';
export {
  coordinatedWith,
  subjects,
  SUBJECT_SOURCES,
  type Subject,
  type SubjectPolicy,
  type SubjectSource,
} from './subjects.js';
export { agentPhrases, agents, objects, zeroRelative } from './objects.js';
export {
  LINK_ADVERBS,
  NEGATIVE_ADVERBS,
  NOUNS_OF_INTENT,
  PLACE_TIME_ADVERBS,
  SPEECH_VERBS,
  TRUTH_ADVERBS,
} from './words.js';
export { appositions, renamedBy, renamedNoun } from './renaming.js';
