import { analyse } from 'chardet';

import { WINDOWS_1252_HIGH } from './windows-1252.js';

/** Bytes at the head in which a page must say its charset: 1024 by the HTML standard; real pages are later than that. */
const PRESCAN_BYTES = 8192;
/** Bytes from which the charset is guessed: enough for letter statistics, and 5 MB of one line stay fast. */
const GUESS_BYTES = 65_536;
/** Below this confidence (0–100) of the guess, Western European is likelier than what was guessed. Chosen by eye on short samples. */
const GUESS_CONFIDENCE = 25;

/**
 * Bytes as text. In this order: byte order mark; valid UTF-8 (an article in another charset is not valid UTF-8 by chance, whereas pages
 * that were saved or re-encoded often still declare the charset that they had); what `declared` or the page's own `<meta>` says;
 * UTF-8 with a few broken bytes, which become U+FFFD; a guess by letter statistics; windows-1252.
 * @param declared charset from outside, as of a Content-Type header
 * @param isPage look for `<meta charset>` and an XML declaration
 */
export function decodeText(bytes: Uint8Array, declared: string | undefined, isPage: boolean): string {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const label = normalLabel(declared) ?? (isPage ? metaCharset(bytes) : undefined);
  // Pure ASCII bytes, so that it would pass as UTF-8.
  if (label === 'iso-2022-jp') return decodeAs(label, bytes);
  const strict = decodeStrictly(bytes);
  if (strict !== undefined) return strict;
  if (label !== undefined && label !== 'utf-8') return decodeAs(label, bytes);
  const lenient = new TextDecoder('utf-8').decode(bytes);
  if (mostlyUtf8(lenient)) return lenient;
  return decodeAs(guess(bytes), bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The standard's name for a label, undefined if nobody knows it. A page in UTF-16 could not say so in ASCII: then it is UTF-8. */
function normalLabel(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const name = new TextDecoder(label.trim()).encoding;
    return name.startsWith('utf-16') ? 'utf-8' : name;
  } catch {
    return undefined;
  }
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN_BYTES));
  const found =
    /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  return normalLabel(found?.[1]);
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Are there more right multi-byte characters than broken ones? */
function mostlyUtf8(decoded: string): boolean {
  const broken = decoded.match(/\ufffd/gu)?.length ?? 0;
  const right = decoded.match(/[\u0080-\ufffc\ufffe-\u{10ffff}]/gu)?.length ?? 0;
  return right > broken;
}

function guess(bytes: Uint8Array): string {
  const best = analyse(sample(bytes)).find((match) => normalLabel(match.name) !== undefined);
  if (best === undefined || best.confidence < GUESS_CONFIDENCE) return 'windows-1252';
  return normalLabel(best.name)!;
}

/** From the first byte that is not ASCII on: a page may hold 60 kB of scripts before its first word. */
function sample(bytes: Uint8Array): Uint8Array {
  const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - PRESCAN_BYTES / 4);
  return bytes.subarray(start, start + GUESS_BYTES);
}

/** Not all versions of Node 20 to 24 map 0x80–0x9f of windows-1252 as the standard says: they give control characters. */
function decodeAs(label: string, bytes: Uint8Array): string {
  if (label !== 'windows-1252') return new TextDecoder(label).decode(bytes);
  return new TextDecoder('iso-8859-1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/gu, (char) => WINDOWS_1252_HIGH[char.charCodeAt(0) - 0x80] ?? char);
}
