import {
  type Entity,
  type EntityType,
  type KnowledgeGraph,
  ENTITY_TYPES,
  MODALITIES,
  POLARITIES,
} from '@tripletail/core';
import fc from 'fast-check';

import { entity, graphOf } from './build.js';
import { NASTY_NAMES } from './nasty.js';

const name = fc.oneof(
  fc.constantFrom(...Object.values(NASTY_NAMES)),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
);
const rest = fc.oneof(
  fc.constantFrom('a', 'b', 'a_x', 'путин', 'a.b', "o'neil", '`x`', '<b>', '&', '"', 'x_x7C_', '🎉', '\u0301', '=1'),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 4 })
    .filter((text) => !/[\s\p{Cc}\p{Cs}\ufffe\uffff|]/u.test(text)),
);
const someEntity: fc.Arbitrary<Entity> = fc
  .record({
    type: fc.constantFrom(...ENTITY_TYPES),
    rest,
    name,
    more: fc.record({ role: name, country: fc.constantFrom('GB', 'RU'), named: fc.boolean() }, { requiredKeys: [] }),
  })
  .map(({ type, rest: id, name: one, more }) => entity(`${type.toLowerCase()}:${id}`, type as EntityType, one, more));

const text = fc.string({ unit: 'binary', maxLength: 10 });
const day = fc.constantFrom('2025-04-01', '2025-04-02', '2024-12-31');

/** Sound graphs of every kind; ids are as the schema wants them, all texts are anything. */
export const someGraph: fc.Arbitrary<KnowledgeGraph> = fc
  .uniqueArray(someEntity, { selector: (one) => one.id, minLength: 1, maxLength: 6 })
  .chain((entities) => {
    const one = fc.constantFrom(...entities);
    const saying = fc.record(
      {
        subject: one,
        predicate: fc.constantFrom('CRITICIZES', 'MEETS_WITH', 'X_1'),
        object: one,
        polarity: fc.constantFrom(...POLARITIES),
        modality: fc.constantFrom(...MODALITIES),
        speaker: one,
        tail: text,
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
        day,
        open: fc.constant(true as const),
      },
      { requiredKeys: ['subject', 'predicate', 'object'] },
    );
    const facts = fc.record(
      { title: text, outlet: text, author: text, url: fc.webUrl(), publishedAt: day },
      { requiredKeys: [] },
    );
    return fc
      .array(fc.record({ facts, sayings: fc.array(saying, { maxLength: 6 }) }), { maxLength: 3 })
      .map((tellings) => graphOf(tellings, entities));
  });
