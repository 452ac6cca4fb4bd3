import type { Token } from '@tripletail/english';

/** A parse that is being mended: tokens with heads and labels that may change, and who hangs on whom. */
export interface Draft {
  readonly tokens: readonly Mutable<Token>[];
  /** Dependents of `i`, left to right: all, or those with one of the labels. */
  readonly kids: (i: number, ...deps: readonly string[]) => readonly number[];
  /** Hangs `i` on `head` with a label; does nothing where that would make a ring. */
  readonly hang: (i: number, head: number, dep: string) => void;
  /** Makes `i` the root of its sentence in the place of `old`, which is to be hung somewhere next. */
  readonly root: (i: number, old: number) => void;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A draft of tokens, which themselves stay as they are. */
export function draftOf(parsed: readonly Token[]): Draft {
  const tokens = parsed.map((token) => ({ ...token }));
  const children: number[][] = tokens.map(() => []);
  for (const { i, head } of tokens) if (head !== i) children[head]!.push(i);
  const isAbove = (i: number, below: number): boolean => {
    let here = below;
    for (; here !== i; here = tokens[here]!.head) if (tokens[here]!.head === here) return false;
    return true;
  };
  return {
    tokens,
    kids: (i, ...deps) =>
      deps.length === 0 ? children[i]! : children[i]!.filter((c) => deps.includes(tokens[c]!.dep)),
    root: (i, old) => {
      const token = tokens[i]!;
      children[token.head] = children[token.head]!.filter((c) => c !== i);
      token.head = i;
      token.dep = 'ROOT';
      tokens[old]!.dep = 'dep';
    },
    hang: (i, head, dep) => {
      const token = tokens[i]!;
      if (i === head || (head !== token.head && isAbove(i, head))) return;
      children[token.head] = children[token.head]!.filter((c) => c !== i); // a root is nobody's
      children[head] = [...children[head]!, i].sort((a, b) => a - b);
      token.head = head;
      token.dep = dep;
    },
  };
}

/** Is the token a noun, a name or a pronoun? */
export function isNoun(draft: Draft, i: number): boolean {
  return ['NOUN', 'PROPN', 'PRON'].includes(draft.tokens[i]?.pos ?? '');
}

/** Is the token a verb or an auxiliary? */
export function isVerb(draft: Draft, i: number): boolean {
  return ['VERB', 'AUX'].includes(draft.tokens[i]?.pos ?? '');
}

/** First and last token of what hangs on `i`, itself included. */
export function edges(draft: Draft, i: number): readonly [number, number] {
  let [low, high] = [i, i];
  const open = [i];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    low = Math.min(low, next);
    high = Math.max(high, next);
    open.push(...draft.kids(next));
  }
  return [low, high];
}
