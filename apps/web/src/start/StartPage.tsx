import type { DayCount, EntityId, GraphReader, Relation } from '@tripletail/core';
import { kindOf, showRange } from '@tripletail/draw';
import { type ReactElement, type ReactNode, useMemo, useState } from 'react';

import { PasteBox } from '../articles/PasteBox.js';
import { openSample } from '../data/open.js';
import { useAsk } from '../data/use-ask.js';
import { SearchBox } from '../search/SearchBox.js';
import { go, useApp } from '../state/store.js';
import { DEFAULT_VIEW } from '../state/view.js';
import { T } from '../strings.js';
import { barsOf } from '../time/days.js';
import { Histogram } from '../time/Histogram.js';
import { Contested, MostConnected, Newest } from './lists.js';
import { SourceRail } from './SourceRail.js';

const MOST_ROWS = 10;
const FOR_BARS = 5000;

/** The first screen: a question and lists, never a graph. */
export function StartPage({
  reader,
  narrow,
  onFocus,
}: {
  readonly reader: GraphReader | undefined;
  readonly narrow: boolean;
  readonly onFocus: (id: EntityId) => void;
}): ReactElement {
  return (
    <main className="st">
      {!narrow && <SourceRail />}
      <div className="mn">
        {reader === undefined ? <Nothing /> : <Something reader={reader} onFocus={onFocus} />}
        {narrow && <SourceRail />}
      </div>
    </main>
  );
}

/** The first visit: three ways in. */
function Nothing(): ReactElement {
  return (
    <>
      <h1>{T.emptyTitle}</h1>
      <p className="m2 lead">{T.emptyLine}</p>
      <div className="ways">
        <button type="button" className="way" onClick={() => void openSample()}>
          <b>{T.trySample}</b>
          <span className="m3 s">{T.sampleCardNote}</span>
        </button>
        <button type="button" className="way" onClick={() => go({ ...DEFAULT_VIEW, page: 'articles' })}>
          <b>{T.dropHere}</b>
          <span className="m3 s">{T.dropNote}</span>
        </button>
        <button type="button" className="way" onClick={() => dispatchEvent(new Event('tripletail:open'))}>
          <b>{T.openGraph}</b>
          <span className="m3 s">{T.openGraphNote}</span>
        </button>
      </div>
      <PasteBox onAdded={() => go({ ...DEFAULT_VIEW, page: 'articles' })} />
    </>
  );
}

function Something({
  reader,
  onFocus,
}: {
  readonly reader: GraphReader;
  readonly onFocus: (id: EntityId) => void;
}): ReactElement {
  const { source, view } = useApp();
  const { answer, error, again } = useAsk(reader, { kind: 'overview', limit: MOST_ROWS } as const);
  const relations = useAsk(reader, { kind: 'relations', limit: FOR_BARS } as const).answer;
  const [example, setExample] = useState<{ readonly text: string; readonly round: number }>();
  const kindsOf = useMemo(() => kindCounts(relations?.relations ?? []), [relations]);
  const entities = useMemo(
    () => new Map([...(relations?.entities ?? []), ...(answer?.entities ?? [])].map((entity) => [entity.id, entity])),
    [answer, relations],
  );
  if (error !== undefined && answer === undefined) {
    return (
      <div className="centre" role="alert">
        <p>{error}</p>
        <button type="button" className="btn" onClick={again}>
          {T.tryAgain}
        </button>
      </div>
    );
  }
  if (answer === undefined) return <p className="m3">{T.loading}</p>;
  const { counts } = answer;
  const sum = (kind: 'conflict' | 'cooperation' | 'fact'): number =>
    answer.days.reduce((total, day) => total + day[kind], 0);
  const open = (relation: Relation): void => {
    go({
      ...DEFAULT_VIEW,
      page: 'explore',
      focus: [relation.subject],
      relation: relation.id,
      filters: view.filters,
    });
  };
  return (
    <>
      <h1>{source.kind === 'page' ? source.name : T.ownGraph}</h1>
      <p className="m2">
        {T.summary(counts.claims, counts.entities, counts.articles, counts.outlets, daysOf(answer.days))}
      </p>
      <SearchBox
        key={example?.round ?? 0}
        big
        reader={reader}
        onChoose={onFocus}
        {...(example === undefined ? {} : { text: example.text })}
      />
      <div className="try">
        {T.try}
        {answer.actors.slice(0, 4).map(({ entity }) => (
          <button
            key={entity.id}
            type="button"
            onClick={() => setExample({ text: exampleOf(entity.name), round: (example?.round ?? 0) + 1 })}
          >
            {exampleOf(entity.name)}
          </button>
        ))}
      </div>
      <section className="whenbox">
        <Head title={T.when} note={T.whenLine(sum('cooperation'), sum('conflict'), sum('fact'))} />
        <Histogram
          days={answer.days}
          arm={48}
          onBrush={(from, to, how) =>
            go({ ...DEFAULT_VIEW, page: 'start', filters: { ...view.filters, from, to } }, how)
          }
          from={view.filters.from}
          to={view.filters.to}
        />
      </section>
      <div className="cols">
        <section>
          <Head title={T.mostConnected} />
          <MostConnected actors={answer.actors} kindsOf={kindsOf} onFocus={onFocus} />
        </section>
        <section>
          <Head title={T.newest}>
            <button
              type="button"
              className="link r"
              onClick={() => go({ ...DEFAULT_VIEW, page: 'explore', look: 'table', limit: 300 })}
            >
              {T.all(counts.relations)}
            </button>
          </Head>
          <Newest relations={answer.newest.slice(0, 8)} entities={entities} onOpen={open} />
        </section>
        <section>
          <Head title={T.contested} />
          <Contested relations={answer.contested} entities={entities} onOpen={open} />
        </section>
      </div>
    </>
  );
}

/** From the first to the last day that the bars show. */
function daysOf(days: readonly DayCount[]): string {
  const bars = barsOf(days);
  return bars.length === 0 ? '' : showRange(bars[0]!.from, bars.at(-1)!.to);
}

/** The beginning of a name, as somebody would type it: "lam" for David Lammy. */
function exampleOf(name: string): string {
  const last = name.split(' ').at(-1) ?? name;
  return last.slice(0, Math.max(3, Math.ceil(last.length / 2))).toLowerCase();
}

function Head({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className="sec">
      <h2>{title}</h2>
      {note !== undefined && <span className="m3 s">{note}</span>}
      {children}
    </div>
  );
}

/** Relations of each kind that touch an actor: conflict, cooperation, fact. */
function kindCounts(relations: readonly Relation[]): ReadonlyMap<EntityId, readonly [number, number, number]> {
  const counts = new Map<EntityId, [number, number, number]>();
  for (const relation of relations) {
    const at = ['conflict', 'cooperation', 'fact'].indexOf(kindOf(relation));
    for (const id of new Set([relation.subject, relation.object])) {
      const there = counts.get(id) ?? [0, 0, 0];
      there[at]!++;
      counts.set(id, there);
    }
  }
  return counts;
}
