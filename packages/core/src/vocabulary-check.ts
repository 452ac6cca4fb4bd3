import { ENTITY_TYPES } from './types.js';
import { ACT_KINDS, TRIGGER_POS, type Vocabulary } from './vocabulary.js';

/** Something about a vocabulary that a user brought. */
export interface VocabularyProblem {
  /** `error`: it cannot be used. `warning`: it can, but something in it will not do what it seems to. */
  readonly severity: 'error' | 'warning';
  /** Where, as keys and indices from the top: `['predicates', 3, 'triggers', 'verb', 0]`. */
  readonly path: readonly (string | number)[];
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
}

/** A name that breaks this could never be a relationship type, and is refused here rather than escaped there. */
const NAME = /^[A-Z][A-Z0-9_]{0,62}$/;
const TYPES: readonly string[] = [...ENTITY_TYPES, 'ANY'];
/** What may stand in braces in a trigger. */
const GAPS: ReadonlySet<string> = new Set(['{obj}', '{own}', '{x}']);

/** `{obj}` and its like, or the types that the object may have: `{Person|Group}`. */
function isGap(text: string): boolean {
  return (
    GAPS.has(text) ||
    text
      .slice(1, -1)
      .split('|')
      .every((type) => (ENTITY_TYPES as readonly string[]).includes(type))
  );
}

/** Every property of a predicate, and what it must be. */
const PROPERTIES: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: isString,
  parent: isString,
  group: isString,
  gloss: isString,
  kind: (value) => (ACT_KINDS as readonly unknown[]).includes(value),
  goldstein: (value) => typeof value === 'number' && value >= -10 && value <= 10,
  domain: isTypes,
  range: isTypes,
  symmetric: (value) => value === true,
  static: (value) => value === true,
  cameo: isStrings,
  wikidata: isProperties,
  example: isString,
  triggers: isRecord,
};
const NEEDED = ['name', 'gloss', 'kind', 'goldstein', 'domain', 'range', 'triggers'] as const;
const MUST: Readonly<Record<string, string>> = {
  kind: `one of ${ACT_KINDS.join(', ')}`,
  goldstein: 'a number from -10 to 10',
  domain: `a list of at least one of ${TYPES.join(', ')}`,
  range: `a list of at least one of ${TYPES.join(', ')}`,
  symmetric: 'true, or left out',
  static: 'true, or left out',
  cameo: 'a list of strings',
  wikidata: 'a list of {"pid": "P…", "direction": "same", "inverse" or "approximate"}',
  triggers: `an object with lists of phrases under ${TRIGGER_POS.join(', ')}`,
};

/**
 * Everything that is wrong with a value that should be a vocabulary, in the order of the file; empty if it is sound. Takes anything: what was
 * read from a user's file goes in as it is, and whatever has no error may be used as a {@link Vocabulary}.
 */
export function checkVocabulary(value: unknown): readonly VocabularyProblem[] {
  const problems: VocabularyProblem[] = [];
  const say: Say = (severity, path, message) => problems.push({ severity, path, message });
  if (!isRecord(value)) {
    say('error', [], 'A vocabulary is an object: {"version": "1", "predicates": […]}.');
    return problems;
  }
  if (!isString(value['version'])) say('error', ['version'], 'A version is needed, as a string: "1".');
  const predicates = value['predicates'];
  if (!Array.isArray(predicates)) {
    say('error', ['predicates'], 'A list of predicates is needed.');
    return problems;
  }
  const all = predicates.filter(isRecord);
  const named = new Map(all.map((one) => [one['name'], one]));
  const seen = new Set<unknown>();
  const triggers = new Map<string, string>();
  for (const [at, predicate] of predicates.entries()) {
    const path = ['predicates', at];
    if (!isRecord(predicate)) {
      say('error', path, 'A predicate is an object with name, gloss, kind, goldstein, domain, range and triggers.');
      continue;
    }
    checkProperties(predicate, path, say);
    const name = predicate['name'];
    if (isString(name)) {
      if (!NAME.test(name))
        say('error', [...path, 'name'], `A name is capitals, digits and _, at most 63: ${NAME.source}.`);
      if (seen.has(name)) say('error', [...path, 'name'], 'The name is there twice.');
      seen.add(name);
    }
    checkParent(predicate, named, path, say);
    if (isRecord(predicate['triggers'])) checkTriggers(predicate, predicate['triggers'], path, triggers, say);
  }
  return problems;
}

/** The errors of a vocabulary as sentences, each with its place; warnings are left out. */
export function vocabularyProblems(vocabulary: Vocabulary): readonly string[] {
  return checkVocabulary(vocabulary)
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => `${placeOf(path, vocabulary)}: ${message}`);
}

