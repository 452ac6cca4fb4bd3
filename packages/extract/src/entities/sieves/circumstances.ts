import { at, kids, lowerAt } from '../../syntax/index.js';
import type { Cluster, Draft, Workspace } from '../workspace.js';

const PLACING = new Set(['in', 'at', 'near', 'outside', 'on', 'inside']);

/** What a description says of where and when its thing is and of who takes part: things that differ in these are two. */
export interface Circumstances {
  /** Clusters of "in X", "at X". */
  readonly places: ReadonlySet<Cluster>;
  /** "friday" of "Friday's attack", "july 31" of "the July 31 polls". */
  readonly when?: string;
  /** Clusters of owner, "of X", and names in front: "the killing of X", "X's killing", "the X killing". */
  readonly parts: ReadonlySet<Cluster>;
}

/** Reads the circumstances of a description. */
export function circumstancesOf(ws: Workspace, nominal: Draft): Circumstances {
  const { doc } = ws;
  const places = new Set<Cluster>();
  const parts = new Set<Cluster>();
  let when: string | undefined;
  const add = (to: Set<Cluster>, token: number): void => {
    const mention = ws.at.get(token);
    if (mention?.cluster !== undefined && mention.cluster !== nominal.cluster) to.add(mention.cluster);
  };
  for (const k of kids(doc, nominal.head)) {
    const { dep, entityType } = at(doc, k);
    if (dep === 'prep' && k > nominal.head) {
      const objects = kids(doc, k, 'pobj');
      if (lowerAt(doc, k) === 'of') for (const o of objects) add(parts, o);
      else if (PLACING.has(lowerAt(doc, k))) {
        for (const o of objects) {
          if (at(doc, o).entityType === 'DATE') when ??= lowerAt(doc, o);
          else add(places, o);
        }
      }
      continue;
    }
    if (!['poss', 'compound', 'nmod', 'npadvmod'].includes(dep)) continue;
    if (['DATE', 'TIME'].includes(entityType)) when ??= lowerAt(doc, k);
    else if (dep !== 'npadvmod') add(parts, k);
  }
  return { places, parts, ...(when === undefined ? {} : { when }) };
}

/** Do the circumstances forbid that a description is of a thing, by what that was called before? */
export function isElsewhere(ws: Workspace, own: Circumstances, thing: Draft): boolean {
  if (own.places.size === 0 && own.parts.size === 0 && own.when === undefined) return false;
  const called = [thing, ...(thing.cluster?.tally.descriptions.values() ?? [])];
  return called.some((other) => differ(own, circumstancesOf(ws, other)));
}

/** Do the circumstances of two descriptions forbid that they are of one thing? */
export function differ(a: Circumstances, b: Circumstances): boolean {
  const apart = (x: ReadonlySet<Cluster>, y: ReadonlySet<Cluster>): boolean =>
    x.size > 0 && y.size > 0 && ![...x].some((one) => y.has(one));
  if (a.when !== undefined && b.when !== undefined && a.when !== b.when) return true;
  return apart(a.places, b.places) || apart(a.parts, b.parts);
}
