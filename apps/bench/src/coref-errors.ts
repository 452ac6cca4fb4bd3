import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { articleId } from '@tripletail/core';
import { type ArticleDoc, findQuotations, parseArticle, type Resolution, resolveEntities } from '@tripletail/extract';
import type { English } from '@tripletail/english';

import { headsOf, UNSEEN_GUM } from './entities-bench.js';
import { goldHeadOf, readGum } from './entities-gum.js';
import { claimedHeads, readGoldThings } from './entities-nodes.js';

/** What became of a pronoun or description: `right` and `new` are no errors. */
export type CorefOutcome = 'right' | 'new' | 'missed' | 'wrong' | 'false';

/** A pronoun or description of the system with what the gold says of it. */
export interface CorefCase {
  readonly file: string;
  readonly kind: 'pronoun' | 'described';
  readonly outcome: CorefOutcome;
  /** Rule that joined it. */
  readonly why: string;
  readonly text: string;
  /** Node that it was given, and gold thing that it is. */
  readonly system: string;
  readonly gold: string;
  readonly context: string;
}

/** Gold thing of a head token of the system, with its name; `undefined` where the gold knows no mention. */
type GoldAt = (head: number) => string | undefined;

/**
 * Lists every pronoun and description of the GUM development files (not of those kept unseen) and of train-news with its outcome:
 * `right` (its node has an earlier mention of the same gold thing), `new` (rightly joined to nothing), `missed` (joined to nothing that is the
 * gold thing, though that was mentioned), `wrong` (joined to another thing), `false` (joined, but the thing was not mentioned before).
 * train-news marks no pronouns: there only descriptions are listed.
 */
export function corefCases(dataDir: string, english: English): readonly CorefCase[] {
  return [...gumCases(join(dataDir, 'gum-news'), english), ...newsCases(join(dataDir, 'train-news'), english)];
}

function gumCases(folder: string, english: English): readonly CorefCase[] {
  const files = readdirSync(folder).filter(
    (f) => f.endsWith('.conllu') && !UNSEEN_GUM.some((name) => f.includes(name)),
  );
  return files.toSorted().flatMap((file) => {
    const gum = readGum(readFileSync(join(folder, file), 'utf8'));
    const { doc, resolution } = resolved(gum.text, english);
    const owner = new Map<number, string>();
    const names = new Map<string, string>();
    for (const { entity, head, first, last } of gum.mentions.toSorted(
      (a, b) => b.last - b.first - (a.last - a.first),
    )) {
      if (!owner.has(head)) owner.set(head, entity);
      const known = names.get(entity);
      const text = gum.text.slice(gum.tokens[first]!.start, gum.tokens[last]!.end);
      if (known === undefined || gum.tokens[head]!.upos === 'PROPN') names.set(entity, text.slice(0, 60));
    }
    const goldAt: GoldAt = (head) => {
      const token = doc.tokens[head]!;
      const gold = goldHeadOf(gum.tokens, token.start, token.end);
      const entity = gold === undefined ? undefined : owner.get(gold);
      return entity === undefined ? undefined : `${names.get(entity)} #${entity}`;
    };
    return casesOf(file.replace(/GUM_news_|\.conllu/gu, ''), doc, resolution, goldAt);
  });
}

function newsCases(folder: string, english: English): readonly CorefCase[] {
  const files = readdirSync(folder).filter((f) => f.endsWith('.entities.tsv'));
  return files.toSorted().flatMap((file) => {
    const text = readFileSync(join(folder, file.replace('.entities.tsv', '.txt')), 'utf8');
    const { doc, resolution } = resolved(text, english);
    const things = readGoldThings(readFileSync(join(folder, file), 'utf8'));
    const claims = claimedHeads(doc.text, things, headsOf(doc, resolution));
    const goldAt: GoldAt = (head) => {
      const owners = [...(claims.get(head) ?? [])];
      return owners.length === 1 ? things[owners[0]!]!.name : undefined;
    };
    return casesOf(file.slice(0, 2), doc, resolution, goldAt);
  });
}

