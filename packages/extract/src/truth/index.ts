export { verbOfObject } from './gerund.js';
export { isNegativeNoun } from './negation.js';
export { apply, PLAIN, type Truth } from './state.js';
export { deniesArgument, nounTruth, truthOf, withArguments } from './truth.js';
export { CONFIRMING } from './words.js';
