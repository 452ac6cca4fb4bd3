import { createAttributeRuler, type Attributes } from './attribute-ruler.js';
import { createEncoder, placeEncoder } from './encoder.js';
import { createLemmatizer } from './lemmatizer.js';
import { createLexicon, type Lexeme } from './lexicon.js';
import type { ModelFile } from './model-file.js';
import { findEntities, type EntitySpan } from './ner.js';
import { parseArcEager } from './parser/arc-eager.js';
import { createMoveScorer } from './parser/move-scorer.js';
import { findEdges, unlift } from './parser/tree.js';
import { createStringIds } from './string-ids.js';
import { createTagger } from './tagger.js';
import type { Piece } from './tokenizer/special-spans.js';
import { createTokenizer, type Tokenizer } from './tokenizer/tokenizer.js';
import { createVectorIndex } from './vector-index.js';
import type { Kernel } from './wasm/kernel.js';

/** What the model says about a run of tokens; indices count from the first of them. */
export interface Analysis extends Attributes {
  readonly heads: Int32Array;
  readonly sentenceStarts: Uint8Array;
  readonly entities: readonly EntitySpan[];
}

export interface Pipeline {
  readonly tokenize: Tokenizer;
  readonly analyse: (pieces: readonly Piece[]) => Analysis;
  /** To be called between texts: keeps the caches of words small. */
  readonly trim: () => void;
}

/** Puts the model's weights into the kernel's memory and the components together, in spaCy's order. */
export function createPipeline(kernel: Kernel, model: ModelFile): Pipeline {
  const { header } = model;
  const ids = createStringIds(kernel, header.symbols);
  const lexicon = createLexicon(header.norms, ids);
  const tokenize = createTokenizer(header.tokenizer, lexicon);
  const vectors = createVectorIndex(kernel, model, ids);
  const syntax = createEncoder(kernel, placeEncoder(kernel, model, 'syntax'), ids, vectors, 0);
  const entities = createEncoder(kernel, placeEncoder(kernel, model, 'entities'), ids, vectors, 2);
  const tag = createTagger(kernel, model);
  const parserMoves = createMoveScorer(kernel, model, 'parser');
  const nerMoves = createMoveScorer(kernel, model, 'ner');
  const rule = createAttributeRuler(header.attributeRuler);
  const lemmatize = createLemmatizer(header.lemmas);

  const analyse = (pieces: readonly Piece[]): Analysis => {
    const count = pieces.length;
    const lexemes: readonly Lexeme[] = pieces.map((piece) => piece.lexeme);
    const spaced = Uint8Array.from(pieces, (piece) => Number(piece.spaced));
    const isSpace = (token: number): boolean => lexemes[token]!.isSpace;
    const mark = kernel.mark();

    const encoded = syntax.encode(lexemes, spaced);
    const tags = [...tag(encoded, count)];
    const tree = parseArcEager(parserMoves, encoded, count);
    kernel.release(mark);
    unlift(tree, findEdges(tree), isSpace);
    const { sentenceStarts } = findEdges(tree);

    const attributes: Attributes = {
      tags,
      labels: tree.labels,
      pos: Array.from<string>({ length: count }).fill(''),
      morphs: Array.from<string>({ length: count }).fill(''),
      lemmas: Array.from<string>({ length: count }).fill(''),
    };
    rule({ count, lower: (token) => lexemes[token]!.lower, isSpace }, attributes);
    for (let i = 0; i < count; i++) {
      attributes.lemmas[i] ||= lemmatize(lexemes[i]!.text, attributes.pos[i]!, attributes.morphs[i]!);
    }

    const found = findEntities(nerMoves, entities.encode(lexemes, spaced), count, isSpace, sentenceStarts);
    kernel.release(mark);
    return { ...attributes, heads: tree.heads, sentenceStarts, entities: found };
  };
  return { tokenize, analyse, trim: lexicon.trim };
}
