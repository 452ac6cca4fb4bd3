/**
 * Text as Cypher. Queries that are *sent* take parameters and need none of this; a script has none, so that here, and only here, literals
 * are written, each by these two functions.
 */

/** A name of a label, type or property: always in backticks, which are doubled inside; what no name may hold is left out. */
export function identifier(name: string): string {
  // `\u0060` in a query is a backtick before the parser sees it (Cypher manual, "Using unicode in Cypher"): no backslash may be left.
  return `\`${name.replace(/[\p{Cc}\p{Cs}\\]/gu, '').replaceAll('`', '``') || '_'}\``;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Any value as a literal: strings, finite numbers, booleans, lists of them. */
export function literal(value: string | number | boolean | readonly string[]): string {
  if (typeof value === 'object') return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean') return String(value);
  const text = value
    .replace(/\p{Cs}/gu, '')
    .replace(/[\\'\n\r\t]/g, (char) => ESCAPES[char]!)
    // Other controls, and separators of lines that editors break at, as \uXXXX.
    .replace(/(?![\n\r\t])\p{Cc}|[\u2028\u2029]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    // A backslash of the text before a `u` must not look like such an escape, whoever counts the backslashes.
    .replace(/(\\\\)u/g, '$1\\u0075');
  return `'${text}'`;
}
