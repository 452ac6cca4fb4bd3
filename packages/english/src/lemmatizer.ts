import { MAX_CACHED_LENGTH } from './lexicon.js';
import type { LemmaTables } from './model-file.js';
import { isAlpha, lowerCase } from './unicode.js';

/** The lemma of a word form with this part of speech and morphology. */
export type Lemmatizer = (text: string, pos: string, morph: string) => string;

const MAX_CACHED = 20_000;

/** spaCy's rule lemmatiser for English: base forms stay, exceptions come first, then suffix rules whose result is a known word. */
export function createLemmatizer(tables: LemmaTables): Lemmatizer {
  const index = new Map<string, ReadonlySet<string>>();
  const knownWords = (pos: string): ReadonlySet<string> => {
    let words = index.get(pos);
    if (words === undefined) {
      words = new Set(own(tables.index, pos)?.split('\n'));
      index.set(pos, words);
    }
    return words;
  };

  const lemmatize = (text: string, pos: string, morph: string): string => {
    const lower = lowerCase(text);
    if (pos === '' || pos === 'eol' || pos === 'space' || isBaseForm(pos, morph)) return lower;
    const rules = own(tables.rules, pos);
    const exceptions = own(tables.exceptions, pos);
    if (rules === undefined && exceptions === undefined && own(tables.index, pos) === undefined) {
      return pos === 'propn' ? text : lower;
    }
    const given = exceptions && own(exceptions, lower);
    const forms: string[] = [];
    const unknown: string[] = [];
    const known = knownWords(pos);
    for (const [ending, replacement] of rules ?? []) {
      if (!lower.endsWith(ending)) continue;
      const form = lower.slice(0, lower.length - ending.length) + replacement;
      if (form === '') continue;
      if (known.has(form)) forms.unshift(form);
      else if (isAlpha(form)) unknown.push(form);
      else forms.push(form);
    }
    for (const form of given ?? []) if (!forms.includes(form)) forms.unshift(form);
    return forms[0] ?? unknown[0] ?? text;
  };

  const cache = new Map<string, string>();
  return (text, pos, morph) => {
    if (text.length > MAX_CACHED_LENGTH) return lemmatize(text, pos.toLowerCase(), morph);
    const key = `${text}\0${pos}\0${morph}`;
    let lemma = cache.get(key);
    if (lemma === undefined) {
      if (cache.size >= MAX_CACHED) cache.clear();
      lemma = lemmatize(text, pos.toLowerCase(), morph);
      cache.set(key, lemma);
    }
    return lemma;
  };
}

/** A word such as "constructor" must not find what every object inherits. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function isBaseForm(pos: string, morph: string): boolean {
  const features = new Map(morph.split('|').map((feature) => feature.split('=') as [string, string]));
  const verbForm = features.get('VerbForm');
  if (pos === 'noun' && features.get('Number') === 'Sing') return true;
  if (pos === 'verb' && verbForm === 'Fin' && features.get('Tense') === 'Pres' && !features.has('Number')) return true;
  return verbForm === 'Inf' || verbForm === 'None' || features.get('Degree') === 'Pos';
}
