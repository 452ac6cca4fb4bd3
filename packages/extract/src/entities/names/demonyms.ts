import { countryCode, countryName, lookup } from '../../gazetteer/index.js';
import { at, textAt } from '../../syntax/index.js';
import type { Draft, Workspace } from '../workspace.js';

/** What every draft of a name has. */
export type Base = Pick<
  Draft,
  'first' | 'end' | 'head' | 'phraseFirst' | 'phraseEnd' | 'sentence' | 'text' | 'key' | 'words' | 'why'
> & { readonly source: string };

/** "British" in front of a noun is the country as an adjective; "Russians" a people; "the Russians" often the government. */
export function demonymDraft(ws: Workspace, base: Base, country: string, modifies: boolean): Draft {
  const { doc } = ws;
  if (modifies) {
    const listed = lookup(countryName(country));
    return { ...base, kind: 'adjective', type: 'Country', country, ...(listed === undefined ? {} : { listed }) };
  }
  const { tag, pos } = at(doc, base.head);
  const plural = ['NNPS', 'NNS'].includes(tag) || pos === 'ADJ' || /(?:s|sh|ch|ese)$/u.test(base.text);
  const the = textAt(doc, base.first - 1).toLowerCase() === 'the';
  const bare = !(doc.children[base.head] ?? []).some((k) => k > base.head);
  const government =
    the &&
    plural &&
    bare &&
    country !== 'PS' &&
    doc.tokens.some((t) => lookup(t.text)?.country === country && countryCode(t.text) === country);
  if (government) {
    const listed = lookup(countryName(country));
    return {
      ...base,
      kind: 'name',
      type: 'Country',
      people: true,
      country,
      ...(listed === undefined ? {} : { listed }),
    };
  }
  const key = base.key.endsWith('ans') ? base.key.slice(0, -1) : base.key;
  return { ...base, key, kind: 'name', type: 'Group', people: true, country, number: plural ? 'many' : 'one' };
}

const ONE = new Set(['a', 'an', 'one', 'another', 'this', 'that', 'every', 'each', 'no', 'first', 'fellow']);

/**
 * "a Jordanian captured in Syria", "the Palestinian stabbed two officers", "one Rohingya", "a Democrat": one of a people, party or creed. Such a word
 * describes somebody and names nobody. Not "the British": peoples whose name is the same in singular and plural stay peoples behind "the".
 */
export function isOneOfPeople(ws: Workspace, { first, end, head, text }: Base): boolean {
  const { doc } = ws;
  if (['NNS', 'NNPS'].includes(at(doc, head).tag) || /(?:s|sh|ch|ese)$/u.test(text)) {
    if (!ONE.has(textAt(doc, first - 1).toLowerCase()) || ['NNS', 'NNPS'].includes(at(doc, head).tag)) return false;
  }
  const children = doc.children[head] ?? [];
  const determiner = children.find((k) => k < first && ['det', 'nummod'].includes(at(doc, k).dep));
  if (determiner === undefined || end !== head + 1) return false;
  const word = textAt(doc, determiner).toLowerCase();
  return ONE.has(word) || (word === 'the' && ['NN', 'NNP'].includes(at(doc, head).tag));
}

/**
 * "three Germans", "two more Syrians": a few who are counted are not the people, and what they do is not said of it. "The Germans" behind
 * them are these.
 *
 * @param counted keys of those that were counted so far; added to
 */
export function isCountedOfPeople(ws: Workspace, { first, end, head, key }: Base, counted: Set<string>): boolean {
  const { doc } = ws;
  if (end !== first + 1) return false;
  if ((doc.children[head] ?? []).some((k) => k < first && isCount(ws, k))) {
    counted.add(key);
    return true;
  }
  return counted.has(key) && ['the', 'these', 'those'].includes(textAt(doc, first - 1).toLowerCase());
}

const COUNTS = new Set(['dozen', 'several', 'few', 'more', 'another']);

function isCount({ doc }: Workspace, k: number): boolean {
  const { dep, pos, entityType } = at(doc, k);
  if (dep === 'nummod') return pos === 'NUM' && !['DATE', 'TIME', 'PERCENT', 'MONEY'].includes(entityType);
  return dep === 'amod' && COUNTS.has(textAt(doc, k).toLowerCase());
}
