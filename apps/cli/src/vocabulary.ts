import { readFile } from 'node:fs/promises';

import { checkVocabulary, TripletailError, type Vocabulary } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** A problem of a vocabulary file, with the place where an editor would look for it. */
export interface PlacedProblem {
  readonly severity: 'error' | 'warning';
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The predicate that it is about, where there is one. */
  readonly predicate?: string;
  readonly message: string;
}

/** What was read from a vocabulary file: the vocabulary where it has no error. */
export interface ReadVocabulary {
  readonly vocabulary?: Vocabulary;
  readonly problems: readonly PlacedProblem[];
}

/**
 * The user's vocabulary, or ours.
 * @throws TripletailError `VOCABULARY_INVALID` with the first three errors, each with its line
 */
export async function loadVocabulary(path: string | undefined): Promise<Vocabulary> {
  if (path === undefined) return DEFAULT_VOCABULARY;
  const { vocabulary, problems } = readVocabulary(await readFile(path, 'utf8'));
  if (vocabulary !== undefined) return vocabulary;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const shown = errors
    .slice(0, 3)
    .map((one) => `${path}:${one.line}: ${one.predicate === undefined ? '' : `${one.predicate}: `}${one.message}`);
  const more = errors.length > 3 ? ` And ${errors.length - 3} more: tripletail vocabulary check ${path}` : '';
  throw new TripletailError('VOCABULARY_INVALID', `${shown.join(' ')}${more}`);
}

/** Reads the text of a vocabulary file. Never throws: a text that is no JSON is a problem like any other. */
export function readVocabulary(text: string): ReadVocabulary {
  const errors: ParseError[] = [];
  // Errors of syntax are collected, so that a missing comma in line 300 does not hide behind the first one.
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  if (tree === undefined || errors.length > 0) {
    const all = errors.length > 0 ? errors : [{ error: 0, offset: 0 }];
    return {
      problems: all.map(({ error, offset }) => ({
        severity: 'error',
        ...placeOf(text, offset),
        message: tree === undefined ? 'The file is empty.' : `No JSON: ${printParseErrorCode(error)}.`,
      })),
    };
  }
  const value: unknown = JSON.parse(text);
  const problems = checkVocabulary(value).map(({ severity, path, message }) =>
    placed(text, tree, path, severity, message),
  );
  const sound = problems.every(({ severity }) => severity !== 'error');
  return sound ? { vocabulary: value as Vocabulary, problems } : { problems };
}

/** A problem at a path of the value that `text` holds. */
export function placeIn(
  text: string,
  path: readonly (string | number)[],
  severity: PlacedProblem['severity'],
  message: string,
): PlacedProblem {
  const tree = parseTree(text);
  return tree === undefined ? { severity, line: 1, column: 1, message } : placed(text, tree, path, severity, message);
}

function placed(
  text: string,
  tree: Node,
  path: readonly (string | number)[],
  severity: PlacedProblem['severity'],
  message: string,
): PlacedProblem {
  const predicate = path[0] === 'predicates' && path[1] !== undefined ? nameOf(tree, path[1]) : undefined;
  return {
    severity,
    ...placeOf(text, nearest(tree, path).offset),
    ...(predicate === undefined ? {} : { predicate }),
    message,
  };
}

/** The place of the path, or of the nearest thing above it that is there. */
function nearest(tree: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

function nameOf(tree: Node, at: string | number): string | undefined {
  const name: unknown = findNodeAtLocation(tree, ['predicates', at, 'name'])?.value;
  return typeof name === 'string' ? name : undefined;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
