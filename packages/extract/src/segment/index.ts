export { parseArticle } from './parse-article.js';
export { boundedPieces, LONGEST_PIECE } from './pieces.js';
export { segmentText } from './segments.js';
