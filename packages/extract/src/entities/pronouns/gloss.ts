import { at, textAt } from '../../syntax/index.js';
import { addMention, type Draft, type Workspace } from '../workspace.js';

/** "they [the miners] must …", "he (Mr Smith)": the editor says whom the pronoun means. */
export function resolveGlosses(ws: Workspace): void {
  for (const pronoun of ws.pronouns) {
    const gloss = glossOf(ws, pronoun);
    if (gloss?.cluster !== undefined) addMention(gloss.cluster, pronoun, 'gloss');
  }
}

/** The name or description in brackets directly behind the pronoun. */
function glossOf(ws: Workspace, pronoun: Draft): Draft | undefined {
  const { doc } = ws;
  const open = textAt(doc, pronoun.end);
  if (open !== '[' && open !== '(') return undefined;
  const close = open === '[' ? ']' : ')';
  for (let k = pronoun.end + 1; k < Math.min(doc.tokens.length, pronoun.end + 9); k++) {
    if (textAt(doc, k) === close) return undefined;
    const mention = ws.at.get(k);
    const named = mention?.kind === 'name' || mention?.kind === 'nominal';
    if (
      mention !== undefined &&
      named &&
      textAt(doc, mention.end) === close &&
      at(doc, k).sentence === pronoun.sentence
    )
      return mention;
  }
  return undefined;
}
