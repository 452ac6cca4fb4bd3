import { ACT_QUESTIONS } from './acts.js';
import { DAY_QUESTIONS } from './days.js';
import { OUTLET_QUESTIONS } from './outlets.js';
import { SAID_QUESTIONS } from './said.js';
import type { Question } from './types.js';

/** All named questions, in the order in which they are listed. */
export const QUESTIONS: readonly Question[] = [
  ...ACT_QUESTIONS,
  ...DAY_QUESTIONS,
  ...SAID_QUESTIONS,
  ...OUTLET_QUESTIONS,
];

/** The question of this id, if there is one. */
export function questionOf(id: string): Question | undefined {
  return QUESTIONS.find((question) => question.id === id);
}
