import { type ActKind, type Article, type Claim, type Entity, type EntityId, isClaimId, quote } from '@tripletail/core';
import { showDay, showMoment, showRange } from '@tripletail/draw';
import { type ReactElement, useMemo } from 'react';

import { showConfidence, T } from '../strings.js';
import { safeLink } from './cite.js';
import { marksOf, marksWithin, sentenceContext } from './context.js';
import { MarkedText } from './MarkedText.js';

/** A sentence within its article, its parts marked at their exact offsets, with what is known of when and how surely. */
export function SentenceView({
  claim,
  article,
  entities,
  kind,
  whole,
  onWhole,
  onCite,
}: {
  readonly claim: Claim;
  readonly article: Article;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly kind: ActKind;
  readonly whole: boolean;
  readonly onWhole: () => void;
  readonly onCite: () => void;
}): ReactElement {
  const context = useMemo(() => sentenceContext(article, claim.sentence), [article, claim]);
  const marks = useMemo(() => marksOf(claim, kind), [claim, kind]);
  const link = safeLink(article.url);
  const piece = (start: number, text: string) => marksWithin(marks, { start, end: start + text.length });
  return (
    <div className="sentence">
      <div className="s m2 from">
        <b className="md">{article.outlet ?? T.noOutlet}</b>
        {article.title !== undefined && ` · ${article.title}`}
      </div>
      {whole ? (
        <div className="q whole" data-testid="article">
          <MarkedText
            className="ctx"
            text={article.text.slice(0, claim.sentence.start)}
            marks={piece(0, article.text.slice(0, claim.sentence.start))}
          />
          <MarkedText text={context.sentence} marks={piece(claim.sentence.start, context.sentence)} />
          <MarkedText
            className="ctx"
            text={article.text.slice(claim.sentence.end)}
            marks={piece(claim.sentence.end, article.text.slice(claim.sentence.end))}
          />
        </div>
      ) : (
        <p className="q" data-testid="sentence">
          {context.before !== '' && (
            <MarkedText className="ctx" text={context.before} marks={piece(context.offset, context.before)} />
          )}
          <MarkedText text={context.sentence} marks={piece(claim.sentence.start, context.sentence)} />
          {context.after !== '' && (
            <MarkedText className="ctx" text={context.after} marks={piece(claim.sentence.end, context.after)} />
          )}
        </p>
      )}
      <div className="mk">
        <span className="mark-subject">{T.who}</span>
        <span className={`mark-trigger ${kind}`}>{T.act}</span>
        <span className="mark-object">{T.toWhom}</span>
        {claim.speakerSpan !== undefined && <span className="mark-speaker">{T.speaker}</span>}
        <span className="r m3 notes">
          {notesOf(claim, article, entities).map((note) => (
            <span key={note}>{note}</span>
          ))}
        </span>
      </div>
      <dl className="kv">
        <dt>{T.happened}</dt>
        <dd>
          {claim.time === undefined ? (
            <span className="m3">{T.noDay}</span>
          ) : (
            <>
              {claim.time.certainty === 'approximate' && `${T.around} `}
              {showRange(claim.time.from, claim.time.to)}
              {claim.time.span !== undefined && (
                <span className="m3"> {T.fromWords(quote(article.text, claim.time.span))}</span>
              )}
            </>
          )}
        </dd>
        <dt>{T.published}</dt>
        <dd>
          {article.publishedAt === undefined ? (
            <span className="m3">{T.noDay}</span>
          ) : (
            publishedWords(article.publishedAt)
          )}
        </dd>
        <dt>{T.confidence}</dt>
        <dd>
          <Confidence value={claim.confidence} />
          {claim.rules.some((rule) => rule.includes('=') || rule.includes('pronoun')) && (
            <span className="m3"> {T.pronounResolved}</span>
          )}
        </dd>
      </dl>
      <div className="acts">
        <button type="button" className="btn" aria-expanded={whole} onClick={onWhole}>
          {whole ? T.sentenceOnly : T.wholeArticle}
          <kbd aria-hidden="true">O</kbd>
        </button>
        {link !== undefined && (
          <a className="btn" href={link} target="_blank" rel="noreferrer noopener">
            {T.openOriginal}
          </a>
        )}
        <button type="button" className="btn r" onClick={onCite}>
          {T.cite}
          <kbd aria-hidden="true">C</kbd>
        </button>
      </div>
    </div>
  );
}

function publishedWords(at: string): string {
  return at.includes('T00:00') ? showDay(at) : showMoment(at);
}

/** Five boxes and a number; never only one of them. */
function Confidence({ value }: { readonly value: number }): ReactElement {
  const full = Math.round(value * 5);
  return (
    <>
      <span className="conf" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((box) => (
          <i key={box} className={box <= full ? 'on' : ''} />
        ))}
      </span>
      {showConfidence(value)}
    </>
  );
}

/** "he = Vladimir Putin" for each marked word that is not the name of what it means. */
function notesOf(claim: Claim, article: Article, entities: ReadonlyMap<EntityId, Entity>): readonly string[] {
  const parts = [
    [claim.subjectSpan, claim.subject],
    ...(isClaimId(claim.object) ? [] : [[claim.objectSpan, claim.object] as const]),
    ...(claim.speaker === undefined || claim.speakerSpan === undefined
      ? []
      : [[claim.speakerSpan, claim.speaker] as const]),
  ] as const;
  const notes = parts.flatMap(([span, id]) => {
    const entity = entities.get(id as EntityId);
    const words = quote(article.text, span);
    const plain = words.toLowerCase();
    // "Putin" needs no note beside "Vladimir Putin"; "he", "Moscow", "the Russian leader" do.
    return entity === undefined ||
      entity.name.toLowerCase().includes(plain) ||
      plain.includes(entity.name.toLowerCase())
      ? []
      : [T.means(words, entity.name)];
  });
  return [...new Set(notes)];
}
