export { assemble, type Assembled } from './assemble.js';
export type { Context } from './context.js';
export type { Draft } from './draft.js';
export { joinPrefixedVerbs } from './prefixed-verbs.js';
export { draftClaims } from './rules.js';
export { indexTriggers, type Trigger, type TriggerIndex } from './triggers.js';
