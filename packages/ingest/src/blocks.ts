import { cleanLine } from './clean.js';

/** Collects running text into paragraphs: one line each, none empty. */
export interface Blocks {
  readonly add: (text: string) => void;
  /** Ends the paragraph. */
  readonly end: () => void;
  /** A line break inside a paragraph: ends it, unless the sentence visibly goes on ("the delegation had⏎sent its draft"). */
  readonly lineBreak: () => void;
  /** All paragraphs so far. */
  readonly lines: () => readonly string[];
}

/** An empty collection of paragraphs. */
export function newBlocks(): Blocks {
  const lines: string[] = [];
  let open = '';
  let broken = false;
  const end = (): void => {
    const line = cleanLine(open);
    if (line !== '') lines.push(line);
    open = '';
    broken = false;
  };
  const add = (text: string): void => {
    if (broken && text.trim() !== '') {
      if (/[\p{L}\p{N},]\s*$/u.test(open.slice(-20)) && /^\s*\p{Ll}/u.test(text)) open += ' ';
      else end();
      broken = false;
    }
    open += text;
  };
  const lineBreak = (): void => {
    if (broken) end();
    else broken = open.trim() !== '';
  };
  return { add, end, lineBreak, lines: () => lines };
}