/** `predicates[3] (CRITICIZES).triggers.verb[0]`. */
function placeOf(path: readonly (string | number)[], { predicates }: Vocabulary): string {
  return path
    .map((key, k) => {
      if (typeof key === 'string') return k === 0 ? key : `.${key}`;
      return k === 1 ? `[${key}] (${String(predicates[key]?.name)})` : `[${key}]`;
    })
    .join('');
}

type Say = (severity: VocabularyProblem['severity'], path: VocabularyProblem['path'], message: string) => void;
type Path = VocabularyProblem['path'];

function checkProperties(predicate: Readonly<Record<string, unknown>>, path: Path, say: Say): void {
  for (const key of NEEDED) {
    if (predicate[key] === undefined) say('error', path, `Its ${key} is missing: ${MUST[key] ?? 'a string'}.`);
  }
  for (const [key, value] of Object.entries(predicate)) {
    const fits = Object.hasOwn(PROPERTIES, key) ? PROPERTIES[key] : undefined;
    if (fits === undefined) {
      const known = Object.keys(PROPERTIES).join(', ');
      say('warning', [...path, key], `No property is called ${key}, so it is passed over. Known: ${known}.`);
    } else if (!fits(value)) say('error', [...path, key], `Its ${key} must be ${MUST[key] ?? 'a string'}.`);
  }
  const { domain, range } = predicate;
  if (predicate['symmetric'] === true && isTypes(domain) && isTypes(range) && String(domain) !== String(range)) {
    say('warning', path, 'It is symmetric, but domain and range differ: either end may stand at either place.');
  }
}

function checkParent(
  { parent, name }: Readonly<Record<string, unknown>>,
  named: ReadonlyMap<unknown, Readonly<Record<string, unknown>>>,
  path: Path,
  say: Say,
): void {
  if (!isString(parent)) return;
  const above = named.get(parent);
  const place = [...path, 'parent'];
  if (above === undefined) say('error', place, `Its parent ${parent} is not in the vocabulary.`);
  else if (parent === name) say('error', place, 'It is its own parent.');
  else if (above['parent'] !== undefined)
    say('error', place, `Its parent ${parent} has a parent itself; one level is all.`);
}

function checkTriggers(
  predicate: Readonly<Record<string, unknown>>,
  triggers: Readonly<Record<string, unknown>>,
  path: Path,
  known: Map<string, string>,
  say: Say,
): void {
  let count = 0;
  for (const [pos, phrases] of Object.entries(triggers)) {
    const place = [...path, 'triggers', pos];
    if (!(TRIGGER_POS as readonly string[]).includes(pos)) {
      say(
        'warning',
        place,
        `There is no part of speech ${pos}, so it is passed over. Known: ${TRIGGER_POS.join(', ')}.`,
      );
      continue;
    }
    if (!isStrings(phrases)) {
      say('error', place, 'Triggers are a list of strings.');
      continue;
    }
    for (const [n, phrase] of phrases.entries()) {
      count++;
      const words = phrase.replace(/^[!^]+/, '').trim();
      const at = [...place, n];
      if (words === '') say('error', at, 'The trigger is empty.');
      const gap = words.match(/\{[^}]*\}?/g)?.find((one) => !isGap(one));
      if (gap !== undefined)
        say('error', at, `${gap} means nothing; known are ${[...GAPS].join(', ')} and types: {Person|Group}.`);
      // Capitals are for other rules (DEMONYM): what the text says is compared as lemmas, which are small.
      const plain = words.replace(/\{[^}]*\}/g, '');
      if (/[A-Z]/.test(plain) && /[a-z]/.test(plain)) say('warning', at, 'Triggers are lemmas in small letters.');
      const key = [pos, words, String(predicate['domain']), String(predicate['range'])].join('\t');
      const other = known.get(key);
      if (other !== undefined)
        say('warning', at, `${other} has "${words}" too, with the same domain and range: the first one wins.`);
      else known.set(key, String(predicate['name']));
    }
  }
  if (count === 0)
    say('warning', [...path, 'triggers'], 'It has no trigger, so no sentence of an article is read as it.');
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isString);
}

function isTypes(value: unknown): value is readonly string[] {
  return isStrings(value) && value.length > 0 && value.every((type) => TYPES.includes(type));
}

function isProperties(value: unknown): boolean {
  const fits = (one: unknown): boolean =>
    isRecord(one) && /^P\d+$/.test(String(one['pid'])) && /^(same|inverse|approximate)$/.test(String(one['direction']));
  return Array.isArray(value) && value.every(fits);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
