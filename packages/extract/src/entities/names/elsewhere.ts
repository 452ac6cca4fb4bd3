import { at, textAt } from '../../syntax/index.js';
import { type DraftType, textOf, together, type Workspace } from '../workspace.js';
import type { NameSpans } from './span.js';

const LONGEST = 5;

/** What is a name in one place is one everywhere in the article. Short ordinary-looking strings are not carried over. */
export function placeNamesKnownElsewhere(ws: Workspace, spans: NameSpans): void {
  const { doc } = ws;
  const known = new Map<string, DraftType | undefined>();
  const surnames = new Set<string>();
  for (const { first, end, type, source } of spans.all()) {
    const text = textOf(ws, first, end);
    const telling = end - first > 1 || text.length > 3 || text === text.toUpperCase();
    if (source !== 'capitals' && telling && !known.has(text)) known.set(text, type);
    if (type === 'Person' && end - first > 1) surnames.add(textAt(doc, end - 1));
  }
  for (let first = 0; first < doc.tokens.length; first++) {
    if (!/^\p{Lu}/u.test(textAt(doc, first)) || !spans.free(first, first + 1)) continue;
    if (ws.kindOf[first] === 'headline' && surnames.has(textAt(doc, first)) && !known.has(textAt(doc, first))) {
      spans.add({ first, end: first + 1, type: 'Person', source: 'elsewhere' });
      continue;
    }
    for (let end = Math.min(first + LONGEST, doc.tokens.length); end > first; end--) {
      if (!together(ws, first, end - 1) || !spans.free(first, end)) continue;
      const text = textOf(ws, first, end);
      if (!known.has(text) || (end - first === 1 && !['PROPN', 'NOUN', 'ADJ'].includes(at(doc, first).pos))) continue;
      const type = known.get(text);
      spans.add(type === undefined ? { first, end, source: 'elsewhere' } : { first, end, type, source: 'elsewhere' });
      break;
    }
  }
}