function resolved(text: string, english: English): { readonly doc: ArticleDoc; readonly resolution: Resolution } {
  const doc = parseArticle({ id: articleId({ text }), text, language: 'en' }, english);
  return { doc, resolution: resolveEntities(doc, findQuotations(doc)) };
}

function casesOf(file: string, doc: ArticleDoc, resolution: Resolution, goldAt: GoldAt): readonly CorefCase[] {
  const out: CorefCase[] = [];
  const mentioned = new Set<string>();
  const before = new Map<number, Set<string>>();
  for (const mention of resolution.mentions) {
    if (mention.nested === true) continue;
    const gold = goldAt(mention.headToken);
    const mates = before.get(mention.entity) ?? new Set<string>();
    if (mention.kind !== 'name' && gold !== undefined) {
      // the first of a name behind ("X, the leader" parsed the other way round) counts as well
      const joined = mates.size > 0;
      const known = mentioned.has(gold);
      const outcome = mates.has(gold) ? 'right' : joined ? (known ? 'wrong' : 'false') : known ? 'missed' : 'new';
      const { start, end } = mention.span;
      const context = `${doc.text.slice(Math.max(0, start - 220), start)}⟦${doc.text.slice(start, end)}⟧${doc.text.slice(end, end + 90)}`;
      out.push({
        file,
        kind: mention.kind === 'pronoun' ? 'pronoun' : 'described',
        outcome,
        why: mention.why,
        text: doc.text.slice(start, end),
        system: resolution.entities[mention.entity]?.entity.name ?? '',
        gold,
        context: context.replace(/\s+/gu, ' '),
      });
    }
    if (gold !== undefined) {
      mates.add(gold);
      mentioned.add(gold);
    }
    before.set(mention.entity, mates);
  }
  return [...out, ...unresolvedPronouns(file, doc, resolution, goldAt)];
}

const PERSONAL =
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|we|us|our|ours|i|me|my)$/iu;

/** Pronouns that no mention stands for are missed, if the gold knows them. */
function unresolvedPronouns(
  file: string,
  doc: ArticleDoc,
  resolution: Resolution,
  goldAt: GoldAt,
): readonly CorefCase[] {
  return doc.tokens.flatMap((token): CorefCase[] => {
    if (!PERSONAL.test(token.text) || token.pos !== 'PRON' || resolution.mentionAt(token.i) !== undefined) return [];
    const gold = goldAt(token.i);
    if (gold === undefined) return [];
    const { start, end, text } = token;
    const context = `${doc.text.slice(Math.max(0, start - 220), start)}⟦${text}⟧${doc.text.slice(end, end + 90)}`;
    return [
      {
        file,
        kind: 'pronoun',
        outcome: 'missed',
        why: '',
        text,
        system: '',
        gold,
        context: context.replace(/\s+/gu, ' '),
      },
    ];
  });
}

/** Counts by kind, rule and outcome, then the errors themselves, if `list` asks for them. */
export function formatCorefCases(cases: readonly CorefCase[], list: boolean): string {
  const counts = new Map<string, Record<CorefOutcome, number>>();
  for (const { kind, why, text, outcome } of cases) {
    for (const key of [kind, kind === 'pronoun' ? `pronoun ${text.toLowerCase()}` : `described, ${why}`]) {
      const row = counts.get(key) ?? { right: 0, new: 0, missed: 0, wrong: 0, false: 0 };
      row[outcome]++;
      counts.set(key, row);
    }
  }
  const lines = [
    '| kind | right | new | missed | wrong | false |',
    '|---|---|---|---|---|---|',
    ...[...counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, c]) => `| ${key} | ${c.right} | ${c.new} | ${c.missed} | ${c.wrong} | ${c.false} |`),
  ];
  if (list) {
    for (const c of cases) {
      if (c.outcome === 'right' || c.outcome === 'new') continue;
      lines.push(
        `${c.file} ${c.kind} ${c.outcome} {${c.why}} ⟦${c.text}⟧ is ${c.gold}; given ${c.system}`,
        `    ${c.context}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
