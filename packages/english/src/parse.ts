import type { Analysis, Pipeline } from './pipeline.js';
import type { Piece } from './tokenizer/special-spans.js';
import type { EntityIob, NamedEntity, Parse, Sentence, Token } from './types.js';

/**
 * Tokens that the model sees at once. Longer texts are parsed in stretches: each begins at the last sentence of the one before it, whose
 * analysis is thrown away as its end may have been cut off; only a sentence longer than all of this is cut. Up to this many tokens the
 * result is spaCy's; it keeps memory below about 50 MB (the parser holds 4 kB a token).
 */
export const MAX_TOKENS_AT_ONCE = 8192;

/** Parses a text with the given pipeline. */
export function parseText(pipeline: Pipeline, text: string, maxTokens: number = MAX_TOKENS_AT_ONCE): Parse {
  pipeline.trim();
  const pieces = pipeline.tokenize(text);
  const builder = createBuilder(text, pieces);
  for (let start = 0; start < pieces.length;) {
    const end = Math.min(pieces.length, start + maxTokens);
    const analysis = pipeline.analyse(start === 0 && end === pieces.length ? pieces : pieces.slice(start, end));
    const kept = end === pieces.length ? end - start : lastSentenceStart(analysis.sentenceStarts);
    builder.add(start, kept, analysis);
    start += kept;
  }
  return builder.finish();
}

/** Where the last sentence begins; the end when there is only one. */
function lastSentenceStart(sentenceStarts: Uint8Array): number {
  const start = sentenceStarts.lastIndexOf(1);
  return start > 0 ? start : sentenceStarts.length;
}

interface Builder {
  /** Takes over the first `kept` tokens of an analysis of the tokens from `start` on. */
  readonly add: (start: number, kept: number, analysis: Analysis) => void;
  readonly finish: () => Parse;
}

function createBuilder(text: string, pieces: readonly Piece[]): Builder {
  const tokens: Token[] = [];
  const sentenceFirsts: number[] = [];
  const entities: NamedEntity[] = [];
  let offset = 0;

  const add = (start: number, kept: number, analysis: Analysis): void => {
    const types: string[] = Array.from<string>({ length: kept }).fill('');
    const iobs: EntityIob[] = Array.from<EntityIob>({ length: kept }).fill('O');
    const found = analysis.entities.filter((entity) => entity.endToken <= kept);
    for (const { type, firstToken, endToken } of found) {
      types.fill(type, firstToken, endToken);
      iobs.fill('I', firstToken, endToken);
      iobs[firstToken] = 'B';
    }
    for (let i = 0; i < kept; i++) {
      const { lexeme, spaced } = pieces[start + i]!;
      if (i === 0 || analysis.sentenceStarts[i] === 1) sentenceFirsts.push(start + i);
      const end = offset + lexeme.text.length;
      // A head beyond what is kept could only come from a tree with crossing sentences; the token is then a root.
      const head = analysis.heads[i]!;
      tokens.push({
        i: start + i,
        text: lexeme.text,
        start: offset,
        end,
        whitespace: spaced,
        norm: lexeme.norm,
        lemma: analysis.lemmas[i]!,
        tag: analysis.tags[i]!,
        pos: analysis.pos[i]!,
        morph: analysis.morphs[i]!,
        head: start + (head < kept ? head : i),
        dep: analysis.labels[i]!,
        sentence: sentenceFirsts.length - 1,
        entityType: types[i]!,
        entityIob: iobs[i]!,
      });
      offset = end + Number(spaced);
    }
    for (const { type, firstToken, endToken } of found) {
      const [first, last] = [tokens[start + firstToken]!, tokens[start + endToken - 1]!];
      entities.push({
        type,
        firstToken: start + firstToken,
        endToken: start + endToken,
        start: first.start,
        end: last.end,
      });
    }
  };
  const finish = (): Parse => {
    const sentences = sentenceFirsts.map((firstToken, i): Sentence => {
      const endToken = sentenceFirsts[i + 1] ?? tokens.length;
      return { start: tokens[firstToken]!.start, end: tokens[endToken - 1]!.end, firstToken, endToken };
    });
    return { text, tokens, sentences, entities };
  };
  return { add, finish };
}
