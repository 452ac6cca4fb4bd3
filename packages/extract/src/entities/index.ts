export { resolveEntities } from './resolve.js';
export type { MentionTitle, Resolution, ResolvedEntity, ResolvedMention } from './types.js';
