import type { Listed } from '../../gazetteer/index.js';
import type { Draft, DraftType, Workspace } from '../workspace.js';

/** All mentions of an article with the same name, on the way to a cluster. */
export interface NameGroup {
  readonly key: string;
  readonly mentions: Draft[];
  readonly listed?: Listed;
  /** Words of its longest spelling. */
  words: readonly string[];
  text: string;
  type?: DraftType;
  /** What speaks for each type. */
  evidence: ReadonlyMap<DraftType, number>;
  /** The group that it is a short form of; several where a surname has several bearers. */
  up?: readonly NameGroup[];
  /** The rule that found `up`. */
  why: string;
}

/** Groups the names of the workspace by what they are listed as, else by their key. */
export function groupNames(ws: Workspace): NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (const name of ws.names) {
    const listed = name.people === true && name.type === 'Group' ? undefined : name.listed;
    const key = listed === undefined ? name.key : `= ${listed.name}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, {
        key,
        mentions: [name],
        words: name.words,
        text: name.text,
        evidence: new Map(),
        why: 'name',
        ...(listed === undefined ? {} : { listed }),
      });
    } else {
      group.mentions.push(name);
      if (name.words.length > group.words.length) {
        group.words = name.words;
        group.text = name.text;
      }
    }
  }
  return [...groups.values()];
}

/** The group at the end of the chain of short forms; `undefined` where several bearers of a surname are possible. */
export function rootOf(group: NameGroup): NameGroup | undefined {
  let here = group;
  for (let depth = 0; depth < 6 && here.up !== undefined; depth++) {
    const [only] = here.up;
    if (here.up.length !== 1 || only === undefined) return undefined;
    here = only;
  }
  return here;
}
