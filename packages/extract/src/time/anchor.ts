import type { ArticleDoc } from '../doc.js';
import { timeExpressions } from './expressions.js';

/** The day against which relative expressions are read: of publication, else a full date in the dateline; ISO `YYYY-MM-DD`. */
export function anchorOf(doc: ArticleDoc): string | undefined {
  const published = /^\d{4}-\d\d-\d\d/.exec(doc.article.publishedAt ?? '')?.[0];
  if (published !== undefined && isDay(published)) return published;
  for (const segment of doc.segments) {
    if (segment.kind !== 'dateline') continue;
    const text = doc.text.slice(segment.span.start, segment.span.end);
    const day = timeExpressions(text, undefined, () => 'past').find(
      (one) => one.value.granularity === 'day' && one.value.interval !== undefined,
    );
    if (day?.value.interval !== undefined) return day.value.interval.from;
  }
  return undefined;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
