import type { GoldFact } from './facts-read.js';
import type { Days } from './facts-when.js';

/** A claim as the scorer sees it: names instead of ids, words instead of spans. */
export interface NamedClaim {
  /** Names by which the subject may be known: canonical first. */
  readonly subject: readonly string[];
  readonly predicate: string;
  readonly open: boolean;
  readonly trigger: string;
  readonly object: readonly string[];
  /** Names of the qualifiers; the lenient matcher takes them as objects too. */
  readonly qualifiers: readonly string[];
  readonly polarity: string;
  readonly modality: string;
  readonly speaker: string;
  readonly confidence: number;
  /** The words that stand for the two ends in the sentence, pronouns as they are. */
  readonly words: { readonly subject: string; readonly object: string };
  readonly time?: Days;
  /** The sentence that states it. */
  readonly sentence?: string;
}

/** How wording is compared: `strict` wants the same head word, `lenient` half of the words. Meaning is compared the same way by both. */
export type Leniency = 'strict' | 'lenient';

/** Is the claim this fact? Truth fields and speaker are not looked at: they are counted apart. */
export function matches(fact: GoldFact, claim: NamedClaim, leniency: Leniency): boolean {
  const same = leniency === 'strict' ? sameThing : similarName;
  const objects = leniency === 'strict' ? claim.object : [...claim.object, ...claim.qualifiers];
  const relation = (forms: readonly string[]): boolean => sameRelation(forms, claim, leniency);
  const any = (forms: readonly string[], names: readonly string[]): boolean =>
    forms.some((form) => names.some((name) => same(form, name)));
  if (relation(fact.relations) && any(fact.subjects, claim.subject) && any(fact.objects, objects)) return true;
  const backwards = [...fact.inverse, ...(SYMMETRIC.has(fact.relation) ? fact.relations : [])];
  return relation(backwards) && any(fact.subjects, objects) && any(fact.objects, claim.subject);
}

/** Relations of the vocabulary that hold both ways. */
const SYMMETRIC: ReadonlySet<string> = new Set(
  `AGREES_WITH MEETS_WITH NEGOTIATES_WITH ALLY_OF SAME_AS ALSO_KNOWN_AS SPOUSE_OF RIVAL_OF FIGHTS COOPERATES_WITH HAS_RELATIONS_WITH
  RELATIVE_OF COMPETES_WITH CALLS`.split(/\s+/),
);

const STOP: ReadonlySet<string> = new Set(
  'the a an of to in on at for by with and or his her its their our that this these those s from as is are was were be been has have had will would could should'.split(
    ' ',
  ),
);

/** Suffixes that do not change what a word is about; longest first. Chosen by eye for news. */
const SUFFIXES = 'izations ization ations ation ments ment ings ing izes ised ized ises ies ied ed es s al er or'.split(
  ' ',
);

const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  met: 'meet',
  led: 'lead',
  sent: 'send',
  gave: 'give',
  held: 'hold',
  won: 'win',
  left: 'leave',
  took: 'take',
  made: 'make',
  spoke: 'speak',
  fought: 'fight',
  sought: 'seek',
  began: 'begin',
};

/** A word without its ending: enough to see that "accused" and "accuses" are one. */
export function stem(word: string): string {
  const known = IRREGULAR[word];
  if (known !== undefined) return known;
  for (const suffix of SUFFIXES) {
    if (word.endsWith(suffix) && word.length - suffix.length >= 3) return word.slice(0, -suffix.length);
  }
  return word;
}

function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]s\b/gu, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !STOP.has(word));
}

function stems(text: string): string[] {
  return words(text.replaceAll('_', ' ')).map(stem);
}

function headStem(text: string): string {
  const noun = ` ${text.toLowerCase().replace(/['’]s\b/gu, '')}`.split(
    / (?:of|in|on|at|for|by|with|to|from|that|who|which|over|about|against|between|under|during|after) /u,
  )[0]!;
  const all = (noun.trim() === '' ? text.toLowerCase() : noun).match(/[\p{L}\p{N}_.-]+/gu) ?? [];
  return stem((all.at(-1) ?? '').replace(/^\.+|\.+$/g, ''));
}

/**
 * The same head word, or all words the same. Two persons of one surname are not the same: where both are written as given name and surname,
 * the given names must begin alike (spellings differ: Mohamed, Muhammad).
 */
export function sameThing(form: string, name: string): boolean {
  const a = stems(form);
  const b = stems(name);
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(' ') === b.join(' ')) return true;
  if (FULL_NAME.test(form) && FULL_NAME.test(name) && a[0]![0] !== b[0]![0]) return false;
  return headStem(form) === headStem(name) && a.some((word) => b.includes(word));
}

/** Two capitalised words and nothing else. */
const FULL_NAME = /^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u;

/** Half of all words shared, or the shorter name inside the longer one with its last word. */
export function similarName(form: string, name: string): boolean {
  const a = stems(form);
  const b = stems(name);
  if (a.length === 0 || b.length === 0) return false;
  const A = new Set(a);
  const B = new Set(b);
  const shared = [...A].filter((word) => B.has(word)).length;
  if (shared === 0) return false;
  if (shared / (A.size + B.size - shared) >= 0.5) return true;
  const [small, big] = a.length <= b.length ? [a, b] : [b, a];
  return (
    small.every((word) => big.includes(word)) && (small.at(-1) === big.at(-1) || small.length >= 2 || big.length <= 5)
  );
}

function sameRelation(forms: readonly string[], claim: NamedClaim, leniency: Leniency): boolean {
  if (forms.some((form) => form.toUpperCase() === claim.predicate)) return true;
  const said = new Set(stems(claim.predicate));
  if (leniency === 'strict') {
    if (!claim.open || said.size === 0) return false;
    return forms.some((form) => {
      const wanted = new Set(stems(form));
      return wanted.size > 0 && (within(wanted, said) || within(said, wanted));
    });
  }
  return [said, new Set(stems(claim.trigger))].some((heard) =>
    forms.some((form) => {
      const wanted = new Set(stems(form));
      const shared = [...wanted].filter((word) => heard.has(word)).length;
      return shared > 0 && shared / Math.min(wanted.size, heard.size) >= 0.5;
    }),
  );
}

function within(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((word) => b.has(word));
}
