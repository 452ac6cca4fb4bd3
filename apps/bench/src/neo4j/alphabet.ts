const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';

/** A letter for each letter: vowels for vowels, consonants for consonants, capitals for capitals; nothing else changes, and no length. */
export type Alphabet = (text: string) => string;

const known = new Map<number, Alphabet>();

/** The alphabet of a number, the same in every run; that of 0 changes nothing. */
export function alphabetOf(number: number): Alphabet {
  const there = known.get(number);
  if (there !== undefined) return there;
  const letters = new Map<string, string>();
  for (const some of number === 0 ? [] : [VOWELS, CONSONANTS]) {
    const other = [...some].sort((a, b) => hashOf(a, number) - hashOf(b, number));
    for (const [at, letter] of [...some].entries()) {
      letters.set(letter, other[at]!);
      letters.set(letter.toUpperCase(), other[at]!.toUpperCase());
    }
  }
  const alphabet: Alphabet =
    number === 0 ? (text) => text : (text) => text.replace(/[A-Za-z]/g, (letter) => letters.get(letter) ?? letter);
  known.set(number, alphabet);
  return alphabet;
}

/** 32 bits of a text and a number: FNV-1a with the finaliser of MurmurHash3. */
export function hashOf(text: string, number: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(number + 1, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
