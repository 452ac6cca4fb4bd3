import type { EntityId } from '@tripletail/core';
import type { Box, Scene, SceneLine } from '@tripletail/draw';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';

import { useTheme } from '../shell/theme.js';
import { T } from '../strings.js';
import { type GraphEvents, type GraphView, graphView, type Places } from './graph-view.js';
import { nextLine, nodeTowards } from './keys.js';
import { readPalette } from './palette.js';

/** For tests: `window.tripletailCanvas()` gives the labels as they stand now, in px of the canvas. */
declare global {
  interface Window {
    tripletailCanvas?: () => ReturnType<GraphView['frame']>;
  }
}

/** The canvas as a part of the page: arrows go to the nearest actor, Tab to its next relation, Enter opens. */
export function GraphCanvas({
  scene,
  places,
  selected,
  picked,
  compact,
  label,
  events,
  onSay,
  onHide,
  viewRef,
}: {
  readonly scene: Scene;
  readonly places: Places;
  readonly selected: string | undefined;
  readonly picked: ReadonlySet<string>;
  readonly compact: boolean;
  readonly label: string;
  readonly events: GraphEvents;
  readonly onSay: (what: SceneLine | EntityId) => void;
  readonly onHide: (id: EntityId) => void;
  readonly viewRef: { current: GraphView | undefined };
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(events);
  const theme = useTheme();
  const [cursor, setCursor] = useState<{ readonly node?: string; readonly line?: string }>({});

  useEffect(() => {
    latest.current = events;
  }, [events]);
  useEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const view = graphView(
      box.current!,
      places,
      {
        onNode: (id) => latest.current.onNode(id),
        onExpand: (id) => latest.current.onExpand(id),
        onLine: (line) => latest.current.onLine(line),
        onPick: (id) => latest.current.onPick(id),
        onStage: () => latest.current.onStage(),
        onMenu: (id, at) => latest.current.onMenu(id, at),
      },
      still,
    );
    viewRef.current = view;
    window.tripletailCanvas = view.frame;
    return () => {
      viewRef.current = undefined;
      delete window.tripletailCanvas;
      view.close();
    };
  }, [places, viewRef]);

  useEffect(() => {
    const shown = {
      selected: cursor.line ?? selected,
      picked,
      cursor: cursor.node,
      compact,
      covered: coveredBy(box.current!),
    };
    viewRef.current?.show(scene, shown, readPalette(theme));
    // A font that arrives later changes the width of every label.
    void document.fonts.ready.then(() => viewRef.current?.show(scene, shown, readPalette(theme)));
  }, [scene, selected, picked, compact, theme, cursor, viewRef]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const frame = viewRef.current?.frame();
    if (frame === undefined) return;
    const here = cursor.node ?? frame.nodes.find(({ node }) => node.focused)?.node.id ?? frame.nodes[0]?.node.id;
    const line = scene.lines.find((one) => one.id === cursor.line);
    const done = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const towards = nodeTowards(event.key, here, frame.nodes);
    if (towards !== undefined) {
      done();
      setCursor({ node: towards });
      onSay(towards as EntityId);
    } else if (event.key === 'Tab' && !event.shiftKey && here !== undefined) {
      const next = nextLine(scene.lines, here, cursor.line);
      if (next === undefined) {
        setCursor({});
        return;
      }
      done();
      setCursor({ node: here, line: next.id });
      onSay(next);
    } else if (event.key === ' ' && here !== undefined) {
      done();
      events.onPick(line?.id ?? here);
    } else if (event.key === 'Enter' && here !== undefined) {
      done();
      setCursor({});
      if (line !== undefined) events.onLine(line);
      else events.onNode(here);
    } else if (event.key.toLowerCase() === 'e' && here !== undefined) {
      done();
      events.onExpand(here);
    } else if (event.key.toLowerCase() === 'h' && here !== undefined) {
      done();
      setCursor({});
      onHide(here as EntityId);
    } else if (event.key === 'Escape' && (cursor.node !== undefined || cursor.line !== undefined)) {
      done();
      setCursor({});
    }
  };

  // An application by the ARIA pattern: arrows, Tab and Enter act on what is drawn, and Tab leaves after the last line.
  const application = {
    role: 'application',
    'aria-label': label,
    'aria-describedby': 'canvas-help',
    tabIndex: 0,
    onKeyDown,
    onBlur: () => setCursor({}),
  };
  return (
    <div ref={box} className="canvas" data-testid="canvas" {...application}>
      <span id="canvas-help" className="hidden">
        {T.graphHelp}
      </span>
    </div>
  );
}

/** What floats over the canvas, so that no label hides under it. */
function coveredBy(canvas: HTMLElement): readonly Box[] {
  const outer = canvas.getBoundingClientRect();
  return [...(canvas.parentElement?.querySelectorAll('[data-floats]') ?? [])].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: left - outer.left, top: top - outer.top, right: right - outer.left, bottom: bottom - outer.top };
  });
}
