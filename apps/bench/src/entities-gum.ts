/** Reads GUM's CoNLL-U (https://universaldependencies.org/format.html; entity brackets: https://gucorpling.org/gum/guidelines.html). */

/** A gold token, with offsets into the text that is rebuilt from the sentences. */
export interface GumToken {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** Index of the head; -1 for the root. */
  readonly head: number;
  readonly upos: string;
}

/** A gold mention. Token indices, `last` inclusive. */
export interface GumMention {
  readonly first: number;
  readonly last: number;
  readonly entity: string;
  readonly type: string;
  readonly head: number;
}

/** One article. */
export interface GumDocument {
  /** Sentences joined by blanks, paragraphs by line breaks. */
  readonly text: string;
  readonly tokens: readonly GumToken[];
  readonly mentions: readonly GumMention[];
}

/** Parses one file. Multi-word and empty tokens are left out, as in the annotation of entities. */
export function readGum(conllu: string): GumDocument {
  const tokens: GumToken[] = [];
  const mentions: GumMention[] = [];
  const open: { readonly first: number; readonly fields: readonly string[] }[] = [];
  let text = '';
  for (const block of conllu.split('\n\n')) {
    const lines = block.split('\n');
    const sentence = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length);
    const rows = lines.map((line) => line.split('\t')).filter((cells) => /^\d+$/u.test(cells[0] ?? ''));
    if (sentence === undefined || rows.length === 0) continue;
    const paragraph = lines.some((line) => line === '# newpar' || line.startsWith('# newpar '));
    if (text !== '') text += paragraph ? '\n' : ' ';
    const base = tokens.length;
    let from = text.length;
    text += sentence;
    rows.forEach((cells, i) => {
      const [, form = '', , upos = '', , , head = '0', , , misc = ''] = cells;
      const start = Math.max(text.indexOf(form, from), from);
      from = start + form.length;
      tokens.push({ start, end: from, form, head: head === '0' ? -1 : base + Number(head) - 1, upos });
      const entity = misc.split('|').find((part) => part.startsWith('Entity='));
      if (entity !== undefined) readBrackets(entity.slice('Entity='.length), base + i, open, mentions);
    });
  }
  return { text, tokens, mentions: mentions.map((mention) => ({ ...mention, head: headOf(tokens, mention) })) };
}

function readBrackets(
  brackets: string,
  token: number,
  open: { readonly first: number; readonly fields: readonly string[] }[],
  mentions: GumMention[],
): void {
  const close = (first: number, fields: readonly string[]): void => {
    mentions.push({ first, last: token, entity: fields[0] ?? '', type: fields[1] ?? '', head: -1 });
  };
  for (const [, opening, closed, closing] of brackets.matchAll(/\(([^()]+)(\))?|([^()]+)\)/gu)) {
    if (opening !== undefined) {
      const fields = opening.split('-');
      if (closed === undefined) open.push({ first: token, fields });
      else close(token, fields);
      continue;
    }
    const at = open.findLastIndex(({ fields }) => fields[0] === closing);
    const [found] = at < 0 ? [] : open.splice(at, 1);
    if (found !== undefined) close(found.first, found.fields);
  }
}

function headOf(tokens: readonly GumToken[], { first, last }: GumMention): number {
  for (let i = first; i <= last; i++) {
    const { head } = tokens[i]!;
    if (head < first || head > last) return i;
  }
  return first;
}

/** Clusters of mention heads with at least two mentions, one of them a name (a proper noun as head, no time or quantity). */
export function namedGoldClusters({ tokens, mentions }: GumDocument): readonly ReadonlySet<number>[] {
  const clusters = new Map<string, Set<number>>();
  const owner = new Map<number, string>();
  const named = new Set<string>();
  const longestFirst = mentions.toSorted((a, b) => b.last - b.first - (a.last - a.first));
  for (const { entity, type, head } of longestFirst) {
    if ((owner.get(head) ?? entity) !== entity) continue;
    owner.set(head, entity);
    clusters.set(entity, (clusters.get(entity) ?? new Set()).add(head));
    if (tokens[head]?.upos === 'PROPN' && type !== 'time' && type !== 'quantity') named.add(entity);
  }
  return [...clusters].flatMap(([entity, cluster]) => (cluster.size > 1 && named.has(entity) ? [cluster] : []));
}

/** Heads of gold names with their types. */
export function goldNames({ tokens, mentions }: GumDocument): ReadonlyMap<number, string> {
  const names = mentions.filter(
    ({ head, type }) => tokens[head]?.upos === 'PROPN' && type !== 'time' && type !== 'quantity',
  );
  return new Map(names.map(({ head, type }) => [head, type]));
}

/** The head, in the gold tree, of the gold tokens that overlap `[start, end)` of the text; a noun or name if there is one. */
export function goldHeadOf(tokens: readonly GumToken[], start: number, end: number): number | undefined {
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  if (first < 0 || last < first) return undefined;
  const tops: number[] = [];
  for (let i = first; i <= last; i++) {
    const { head, upos } = tokens[i]!;
    if ((head < first || head > last) && upos !== 'PUNCT') tops.push(i);
  }
  return tops.find((i) => ['PROPN', 'NOUN', 'PRON', 'NUM'].includes(tokens[i]!.upos)) ?? tops[0] ?? first;
}

/** What GUM calls things of our types. It has neither laws nor works: a book is an object or abstract, by what the text does with it. */
const GUM_TYPES: Readonly<Record<string, readonly string[]>> = {
  Person: ['person'],
  Group: ['person', 'organization', 'animal'],
  Organization: ['organization'],
  Country: ['place', 'organization'],
  City: ['place', 'organization'],
  Region: ['place', 'organization'],
  Location: ['place'],
  Facility: ['place', 'object'],
  Event: ['event'],
  Agreement: ['abstract', 'object', 'event'],
  Law: ['abstract', 'object'],
  Work: ['abstract', 'object'],
  Product: ['object', 'abstract', 'substance'],
  Concept: ['abstract', 'substance', 'animal', 'plant', 'object'],
};

/** Is the type of a node what GUM calls the same thing? */
export function isGumType(type: string, gum: string): boolean {
  return GUM_TYPES[type]?.includes(gum) ?? false;
}
