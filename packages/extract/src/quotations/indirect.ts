import type { Doc } from '../doc.js';
import { at, kids, lemmaAt, lowerAt, subtree, textAt } from '../syntax/index.js';
import { accordingTo, addresseeOf, isSpeechVerb, subjectOf } from './speakers.js';
import type { Quotation } from './types.js';

const NOBODY: readonly boolean[] = [];

/**
 * Indirect speech: "X said that …", "…, X said", "according to X, …". The content's span runs from its first to its last token.
 * @param quoted is the token between quotation marks? A content whose head is, is direct speech already
 */
export function indirectQuotations(doc: Doc, quoted: (token: number) => boolean): readonly Quotation[] {
  const out: Quotation[] = [];
  for (const { i } of doc.tokens) {
    const found = isSpeechVerb(doc, i)
      ? saidBy(doc, i, quoted)
      : lowerAt(doc, i) === 'according'
        ? reportedBy(doc, i)
        : undefined;
    if (found !== undefined) out.push(found);
  }
  return out;
}

/** Verbs of speech that take a clause without saying it: "he continues to …", "called it …", "agreed to …". */
const NO_REPORTS = new Set(['continue', 'call', 'point', 'agree', 'praise', 'describe', 'question', 'joke']);

function saidBy(doc: Doc, verb: number, quoted: (token: number) => boolean): Quotation | undefined {
  if (NO_REPORTS.has(lemmaAt(doc, verb)) || doc.sentences[at(doc, verb).sentence]?.kind === 'headline')
    return undefined;
  const content = kids(doc, verb, 'ccomp')[0];
  const passive = kids(doc, verb, 'auxpass').length > 0;
  const speaker = passive ? undefined : subjectOf(doc, verb, NOBODY);
  if (content === undefined || speaker === undefined) return undefined;
  const clause = subtree(doc, content);
  const tokens = clause.filter((k) => !(k === clause[0] && lowerAt(doc, k) === 'that'));
  // a speech verb inside its own content is no quotation of it: "X, Y said, is Z" has the verb between
  const side = tokens.filter((k) => (content > verb ? k > verb : k < verb));
  const addressee = addresseeOf(doc, verb);
  const words = side.filter((k) => /[\p{L}\p{N}]/u.test(textAt(doc, k)));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (quoted(content) && quoted(first) && !quoted(verb)) return undefined;
  return {
    kind: 'indirect',
    span: { start: at(doc, first).start, end: at(doc, last).end },
    firstToken: first,
    endToken: last + 1,
    speaker,
    verb,
    ...(addressee === undefined ? {} : { addressee }),
    why: 'complement',
  };
}

function reportedBy(doc: Doc, according: number): Quotation | undefined {
  const speaker = accordingTo(doc, according);
  if (speaker === undefined) return undefined;
  const { head } = at(doc, according);
  const phrase = new Set(subtree(doc, according));
  const words = subtree(doc, head).filter((k) => !phrase.has(k) && /[\p{L}\p{N}]/u.test(textAt(doc, k)));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    kind: 'indirect',
    span: { start: at(doc, first).start, end: at(doc, last).end },
    firstToken: first,
    endToken: last + 1,
    speaker,
    verb: according,
    why: 'according-to',
  };
}
