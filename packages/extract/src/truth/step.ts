import type { Effect } from './state.js';

/** What stands above a clause does to it, and where the walk goes on; `up` is absent where the scope ends. */
export interface Step {
  readonly effects: readonly (readonly [Effect, string])[];
  readonly up?: number;
}

/** The clause stands on its own. */
export const STOP: Step = { effects: [] };
