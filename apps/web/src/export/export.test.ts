import { readFileSync } from 'node:fs';

import { applyQuery, type EntityId, type GraphDocument, viewOf } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { sceneOf } from '@tripletail/draw';
import { describe, expect, it } from 'vitest';

import { pickedRelations } from './choice.js';
import { fileName } from './file-name.js';

const file = readFileSync(new URL('../../fixtures/talks.graph.json', import.meta.url), 'utf8');
const view = viewOf((JSON.parse(file) as GraphDocument).graph, DEFAULT_VOCABULARY);
const PUTIN = 'person:vladimir-putin' as EntityId;
const { relations, entities } = applyQuery(view, {
  kind: 'relations',
  around: { entities: [PUTIN], depth: 1 },
  limit: 100,
});
const scene = sceneOf(relations, new Map(entities.map((entity) => [entity.id, entity])), [PUTIN]);
const seen = { scene, relations };
const ends = (picked: readonly string[], read?: string): readonly string[] => [
  ...new Set(pickedRelations(seen, new Set(picked), read).flatMap(({ subject, object }) => [subject, object])),
];

describe('pickedRelations', () => {
  it('takes what is between the picked actors; one alone brings all of its lines', () => {
    expect(ends([PUTIN, 'country:UA']).toSorted()).toEqual(['country:UA', PUTIN]);
    expect(pickedRelations(seen, new Set([PUTIN]), undefined)).toHaveLength(relations.length);
    expect(ends(['country:UA', 'country:RU'])).toEqual([]);
  });

  it('takes all relations of a bundle, and lines beside actors', () => {
    const bundle = scene.lines.find((line) => line.bundle)!;
    expect(pickedRelations(seen, new Set([bundle.id]), undefined)).toHaveLength(bundle.relations.length);
    const between = pickedRelations(seen, new Set([PUTIN, 'country:UA']), undefined).length;
    const other = scene.lines.find((line) => line.to !== 'country:UA' && line.from !== 'country:UA' && !line.bundle)!;
    expect(pickedRelations(seen, new Set([PUTIN, 'country:UA', other.id]), undefined)).toHaveLength(between + 1);
  });

  it('takes what is read where nothing is picked, and nothing of what is gone', () => {
    expect(pickedRelations(seen, new Set(), relations[3]!.id)).toEqual([relations[3]]);
    expect(pickedRelations(seen, new Set(), undefined)).toEqual([]);
    expect(pickedRelations(seen, new Set(['person:gone']), relations[3]!.id)).toEqual([]);
  });
});

describe('fileName', () => {
  it('says what is in the file', () => {
    expect(fileName('talks', { choice: 'all', count: 50, title: 'x' }, '.json')).toBe('talks.graph.json');
    expect(fileName('Ukraine talks', { choice: 'seen', count: 24, title: 'David Lammy' }, '.gexf')).toBe(
      'ukraine-talks-david-lammy-24-relations.gexf',
    );
    expect(fileName('talks', { choice: 'seen', count: 1, title: undefined }, '.svg')).toBe(
      'talks-strongest-1-relation.svg',
    );
    expect(fileName('talks', { choice: 'picked', count: 3, title: 'x' }, '.csv.zip')).toBe(
      'talks-selection-3-relations.csv.zip',
    );
  });

  it('leaves nothing to file systems and shells but letters, digits and hyphens', () => {
    expect(
      fileName('../../etc/passwd; rm -rf "$HOME"\u0000', { choice: 'all', count: 0, title: undefined }, '.svg'),
    ).toBe('etc-passwd-rm-rf-home.svg');
    expect(fileName('王毅 Лавров', { choice: 'all', count: 0, title: undefined }, '.json')).toBe(
      '王毅-лавров.graph.json',
    );
    expect(fileName('///', { choice: 'seen', count: 2, title: '<b>' }, '.png')).toBe('graph-b-2-relations.png');
    expect(fileName('a'.repeat(500), { choice: 'all', count: 0, title: undefined }, '.png').length).toBeLessThan(80);
  });
});
