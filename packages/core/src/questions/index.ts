export { bindQuestion } from './bind.js';
export { questionOf, QUESTIONS } from './list.js';
export { titlePieces, type TitlePiece, titleWith } from './title.js';
export {
  type BoundValues,
  PARAMETER_KINDS,
  type ParameterKind,
  type Question,
  type QuestionParameter,
  type QuestionValue,
  type QuestionValues,
} from './types.js';
