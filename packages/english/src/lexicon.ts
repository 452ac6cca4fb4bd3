import type { NormTables } from './model-file.js';
import type { StringIds } from './string-ids.js';
import { isSpace, lowerCase } from './unicode.js';

/** What is known of a word wherever it stands. There is one object for each pair of text and norm, so it can carry what is computed once. */
export interface Lexeme {
  readonly text: string;
  readonly norm: string;
  readonly lower: string;
  readonly isSpace: boolean;
  /** Tickets of the encoders for their cached first layer; see encoder.ts. */
  readonly tickets: number[];
}

export interface Lexicon {
  /** The lexeme of a text; `norm` when a tokeniser rule prescribes it. */
  readonly get: (text: string, norm?: string) => Lexeme;
  /** Forgets all lexemes when there are many, so that a long-lived pipeline does not grow. */
  readonly trim: () => void;
}

/** About 6 MB; an article has some hundred different words. */
const MAX_LEXEMES = 30_000;
/** Longer texts, in UTF-16 code units, are rarely seen again; caches of words leave them out. Chosen by eye. */
export const MAX_CACHED_LENGTH = 64;
/** Encoders × following space or not. */
const TICKETS = 4;

export function createLexicon(norms: NormTables, ids: StringIds): Lexicon {
  const byId = new Map(norms.byId);
  const byText = new Map(Object.entries(norms.byText));
  const plain = new Map<string, Lexeme>();
  const ruled = new Map<string, Lexeme>();

  const make = (text: string, given: string | undefined): Lexeme => {
    const lower = lowerCase(text);
    let norm = given;
    if (norm === undefined) {
      ids.writeText(text);
      norm = byId.get(ids.low53()) ?? byText.get(text) ?? lower;
    }
    return {
      text,
      norm,
      lower,
      isSpace: isSpace(text),
      tickets: Array.from<number>({ length: TICKETS }).fill(-Infinity),
    };
  };
  return {
    get: (text, norm) => {
      if (text.length > MAX_CACHED_LENGTH) return make(text, norm);
      const [map, key] = norm === undefined ? [plain, text] : [ruled, `${text}\0${norm}`];
      let lexeme = map.get(key);
      if (lexeme === undefined) {
        lexeme = make(text, norm);
        map.set(key, lexeme);
      }
      return lexeme;
    },
    trim: () => {
      if (plain.size + ruled.size < MAX_LEXEMES) return;
      plain.clear();
      ruled.clear();
    },
  };
}
