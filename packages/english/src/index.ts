export { EnglishError, ENGLISH_ERROR_CODES, type EnglishErrorCode } from "./errors.js";
export {
  ENTITY_IOB,
  type English,
  type EntityIob,
  type ModelInfo,
  type NamedEntity,
  type Parse,
  type Sentence,
  type Token,
} from "./types.js";
