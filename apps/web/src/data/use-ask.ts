import type { AnswerTo, GraphQuery, GraphReader } from '@tripletail/core';
import { useEffect, useState } from 'react';

import { T } from '../strings.js';

/** An answer on its way. While a new one is awaited the last one stays: nothing flickers. */
export interface Asked<A> {
  readonly answer: A | undefined;
  readonly waiting: boolean;
  readonly error: string | undefined;
  readonly again: () => void;
}

/** Asks the reader, and asks anew when the question or the reader changes; `undefined` asks nothing. */
export function useAsk<Q extends GraphQuery>(
  reader: GraphReader | undefined,
  query: Q | undefined,
): Asked<AnswerTo<Q>> {
  const [state, setState] = useState<{
    readonly key: string | undefined;
    readonly reader: GraphReader | undefined;
    readonly answer: AnswerTo<Q> | undefined;
    readonly error: string | undefined;
    readonly round: number;
  }>({ key: undefined, reader: undefined, answer: undefined, error: undefined, round: 0 });
  const [round, setRound] = useState(0);
  const key = query === undefined ? undefined : JSON.stringify(query);

  useEffect(() => {
    if (reader === undefined || key === undefined) return undefined;
    let current = true;
    reader.ask(JSON.parse(key) as Q).then(
      (answer) => {
        if (current) setState({ key, reader, answer, error: undefined, round });
      },
      (cause: unknown) => {
        if (current) {
          setState((before) => ({
            ...before,
            round,
            key,
            reader,
            error: cause instanceof Error ? cause.message : T.askFailed,
          }));
        }
      },
    );
    return () => {
      current = false;
    };
  }, [reader, key, round]);

  // An answer of another graph is worse than none.
  const stale = state.reader !== reader;
  return {
    answer: key === undefined || stale ? undefined : state.answer,
    waiting: key !== undefined && (stale || state.key !== key),
    error: stale ? undefined : state.error,
    again: () => setRound((n) => n + 1),
  };
}
