import type { EntityId, GraphReader, RankedEntity } from '@tripletail/core';
import { nodeClassOf, nodeShapeOf } from '@tripletail/draw';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';

import { useAsk } from '../data/use-ask.js';
import { Icon, NodeMark } from '../shell/icons.js';
import { announce } from '../state/store.js';
import { T } from '../strings.js';

const MOST_HITS = 8;

/** Finds actors as the reader types; a combobox by the ARIA pattern, with the arrows, Enter and Escape. */
export function SearchBox({
  reader,
  big = false,
  atOnce = false,
  text: given,
  onChoose,
}: {
  readonly reader: GraphReader | undefined;
  readonly big?: boolean;
  /** Takes the focus when it appears: the sheet that holds it was opened for it. */
  readonly atOnce?: boolean;
  /** What somebody else put into the field: an example that was clicked. */
  readonly text?: string;
  readonly onChoose: (id: EntityId) => void;
}): ReactElement {
  const [text, setText] = useState(given ?? '');
  const [open, setOpen] = useState(given !== undefined && given !== '');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const wanted = text.trim();
  const { answer } = useAsk(
    reader,
    wanted === '' ? undefined : ({ kind: 'search', text: wanted, limit: MOST_HITS } as const),
  );
  const hits: readonly RankedEntity[] = wanted === '' ? [] : (answer?.hits ?? []);

  useEffect(() => {
    const focus = (): void => {
      input.current?.focus();
      input.current?.select();
    };
    const onKey = (event: Event): void => {
      if ((event as CustomEvent<string>).detail === '/') focus();
    };
    if (atOnce || given !== undefined) focus();
    addEventListener('tripletail:key', onKey);
    return () => removeEventListener('tripletail:key', onKey);
  }, [atOnce, given]);
  useEffect(() => {
    if (open && answer !== undefined) announce(hits.length === 0 ? T.noHits(wanted) : T.hitsSpoken(hits.length));
  }, [answer, open, hits.length, wanted]);

  const choose = (hit: RankedEntity | undefined): void => {
    if (hit === undefined) return;
    setOpen(false);
    setText('');
    input.current?.blur();
    onChoose(hit.entity.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setOpen(true);
      setAt((before) => (hits.length === 0 ? 0 : (before + step + hits.length) % hits.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(hits[at]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (open && text !== '') {
        setOpen(false);
        setText('');
      } else input.current?.blur();
    }
  };
  // The parts of a combobox by the ARIA pattern; no element of HTML is a list that a text field drives.
  const list = { role: 'listbox', id: `${id}-list`, 'aria-label': T.find };
  const option = (n: number) => ({ role: 'option', id: `${id}-${n}`, 'aria-selected': n === at });
  const shown = open && wanted !== '' && answer !== undefined;
  return (
    <search className={`find${big ? ' big' : ''}`}>
      <Icon name="find" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={T.findPlaceholder}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `${id}-${at}` : undefined}
        placeholder={T.findPlaceholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div className="popup" hidden={!shown}>
        <ul {...list}>
          {hits.map((hit, n) => (
            // The field keeps the focus and names the option that Enter takes; options take no key of their own.
            <li
              key={hit.entity.id}
              {...option(n)}
              className={n === at ? 'on' : ''}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(hit);
              }}
              onPointerMove={() => setAt(n)}
            >
              <NodeMark shape={nodeShapeOf(hit.entity)} nodeClass={nodeClassOf(hit.entity)} />
              <span className="ell">
                <b className="md">{hit.entity.name}</b>
                {hit.entity.role !== undefined && <span className="m3 s"> {hit.entity.role}</span>}
              </span>
              <span className="num s r">{T.relations(hit.relations)}</span>
            </li>
          ))}
        </ul>
        {shown && hits.length === 0 && <p className="none m2">{T.noHits(wanted)}</p>}
      </div>
    </search>
  );
}
