import { type Article, type Claim, type ClaimId, quote } from '@tripletail/core';
import { showDayShort } from '@tripletail/draw';
import type { ReactElement } from 'react';

import { T } from '../strings.js';

/** All sentences of the relation, the one that is read among them. */
export function OtherSentences({
  claims,
  articles,
  current,
  onChoose,
}: {
  readonly claims: readonly Claim[];
  readonly articles: ReadonlyMap<string, Article>;
  readonly current: string;
  readonly onChoose: (id: ClaimId) => void;
}): ReactElement {
  return (
    <section className="others">
      <h3 className="eyebrow">{T.otherSentences}</h3>
      <ul>
        {claims.map((claim) => {
          const article = articles.get(claim.article);
          const day = claim.time?.from ?? article?.publishedAt;
          return (
            <li key={claim.id}>
              <button
                type="button"
                className={`oth${claim.id === current ? ' on' : ''}`}
                aria-current={claim.id === current ? 'true' : undefined}
                onClick={() => onChoose(claim.id)}
              >
                <span className="m3">{day === undefined ? '' : showDayShort(day)}</span>
                <span className="ell text">{article === undefined ? '' : around(article.text, claim)}</span>
                <span className="m3">{article?.outlet ?? T.noOutlet}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The sentence from a few words before what it is about. */
function around(text: string, claim: Claim): string {
  const start = Math.min(claim.subjectSpan.start, claim.trigger.start, claim.objectSpan.start);
  const from = start - claim.sentence.start < 24 ? claim.sentence.start : start;
  return `${from > claim.sentence.start ? '… ' : ''}${quote(text, { start: from, end: claim.sentence.end })}`;
}
