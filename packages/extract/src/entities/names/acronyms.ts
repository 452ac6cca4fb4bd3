import { lookup, undotted } from '../../gazetteer/index.js';
import { textAt } from '../../syntax/index.js';
import { isPlace, type Workspace } from '../workspace.js';
import type { NameGroup } from './group.js';

/** Links "ABC" to the "Alpha Beta Council" of the same article: by brackets ("Alpha Beta Council (ABC)"), else by its capitals. */
export function linkAcronyms(ws: Workspace, groups: readonly NameGroup[]): void {
  for (const group of groups) {
    const short = undotted(group.mentions[0]?.text ?? '');
    const letters =
      /^[A-Z][A-Za-z]{1,6}$/u.test(short) &&
      ([...short].filter((c) => /[A-Z]/u.test(c)).length >= 2 || short.length > 3);
    if (!letters || group.up !== undefined || (group.listed !== undefined && group.listed.kind !== 'body')) continue;
    const long =
      bracketed(ws, group, groups, short) ?? groups.findLast((other) => other !== group && spells(other, short));
    if (long === undefined || long.up !== undefined) continue;
    group.up = [long];
    group.why = 'acronym';
    const type = long.type ?? group.type;
    if (type !== undefined) group.type = long.type = type;
  }
}

function spells(other: NameGroup, short: string): boolean {
  if (other.up !== undefined || other.words.length < 2) return false;
  const words = (other.mentions[0]?.text ?? '').split(/[\s-]+/u).filter((word) => word !== '');
  const upper = short.toUpperCase();
  const capitals = words.flatMap((word) => (/^[A-Z]/u.test(word) ? [word[0]!] : [])).join('');
  const initials = words.map((word) => word[0]!.toUpperCase()).join('');
  if (upper === capitals || upper === initials) return true;
  if (short.length > 3 && short === upper && capitals.endsWith(short)) return true;
  // "ABC News Agency" and "ABC"
  return short === upper && words[0] === short && words.length > 2 && lookup(short) === undefined;
}

function bracketed(
  ws: Workspace,
  group: NameGroup,
  groups: readonly NameGroup[],
  short: string,
): NameGroup | undefined {
  if (!/^[A-Z]+$/u.test(short)) return undefined;
  for (const mention of group.mentions) {
    if (textAt(ws.doc, mention.first - 1) !== '(') continue;
    const long = groups.find((other) => other !== group && other.mentions.some((m) => m.end === mention.first - 1));
    const longName = long?.mentions.find((m) => m.end === mention.first - 1);
    if (long === undefined || longName === undefined || long.type === 'Person' || isPlace(long.type)) continue;
    if (longName.end - longName.first > 1) return long;
  }
  return undefined;
}
