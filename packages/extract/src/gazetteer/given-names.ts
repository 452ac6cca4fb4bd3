import { fold } from './key.js';
import data from './given-names.json' with { type: 'json' };

const male = new Set(data.male.split(' '));
const female = new Set(data.female.split(' '));

/** What sex a given name tells of; `undefined` for names that are not listed or are given to both. Only the first word is read, of "Jean-Noel" the whole. */
export function genderOfGivenName(name: string): 'male' | 'female' | undefined {
  const first = fold(name).split(/\s+/u)[0] ?? '';
  for (const form of [first, first.split('-')[0] ?? '']) {
    if (male.has(form)) return 'male';
    if (female.has(form)) return 'female';
  }
  return undefined;
}
