/**
 * Text as Cypher. Queries that are *sent* take parameters and need none of this; a script has none, so that here, and only here, literals
 * are written, each by these two functions.
 */

/** A name of a label, type or property: always in backticks, which are doubled inside; what no name may hold is left out. */
export function identifier(name: string): string {
  // `\u0060` in a query is a backtick before the parser sees it (Cypher manual, "Using unicode in Cypher"): no backslash may be left.
  return `\`${name.replace(/[\p{Cc}\p{Cs}\\]/gu, '').replaceAll('`', '``') || '_'}\``;
}

/** Other controls, and the separators at which editors break lines, become `\uXXXX`. */
const ESCAPES: Readonly<Record<string, string>> = {
  // A backslash of the text before a `u` must not look like such an escape, whoever counts the backslashes.
  '\\u': '\\\\\\u0075',
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
    .replace(/\\u|[\\'\n\r\t\u2028\u2029]|\p{Cc}/gu, (found) => ESCAPES[found] ?? `\\u${hex(found)}`);
  return `'${text}'`;
}

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(4, '0');
}
