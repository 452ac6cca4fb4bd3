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
    const bracketShort = /^[A-Z][A-Za-z0-9/+-]{1,8}$/u.test(short) && bracketed(ws, group, groups) !== undefined;
    if (
      (!letters && !bracketShort) ||
      group.up !== undefined ||
      (group.listed !== undefined && group.listed.kind !== 'body')
    )
      continue;
    // "U.N." is not the Upper Nile: short forms that everybody knows are other things only where they are long enough, or brackets say so
    const mayBeOther = group.listed === undefined || short.length > 3;
    const long =
      bracketed(ws, group, groups) ??
      (mayBeOther ? groups.findLast((other) => other !== group && spells(other, short)) : undefined);
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

/** "Long Name (ABC)", "ABC (Long Name)". */
function bracketed(ws: Workspace, group: NameGroup, groups: readonly NameGroup[]): NameGroup | undefined {
  for (const mention of group.mentions) {
    if (!/^[A-Z][A-Z0-9/+-]+$/u.test(undotted(mention.text))) continue;
    const inside = textAt(ws.doc, mention.first - 1) === '(' && textAt(ws.doc, mention.end) === ')';
    const before = textAt(ws.doc, mention.end) === '(';
    if (!inside && !before) continue;
    const isBeside = (name: { readonly first: number; readonly end: number }): boolean =>
      inside ? name.end === mention.first - 1 : name.first === mention.end + 1 && textAt(ws.doc, name.end) === ')';
    const long = groups.find((other) => other !== group && other.mentions.some(isBeside));
    const longName = long?.mentions.find(isBeside);
    if (long === undefined || longName === undefined || long.type === 'Person' || isPlace(long.type)) continue;
    // what the article itself says of the short form goes before what it means elsewhere: "Rapid Support Forces (RSF)"
    const another = group.listed !== undefined && long.listed !== undefined && long.listed.name !== group.listed.name;
    if (longName.words.length > 1 && (long.listed === undefined || another)) return long;
  }
  return undefined;
}
