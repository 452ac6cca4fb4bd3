import { cleanLine } from './clean.js';

/** Collects running text into paragraphs: one line each, none empty. */
export interface Blocks {
  readonly add: (text: string) => void;
  /** Ends the paragraph. */
  readonly end: () => void;
  /** All paragraphs so far. */
  readonly lines: () => readonly string[];
}

/** An empty collection of paragraphs. */
export function newBlocks(): Blocks {
  const lines: string[] = [];
  let open: string[] = [];
  const end = (): void => {
    const line = cleanLine(open.join(''));
    if (line !== '') lines.push(line);
    open = [];
  };
  return { add: (text) => void open.push(text), end, lines: () => lines };
}
