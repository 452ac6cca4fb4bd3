export { analyse } from './analyse.js';
export { calibrate } from './calibrate.js';
export { confidenceOf } from './confidence.js';
export {
  FACT_KINDS,
  FACT_SOURCES,
  type DraftFact,
  type Fact,
  type FactKind,
  type FactSource,
  type FrameKey,
  type Word,
} from './fact.js';
export { FEATURES, featuresOf, type Feature } from './features.js';
export { frames, type Frame } from './frames.js';
export { DEFAULT_OPTIONS, type ClauseOptions } from './options.js';
export { fitWeights, type FitSample, type Weights } from './fit.js';
