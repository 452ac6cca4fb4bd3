export { anchorOf } from './anchor.js';
export { type ArticleTimes, timesOf } from './attach.js';
export { type TimeExpression, timeExpressions } from './expressions.js';
export type { Tense, TimeValue } from './value.js';
