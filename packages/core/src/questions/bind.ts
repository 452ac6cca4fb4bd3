import { TripletailError } from '../errors.js';
import { ACT_KINDS } from '../vocabulary.js';
import type { BoundValues, Question, QuestionParameter, QuestionValue, QuestionValues } from './types.js';

/** Characters of a value; no name that an article gives is longer. */
const MAX_VALUE = 1_000;

/**
 * The values of a question, checked and complete: every parameter is there, with its default or null where nothing was given. What this
 * gives is the parameters of the Cypher, and what `ask` takes.
 * @throws QUERY_INVALID in a sentence: a value is missing, of another kind, or of a parameter that there is not
 */
export function bindQuestion(question: Question, values: QuestionValues = {}): BoundValues {
  const names = question.parameters.map(({ name }) => name);
  const odd = Object.keys(values).find((name) => !names.includes(name));
  if (odd !== undefined) {
    throw new TripletailError(
      'QUERY_INVALID',
      `The question "${question.id}" has no parameter ${JSON.stringify(odd.slice(0, 60))}; it has ${names.join(', ') || 'none'}.`,
    );
  }
  return Object.fromEntries(
    question.parameters.map((parameter) => [parameter.name, bound(question, parameter, values)]),
  );
}

function bound(question: Question, parameter: QuestionParameter, values: QuestionValues): QuestionValue | null {
  const { name, label, optional } = parameter;
  const given = Object.hasOwn(values, name) ? values[name] : undefined;
  const value = given === undefined || given === null || given === '' ? parameter.default : given;
  if (value === undefined) {
    if (optional === true) return null;
    throw new TripletailError('QUERY_INVALID', `The question "${question.id}" needs a value for ${name} (${label}).`);
  }
  return fitting(question, parameter, value);
}

function fitting(
  question: Question,
  { name, kind, choices = [] }: QuestionParameter,
  value: QuestionValue,
): QuestionValue {
  const refuse = (needed: string): never => {
    throw new TripletailError('QUERY_INVALID', `In the question "${question.id}" ${name} must be ${needed}.`);
  };
  if (kind === 'number') {
    const number = typeof value === 'number' ? value : Number(value.trim() === '' ? NaN : value);
    return Number.isFinite(number) ? number : refuse('a number');
  }
  if (typeof value !== 'string') return refuse('a text');
  if (value.length > MAX_VALUE) return refuse(`at most ${MAX_VALUE} characters long`);
  const allowed = kind === 'kind' ? ACT_KINDS : kind === 'choice' ? choices.map((choice) => choice.value) : undefined;
  if (allowed !== undefined && !(allowed as readonly string[]).includes(value)) {
    return refuse(`one of ${allowed.join(', ')}`);
  }
  if (kind === 'day' && !isDay(value)) return refuse('a day like 2025-03-31');
  return value;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
