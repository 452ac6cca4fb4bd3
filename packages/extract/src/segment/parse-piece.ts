import type { English, Parse } from '@tripletail/english';

/**
 * Parses one piece of text. A typographic apostrophe between letters is shown to the parser as the plain one that it learned from: of
 * "hasn’t" it knows "n't", but not "n’t", and a denial would be read as a fact. Lengths are the same, so all offsets hold; the tokens of
 * the result show the words as they are written.
 */
export function parsePiece(english: English, text: string): Parse {
  const plain = text.replace(/(?<=\p{L})’(?=\p{L})/gu, "'");
  const parse = english.parse(plain);
  if (plain === text) return parse;
  const tokens = parse.tokens.map((token) => {
    const written = text.slice(token.start, token.end);
    return written === token.text ? token : { ...token, text: written };
  });
  return { ...parse, text, tokens };
}
