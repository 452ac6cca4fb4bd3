/** A file that was handed over does not hand itself over again: it can be copied. */
export function handoutOf(): Promise<never> {
  return Promise.reject(new Error('Copy this file instead.'));
}
