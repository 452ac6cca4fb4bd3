import type { Choice } from './choice.js';

/**
 * A name that says what is in the file: `talks.graph.json`, `talks-david-lammy-24-relations.gexf`, `talks-selection-3-relations.svg`.
 * Letters of every script stay; what file systems or shells take for more than a letter is a hyphen.
 */
export function fileName(
  graph: string,
  { choice, count, title }: { readonly choice: Choice; readonly count: number; readonly title: string | undefined },
  extension: string,
): string {
  const part =
    choice === 'all'
      ? []
      : [
          choice === 'picked' ? 'selection' : slug(title ?? 'strongest'),
          `${count}-${count === 1 ? 'relation' : 'relations'}`,
        ];
  const name = [slug(graph) || 'graph', ...part].filter((word) => word !== '').join('-');
  return `${name}${extension === '.json' ? '.graph' : ''}${extension}`;
}

function slug(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
}
