import { isTitleCase } from './headline.js';

/** Longer ones, in characters, are sentences. Chosen by eye. */
const LONGEST = 90;

/** With less than so many words in title case before it, a hyphen without spaces is part of a name ("General Abdul-Wahab"). */
const LEAST_TIGHT_WORDS = 5;

/** "Iraqi Prime Minister Haider al-Abadi on Friday …" is a sentence. */
const PARTICLE =
  / (?:al|el|ul|as|ash|at|ad|an|ar|az|ould|bin|ben|abu|abd|Al|El|Abu|Abdul|Abdel|Jean|Marie|Anne|Mary|Saint|St)$/u;

/** A subhead that is glued to the text after it. */
export interface GluedSubhead {
  /** Its length in characters. */
  readonly length: number;
  /** Offset of the text behind it. */
  readonly rest: number;
}

/**
 * Finds a subhead that is glued to the text after it by a hyphen ("Cease-fire -The killings in …", "Rebel Recruitment in the North May Jump-Local
 * officials …"). A space before the hyphen and none after is enough; without it there must be a long run of title case before it, so that
 * "Pro-Kremlin media" is left alone.
 */
export function gluedSubhead(text: string): GluedSubhead | undefined {
  const head = text.slice(0, LONGEST);
  const quoted = /^(["“‘'][^"”’'\n]{3,60}["”’'])-(?=\p{Lu})/u.exec(head);
  if (quoted !== null) return { length: quoted[1]!.length, rest: quoted[0].length };
  const spaced = /^(\p{Lu}[^.!?;:,—–]*?) -(?=["“]?\p{Lu})/u.exec(head);
  if (spaced !== null && (spaced[1]!.split(' ').length <= 2 || isTitleCase(spaced[1]!))) {
    return { length: spaced[1]!.length, rest: spaced[0].length };
  }
  const tight = /^(\p{Lu}[^.!?;:,—–-]*[\p{Ll}'’"”])-(?=["“]?\p{Lu}[\p{L}’']* \p{Ll}|A |[“"])/u.exec(head);
  if (
    tight === null ||
    PARTICLE.test(tight[1]!) ||
    tight[1]!.split(' ').length < LEAST_TIGHT_WORDS ||
    !isTitleCase(tight[1]!)
  )
    return undefined;
  return { length: tight[1]!.length, rest: tight[0].length };
}
