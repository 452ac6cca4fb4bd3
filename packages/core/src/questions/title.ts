import type { Question } from './types.js';

/** A piece of a title: words, or a slot to be filled. */
export type TitlePiece = { readonly text: string } | { readonly slot: string };

/** The title in pieces, for who draws fields into it: "Who criticises ", the slot `entity`, "?". */
export function titlePieces({ title }: Pick<Question, 'title'>): readonly TitlePiece[] {
  return title
    .split(/(\{[a-z]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{[a-z]+\}$/.test(piece) ? { slot: piece.slice(1, -1) } : { text: piece }));
}

/** The title with words in its slots, as people read them (names, not ids); a slot without words shows "…". */
export function titleWith(
  question: Pick<Question, 'title'>,
  words: Readonly<Record<string, string | undefined>>,
): string {
  return titlePieces(question)
    .map((piece) => ('text' in piece ? piece.text : (words[piece.slot] ?? '…')))
    .join('');
}
