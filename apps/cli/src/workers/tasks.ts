import { type Article, type ErrorCode, TripletailError, type Vocabulary } from '@tripletail/core';
import { EnglishError } from '@tripletail/english';
import type { OpenFrame } from '@tripletail/extract';
import type { ReadOptions } from '@tripletail/ingest';

/** What a worker needs to know from the start. */
export interface WorkerData {
  readonly vocabulary: Vocabulary;
}

/** An error on its way between threads: classes and codes do not survive the copying. */
export interface Failure {
  readonly code: ErrorCode | undefined;
  readonly message: string;
}

/** How a task ends; tasks never throw on purpose. */
export type Outcome<T> = { readonly value: T } | { readonly failure: Failure };

export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

export interface ExtractTask {
  readonly article: Article;
}

export interface OpenTask {
  readonly sentences: readonly string[];
  /** Frames (a triple with its adjuncts) instead of triples. */
  readonly frames: boolean;
  /** Least confidence. */
  readonly minimum?: number;
}

/** What is printed for a sentence. A triple is subject, relation, object, confidence. */
export type OpenLine =
  | { readonly sentence: string; readonly triples: readonly (readonly [string, string, string, number])[] }
  | { readonly sentence: string; readonly frames: readonly OpenFrame[] };

/** Runs a task, and packs what it throws. */
export async function packed<T>(task: () => Promise<T> | T): Promise<Outcome<T>> {
  try {
    return { value: await task() };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

/** What came back, or the error as it was thrown. */
export function unpacked<T>(outcome: Outcome<T>): T {
  if ('value' in outcome) return outcome.value;
  const { code, message } = outcome.failure;
  throw code === undefined ? new Error(message) : new TripletailError(code, message);
}

function failureOf(error: unknown): Failure {
  if (error instanceof TripletailError) return { code: error.code, message: error.message };
  if (error instanceof EnglishError) {
    const code = error.code === 'model-not-found' ? 'MODEL_MISSING' : 'MODEL_CORRUPT';
    return { code, message: error.message };
  }
  return { code: undefined, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
