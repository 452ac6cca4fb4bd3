import type { Resolution, ResolvedEntity, ResolvedMention } from '@tripletail/extract';

/** One thing of a gold file `*.entities.tsv`. */
export interface GoldThing {
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
}

/** Reads a gold file: name, type, aliases separated by `|`, number of mentions; the first line is a header. */
export function readGoldThings(tsv: string): readonly GoldThing[] {
  return tsv
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [name, type, aliases] = line.split('\t');
      if (name === undefined || type === undefined || aliases === undefined) return [];
      return [{ name, type, aliases: aliases.split('|').filter((alias) => alias !== '') }];
    });
}

/** What became of the gold things with a name. */
export interface NodeCounts {
  /** Gold things with a name. */
  readonly things: number;
  /** Met by exactly one named node, however many described ones. */
  readonly oneNamed: number;
  /** Met by exactly one node of any kind. */
  readonly one: number;
  /** Met by none. */
  readonly missed: number;
  /** With a node of the right type, of those met. */
  readonly typeRight: number;
  /** Named nodes, and those of them that meet some gold thing. */
  readonly nodes: number;
  readonly nodesRight: number;
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  GPE: ['Country', 'City', 'Region'],
  Location: ['Location', 'Region', 'City'],
};

/**
 * Counts an article. A gold alias claims the head of its longest occurrence; a gold thing counts as named if one of its aliases' heads is a name
 * here, or if it is a GPE; groups are never. `explain` is told of every named thing that is not exactly one named node.
 */
export function countNodes(
  text: string,
  things: readonly GoldThing[],
  resolution: Resolution,
  headAt: HeadAt,
  explain?: (line: string) => void,
): NodeCounts {
  const claims = claimedHeads(text, things, headAt);
  const nodeAt = new Map<number, ResolvedMention>();
  for (const mention of resolution.mentions) if (mention.nested !== true) nodeAt.set(mention.headToken, mention);
  const counts = { things: 0, oneNamed: 0, one: 0, missed: 0, typeRight: 0 };
  const met = new Set<ResolvedEntity>();
  things.forEach((thing, t) => {
    const heads = [...claims].flatMap(([head, owners]) => (owners.has(t) ? [head] : []));
    const named =
      thing.type === 'GPE' ||
      (thing.type !== 'Group' && heads.some((head) => nodeAt.get(head)?.kind === 'name' || headAt.isName(head)));
    const votes = new Map<ResolvedEntity, number>();
    for (const head of heads) {
      const mention = nodeAt.get(head);
      const entity = mention === undefined ? undefined : resolution.entities[mention.entity];
      if (entity !== undefined) votes.set(entity, (votes.get(entity) ?? 0) + 1);
    }
    for (const entity of votes.keys()) met.add(entity);
    if (!named) return;
    counts.things++;
    const entities = [...votes.keys()];
    if (entities.length === 0) counts.missed++;
    if (entities.length === 1) counts.one++;
    if (entities.filter(({ entity }) => entity.named).length === 1) counts.oneNamed++;
    if (explain !== undefined && entities.filter(({ entity }) => entity.named).length !== 1) {
      const found = [...votes].map(([{ entity }, n]) => `${entity.named ? '' : '~'}${entity.name} ×${n}`).join('; ');
      explain(`${thing.type} ${thing.name} [${thing.aliases.join('|')}] is ${found === '' ? 'missed' : found}`);
    }
    const [main] = [...votes].toSorted((a, b) => b[1] - a[1]);
    if (main !== undefined && isType(main[0].entity.type, thing.type)) counts.typeRight++;
  });
  const nodes = resolution.entities.filter(({ entity }) => entity.named);
  return { ...counts, nodes: nodes.length, nodesRight: nodes.filter((node) => met.has(node)).length };
}

/** Sums of counts. */
export function sumNodes(all: readonly NodeCounts[]): NodeCounts {
  const sum = (of: (counts: NodeCounts) => number): number => all.reduce((n, counts) => n + of(counts), 0);
  return {
    things: sum((c) => c.things),
    oneNamed: sum((c) => c.oneNamed),
    one: sum((c) => c.one),
    missed: sum((c) => c.missed),
    typeRight: sum((c) => c.typeRight),
    nodes: sum((c) => c.nodes),
    nodesRight: sum((c) => c.nodesRight),
  };
}

/** How the scorer finds the token that heads a stretch of text. */
export interface HeadAt {
  readonly headOf: (start: number, end: number) => number | undefined;
  readonly isName: (token: number) => boolean;
}

function isType(type: string, gold: string): boolean {
  return type === gold || (PLACES[gold]?.includes(type) ?? false);
}

/** Head token → the gold things whose alias is the longest one with that head. */
export function claimedHeads(
  text: string,
  things: readonly GoldThing[],
  headAt: HeadAt,
): ReadonlyMap<number, ReadonlySet<number>> {
  const claims = new Map<number, { length: number; readonly owners: Set<number> }>();
  things.forEach(({ aliases }, t) => {
    for (const alias of aliases) {
      for (const start of occurrences(text, alias)) {
        const head = headAt.headOf(start, start + alias.length);
        if (head === undefined) continue;
        const known = claims.get(head);
        if (known === undefined || known.length < alias.length)
          claims.set(head, { length: alias.length, owners: new Set([t]) });
        else if (known.length === alias.length) known.owners.add(t);
      }
    }
  });
  return new Map([...claims].map(([head, { owners }]) => [head, owners]));
}

/** Where the alias stands as whole words. */
function occurrences(text: string, alias: string): readonly number[] {
  const out: number[] = [];
  for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
    const word = (k: number): boolean => /[\p{L}\p{N}_]/u.test(text[k] ?? '');
    if (!word(at - 1) && !word(at + alias.length)) out.push(at);
  }
  return out;
}
