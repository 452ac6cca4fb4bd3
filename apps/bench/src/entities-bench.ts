import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { articleId, type Article } from '@tripletail/core';
import { type ArticleDoc, findQuotations, parseArticle, type Resolution, resolveEntities } from '@tripletail/extract';
import type { English } from '@tripletail/english';

import { conllAverage, type CorefCounts, countCoref, prf, sumCoref } from './entities-coref-scores.js';
import { goldHeadOf, goldNames, type GumDocument, isGumType, namedGoldClusters, readGum } from './entities-gum.js';
import { countNodes, type HeadAt, type NodeCounts, readGoldThings, sumNodes } from './entities-nodes.js';

/** Files of GUM that nobody looked into while the rules were written; only their totals are printed. */
export const UNSEEN_GUM = ['clock', 'hackers', 'iodine', 'stampede', 'worship'];
/** Likewise of dev-news. */
const UNSEEN_NEWS = ['11', '13', '15', '25'];

/** Names found, by head token. */
export interface NameCounts {
  readonly system: number;
  readonly gold: number;
  readonly right: number;
  /** Of the right ones, those whose node has the right type. */
  readonly typed: number;
  /** Names inside names of the system ("Ohio" in "Ohio Police Academy"), and those of them that are right: GUM's gold holds such names too. */
  readonly inside: number;
  readonly insideRight: number;
}

/** What {@link runEntityBench} measures. */
export interface EntityReport {
  readonly gum: Readonly<Record<'dev' | 'unseen', { readonly names: NameCounts; readonly coref: CorefCounts }>>;
  readonly nodes: Readonly<Record<'train' | 'dev' | 'unseen', NodeCounts>>;
  /** Milliseconds for all articles: parser, and everything of the entity layer. */
  readonly milliseconds: { readonly parse: number; readonly entities: number };
}

interface Read {
  readonly doc: ArticleDoc;
  readonly resolution: Resolution;
}

/** Measures names, coreference and nodes on the development data. @param dataDir folder with gum-news, dev-news and train-news */
export function runEntityBench(dataDir: string, english: English): EntityReport {
  const milliseconds = { parse: 0, entities: 0 };
  const read = (text: string): Read => {
    const article: Article = { id: articleId({ text }), text, language: 'en' };
    const start = performance.now();
    const doc = parseArticle(article, english);
    const parsed = performance.now();
    const resolution = resolveEntities(doc, findQuotations(doc));
    milliseconds.parse += parsed - start;
    milliseconds.entities += performance.now() - parsed;
    return { doc, resolution };
  };
  return { gum: gumScores(join(dataDir, 'gum-news'), read), nodes: nodeScores(dataDir, read), milliseconds };
}

function gumScores(folder: string, read: (text: string) => Read): EntityReport['gum'] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .toSorted();
  const scored = files.map((file) => {
    const gum = readGum(readFileSync(join(folder, file), 'utf8'));
    const { doc, resolution } = read(gum.text);
    return { unseen: UNSEEN_GUM.some((name) => file.includes(name)), ...scoreGum(gum, doc, resolution) };
  });
  const part = (unseen: boolean): EntityReport['gum']['dev'] => {
    const chosen = scored.filter((one) => one.unseen === unseen);
    const sum = (of: (names: NameCounts) => number): number => chosen.reduce((n, { names }) => n + of(names), 0);
    const names = {
      system: sum((n) => n.system),
      gold: sum((n) => n.gold),
      right: sum((n) => n.right),
      typed: sum((n) => n.typed),
      inside: sum((n) => n.inside),
      insideRight: sum((n) => n.insideRight),
    };
    return { names, coref: sumCoref(chosen.map(({ coref }) => coref)) };
  };
  return { dev: part(false), unseen: part(true) };
}

/** Scores one GUM article. Mentions meet by the head of the system's span in the gold tree: GUM's own spans hold relative clauses. */
export function scoreGum(
  gum: GumDocument,
  doc: ArticleDoc,
  resolution: Resolution,
): { readonly names: NameCounts; readonly coref: CorefCounts } {
  const taken = new Set<number>();
  const response: ReadonlySet<number>[] = [];
  const gold = goldNames(gum);
  let [system, right, typed] = [0, 0, 0];
  let [inside, insideRight] = [0, 0];
  for (const { mentions, members, entity } of resolution.entities) {
    const heads = new Set<number>();
    for (const mention of mentions) {
      if (mention.adjective === true) continue;
      const start =
        mention.nested === true || mention.kind !== 'name'
          ? mention.span.start
          : nameStart(doc, resolution, mention.headToken, mention.span.start);
      const titled = mention.title === undefined ? start : Math.min(start, doc.tokens[mention.title.firstToken]!.start);
      const head = goldHeadOf(gum.tokens, titled, mention.span.end);
      if (head === undefined) continue;
      if (mention.kind === 'name' && mention.nested !== true) {
        system++;
        const type = gold.get(head);
        if (type !== undefined) right++;
        if (type !== undefined && isGumType(entity.type, type)) typed++;
      }
      if (mention.kind === 'name' && mention.nested === true) {
        inside++;
        if (gold.has(head)) insideRight++;
      }
      if (!taken.has(head)) heads.add(head);
    }
    const named =
      members === undefined && mentions.some((mention) => mention.kind === 'name' && mention.adjective !== true);
    if (!named || heads.size < 2) continue;
    for (const head of heads) taken.add(head);
    response.push(heads);
  }
  const names = { system, gold: gold.size, right, typed, inside, insideRight };
  return { names, coref: countCoref(namedGoldClusters(gum), response) };
}

