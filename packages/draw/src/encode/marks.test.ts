import { ENTITY_TYPES, type EntityId, MODALITIES } from '@tripletail/core';
import { describe, expect, it } from 'vitest';

import { dayDistance, daysBetween, showMoment, showRange } from './dates.js';
import { lineWidth, nodeClassOf, nodeRadius, nodeShapeOf } from './node-class.js';
import { saidOf } from './said.js';

describe('saidOf', () => {
  it('draws as asserted only what the outlet itself asserts', () => {
    for (const modality of MODALITIES) {
      for (const speaker of [undefined, 'person:x' as EntityId]) {
        const said = saidOf({ polarity: 'affirmed', modality, ...(speaker === undefined ? {} : { speaker }) });
        expect(said === 'asserted').toBe(modality === 'asserted' && speaker === undefined);
      }
    }
  });

  it('draws whatever is denied as denied', () => {
    for (const modality of MODALITIES) expect(saidOf({ polarity: 'denied', modality })).toBe('denied');
  });
});

describe('marks of actors and lines', () => {
  it('gives every type a class and a shape', () => {
    for (const type of ENTITY_TYPES) {
      expect(nodeClassOf({ type, named: true })).not.toBe('described');
      expect(nodeClassOf({ type, named: false })).toBe('described');
      expect(['circle', 'square', 'diamond', 'triangle', 'capsule']).toContain(nodeShapeOf({ type, named: true }));
    }
    expect(nodeShapeOf({ type: 'Group', named: false })).toBe('circle');
    expect(nodeShapeOf({ type: 'Organization', named: false })).toBe('capsule');
  });

  it('grows with independent outlets, up to a limit', () => {
    expect([1, 2, 3, 4, 5, 9].map(lineWidth)).toEqual([1.25, 2, 2.75, 3.5, 4.5, 4.5]);
    expect(nodeRadius(1)).toBe(10);
    expect(nodeRadius(4)).toBe(13);
    expect(nodeRadius(400)).toBe(20);
  });
});

describe('dates', () => {
  it('are read as text, so that no time zone moves them', () => {
    expect(showMoment('2025-04-04T18:20:00Z')).toBe('4 Apr 2025, 18:20');
    expect(showMoment('2025-04-04')).toBe('4 Apr 2025');
    expect(showRange('2025-03-24', '2025-04-04')).toBe('24 Mar – 4 Apr 2025');
    expect(showRange('2024-12-31', '2025-01-01')).toBe('31 Dec 2024 – 1 Jan 2025');
  });

  it('are counted across the change of summer time', () => {
    expect(daysBetween('2025-03-29', '2025-04-01')).toEqual(['2025-03-29', '2025-03-30', '2025-03-31', '2025-04-01']);
    expect(dayDistance('2025-03-29', '2025-04-01')).toBe(3);
  });
});
