export type { ArticleDoc, Doc, DocSentence, Segment } from './doc.js';
export {
  type MentionTitle,
  isOpenType,
  MARGIN,
  type NameExample,
  nameExamples,
  type Resolution,
  resolveEntities,
  type ResolvedEntity,
  type ResolvedMention,
} from './entities/index.js';
export {
  fitOpenTriples,
  type JudgedSentence,
  openFrames,
  openTriples,
  type OpenFrame,
  type OpenOptions,
  type OpenTriple,
} from './openie/index.js';
export { EXTRACTOR_VERSION, extractArticle, type ExtractOptions } from './pipeline.js';
export { findQuotations, type Quotation, quotationAt } from './quotations/index.js';
export { parseArticle } from './segment/index.js';
export { claimFeatures, type Weighed, weigh, type Weights } from './weigh/index.js';
