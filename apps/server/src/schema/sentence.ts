import type { z } from '@hono/zod-openapi';
import { QUERY_KINDS } from '@tripletail/core';

type Issue = z.core.$ZodIssue;

/** Longer messages would only repeat a hostile body back to its sender. */
const MAX_LENGTH = 400;

/** What is wrong with a body, in one sentence: the first issue with its place, and how many more there are. */
export function issueSentence(issues: readonly Issue[]): string {
  const [first, ...more] = issues;
  if (first === undefined) return 'The body does not fit.';
  const place = first.path.map(String).join('.');
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
  const sentence = `${place === '' ? 'The body' : place}: ${words(first)}${rest}`;
  return sentence.length > MAX_LENGTH ? `${sentence.slice(0, MAX_LENGTH)}…` : `${sentence}.`;
}

/** Zod says of an unknown discriminator only "Invalid input". */
function words(issue: Issue): string {
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'kind') return `must be one of ${QUERY_KINDS.join(', ')}`;
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
