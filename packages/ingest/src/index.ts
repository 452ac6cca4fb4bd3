export { isoDate } from './dates.js';
export { detectLanguage } from './language.js';
export { readArticle } from './read-article.js';
export { type ArticleFacts, EXTENSIONS, MAX_BYTES, type ReadOptions, TEXT_KINDS, type TextKind } from './types.js';
