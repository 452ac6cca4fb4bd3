/** What can go wrong in this package; all of it happens while loading, parsing never throws. */
export const ENGLISH_ERROR_CODES = ['model-not-found', 'model-hash', 'model-format', 'wasm-unsupported'] as const;
export type EnglishErrorCode = (typeof ENGLISH_ERROR_CODES)[number];

/** Thrown by `loadEnglish`. The message says what is wrong, where, and what to do. */
export class EnglishError extends Error {
  readonly code: EnglishErrorCode;

  constructor(code: EnglishErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EnglishError';
    this.code = code;
  }
}
