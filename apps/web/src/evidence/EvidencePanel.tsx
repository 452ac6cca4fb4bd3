import {
  type Article,
  type Claim,
  type Entity,
  type EntityId,
  type GraphReader,
  type Relation,
} from '@tripletail/core';
import { kindOf, saidOf } from '@tripletail/draw';
import { type ReactElement, useEffect, useLayoutEffect, useMemo, useState } from 'react';

import { useAsk } from '../data/use-ask.js';
import { Icon, LineMark } from '../shell/icons.js';
import { RelationLine, spokenRelation } from '../shell/RelationLine.js';
import { announce, go } from '../state/store.js';
import { T } from '../strings.js';
import { citation } from './cite.js';
import { Contradictions } from './Contradictions.js';
import { OtherSentences } from './OtherSentences.js';
import { SentenceView } from './SentenceView.js';

/** The sentence behind a line, and everything that belongs to judging it. */
export function EvidencePanel({
  reader,
  relation,
  relationId,
  claimId,
  entities: known,
}: {
  readonly reader: GraphReader;
  readonly relation: Relation | undefined;
  readonly relationId: string;
  readonly claimId: string | undefined;
  readonly entities: ReadonlyMap<EntityId, Entity>;
}): ReactElement {
  const { answer, error, waiting, again } = useAsk(reader, { kind: 'evidence', relation: relationId } as const);
  const [whole, setWhole] = useState(false);
  const entities = useMemo(
    () =>
      new Map<EntityId, Entity>([...known, ...(answer?.entities ?? []).map((entity) => [entity.id, entity] as const)]),
    [known, answer],
  );
  const claims = useMemo(() => answer?.claims ?? [], [answer]);
  const articles = useMemo(
    () => new Map<string, Article>((answer?.articles ?? []).map((article) => [article.id, article])),
    [answer],
  );
  const at = Math.max(
    0,
    claims.findIndex((claim) => claim.id === claimId),
  );
  const claim = claims[at];
  const article = claim === undefined ? undefined : articles.get(claim.article);
  const told = relation ?? (claim === undefined ? undefined : relationFrom(relationId, claims, articles));
  const against = answer?.contradictions.length ?? 0;

  const step = (by: number): void => {
    const next = claims[at + by];
    if (next !== undefined) go({ claim: next.id });
  };
  const cite = async (): Promise<void> => {
    if (claim === undefined || article === undefined) return;
    await navigator.clipboard.writeText(citation(claim, article)).catch(() => undefined);
    announce(T.cited);
  };
  useEffect(() => {
    if (told !== undefined && !waiting) announce(spokenRelation(told, entities, against));
  }, [told, waiting, entities, against]);
  // In the same turn as the sentence appears: whoever presses J at once must not be a turn too early.
  useLayoutEffect(() => {
    const onKey = (event: Event): void => {
      const key = (event as CustomEvent<string>).detail;
      if (key === 'j') step(1);
      if (key === 'k') step(-1);
      if (key === 'c') void cite();
      if (key === 'o') setWhole((before) => !before);
    };
    addEventListener('tripletail:key', onKey);
    return () => removeEventListener('tripletail:key', onKey);
  });

  if (error !== undefined && answer === undefined) {
    return (
      <div className="ev-empty">
        <p>{error}</p>
        <button type="button" className="btn" onClick={again}>
          {T.tryAgain}
        </button>
      </div>
    );
  }
  if (answer === undefined) return <div className="ev-empty m3">{T.loading}</div>;
  if (claim === undefined || article === undefined || told === undefined) {
    return <div className="ev-empty m2">{waiting ? T.loading : T.relationGone}</div>;
  }
  const outlets = new Set([...articles.values()].map((one) => one.outlet ?? one.id)).size;
  const foldedCount = relation === undefined ? 0 : Math.max(0, outlets - relation.outlets.length);
  const speaker = told.speaker === undefined ? undefined : entities.get(told.speaker);
  return (
    <>
      <header className="hd">
        <div className="row xs m3">
          <span>{T.sentenceOf(at + 1, claims.length)}</span>
          <span>
            {T.outlets(told.outlets.length)}
            {foldedCount > 0 && `, ${T.folded(foldedCount)}`}
          </span>
          <span className="r row tight">
            <button
              type="button"
              className="btn gh step"
              aria-label={T.previousSentence}
              disabled={at === 0}
              onClick={() => step(-1)}
            >
              <Icon name="previous" />
              <kbd aria-hidden="true">K</kbd>
            </button>
            <button
              type="button"
              className="btn gh step"
              aria-label={T.nextSentence}
              disabled={at === claims.length - 1}
              onClick={() => step(1)}
            >
              <Icon name="next" />
              <kbd aria-hidden="true">J</kbd>
            </button>
          </span>
        </div>
        <h2>
          <RelationLine relation={told} entities={entities} strong />
        </h2>
        <div className="row s m2">
          <LineMark kind={kindOf(told)} said={saidOf(told)} />
          <span>
            {saidWords(told)}
            {speaker !== undefined && (
              <>
                , {T.accordingToSpeaker} <b className="md">{speaker.name}</b>
              </>
            )}
          </span>
        </div>
      </header>
      <SentenceView
        claim={claim}
        article={article}
        entities={entities}
        kind={kindOf(told)}
        whole={whole}
        onWhole={() => setWhole(!whole)}
        onCite={() => void cite()}
      />
      {against > 0 && (
        <Contradictions
          reader={reader}
          claim={claim}
          article={article}
          told={told}
          against={answer.contradictions}
          entities={entities}
        />
      )}
      {claims.length > 1 && (
        <OtherSentences claims={claims} articles={articles} current={claim.id} onChoose={(id) => go({ claim: id })} />
      )}
      <p className="rules s m3">
        {T.readBy(claim.producer.replace('/', ' '))}
        {claim.rules.join(', ')}
      </p>
    </>
  );
}

/** What the relation says of itself in words: "Denied", "Planned", "Alleged". */
function saidWords(told: Relation): string {
  if (told.polarity === 'denied')
    return told.modality === 'asserted' ? T.denied : `${T.denied}, ${T.modality[told.modality].toLowerCase()}`;
  return saidOf(told) === 'alleged' ? T.modality.alleged : T.modality[told.modality];
}

/** The relation as far as its claims tell: a link may name one that is not among those on the canvas. */
function relationFrom(id: string, claims: readonly Claim[], articles: ReadonlyMap<string, Article>): Relation {
  const [one] = claims;
  return {
    id,
    subject: one!.subject,
    predicate: one!.predicate,
    object: one!.object as EntityId,
    polarity: one!.polarity,
    modality: one!.modality,
    ...(one!.speaker === undefined ? {} : { speaker: one!.speaker }),
    claims: claims.map((claim) => claim.id),
    count: claims.length,
    outlets: [...new Set([...articles.values()].map((article) => article.outlet ?? article.id))],
    confidence: Math.max(...claims.map((claim) => claim.confidence)),
  };
}
