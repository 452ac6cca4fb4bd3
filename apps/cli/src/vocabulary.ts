import { readFile } from 'node:fs/promises';

import { TripletailError, type Vocabulary, vocabularyProblems } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';

/**
 * The user's vocabulary, or ours.
 * @throws TripletailError `VOCABULARY_INVALID` with the first three problems
 */
export async function loadVocabulary(path: string | undefined): Promise<Vocabulary> {
  if (path === undefined) return DEFAULT_VOCABULARY;
  const vocabulary = await readVocabulary(path);
  const problems = vocabularyProblems(vocabulary);
  if (problems.length > 0) {
    const more = problems.length > 3 ? ` (and ${problems.length - 3} more)` : '';
    throw new TripletailError('VOCABULARY_INVALID', `${path}: ${problems.slice(0, 3).join('; ')}${more}.`);
  }
  return vocabulary;
}

async function readVocabulary(path: string): Promise<Vocabulary> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new TripletailError('VOCABULARY_INVALID', `${path} is not a JSON file that can be read: ${String(cause)}`, {
      cause,
    });
  }
  if (!isVocabulary(parsed)) {
    throw new TripletailError(
      'VOCABULARY_INVALID',
      `${path} is no vocabulary: it should hold {"version": "…", "predicates": [{"name", "gloss", "kind", "domain", "range", "triggers", …}]}.`,
    );
  }
  return parsed;
}

function isVocabulary(value: unknown): value is Vocabulary {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('predicates' in value)) return false;
  return (
    typeof value.version === 'string' &&
    Array.isArray(value.predicates) &&
    value.predicates.every(
      (one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        'name' in one &&
        typeof one.name === 'string' &&
        'domain' in one &&
        Array.isArray(one.domain) &&
        'range' in one &&
        Array.isArray(one.range) &&
        'triggers' in one &&
        typeof one.triggers === 'object' &&
        one.triggers !== null,
    )
  );
}
