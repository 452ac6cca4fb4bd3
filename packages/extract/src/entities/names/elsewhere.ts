import { knownPerson, nameKey } from '../../gazetteer/index.js';
import { at, kids, textAt } from '../../syntax/index.js';
import { type DraftType, textOf, together, type Workspace } from '../workspace.js';
import type { NameSpans } from './span.js';

const LONGEST = 5;
/** Where somebody stands who acts or is acted upon. */
const ARGUMENTS = new Set(['nsubj', 'nsubjpass', 'dobj', 'pobj', 'poss', 'conj', 'dative']);

/** What is a name in one place is one everywhere in the article. Short ordinary-looking strings are not carried over. */
export function placeNamesKnownElsewhere(ws: Workspace, spans: NameSpans): void {
  const { doc } = ws;
  const known = new Map<string, DraftType | undefined>();
  const surnames = new Set<string>();
  for (const { first, end, type, source } of spans.all()) {
    const text = textOf(ws, first, end);
    const telling = end - first > 1 || text.length > 3 || text === text.toUpperCase();
    if (source !== 'capitals' && telling && !known.has(text)) known.set(text, type);
    if (type !== 'Person' || end - first < 2) continue;
    const suffixed = /^(?:Jr|Sr|I{1,3}|IV)\.?$/u.test(textAt(doc, end - 1)) && end - first > 2;
    surnames.add(textAt(doc, suffixed ? end - 2 : end - 1));
  }
  for (let first = 0; first < doc.tokens.length; first++) {
    if (!/^\p{Lu}/u.test(textAt(doc, first)) || !spans.free(first, first + 1)) continue;
    const headline = ws.kindOf[first] === 'headline' && surnames.has(textAt(doc, first));
    if ((headline || isSurname(ws, first, surnames)) && !known.has(textAt(doc, first))) {
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

/**
 * "Trump has accused …": at the start of a sentence the tagger takes a surname that is also a word for that word. It is a name if somebody in
 * the article has it, or if newspapers call somebody by it alone, and nothing in front says that it is a thing.
 */
function isSurname(ws: Workspace, i: number, surnames: ReadonlySet<string>): boolean {
  const { doc } = ws;
  const { dep, text, tag } = at(doc, i);
  if (!['NN', 'NNP'].includes(tag) || !ARGUMENTS.has(dep)) return false;
  if (kids(doc, i, 'det', 'amod', 'compound', 'nummod').length > 0) return false;
  return surnames.has(text) || knownPerson(nameKey(text)) !== undefined;
}
