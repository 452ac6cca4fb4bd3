export { resolveEntities } from './resolve.js';
export type { MentionTitle, Resolution, ResolvedEntity, ResolvedMention } from './types.js';
export { type NameExample, nameExamples } from './names/type-examples.js';
export { isOpenType, MARGIN } from './names/type-model.js';
