import { countryOfDemonym, countryCode } from '../gazetteer/index.js';
import { isRole } from '../gazetteer/words.js';
import { at, lowerAt, textAt } from '../syntax/index.js';
import { addCountry, type Cluster, type Draft, textOf, type Workspace } from './workspace.js';

/** How far behind its noun "of X" may stand to belong to the description; farther ones are attachment errors. */
const OF_REACH = 6;

/** A description without article and "former": "leader of the group". */
export function phraseText(ws: Workspace, nominal: Draft): string {
  const { doc } = ws;
  let { first, end } = nominal;
  if (nominal.of !== undefined && nominal.of - nominal.head < OF_REACH) {
    const object = ws.at.get(nominal.of);
    end = Math.max(end, object === undefined ? nominal.of + 1 : Math.max(object.end, object.phraseEnd));
  }
  if (textAt(doc, end) === '-' && isRole(textAt(doc, end + 1))) end += 2;
  while (
    first < nominal.head &&
    (at(doc, first).pos === 'DET' || ['former', 'current', 'the', 'a'].includes(lowerAt(doc, first)))
  )
    first++;
  return textOf(ws, first, end).replace(/\s+/gu, ' ');
}

/** Who possesses it: a cluster, or the pronoun's own word where it is not resolved yet ("his wife"). */
export function ownerOf(ws: Workspace, nominal: Draft): Cluster | string | undefined {
  if (nominal.possessor === undefined) return undefined;
  const owner = ws.at.get(nominal.possessor);
  if (owner !== undefined && owner.kind !== 'pronoun') return owner.cluster;
  return lowerAt(ws.doc, nominal.possessor);
}

/** ISO code of the country that a description names: by adjective, possessor ("Venezuela's"), or "of X". */
export function countryOfNominal(ws: Workspace, nominal: Draft): string | undefined {
  if (nominal.country !== undefined) return nominal.country;
  const owner = ownerOf(ws, nominal);
  if (typeof owner === 'object' && owner.type === 'Country') return owner.listed?.country;
  const of = nominal.of === undefined ? undefined : ws.at.get(nominal.of);
  return of?.cluster?.type === 'Country' ? of.cluster.listed?.country : undefined;
}

/** Takes the role that a description gives a person: apposition, predicate. */
export function addRole(ws: Workspace, person: Cluster, nominal: Draft): void {
  person.roles.add(phraseText(ws, nominal));
  const country = countryOfNominal(ws, nominal);
  if (country !== undefined) addCountry(person, country);
}

/** Words of a role or description that tell nothing about the office: articles, countries, peoples. */
export function officeWords(phrase: string): readonly string[] {
  return phrase
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter(
      (word) =>
        !['the', 'this', 'that', 'a'].includes(word) &&
        countryOfDemonym(word) === undefined &&
        countryCode(word.toUpperCase()) === undefined,
    );
}
