import { WEAK_NOUNS } from '../../gazetteer/words.js';
import { genderOf, isPerson, numberOf } from '../clusters.js';
import type { Draft } from '../workspace.js';

/** May this mention be the antecedent, as far as gender, number and kind of thing go? */
export function agrees(pronoun: Draft, mention: Draft): boolean {
  const { cluster } = mention;
  if (cluster === undefined || mention.kind === 'adjective' || (mention.kind === 'pronoun' && mention.person === 1))
    return false;
  if (cluster.members !== undefined) return pronoun.number === 'many';
  const person = isPerson(cluster);
  if (pronoun.gender === 'male' || pronoun.gender === 'female') {
    const unknown = person === undefined && cluster.type === undefined && mention.kind === 'name';
    if (person !== true && !unknown) return false;
    if (numberOf(cluster) === 'many') return false;
    const gender = genderOf(cluster);
    return gender === undefined || gender === pronoun.gender;
  }
  if (pronoun.gender === 'thing') {
    if (person === true || cluster.type === 'Person' || cluster.type === 'Group' || numberOf(cluster) === 'many')
      return false;
    if (mention.kind === 'name' && mention.number === 'many') return false;
    return mention.kind !== 'nominal' || !(WEAK_NOUNS.has(mention.key) || mention.animate === true);
  }
  if (mention.kind === 'nominal') return mention.number !== 'one' && !WEAK_NOUNS.has(mention.key);
  if (mention.kind === 'pronoun') return mention.number === 'many';
  return cluster.type === 'Group' || cluster.type === 'Organization' || mention.number === 'many';
}
