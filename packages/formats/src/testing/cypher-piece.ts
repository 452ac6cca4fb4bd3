import fc from 'fast-check';

/** Pieces of text that have broken quoting of Cypher: quotes, backslashes, escapes of quotes, comments, line ends of Unicode. */
export const cypherPiece = fc.constantFrom(
  '\\',
  "'",
  '"',
  '`',
  'u',
  '0027',
  '005c',
  '\n',
  '\u2028',
  '\u0000',
  '\\u0027',
  '*/',
  '//',
  ';',
  'é',
  '🎉',
);
