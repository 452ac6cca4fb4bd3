import { nameKey } from '../../gazetteer/index.js';
import { at, range } from '../../syntax/index.js';
import { isPlace, type Cluster, addMention, textOf, type Workspace } from '../workspace.js';

const LONGEST = 4;

/** Names inside names: "Ukraine" in "Ukraine Defense Contact Group" is a mention of Ukraine, if Ukraine is named elsewhere in the article. */
export function addNestedNames(ws: Workspace): void {
  const known = new Map<string, Cluster>();
  for (const { kind, text, cluster } of ws.names) {
    const nests =
      cluster !== undefined && (cluster.type === 'Person' || cluster.type === 'Organization' || isPlace(cluster.type));
    if (kind === 'name' && nests && !known.has(text)) known.set(text, cluster);
  }
  for (const name of [...ws.names]) {
    if (name.kind !== 'name' || name.end - name.first < 2 || name.cluster?.type === 'Person') continue;
    for (let first = name.first; first < name.end; first++) {
      const end = range(first + 1, Math.min(name.end, first + LONGEST) + 1).findLast((stop) =>
        isNested(ws, known, name, first, stop),
      );
      if (end === undefined) continue;
      const text = textOf(ws, first, end);
      addMention(known.get(text)!, {
        kind: 'name',
        first,
        end,
        head: end - 1,
        phraseFirst: first,
        phraseEnd: end,
        sentence: at(ws.doc, first).sentence,
        text,
        key: nameKey(text),
        words: nameKey(text).split(' '),
        why: 'nested',
        nested: true,
      });
      first = end - 1;
    }
  }
}

function isNested(
  ws: Workspace,
  known: ReadonlyMap<string, Cluster>,
  name: Workspace['names'][number],
  first: number,
  end: number,
): boolean {
  if (end - first >= name.end - name.first || end - 1 === name.head) return false;
  const cluster = known.get(textOf(ws, first, end));
  if (cluster === undefined || cluster === name.cluster) return false;
  return cluster.type === 'Person' || isPlace(cluster.type) || end - first > 1;
}
