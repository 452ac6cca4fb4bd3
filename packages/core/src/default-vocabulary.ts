import data from './vocabulary.json' with { type: 'json' };
import type { Vocabulary } from './vocabulary.js';

/** The vocabulary of news that Tripletail ships: 131 predicates with their triggers, some 9,500 wordings. */
export const DEFAULT_VOCABULARY = data as unknown as Vocabulary;
