import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { DEFAULT_VOCABULARY } from '../default-vocabulary.js';
import { bindQuestion, questionOf, QUESTIONS, titlePieces, titleWith } from './index.js';

const names = new Set(DEFAULT_VOCABULARY.predicates.map(({ name }) => name));
const say = (id: string) => questionOf(id)!;

describe('named questions', () => {
  it('have ids of their own, fit for links and commands', () => {
    const ids = QUESTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(25);
  });

  it.each(QUESTIONS.map((question) => [question.id, question] as const))(
    '%s uses each parameter, and no other',
    (_, question) => {
      const given = question.parameters.map(({ name }) => name).sort();
      const used = [...new Set([...question.cypher.matchAll(/\$([a-z]+)/g)].map((match) => match[1]!))].sort();
      expect(used).toEqual(given);
      const slots = titlePieces(question).flatMap((piece) => ('slot' in piece ? [piece.slot] : []));
      expect(slots.filter((slot) => !given.includes(slot))).toEqual([]);
      // What is not in the title can be left out.
      for (const { name, optional } of question.parameters)
        expect(slots.includes(name) || optional === true).toBe(true);
    },
  );

  it('name only types that the vocabulary has', () => {
    for (const { id, cypher, ask, parameters } of QUESTIONS) {
      for (const match of cypher.matchAll(/-\[\w+:([A-Z_|]+)\]-/g)) {
        expect([id, match[1]!.split('|').filter((type) => !names.has(type))]).toEqual([id, []]);
      }
      const query = ask?.(Object.fromEntries(parameters.map(({ name }) => [name, null])));
      const asked = query !== undefined && 'filter' in query ? (query.filter?.predicates ?? []) : [];
      const odd = asked.filter((name) => !names.has(name));
      expect([id, odd]).toEqual([id, id === 'who-does' ? ['null'] : []]);
    }
  });

  it('are made of no text that comes from outside', () => {
    for (const file of ['acts', 'days', 'said', 'outlets']) {
      const text = readFileSync(new URL(`./${file}.ts`, import.meta.url), 'utf8');
      const inserted = [...text.matchAll(/\$\{([^}]*)\}/g)].map((match) => match[1]!);
      // Constants, and `plain('act')`: nothing else is ever put into a statement.
      expect(inserted.filter((code) => !/^([A-Z_]+(\.join\('\|'\))?|plain\('[a-z]+'\))$/.test(code))).toEqual([]);
    }
  });
});

describe('bindQuestion', () => {
  it('fills what was left out with defaults and nulls', () => {
    expect(bindQuestion(say('confirmed'))).toEqual({ sources: 2 });
    expect(bindQuestion(say('pending'), { entity: '' })).toEqual({ entity: null, manner: null });
    expect(bindQuestion(say('confirmed'), { sources: '3' })).toEqual({ sources: 3 });
  });

  it.each([
    ['criticism', {}, 'The question "criticism" needs a value for entity (Who is criticised).'],
    ['criticism', { entty: 'x' }, 'The question "criticism" has no parameter "entty"; it has entity.'],
    ['strongest', { __proto__: null, constructor: 'x' }, 'has no parameter "constructor"'],
    ['since', { day: 'yesterday' }, 'day must be a day like 2025-03-31'],
    ['since', { day: '2025-02-30' }, 'day must be a day like 2025-03-31'],
    ['since', { day: '2025-03-01', kind: 'war' }, 'kind must be one of conflict, cooperation, fact'],
    ['pending', { manner: 'done' }, 'manner must be one of planned, threatened, demanded'],
    ['confirmed', { sources: 'many' }, 'sources must be a number'],
    ['confirmed', { sources: '' + Infinity }, 'sources must be a number'],
    ['criticism', { entity: 7 }, 'entity must be a text'],
    ['criticism', { entity: 'x'.repeat(1001) }, 'entity must be at most 1000 characters long'],
  ])('refuses %s with %j in a sentence', (id, values, says) => {
    expect(() => bindQuestion(say(id), values as never)).toThrowError(
      expect.objectContaining({ code: 'QUERY_INVALID', message: expect.stringContaining(says) }),
    );
  });
});

describe('titleWith', () => {
  it('reads as a sentence, with names in its slots', () => {
    expect(titleWith(say('toward'), { entity: 'Ada Vale', other: '{entity}' })).toBe(
      'What has Ada Vale done or said toward {entity}?',
    );
    expect(titleWith(say('criticism'), {})).toBe('Who criticises …?');
  });
});
