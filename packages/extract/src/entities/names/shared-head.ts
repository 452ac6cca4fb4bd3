import { lowerAt, range, textAt } from '../../syntax/index.js';
import { textOf, type Workspace } from '../workspace.js';
import type { NameSpan } from './span.js';

/** Heads in the plural that two names share, and what each of them is alone. */
const SHARED: ReadonlyMap<string, string> = new Map([
  ['ministries', 'Ministry'],
  ['departments', 'Department'],
  ['committees', 'Committee'],
  ['universities', 'University'],
  ['agencies', 'Agency'],
  ['commissions', 'Commission'],
  ['parties', 'Party'],
  ['rivers', 'River'],
  ['counties', 'County'],
  ['provinces', 'Province'],
]);

/** A name in the text, and as it is to be called. */
export interface NamePart {
  readonly span: NameSpan;
  readonly text?: string;
}

/**
 * Names that share their last word are each a name of their own: "the Foreign and Defense Ministries" are the Foreign Ministry and the Defense
 * Ministry, "Kent, Essex and Sussex Counties" three counties. The first keeps its own words, the last the head.
 */
export function partsOf(ws: Workspace, span: NameSpan): readonly NamePart[] {
  const { doc } = ws;
  const last = span.end - 1;
  const head = SHARED.get(lowerAt(doc, last));
  const capital = (k: number): boolean => /^\p{Lu}/u.test(textAt(doc, k));
  if (head === undefined || span.source === 'gazetteer' || !capital(last)) return [{ span }];
  // "State and Homeland Security Departments"
  const and = [last - 2, last - 3].find((k) => lowerAt(doc, k) === 'and') ?? -1;
  const inside = and > 0 && range(and + 1, last).every(capital) && capital(and - 1);
  const owned = ['the', "'s", '’s', 'both'].includes(lowerAt(doc, Math.min(span.first, and - 1) - 1));
  const land = ['County', 'Province', 'River'].includes(head);
  if (!inside || (and - 1 < span.first && !owned && !land)) return [{ span }];
  const own = textOf(ws, and + 1, last);
  const type = span.type === undefined ? {} : { type: span.type };
  const one = (first: number): NamePart => ({
    span: { first, end: first + 1, source: 'joined', ...type },
    text: `${textAt(doc, first)} ${head}`,
  });
  const others: NamePart[] = [];
  let k = and - 1;
  for (; k >= Math.min(span.first, and - 1) && capital(k); k -= 2) {
    others.unshift(one(k));
    if (textAt(doc, k - 1) !== ',') break;
  }
  return [...others, { span: { ...span, first: and + 1, source: 'joined' }, text: `${own} ${head}` }];
}
