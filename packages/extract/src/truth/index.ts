export { isNegativeNoun } from './clause.js';
export { verbOfObject } from './governor.js';
export { apply, PLAIN, type Truth } from './state.js';
export { deniesArgument, nounTruth, truthOf, withArguments } from './truth.js';
