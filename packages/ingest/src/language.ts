/**
 * The language of a text as BCP 47 primary tag (`en`), `und` where it cannot be told.
 */
export async function detectLanguage(_text: string): Promise<string> {
  return 'und';
}
