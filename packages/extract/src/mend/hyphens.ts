import type { Token } from '@tripletail/english';

/**
 * Mends words that the tokenizer cuts at their hyphen and the parser then tears apart ("co-chaired", "re-election", "co-leader"): the last
 * piece becomes the head of the others and takes over their place and what hung on them. A word is torn if its first piece is a prefix, or if its
 * hyphen has the first piece's own role instead of `punct`. Only heads and labels change. "were co-hosted by X" becomes a passive clause again.
 */
export function mendHyphens(tokens: readonly Token[]): readonly Token[] {
  const torn = tokens.map((_, k) => k).filter((k) => isTorn(tokens, k));
  if (torn.length === 0) return tokens;
  const tree = tokens.map(({ head, dep }) => ({ head, dep }));
  for (const k of torn) mend(tokens, tree, k);
  return tokens.map((token, k) => ({ ...token, ...tree[k]! }));
}

interface Node {
  head: number;
  dep: string;
}

const PREFIXES: readonly string[] = [
  'co',
  're',
  'ex',
  'vice',
  'pre',
  'non',
  'anti',
  'mid',
  'self',
  'sub',
  'inter',
  'counter',
];

/** Is the token the first piece of a torn word? */
function isTorn(tokens: readonly Token[], k: number): boolean {
  const [first, hyphen, last] = [tokens[k]!, tokens[k + 1], tokens[k + 2]];
  if (hyphen?.text !== '-' || last === undefined || first.whitespace || hyphen.whitespace) return false;
  if (!/^\p{L}/u.test(last.text) || first.head === k + 2) return false;
  if (PREFIXES.includes(first.text.toLowerCase())) return true;
  // Two names ("Obama-Putin talks") stay apart.
  return hyphen.dep !== 'punct' && hyphen.head === first.head && first.head !== k && !first.tag.startsWith('NNP');
}

function mend(tokens: readonly Token[], tree: Node[], first: number): void {
  const last = first + 2;
  const word = tree[last]!;
  // The place of the outer one of the two pieces; the other's may lie below it.
  const place = { ...tree[isUnder(tree, first, first + 1) && tree[first]!.head !== first + 1 ? first + 1 : first]! };
  const isAbove = [first, first + 1].some((piece) => isUnder(tree, last, piece));
  if (isAbove) word.head = place.head === first || place.head === first + 1 ? last : place.head;
  if (isAbove || word.head === place.head) word.dep = place.dep;
  for (const piece of [first, first + 1]) rehang(tree, piece, last);
  tree[first] = { head: last, dep: 'compound' };
  tree[first + 1] = { head: last, dep: 'punct' };
  straighten(tokens, tree, last);
}

/** Hangs `below` somewhere under `above`? */
function isUnder(tree: readonly Node[], below: number, above: number): boolean {
  let here = below;
  for (let steps = 0; steps < tree.length && tree[here]!.head !== here; steps++) {
    here = tree[here]!.head;
    if (here === above) return true;
  }
  return false;
}

/** Everything that hangs on `from` hangs on `to`. */
function rehang(tree: Node[], from: number, to: number): void {
  tree.forEach((node, k) => {
    if (node.head === from && k !== from && k !== to) node.head = to;
  });
}

/** The verb takes subject and auxiliaries from "be", which the parser took for the verb or left with them; a passive one is marked so. */
function straighten(tokens: readonly Token[], tree: Node[], verb: number): void {
  const { tag } = tokens[verb]!;
  const be = ['acomp', 'attr'].includes(tree[verb]!.dep) ? tree[verb]!.head : -1;
  const hasAgent = tree.some((node) => node.head === verb && node.dep === 'agent');
  if (tag === 'VBN' && be >= 0 && tokens[be]!.lemma === 'be' && hasAgent) {
    const { head, dep } = tree[be]!;
    tree[verb] = { head: head === be ? verb : head, dep };
    rehang(tree, be, verb);
    tree[be] = { head: verb, dep: 'auxpass' };
  }
  tree.forEach(({ head, dep }, aux) => {
    if (head === verb && (dep === 'aux' || dep === 'auxpass')) rehang(tree, aux, verb);
  });
  if (!tree.some((node) => node.head === verb && node.dep === 'auxpass')) return;
  for (const node of tree) if (node.head === verb && node.dep === 'nsubj') node.dep = 'nsubjpass';
}
