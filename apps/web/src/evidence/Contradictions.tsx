import {
  type Article,
  type Claim,
  type Entity,
  type EntityId,
  type GraphReader,
  type Relation,
} from '@tripletail/core';
import { actWords, kindOf, shortName, showDayShort } from '@tripletail/draw';
import { type ReactElement, useMemo } from 'react';

import { useAsk } from '../data/use-ask.js';
import { Icon } from '../shell/icons.js';
import { go } from '../state/store.js';
import { T } from '../strings.js';
import { marksOf, marksWithin } from './context.js';
import { MarkedText } from './MarkedText.js';

/** The claim and what says otherwise, side by side, both dated, both with their outlet; nothing is retired because something newer came. */
export function Contradictions({
  reader,
  claim,
  article,
  told,
  against,
  entities,
}: {
  readonly reader: GraphReader;
  readonly claim: Claim;
  readonly article: Article;
  readonly told: Relation;
  readonly against: readonly Relation[];
  readonly entities: ReadonlyMap<EntityId, Entity>;
}): ReactElement {
  const first = against[0]!;
  return (
    <section className="against">
      <h3 className="row">
        <Icon name="contradicts" />
        {T.contradictedBy(against.length)}
        <span className="m3 s r thin">
          {actWords(first)} ↔ {actWords(told)}
        </span>
      </h3>
      {against.map((relation) => (
        <Pair
          key={relation.id}
          reader={reader}
          claim={claim}
          article={article}
          told={told}
          relation={relation}
          entities={entities}
        />
      ))}
    </section>
  );
}

function Pair({
  reader,
  claim,
  article,
  told,
  relation,
  entities,
}: {
  readonly reader: GraphReader;
  readonly claim: Claim;
  readonly article: Article;
  readonly told: Relation;
  readonly relation: Relation;
  readonly entities: ReadonlyMap<EntityId, Entity>;
}): ReactElement {
  const { answer } = useAsk(reader, { kind: 'evidence', relation: relation.id } as const);
  const other = answer?.claims[0];
  const otherArticle = answer?.articles.find((one) => one.id === other?.article);
  const all = useMemo(
    () => new Map<EntityId, Entity>([...entities, ...(answer?.entities ?? []).map((one) => [one.id, one] as const)]),
    [entities, answer],
  );
  return (
    <div className="vs">
      <div>
        <div className="xs m3">
          {T.thisClaim}
          {dayOf(claim, article)}
        </div>
        <Snippet claim={claim} article={article} relation={told} />
        <div className="xs m2">{voiceOf(told, article, all)}</div>
      </div>
      {other === undefined || otherArticle === undefined ? (
        <div className="xs m3">{T.loading}</div>
      ) : (
        <button type="button" onClick={() => go({ relation: relation.id, claim: undefined })}>
          <span className="xs m3">
            {T.saysOtherwise}
            {dayOf(other, otherArticle)}
          </span>
          <Snippet claim={other} article={otherArticle} relation={relation} />
          <span className="xs m2">{voiceOf(relation, otherArticle, all)}</span>
        </button>
      )}
    </div>
  );
}

/** So many letters before the first marked word belong to a denial at most: "China denies that it …". */
const DENIAL_REACH = 60;

/** From the first marked word to the last, and a little beyond; of a denial also what comes before, for it is there that it is denied. */
function Snippet({
  claim,
  article,
  relation,
}: {
  readonly claim: Claim;
  readonly article: Article;
  readonly relation: Relation;
}): ReactElement {
  const spans = [claim.subjectSpan, claim.trigger, claim.objectSpan];
  const first = Math.min(...spans.map((span) => span.start));
  const near = claim.sentence.start >= first - DENIAL_REACH;
  const from = relation.polarity === 'denied' && near ? claim.sentence.start : first;
  const least = Math.max(...spans.map((span) => span.end));
  const rest = article.text.slice(least, Math.min(claim.sentence.end, least + 40));
  const until = least + (rest.length < 40 ? rest.length : rest.lastIndexOf(' ') > 0 ? rest.lastIndexOf(' ') : 0);
  const marks = marksWithin(
    marksOf(claim, kindOf(relation)).filter(({ mark }) => mark !== 'speaker'),
    { start: from, end: until },
  );
  return (
    <span className="q sm">
      <MarkedText text={article.text.slice(from, until)} marks={marks} />
    </span>
  );
}

function dayOf(claim: Claim, article: Article): string {
  const day = claim.time?.from ?? article.publishedAt;
  return day === undefined ? '' : ` · ${showDayShort(day)}`;
}

function voiceOf(relation: Relation, article: Article, entities: ReadonlyMap<EntityId, Entity>): string {
  const outlet = article.outlet ?? T.noOutlet;
  const speaker = relation.speaker === undefined ? undefined : entities.get(relation.speaker);
  return speaker === undefined ? T.inOwnVoice(outlet) : `${shortName(speaker)}, in ${outlet}`;
}