/** Where the noun phrase of a name begins, unless a comma stands between: "the Swiss team Alpha" is one mention in GUM. */
function nameStart(doc: ArticleDoc, resolution: Resolution, head: number, start: number): number {
  const phrase = resolution.phraseSpan(head).start;
  return phrase < start && !doc.text.slice(phrase, start).includes(',') ? phrase : start;
}

function nodeScores(dataDir: string, read: (text: string) => Read): EntityReport['nodes'] {
  const score = (folder: string, chosen: (file: string) => boolean): NodeCounts => {
    const path = join(dataDir, folder);
    const files = readdirSync(path)
      .filter((file) => file.endsWith('.entities.tsv') && chosen(file))
      .toSorted();
    return sumNodes(
      files.map((file) => {
        const text = readFileSync(join(path, file.replace('.entities.tsv', '.txt')), 'utf8');
        const { doc, resolution } = read(text);
        return countNodes(
          doc.text,
          readGoldThings(readFileSync(join(path, file), 'utf8')),
          resolution,
          headsOf(doc, resolution),
        );
      }),
    );
  };
  const unseen = (file: string): boolean => UNSEEN_NEWS.includes(file.slice(0, 2));
  return {
    train: score('train-news', () => true),
    dev: score('dev-news', (file) => !unseen(file)),
    unseen: score('dev-news', unseen),
  };
}

/** Heads by the system's own tree; inside a name the head of the name. */
export function headsOf(doc: ArticleDoc, resolution: Resolution): HeadAt {
  return {
    headOf: (start, end) => {
      const inside = doc.tokens.filter((token) => token.end > start && token.start < end && !/^\s*$/u.test(token.text));
      const [first, last] = [inside[0]?.i, inside.at(-1)?.i];
      if (first === undefined || last === undefined) return undefined;
      const top = inside.find(({ head, i }) => head === i || head < first || head > last) ?? inside[0]!;
      const head = top.dep === 'case' || /^\p{P}+$/u.test(top.text) ? last : top.i;
      const mention = resolution.mentionAt(head);
      return mention?.kind === 'name' && mention.firstToken <= head && head < mention.endToken
        ? mention.headToken
        : head;
    },
    isName: (token) => doc.tokens[token]?.pos === 'PROPN',
  };
}

/** The report as lines of Markdown. */
export function formatEntityReport(report: EntityReport): string {
  const percent = (of: number, by: number): string => (by === 0 ? '–' : ((100 * of) / by).toFixed(1));
  const lines = [
    '| GUM | names P / R / F1 | with names inside names | type right | CoNLL | MUC | B³ | CEAFe | LEA P / R / F1 |',
    '|---|---|---|---|---|---|---|---|---|',
    ...(['dev', 'unseen'] as const).map((part) => {
      const { names, coref } = report.gum[part];
      const name = prf({
        precisionOf: names.right,
        precisionBy: names.system,
        recallOf: names.right,
        recallBy: names.gold,
      });
      const all = prf({
        precisionOf: names.right + names.insideRight,
        precisionBy: names.system + names.inside,
        recallOf: names.right + names.insideRight,
        recallBy: names.gold,
      });
      const lea = prf(coref.lea);
      const f1 = (metric: 'muc' | 'b3' | 'ceafe'): string => (100 * prf(coref[metric]).f1).toFixed(1);
      const three = (n: number): string => n.toFixed(3);
      return `| ${part} | ${three(name.precision)} / ${three(name.recall)} / ${three(name.f1)} | ${three(all.precision)} / ${three(all.recall)} / ${three(all.f1)} | ${percent(names.typed, names.right)} | ${(100 * conllAverage(coref)).toFixed(1)} | ${f1('muc')} | ${f1('b3')} | ${f1('ceafe')} | ${percent(lea.precision, 1)} / ${percent(lea.recall, 1)} / ${percent(lea.f1, 1)} |`;
    }),
    '',
    '| things with a name | n | exactly one named node | one node in all | missed | type right | named nodes that are right |',
    '|---|---|---|---|---|---|---|',
    ...(['train', 'dev', 'unseen'] as const).map((part) => {
      const c = report.nodes[part];
      return `| ${part} | ${c.things} | ${percent(c.oneNamed, c.things)} | ${percent(c.one, c.things)} | ${percent(c.missed, c.things)} | ${percent(c.typeRight, c.things - c.missed)} | ${percent(c.nodesRight, c.nodes)} |`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}
