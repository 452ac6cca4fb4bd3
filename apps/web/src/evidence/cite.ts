import { type Article, type Claim, quote } from '@tripletail/core';
import { showDay } from '@tripletail/draw';

import { T } from '../strings.js';

/** A citation as plain text: the sentence, who printed it, when, and where it stands. */
export function citation(claim: Claim, article: Article): string {
  const { title, outlet, author, publishedAt, url } = article;
  const parts = [
    author,
    title === undefined ? undefined : `“${title}”`,
    outlet ?? T.noOutlet,
    publishedAt === undefined ? undefined : showDay(publishedAt),
    url,
  ].filter((part) => part !== undefined);
  return `“${quote(article.text, claim.sentence).replace(/\s+/g, ' ')}” ${parts.join(', ')}. [${claim.sentence.start}–${claim.sentence.end}]`;
}

/** Only links that a browser may follow from a page that shows strangers' files: `javascript:` and its like are none. */
export function safeLink(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
