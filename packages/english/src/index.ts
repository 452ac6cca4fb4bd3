export { ENGLISH_ERROR_CODES, EnglishError, type EnglishErrorCode } from './errors.js';
export type { LoadOptions } from './load.js';
export { MODEL_FILE, MODEL_SHA256 } from './model-pin.js';
export { loadEnglish } from './node.js';
export {
  ENTITY_IOB,
  type English,
  type EntityIob,
  type ModelInfo,
  type NamedEntity,
  type Parse,
  type Sentence,
  type Token,
} from './types.js';
