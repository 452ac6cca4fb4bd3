import { ACT_KINDS, type Entity, type EntityId } from '@tripletail/core';
import { NODE_CLASSES, type NodeShape, SAID } from '@tripletail/draw';
import { type ReactElement, type ReactNode, useRef, useState } from 'react';

import { LineMark, NodeMark } from '../shell/icons.js';
import { go } from '../state/store.js';
import { DEFAULT_FILTERS, type Filters, OPEN_FILTERS } from '../state/view.js';
import { CLASS_NAMES, KIND_NAMES, SAID_NAMES, show, T } from '../strings.js';
import type { Counts } from './counts.js';
import { toggle } from './toggle.js';

const CLASS_SHAPES: Readonly<Record<(typeof NODE_CLASSES)[number], NodeShape>> = {
  person: 'circle',
  org: 'square',
  place: 'diamond',
  event: 'triangle',
  other: 'capsule',
  described: 'capsule',
};
/** Rows of a list before "more". */
const FIRST_ROWS = 2;

/** The legend, which is the filter: how a kind is drawn, how many there are, and the switch. */
export function Rail({
  counts,
  filters,
  entities,
  hides,
  total,
}: {
  readonly counts: Counts;
  readonly filters: Filters;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Relations below the confidence that is asked for. */
  readonly hides: number;
  /** Relations of the whole graph; only the strongest of them are counted. */
  readonly total: number;
}): ReactElement {
  const set = (change: Partial<Filters>): void => go({ filters: { ...filters, ...change } });
  const onlyAsserted = filters.said.length === 1 && filters.said[0] === 'asserted';
  return (
    <div className="rail-lists">
      {total > counts.relations && <p className="words counted s m2">{T.countsOf(counts.relations, total)}</p>}
      <Section title={T.kindOfAct}>
        {ACT_KINDS.map((kind) => (
          <Row
            key={kind}
            on={filters.kinds.includes(kind)}
            name={KIND_NAMES[kind]}
            count={counts.kinds[kind]}
            mark={<LineMark kind={kind} said="asserted" />}
            onToggle={() => set({ kinds: toggle(ACT_KINDS, filters.kinds, kind) })}
          />
        ))}
      </Section>
      <Section
        title={T.howSaid}
        action={
          <button
            type="button"
            className="link"
            onClick={() => set({ said: onlyAsserted ? OPEN_FILTERS.said : DEFAULT_FILTERS.said })}
          >
            {onlyAsserted ? T.allWays : T.assertedOnly}
          </button>
        }
      >
        {SAID.map((said) => (
          <Row
            key={said}
            on={filters.said.includes(said)}
            name={SAID_NAMES[said]}
            count={counts.said[said]}
            mark={
              <LineMark kind={said === 'denied' ? 'cooperation' : said === 'ended' ? 'fact' : 'conflict'} said={said} />
            }
            onToggle={() => set({ said: toggle(SAID, filters.said, said) })}
          />
        ))}
      </Section>
      <Section title={T.whoAndWhat}>
        {NODE_CLASSES.filter((one) => one !== 'other' || counts.classes.other > 0).map((one) => (
          <Row
            key={one}
            on={filters.classes.includes(one)}
            name={CLASS_NAMES[one]}
            count={counts.classes[one]}
            mark={<NodeMark shape={CLASS_SHAPES[one]} nodeClass={one} />}
            onToggle={() => set({ classes: toggle(NODE_CLASSES, filters.classes, one) })}
          />
        ))}
      </Section>
      <Choices
        title={T.accordingTo}
        total={T.speakersCount(counts.speakers.filter(([id]) => id !== null).length)}
        rows={counts.speakers.map(([id, count]) => ({
          id,
          name: id === null ? T.outletItself : (entities.get(id)?.name ?? id),
          count,
        }))}
        chosen={filters.speakers}
        onChoose={(speakers) => set({ speakers })}
      />
      <Choices
        title={T.outlet}
        total={show(counts.outlets.length)}
        rows={counts.outlets.map(([id, count]) => ({ id, name: outletName(id), count }))}
        chosen={filters.outlets}
        onChoose={(outlets) => set({ outlets })}
      />
      <section className="words">
        {counts.mostOutlets > 1 && (
          <Slider
            title={T.independentOutlets}
            value={filters.minOutlets}
            words={T.orMore(filters.minOutlets)}
            least={1}
            most={Math.max(2, counts.mostOutlets)}
            step={1}
            onChange={(minOutlets, how) => go({ filters: { ...filters, minOutlets } }, how)}
          />
        )}
        <Slider
          title={T.confidence}
          value={filters.minConfidence}
          words={filters.minConfidence === 0 ? T.anyConfidence : T.andUp(filters.minConfidence, hides)}
          least={0}
          most={0.95}
          step={0.05}
          onChange={(value, how) => go({ filters: { ...filters, minConfidence: Math.round(value * 100) / 100 } }, how)}
        />
      </section>
    </div>
  );
}

/** An article without an outlet speaks for itself, under its id. */
function outletName(id: string): string {
  return id.startsWith('article:') ? T.noOutlet : id;
}

function Section({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section>
      <h3 className="eyebrow">
        {title}
        {action !== undefined && <span className="r">{action}</span>}
      </h3>
      <ul>{children}</ul>
    </section>
  );
}

function Row({
  on,
  name,
  count,
  mark,
  onToggle,
}: {
  readonly on: boolean;
  readonly name: string;
  readonly count: number;
  readonly mark?: ReactNode;
  readonly onToggle: () => void;
}): ReactElement {
  return (
    <li>
      <button
        type="button"
        className={`f${on ? '' : ' off'}`}
        title={`${name}: ${show(count)}`}
        aria-pressed={on}
        onClick={onToggle}
      >
        {mark}
        <span className="ell">{name}</span>
        {!on && <span className="del">{T.off}</span>}
        <span className="num">{show(count)}</span>
      </button>
    </li>
  );
}

function Choices<K extends string | null>({
  title,
  total,
  rows,
  chosen,
  onChoose,
}: {
  readonly title: string;
  readonly total: string;
  readonly rows: readonly { readonly id: K; readonly name: string; readonly count: number }[];
  readonly chosen: readonly K[];
  readonly onChoose: (chosen: readonly K[]) => void;
}): ReactElement | null {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.filter((row, at) => at < FIRST_ROWS || chosen.includes(row.id));
  return (
    <section className="words">
      <h3 className="eyebrow">
        {title}
        <span className="num r">{total}</span>
      </h3>
      <ul>
        {shown.map(({ id, name, count }) => (
          <Row
            key={id ?? ''}
            on={chosen.length === 0 || chosen.includes(id)}
            name={name}
            count={count}
            onToggle={() => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
          />
        ))}
        {rows.length > FIRST_ROWS && (
          <li>
            <button type="button" className="f m2" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? T.fewer : T.more(rows.length - shown.length)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

function Slider({
  title,
  value,
  words,
  least,
  most,
  step,
  onChange,
}: {
  readonly title: string;
  readonly value: number;
  readonly words: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onChange: (value: number, how: 'push' | 'replace') => void;
}): ReactElement {
  // One pull of the slider is one step to undo, however many values it passes.
  const pulling = useRef(false);
  const rest = (): void => {
    pulling.current = false;
  };
  return (
    <label className="slider">
      <span className="eyebrow">
        {title}
        <span className="num r">{words}</span>
      </span>
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={words}
        onPointerUp={rest}
        onBlur={rest}
        onChange={(event) => {
          onChange(Number(event.target.value), pulling.current ? 'replace' : 'push');
          pulling.current = true;
        }}
      />
    </label>
  );
}
