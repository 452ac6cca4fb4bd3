import { addMention, type Cluster, type Draft, newCluster, type Workspace } from '../workspace.js';
import { linkAcronyms } from './acronyms.js';
import { listedCountry, markGovernments } from './capitals.js';
import { groupNames, type NameGroup, rootOf } from './group.js';
import { linkPersons } from './persons.js';
import { linkShortForms, linkSpellings } from './short-forms.js';
import { genderOfGroup, typeGroups } from './types.js';

/** Makes one cluster of each named thing of the article, whatever it is called where. */
export function clusterNames(ws: Workspace): void {
  const all = groupNames(ws);
  typeGroups(ws, all);
  linkPersons(ws, all);
  const others = all.filter((group) => group.up === undefined && group.type !== 'Person');
  linkAcronyms(ws, others);
  linkShortForms(others);
  linkSpellings(others);
  const longer = new Set(all.flatMap(({ up }) => up ?? []));
  const groups = all.filter((group) => group.up !== undefined || longer.has(group) || !isNoName(group));
  if (groups.length < all.length) {
    const names = new Set(groups.flatMap(({ mentions }) => mentions));
    ws.names.splice(0, ws.names.length, ...ws.names.filter((name) => names.has(name)));
  }
  markGovernments(groups);
  assign(ws, groups);
}

/** A lone capitalised word that neither the parser nor anything beside it takes for a name: "Emergency", "Law" in "the Rule of Law". */
function isNoName({ type, words, text, mentions }: NameGroup): boolean {
  const lone = words.length === 1 && /^\p{Lu}[\p{Ll}'’]+$/u.test(text);
  return type === undefined && lone && mentions.every(({ source }) => source === 'capitals');
}

interface Bearer {
  readonly mentions: number;
  readonly sentence: number;
}

function assign(ws: Workspace, groups: readonly NameGroup[]): void {
  const groupOf = new Map<Draft, NameGroup>();
  for (const group of groups) for (const mention of group.mentions) groupOf.set(mention, group);
  const clusters = new Map<string, Cluster>();
  const seen = new Map<NameGroup, Bearer>();
  for (const mention of ws.names) {
    const own = groupOf.get(mention)!;
    const group = rootOf(own) ?? likelyBearer(own, mention, seen);
    const cluster =
      mention.standsFor === undefined
        ? clusterOf(ws, clusters, group)
        : countryCluster(ws, clusters, mention.standsFor);
    seen.set(group, { mentions: (seen.get(group)?.mentions ?? 0) + 1, sentence: mention.sentence });
    settle(mention, group, own, cluster);
    addMention(cluster, mention);
    ws.at.set(mention.head, mention);
  }
}

function clusterOf(ws: Workspace, clusters: Map<string, Cluster>, group: NameGroup): Cluster {
  const known = clusters.get(group.key);
  if (known !== undefined) return known;
  const cluster = newCluster(ws);
  clusters.set(group.key, cluster);
  if (group.type !== undefined) cluster.type = group.type;
  if (group.listed !== undefined && group.type === group.listed.type) {
    cluster.listed = group.listed;
    cluster.canonical = group.listed.name;
  }
  return cluster;
}

function countryCluster(ws: Workspace, clusters: Map<string, Cluster>, code: string): Cluster {
  const listed = listedCountry(code);
  const key = `= ${listed?.name ?? code}`;
  const known = clusters.get(key);
  if (known !== undefined) return known;
  const cluster = newCluster(ws);
  clusters.set(key, cluster);
  cluster.type = 'Country';
  if (listed !== undefined) {
    cluster.listed = listed;
    cluster.canonical = listed.name;
  }
  return cluster;
}

/**
 * A surname with several bearers: the one of the right sex with most mentions so far, and one more than that if he was named just now. Plain recency
 * was tried and is no better.
 */
function likelyBearer(own: NameGroup, mention: Draft, seen: ReadonlyMap<NameGroup, Bearer>): NameGroup {
  const bearers = (own.up ?? []).map((group) => rootOf(group) ?? group);
  const fitting = bearers.filter((group) => {
    const gender = genderOfGroup(group);
    return mention.gender === undefined || gender === undefined || gender === mention.gender;
  });
  let best: NameGroup | undefined;
  let bestScore = -1;
  for (const group of fitting.length > 0 ? fitting : bearers) {
    const bearer = seen.get(group);
    const score = bearer === undefined ? 0 : bearer.mentions + (mention.sentence - bearer.sentence <= 1 ? 2 : 0);
    if (score > bestScore) [best, bestScore] = [group, score];
  }
  return best ?? own;
}

function settle(mention: Draft, group: NameGroup, own: NameGroup, cluster: Cluster): void {
  if (mention.standsFor !== undefined) mention.why = 'capital';
  else if (own !== group) mention.why = own.why;
  else if (mention.kind === 'adjective') mention.why = 'adjective';
  const type = mention.standsFor === undefined ? group.type : cluster.type;
  if (type !== undefined) mention.type = type;
  if (type === 'Person') {
    mention.animate = true;
    const gender = mention.gender ?? genderOfGroup(group);
    if (gender !== undefined) mention.gender = gender;
    return;
  }
  if (type !== 'Group' && type !== undefined) mention.animate = false;
  delete mention.gender;
}
