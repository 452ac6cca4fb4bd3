import { countKinds, type ErrorKind, missedFacts, uncoveredClaims } from './facts-errors.js';
import { type Count, type FactsScore, scoreArticles, type ScoredArticle } from './facts-score.js';

/** Predicates with fewer gold facts are not listed one by one: their rates mean nothing. */
const LEAST_FACTS = 10;
const MOST_CONFUSIONS = 12;

/** Scores of one set as text to read and to commit: totals, truth, speakers, times, kinds of error, and each predicate with enough facts. */
export function formatSet(name: string, articles: readonly ScoredArticle[]): string {
  const score = scoreArticles(articles);
  return [
    ...totals(name, score),
    ...bands(score),
    ...truth(score),
    kinds('core facts not found', articles.flatMap(missedFacts)),
    kinds('claims that no fact covers', articles.flatMap(uncoveredClaims)),
    ...predicates(score),
    ...(score.open.length === 0
      ? []
      : [`  open predicates, most frequent: ${score.open.map(([predicate, n]) => `${predicate} ${n}`).join(', ')}`]),
  ].join('\n');
}

/** The totals of a system: recall by tier, precision against the gold, and F1 of the two over all facts. */
export function totals(name: string, score: FactsScore): readonly string[] {
  return [
    `${name}: ${score.articles} articles`,
    `  facts found, strict:  core ${rate(score.strict.core)}  all ${rate(score.strict.all)}`,
    `  facts found, lenient: core ${rate(score.lenient.core)}  all ${rate(score.lenient.all)}`,
    `  claims that a gold fact covers: ${rate(score.matched)}; F1 with all facts ${f1(score.matched, score.strict.all).toFixed(3)}`,
  ];
}

function bands({ bands: all }: FactsScore): readonly string[] {
  return all
    .filter(({ matched }) => matched.of > 0)
    .map(
      ({ from, matched, core }) => `    confidence ≥ ${from.toFixed(1)}: covered ${rate(matched)}  core ${rate(core)}`,
    );
}

function truth({ truth: all, speaker, when }: FactsScore): readonly string[] {
  if (all.right.of === 0) return [];
  const timed = when.right + when.touching + when.apart + when.none;
  return [
    `  polarity and modality right, of facts found: ${rate(all.right)}; of those not simply asserted: ${rate(all.nonDefault)}`,
    `  denied or ended, drawn as a fact: ${rate(all.drawnAsFact)}`,
    ...all.confusion.slice(0, MOST_CONFUSIONS).map(([what, n]) => `    ${what}: ${n}`),
    `  speaker right, where gold names one: ${rate(speaker.right)}; named where gold has none: ${rate(speaker.spurious)}`,
    `  times of ${timed} facts found: right ${when.right}, touching ${when.touching}, apart ${when.apart}, none ${when.none}`,
  ];
}

function kinds(what: string, all: readonly { readonly kind: ErrorKind }[]): string {
  return `  ${what}: ${all.length}\n${countKinds(all)
    .map(([kind, n]) => `    ${kind}: ${n}`)
    .join('\n')}`;
}

function predicates({ predicates: all }: FactsScore): readonly string[] {
  const enough = all.filter((one) => one.recall.of >= LEAST_FACTS);
  return enough.length === 0
    ? []
    : [
        '  by predicate:',
        ...enough.map(
          (one) => `    ${one.predicate.padEnd(24)} found ${rate(one.recall)}  matched ${rate(one.precision)}`,
        ),
      ];
}

function f1(precision: Count, recall: Count): number {
  const p = precision.of === 0 ? 0 : precision.hit / precision.of;
  const r = recall.of === 0 ? 0 : recall.hit / recall.of;
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

function rate({ hit, of }: Count): string {
  return `${(of === 0 ? 0 : hit / of).toFixed(3)} (${hit}/${of})`;
}
