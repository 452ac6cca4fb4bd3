import {
  ACT_KINDS,
  type ActKind,
  compareRank,
  contradicts,
  type Entity,
  type EntityId,
  type Relation,
} from '@tripletail/core';

import { groupBy } from '../encode/group-by.js';
import { isSymmetric, kindOf } from '../encode/kinds.js';
import {
  lineWidth,
  type NodeClass,
  nodeClassOf,
  nodeRadius,
  type NodeShape,
  nodeShapeOf,
} from '../encode/node-class.js';
import { type Said, saidOf } from '../encode/said.js';
import { actWords, shortName } from '../encode/words.js';
import { plural } from '../names.js';

/** An actor as it is drawn. */
export interface SceneNode {
  readonly id: EntityId;
  readonly name: string;
  readonly nodeClass: NodeClass;
  readonly shape: NodeShape;
  readonly hollow: boolean;
  /** px */
  readonly radius: number;
  readonly focused: boolean;
  /** The focus or next to it; all are when there is no focus. */
  readonly near: boolean;
}

/** A line as it is drawn: one relation, or several of one pair in a bundle. */
export interface SceneLine {
  /** The relation's id, or `pair:` and the pair's key for a bundle. */
  readonly id: string;
  readonly pair: string;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly relations: readonly Relation[];
  readonly kind: ActKind;
  readonly said: Said;
  /** px */
  readonly width: number;
  readonly arrow: boolean;
  readonly label: string;
  /** Number of claims behind it. */
  readonly count: number;
  readonly contested: boolean;
  readonly bundle: boolean;
  /** Relations of each kind, in the order of ACT_KINDS; for the bar of a pill. */
  readonly shares: readonly number[];
  /** Touches the focus; all do when there is none. */
  readonly near: boolean;
  /**
   * Offset of the curve's control point, as a share of the length; positive bends to the left of the way from `from` to `to`. Of a line from an
   * actor to itself which one it is: 0, 1, 2 … outwards.
   */
  readonly bend: number;
}

/** What is on the canvas. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
}

/** One line a pair is straight but for a hint of a curve, so that two lines through one actor are told apart. */
const LONE_BEND = 0.05;
/** Bend between neighbouring parallel lines; chosen by eye so that two 11 px labels at their middles do not touch at 200 px. */
const STEP_BEND = 0.2;

/** The key of two actors whichever comes first. */
export function pairOf(relation: Pick<Relation, 'subject' | 'object'>): string {
  const { subject, object } = relation;
  return subject <= object ? `${subject}|${object}` : `${object}|${subject}`;
}

/**
 * What the relations look like. Several relations of one pair become one line until the reader asks, by a click on its pill.
 * @param fanned pairs that are drawn line by line
 * @param selected the relation that is read: its line is never hidden in a bundle
 */
export function sceneOf(
  relations: readonly Relation[],
  entities: ReadonlyMap<EntityId, Entity>,
  focus: readonly EntityId[],
  fanned: readonly string[] = [],
  selected?: string,
): Scene {
  const focused = new Set(focus);
  const drawn = relations.filter(({ subject, object }) => entities.has(subject) && entities.has(object));
  const outlets = new Map<EntityId, Set<string>>();
  const near = new Set<EntityId>(focus);
  for (const relation of drawn) {
    for (const id of [relation.subject, relation.object]) {
      const there = outlets.get(id) ?? new Set<string>();
      for (const outlet of relation.outlets) there.add(outlet);
      outlets.set(id, there);
    }
    if (focused.has(relation.subject)) near.add(relation.object);
    if (focused.has(relation.object)) near.add(relation.subject);
  }
  const ids = new Set([...focus.filter((id) => entities.has(id)), ...outlets.keys()]);
  const nodes = [...ids].map((id): SceneNode => {
    const entity = entities.get(id)!;
    return {
      id,
      name: entity.name,
      nodeClass: nodeClassOf(entity),
      shape: nodeShapeOf(entity),
      hollow: !entity.named,
      radius: nodeRadius(outlets.get(id)?.size ?? 1),
      focused: focused.has(id),
      near: focused.size === 0 || near.has(id),
    };
  });
  const pairs = groupBy(drawn, pairOf);
  const lines = [...pairs].flatMap(([pair, members]) =>
    linesOf(pair, members, drawn, entities, focused, fanned.includes(pair), selected),
  );
  return { nodes, lines };
}

