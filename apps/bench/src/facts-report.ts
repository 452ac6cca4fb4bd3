import type { Count, FactsScore } from './facts-score.js';

/** Predicates with fewer gold facts are not listed one by one: their rates mean nothing. */
const LEAST_FACTS = 10;

/** Scores as text to read and to commit: totals, truth fields, speakers, and each predicate with enough facts. */
export function formatFactsReport(scores: Readonly<Record<string, FactsScore>>): string {
  return Object.entries(scores)
    .map(([name, score]) => {
      const confusion = score.truth.confusion.slice(0, 12).map(([what, n]) => `    ${what}: ${n}`);
      const predicates = score.predicates
        .filter((one) => one.recall.of >= LEAST_FACTS)
        .map((one) => `    ${one.predicate.padEnd(24)} found ${rate(one.recall)}  matched ${rate(one.precision)}`);
      return [
        `${name}: ${score.articles} articles`,
        `  facts found, strict:  core ${rate(score.strict.core)}  all ${rate(score.strict.all)}`,
        `  facts found, lenient: core ${rate(score.lenient.core)}  all ${rate(score.lenient.all)}`,
        `  claims that a gold fact covers: ${rate(score.matched)}`,
        ...(score.truth.right.of === 0
          ? []
          : [
              `  polarity and modality right, of facts found: ${rate(score.truth.right)}`,
              ...confusion,
              `  speaker right, where gold names one: ${rate(score.speaker.right)}; named where gold has none: ${rate(score.speaker.spurious)}`,
            ]),
        ...(predicates.length === 0 ? [] : ['  by predicate:', ...predicates]),
      ].join('\n');
    })
    .join('\n\n');
}

function rate({ hit, of }: Count): string {
  return `${(of === 0 ? 0 : hit / of).toFixed(3)} (${hit}/${of})`;
}
