import type { AttributeTest, RulerPattern } from './model-file.js';

/** What patterns look at and change, as parallel arrays over the tokens. */
export interface Attributes {
  readonly tags: string[];
  readonly labels: string[];
  readonly pos: string[];
  readonly morphs: string[];
  /** "" where no rule sets the lemma. */
  readonly lemmas: string[];
}

/** A view of the words that patterns look at. */
export interface Words {
  readonly count: number;
  readonly lower: (token: number) => string;
  readonly isSpace: (token: number) => boolean;
}

/** Sets parts of speech, morphology and some lemmas from tags, words and dependencies. Changes `attributes`. */
export type AttributeRuler = (words: Words, attributes: Attributes) => void;

type Test = (token: number, words: Words, attributes: Attributes) => boolean;

interface Rule {
  /** Order of the pattern: later ones win. */
  readonly order: number;
  readonly tests: readonly Test[];
  readonly target: number;
  readonly attrs: Readonly<Record<string, string>>;
}

/** The patterns of spaCy's attribute ruler, all matched before any is applied. */
export function createAttributeRuler(patterns: readonly RulerPattern[]): AttributeRuler {
  const byTag = new Map<string, Rule[]>();
  const byWord = new Map<string, Rule[]>();
  const others: Rule[] = [];
  patterns.forEach((pattern, order) => {
    for (const sequence of pattern.patterns) {
      const first = sequence[0];
      if (first === undefined) continue;
      const target = pattern.index < 0 ? sequence.length + pattern.index : pattern.index;
      const rule = { order, tests: sequence.map(compile), target, attrs: pattern.attrs };
      const [index, values] = valuesOf(first['LOWER'])
        ? [byWord, valuesOf(first['LOWER'])]
        : [byTag, valuesOf(first['TAG'])];
      if (values === undefined) others.push(rule);
      else for (const value of values) index.set(value, [...(index.get(value) ?? []), rule]);
    }
  });
  const none: readonly Rule[] = [];

  return (words, attributes) => {
    const hits: { readonly rule: Rule; readonly token: number }[] = [];
    for (let token = 0; token < words.count; token++) {
      const candidates = [byTag.get(attributes.tags[token]!) ?? none, byWord.get(words.lower(token)) ?? none, others];
      for (const rules of candidates) {
        for (const rule of rules) {
          if (token + rule.tests.length > words.count) continue;
          if (rule.tests.every((test, j) => test(token + j, words, attributes)))
            hits.push({ rule, token: token + rule.target });
        }
      }
    }
    hits.sort((a, b) => a.rule.order - b.rule.order);
    for (const { rule, token } of hits) apply(rule.attrs, token, attributes);
  };
}

function valuesOf(test: AttributeTest | undefined): readonly string[] | undefined {
  if (typeof test === 'string') return [test];
  return typeof test === 'object' ? test.IN : undefined;
}

function compile(pattern: Readonly<Record<string, AttributeTest>>): Test {
  const tests = Object.entries(pattern).map(([attribute, test]): Test => {
    if (attribute === 'IS_SPACE') return (token, words) => words.isSpace(token) === test;
    const holds = compileText(test);
    if (attribute === 'LOWER') return (token, words) => holds(words.lower(token));
    if (attribute === 'TAG') return (token, _, attributes) => holds(attributes.tags[token]!);
    if (attribute === 'DEP') return (token, _, attributes) => holds(attributes.labels[token]!);
    return () => false;
  });
  return (token, words, attributes) => tests.every((test) => test(token, words, attributes));
}

function compileText(test: AttributeTest): (value: string) => boolean {
  if (typeof test !== 'object') return (value) => value === test;
  const within = test.IN && new Set(test.IN);
  const without = test.NOT_IN && new Set(test.NOT_IN);
  const regex = test.REGEX === undefined ? undefined : new RegExp(test.REGEX, 'u');
  return (value) => (within?.has(value) ?? true) && !without?.has(value) && (regex?.test(value) ?? true);
}

function apply(attrs: Readonly<Record<string, string>>, token: number, attributes: Attributes): void {
  const { TAG, DEP, POS, MORPH, LEMMA } = attrs;
  if (TAG !== undefined) attributes.tags[token] = TAG;
  if (DEP !== undefined) attributes.labels[token] = DEP;
  if (POS !== undefined) attributes.pos[token] = POS;
  if (MORPH !== undefined) attributes.morphs[token] = MORPH === '_' ? '' : MORPH;
  if (LEMMA !== undefined) attributes.lemmas[token] = LEMMA;
}
