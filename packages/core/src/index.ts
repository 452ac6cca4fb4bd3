export { compareStrings, sortedUnique } from './compare.js';
export { anchorOf, findAnchored, pinnedSpans } from './decisions/anchor.js';
export {
  applyDecisions,
  decide,
  type Decided,
  IDLE_REASONS,
  idleAmong,
  idleDecisions,
  type IdleReason,
} from './decisions/apply.js';
export { decisionId, inOrder, makeDecision } from './decisions/make.js';
export { decisionProblems } from './decisions/problems.js';
export { type Program, programOf } from './decisions/program.js';
export { type DecisionScope, scopeOf } from './decisions/scope.js';
export {
  type ApartDecision,
  type ClaimAnchor,
  type ConfirmClaimDecision,
  type Decision,
  DECISION_KINDS,
  type DecisionId,
  type DecisionKind,
  type DecisionPlace,
  type EditClaimDecision,
  type EditEntityDecision,
  type EntityHead,
  type MergeDecision,
  type PinClaimDecision,
  type PinEntityDecision,
  type RejectClaimDecision,
  type RejectEntityDecision,
  type RejectRelationDecision,
  type SplitDecision,
  type Undecided,
} from './decisions/types.js';
export { DOCUMENT_FORMAT, DOCUMENT_VERSION, type DocumentView, documentOf, type GraphDocument } from './document.js';
export { ERROR_CODES, type ErrorCode, TripletailError } from './errors.js';
export {
  EMPTY_GRAPH,
  entityIndex,
  mentionKey,
  merge,
  normalize,
  usedEntities,
  withConfidence,
  withoutArticle,
} from './graph.js';
export {
  articleId,
  claimId,
  contentHash,
  countryId,
  entityId,
  isClaimId,
  normalizeUrl,
  relationKey,
  slug,
} from './ids.js';
export {
  areNearCopies,
  type CopyBands,
  copyBands,
  type CopyCandidate,
  foldCopies,
  independentSources,
  type Source,
  textSimilarity,
} from './near-copies.js';
export { problems } from './problems.js';
export { applyQuery } from './query/apply.js';
export type { Contradiction, ContradictionsAnswer, ContradictionsQuery } from './query/contradictions.js';
export { passes } from './query/filter.js';
export { compareRanked } from './query/overview.js';
export { MAX_PATH_LENGTH } from './query/paths.js';
export { foldText } from './query/search.js';
export {
  DAY_ORDERS,
  type DayOrder,
  type Role,
  ROLES,
  type TimelineAnswer,
  type TimelineEntry,
  type TimelineQuery,
} from './query/timeline.js';
export { QUERY_KINDS } from './query/types.js';
export type {
  AnswerTo,
  ArticleAnswer,
  ArticleQuery,
  ArticleSummary,
  DayCount,
  EvidenceAnswer,
  EvidenceQuery,
  GraphAnswer,
  GraphQuery,
  GraphReader,
  OverviewAnswer,
  OverviewQuery,
  PathsAnswer,
  PathsQuery,
  RankedEntity,
  RelationFilter,
  RelationsAnswer,
  RelationsQuery,
  SearchAnswer,
  SearchQuery,
} from './query/types.js';
export { entitiesOf, type GraphView, viewOf } from './query/view.js';
export { claimDays, compareRank, contradicts, relationOf, relationsOf } from './relations.js';
export { compareSpans, covers, fits, quote, type Span } from './span.js';
export {
  type Article,
  type ArticleId,
  type Claim,
  type ClaimId,
  type ClaimTime,
  type Diagnostic,
  type Entity,
  type EntityId,
  ENTITY_TYPES,
  type EntityType,
  type Extraction,
  GRANULARITIES,
  type Granularity,
  type KnowledgeGraph,
  type Mention,
  MENTION_KINDS,
  type MentionKind,
  MODALITIES,
  type Modality,
  POLARITIES,
  type Polarity,
  type Qualifier,
  type Relation,
} from './types.js';
export {
  ACT_KINDS,
  type ActKind,
  actKind,
  type ArgumentType,
  type Predicate,
  predicateIndex,
  predicateLabel,
  TRIGGER_POS,
  type TriggerPos,
  type Triggers,
  type Vocabulary,
} from './vocabulary.js';
export { checkVocabulary, type VocabularyProblem, vocabularyProblems } from './vocabulary-check.js';
