import { articleId } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { loadEnglish } from '@tripletail/english';
import { extractArticle } from '@tripletail/extract';
import { describe, expect, it } from 'vitest';

import { countKinds, missedFacts, uncoveredClaims } from './facts-errors.js';
import { readFacts } from './facts-read.js';
import type { ScoredArticle } from './facts-score.js';
import { showErrors } from './facts-show.js';

const HEAD =
  'id\ttier\tsubject\trelation\tobject\tpolarity\tmodality\tspeaker\twhen\tquote\taccept_s\taccept_r\taccept_o';
const TEXT = 'Norway attacked Sweden. Finland criticized Denmark on Monday. Anna Weiss slept.';
const english = await loadEnglish();

function article(...facts: readonly string[]): ScoredArticle {
  const extraction = extractArticle(
    { id: articleId({ text: TEXT }), text: TEXT, language: 'en' },
    { english, vocabulary: DEFAULT_VOCABULARY },
  );
  return { name: 'own', gold: readFacts([HEAD, ...facts].join('\n')), extraction };
}

function fact(subject: string, relation: string, object: string, quote: string): string {
  return `f\tcore\t${subject}\t${relation}\t${object}\t+\tasserted\t\t\t${quote}\t\t\t`;
}

describe('a core fact that is missed', () => {
  it.each([
    ['wrong direction', fact('Sweden', 'ATTACKS', 'Norway', 'Norway attacked Sweden')],
    ['wrong predicate', fact('Norway', 'PRAISES', 'Sweden', 'Norway attacked Sweden')],
    ['wrong argument', fact('Norway', 'ATTACKS', 'Iceland', 'Norway attacked Sweden')],
    ['missed clause: one end drawn', fact('Norway', 'VISITS', 'Iceland', 'Norway attacked Sweden')],
    ['missed clause: others drawn', fact('Iceland', 'VISITS', 'Malta', 'Norway attacked Sweden')],
    ['missed clause: nothing drawn', fact('Anna Weiss', 'VISITS', 'Malta', 'Anna Weiss slept')],
  ])('is of the kind "%s"', (kind, line) => {
    expect(missedFacts(article(line)).map((one) => one.kind)).toEqual([kind]);
  });

  it('is none when it was found', () => {
    expect(missedFacts(article(fact('Norway', 'ATTACKS', 'Sweden', 'Norway attacked Sweden')))).toEqual([]);
  });

  it('tells whether there is a node for each end', () => {
    const [missed] = missedFacts(article(fact('Norway', 'VISITS', 'Malta', 'Norway attacked Sweden')));
    expect(missed?.nodes).toEqual({ subject: true, object: false });
  });
});

describe('a claim that no fact covers', () => {
  it('is counted by what is wrong with it', () => {
    const all = uncoveredClaims(article(fact('Norway', 'ATTACKS', 'Iceland', 'Norway attacked Sweden')));
    expect(countKinds(all)).toEqual([
      ['wrong argument', 1],
      ['nothing alike in the gold', 1],
    ]);
  });
});

describe('errors to read', () => {
  it('show the fact, its sentence, and what was drawn there', () => {
    const shown = showErrors([article(fact('Norway', 'PRAISES', 'Sweden', 'Norway attacked Sweden'))], {
      claims: false,
      count: 5,
    });
    expect(shown).toContain('# own: wrong predicate\nNorway | PRAISES | Sweden [affirmed asserted]');
    expect(shown).toContain('⟦Norway attacked Sweden⟧');
    expect(shown).toMatch(/drawn: \d\.\d\d Norway \| ATTACKS \| Sweden/);
  });

  it('are chosen by kind and predicate', () => {
    const one = article(fact('Norway', 'PRAISES', 'Sweden', 'Norway attacked Sweden'));
    expect(showErrors([one], { claims: false, count: 5, kind: 'direction' })).toMatch(/^0 errors/);
    expect(showErrors([one], { claims: true, count: 5, predicate: 'CRITICIZES' })).toMatch(/^1 errors/);
  });
});
