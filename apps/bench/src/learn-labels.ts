import { readFileSync } from 'node:fs';

import { matches, type NamedClaim, sameThing } from './facts-match.js';
import type { GoldFact } from './facts-read.js';

/**
 * How the gold covers a claim, from all fields right to nothing alike. Gold is not complete: what it does not cover is right in a third of cases,
 * and what it covers may say it better. How often each kind is right is measured on claims judged by hand.
 */
export const COVERAGES = ['full', 'truth', 'strict', 'lenient', 'pair', 'none'] as const;
export type Coverage = (typeof COVERAGES)[number];

export function coverageOf(gold: readonly GoldFact[], claim: NamedClaim): Coverage {
  const strict = gold.filter((fact) => matches(fact, claim, 'strict'));
  const truthful = strict.filter(
    (fact) => !fact.truthGiven || (fact.polarity === claim.polarity && fact.modality === claim.modality),
  );
  if (truthful.some((fact) => sameSpeaker(fact, claim))) return 'full';
  if (truthful.length > 0) return 'truth';
  if (strict.length > 0) return 'strict';
  if (gold.some((fact) => matches(fact, claim, 'lenient'))) return 'lenient';
  const any = (forms: readonly string[], names: readonly string[]): boolean =>
    forms.some((form) => names.some((name) => sameThing(form, name)));
  return gold.some((fact) => any(fact.subjects, claim.subject) && any(fact.objects, claim.object)) ? 'pair' : 'none';
}

function sameSpeaker(fact: GoldFact, claim: NamedClaim): boolean {
  if (!fact.truthGiven || (fact.speaker === '' && claim.speaker === '')) return true;
  return fact.speaker !== '' && claim.speaker !== '' && sameThing(fact.speaker, claim.speaker);
}

/** Gives a person's verdict on a claim, or undefined where nobody has judged it as it is now. */
export type Verdicts = (article: string, sentence: number, claim: NamedClaim) => boolean | undefined;

/** Faults of what a claim joins: they stay whatever else of it changes. */
const LASTING: readonly string[] = ['subject', 'object', 'predicate', 'node'];

/** Reads `judged-claims.tsv`; its columns are described in `apps/bench/data/ORIGIN.md`. */
export function readVerdicts(file: URL | string): Verdicts {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  const rows = new Map<string, ReadonlyMap<string, string>>();
  for (const line of lines) {
    const cells = line.split('\t');
    const row = new Map(columns.map((column, k) => [column, cells[k] ?? '']));
    rows.set(['article', 'sentence', 'subject', 'predicate', 'object'].map((name) => row.get(name)).join('\t'), row);
  }
  return (article, sentence, claim) => {
    const row = rows.get([article, sentence, claim.subject[0], claim.predicate, claim.object[0]].join('\t'));
    if (row === undefined) return undefined;
    const verdict = row.get('verdict') ?? '';
    if (LASTING.includes(verdict)) return false;
    const asJudged =
      row.get('polarity') === claim.polarity &&
      row.get('modality') === claim.modality &&
      row.get('speaker') === claim.speaker;
    return asJudged ? verdict === 'right' : undefined;
  };
}