function linesOf(
  pair: string,
  members: readonly Relation[],
  all: readonly Relation[],
  entities: ReadonlyMap<EntityId, Entity>,
  focused: ReadonlySet<EntityId>,
  fan: boolean,
  selected: string | undefined,
): SceneLine[] {
  const ranked = members.toSorted(compareRank);
  const groups = fan
    ? ranked.map((relation) => [relation])
    : [...groupBy(ranked, (relation) => bundleKey(relation, selected)).values()];
  const [low] = pair.split('|');
  return groups.map((group, at) => {
    const bend = groups.length === 1 ? LONE_BEND : (at - (groups.length - 1) / 2) * STEP_BEND;
    const line = lineOf(pair, group, all, entities, focused);
    if (line.from === line.to) return { ...line, bend: at };
    // Bends are counted as seen from the lower id, so that lines in both directions part instead of crossing.
    return { ...line, bend: line.from === low ? bend : -bend };
  });
}

/** What may share a line: the same direction and the same way of saying; a speaker's word is a line of its own, as its key is. */
function bundleKey(relation: Relation, selected: string | undefined): string {
  if (relation.id === selected) return relation.id;
  return `${relation.subject}|${saidOf(relation)}|${relation.speaker ?? ''}`;
}

function lineOf(
  pair: string,
  group: readonly Relation[],
  all: readonly Relation[],
  entities: ReadonlyMap<EntityId, Entity>,
  focused: ReadonlySet<EntityId>,
): SceneLine {
  const first = group[0]!;
  const bundle = group.length > 1;
  const outlets = new Set(group.flatMap((relation) => relation.outlets));
  const said = saidOf(first);
  return {
    id: bundle ? `pair:${pair}|${first.subject}|${said}|${first.speaker ?? ''}` : first.id,
    pair,
    from: first.subject,
    to: first.object,
    relations: group,
    kind: bundle ? leadingKind(group) : kindOf(first),
    said,
    width: lineWidth(outlets.size),
    arrow: said !== 'ended' && !group.every(isSymmetric),
    label: bundle ? bundleLabel(group) : `${actWords(first)}${speakerWords(first, entities)}`,
    count: group.reduce((sum, relation) => sum + relation.count, 0),
    contested: group.some((relation) => all.some((other) => contradicts(relation, other))),
    bundle,
    shares: ACT_KINDS.map((kind) => group.filter((relation) => kindOf(relation) === kind).length),
    near: focused.size === 0 || focused.has(first.subject) || focused.has(first.object),
    bend: 0,
  };
}

function bundleLabel(group: readonly Relation[]): string {
  return group.length === 2
    ? [...new Set(group.map((relation) => actWords(relation)))].join(', ')
    : plural(group.length, 'relation', 'relations');
}

function speakerWords(relation: Relation, entities: ReadonlyMap<EntityId, Entity>): string {
  const speaker = relation.speaker === undefined ? undefined : entities.get(relation.speaker);
  return speaker === undefined ? '' : `, says ${shortName(speaker)}`;
}

/** The kind with most independent outlets; equal: conflict comes first in ACT_KINDS. */
function leadingKind(group: readonly Relation[]): ActKind {
  const weight = (kind: ActKind): number =>
    new Set(group.filter((relation) => kindOf(relation) === kind).flatMap((relation) => relation.outlets)).size;
  return ACT_KINDS.reduce((best, kind) => (weight(kind) > weight(best) ? kind : best), ACT_KINDS[0]);
}

/** The relations within so many steps of the focus, counted over these relations only; all of them without a focus. */
export function withinSteps(
  relations: readonly Relation[],
  focus: readonly EntityId[],
  steps: number,
): readonly Relation[] {
  if (focus.length === 0) return relations;
  const reached = new Set<EntityId>(focus);
  const taken = new Set<Relation>();
  for (let step = 0; step < steps; step++) {
    const before = new Set(reached);
    for (const relation of relations) {
      if (!before.has(relation.subject) && !before.has(relation.object)) continue;
      taken.add(relation);
      reached.add(relation.subject).add(relation.object);
    }
  }
  return relations.filter((relation) => taken.has(relation));
}
