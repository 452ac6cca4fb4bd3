import type { Entity, EntityId, Relation } from '@tripletail/core';
import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sceneOf } from '../graph/scene.js';
import { measureText } from '../measure.js';
import { pictureTheme } from '../theme.js';
import { captionOf } from './caption.js';
import { pictureOf, placesOf } from './picture.js';
import { svgOf } from './svg.js';

const actor = (id: string, name: string, more: Partial<Entity> = {}): Entity => ({
  id: id as EntityId,
  type: 'Person',
  name,
  names: [name],
  named: true,
  ...more,
});

const relation = (subject: Entity, predicate: string, object: Entity, more: Partial<Relation> = {}): Relation => {
  const { polarity = 'affirmed', modality = 'asserted', speaker } = more;
  return {
    id: [subject.id, predicate, object.id, polarity, modality, speaker ?? ''].join('|'),
    subject: subject.id,
    predicate,
    object: object.id,
    polarity,
    modality,
    claims: [],
    articles: [],
    outlets: ['A'],
    count: 1,
    confidence: 0.9,
    ...more,
  } as unknown as Relation;
};

const anna = actor('person:anna', 'Anna');
const bob = actor('organization:bob', 'Bob & Sons', { type: 'Organization' });
const talks = actor('event:talks', 'some talks', { type: 'Event', named: false });

function draw(actors: readonly Entity[], relations: readonly Relation[], theme: 'light' | 'dark' = 'light'): string {
  const scene = sceneOf(relations, new Map(actors.map((one) => [one.id, one])), [], [], undefined);
  const caption = captionOf({
    relations,
    total: 9,
    actors: actors.length,
    graph: 'a <b>',
    articles: 2,
    made: '2026-11-25T08:00:00Z',
  });
  return svgOf(pictureOf(scene, placesOf(scene, measureText), caption, pictureTheme(theme), measureText));
}

/** Parsed by a reader that refuses what is not well-formed. */
function parse(svg: string): Element {
  const onError = (level: string, message: string): void => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml').documentElement!;
}

const within = (root: Element, id: string): Element =>
  [...root.getElementsByTagName('g')].find((g) => g.getAttribute('id') === id)!;
const words = (root: Element): readonly string[] =>
  [...root.getElementsByTagName('text')].map((text) => text.textContent ?? '');

describe('svgOf', () => {
  it('says what it shows, and only that, in its legend', () => {
    const root = parse(draw([anna, bob], [relation(anna, 'CRITICIZES', bob)]));
    const legend = words(within(root, 'legend'));
    expect(legend).toEqual([
      'Kind of act',
      'Conflict',
      'How it is said',
      'Asserted',
      'Reported by',
      '1 outlet',
      'Who and what',
      'Person',
      'Organisation',
    ]);
    expect(words(within(root, 'caption'))).toEqual([
      'Strongest relations',
      '1 of 9 relations, 2 actors',
      'Tripletail, from “a <b>”, 2 articles · drawn 25 Nov 2026',
    ]);
    const all = parse(
      draw(
        [anna, bob, talks],
        [
          relation(anna, 'CRITICIZES', bob, { polarity: 'denied' }),
          relation(bob, 'PRAISES', talks, { modality: 'planned' }),
        ],
      ),
    );
    expect(words(within(all, 'legend'))).toEqual(
      expect.arrayContaining(['Denied', 'Planned, threatened', 'Cooperation', 'Described, no name']),
    );
    expect(words(within(all, 'legend'))).not.toContain('Alleged');
  });

  it('draws each way of saying in its own form', () => {
    const strokes = (more: Partial<Relation>): string =>
      draw([anna, bob], [relation(anna, 'CRITICIZES', bob, more)]).split('<g id="legend">')[0]!;
    expect(strokes({})).not.toContain('stroke-dasharray');
    expect(strokes({ modality: 'planned' })).toContain('stroke-dasharray="9 5"');
    expect(strokes({ modality: 'alleged' })).toMatch(/stroke-dasharray="0.01 5"[^>]*stroke-linecap="round"/);
    expect(strokes({ modality: 'ended' })).toContain('linearGradient');
    // Two strokes that cross, and no dash: the X.
    expect(strokes({ polarity: 'denied' })).toMatch(/d="M[^Q"]+L[^Q"]+M[^Q"]+L[^Q"]+"/);
    expect(strokes({})).not.toMatch(/d="M[^Q"]+L[^Q"]+M/);
  });

  it('parts parallel lines, and nests lines from an actor to itself', () => {
    const root = parse(
      draw(
        [anna, bob],
        [
          relation(anna, 'CRITICIZES', bob),
          relation(anna, 'CRITICIZES', bob, { polarity: 'denied' }),
          relation(bob, 'CRITICIZES', anna),
          relation(anna, 'PRAISES', anna),
          relation(anna, 'PRAISES', anna, { polarity: 'denied' }),
        ],
      ),
    );
    const curves = [...within(root, 'lines').getElementsByTagName('path')]
      .map((path) => path.getAttribute('d')!)
      .filter((d) => /[QC]/.test(d));
    expect(curves).toHaveLength(5);
    expect(new Set(curves).size).toBe(5);
    const reach = curves.filter((d) => d.includes('C')).map((d) => Math.max(...d.match(/[\d.]+/g)!.map(Number)));
    expect(new Set(reach).size).toBe(2);
  });

  it('stays well-formed and one drawing, whatever names hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('<script>alert(1)</script>', ']]>&amp;"\'', '\u0000\ud83d', '=1+1\n2'),
    );
    fc.assert(
      fc.property(text, text, (one, two) => {
        const svg = draw(
          [actor('person:anna', one), actor('person:bob', two)],
          [relation(anna, 'CRITICIZES', actor('person:bob', two))],
        );
        const root = parse(svg);
        expect(root.getElementsByTagName('script')).toHaveLength(0);
        expect(root.getElementsByTagName('circle').length).toBe(3);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same bytes again, and has no colour of the other theme', () => {
    const relations = [relation(anna, 'CRITICIZES', bob)];
    expect(draw([anna, bob], relations)).toBe(draw([anna, bob], relations));
    expect(draw([anna, bob], relations, 'dark')).not.toContain('#ffffff');
    expect(draw([anna, bob], relations)).toContain('height="100%" fill="#ffffff"');
  });
});
