/**
 * XML 1.0 text. Characters that XML cannot hold, not even as references (section 2.2: most controls, lone surrogates, U+FFFE and U+FFFF),
 * are left out: one of them makes every reader refuse the whole file.
 */
const ILLEGAL = /(?![\t\n\r])\p{Cc}(?<![\u007f-\u009f])|\p{Cs}|[\ufffe\uffff]/gu;
/** As references, since a reader turns raw ones in an attribute into spaces (section 3.3.3). */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

/** Text as it may stand between tags, or between the double quotes of an attribute. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"\n\t\r]/g, (char) => ESCAPES[char]!);
}

/** `name="value"` with a space in front; nothing if there is no value. */
export function attribute(name: string, value: string | number | boolean | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`;
}
