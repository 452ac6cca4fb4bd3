import { TripletailError } from '@tripletail/core';

import { EXTENSIONS, type ReadOptions, TEXT_KINDS, type TextKind } from './types.js';

/** Bytes by which a file is known to be something else; the sentence says what to do. */
const MAGIC: readonly (readonly [bytes: string, what: string])[] = [
  ['%PDF-', 'a PDF: open it, copy the text, and save it as .txt'],
  ['PK\u0003\u0004', 'a zip archive or an office document (.docx, .odt, .epub): save it as plain text or HTML'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document (.doc, .xls): save it as plain text or HTML'],
  ['{\\rtf', 'rich text (RTF): save it as plain text or HTML'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture or a recording'],
  ['\u001f\u008b', 'compressed with gzip: unpack it'],
  ['7z\u00bc\u00af', 'a 7-Zip archive: unpack it'],
  ['Rar!', 'a RAR archive: unpack it'],
  ['bplist', 'a Safari web archive: save the page as HTML'],
];

/** Control characters among the first bytes above this share mean that it is no text. Chosen by eye: text has none. */
const MOST_CONTROLS = 0.02;
const LOOK_AT_BYTES = 8192;

/** The kind of text that a file is by its name, undefined if its ending is not one of ours. */
export function kindOfName(name: string): TextKind | undefined {
  const ending = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : TEXT_KINDS.find((kind) => EXTENSIONS[kind].includes(ending));
}

/** The kind of text: by media type, then by name, then by how it begins. */
export function kindOf(bytes: Uint8Array, { name, mediaType }: ReadOptions): TextKind {
  const type = mediaType?.split(';')[0]?.trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/markdown' || type === 'text/x-markdown') return 'markdown';
  const named = name === undefined ? undefined : kindOfName(name);
  if (named !== undefined) return named;
  return looksLikePage(bytes) ? 'html' : 'plain';
}

function looksLikePage(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024)).replaceAll('\u0000', '');
  return /^[^<]{0,8}(?:<\?xml[^>]*>|<!-{2}[\s\S]*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b/i.test(head);
}

/** Refuses what is no text at all, by its first bytes. */
export function assertText(bytes: Uint8Array, name: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  for (const [magic, what] of MAGIC) {
    if (head.startsWith(magic)) {
      throw new TripletailError(
        'ARTICLE_NOT_TEXT',
        `${name} is ${what}. Articles are read from .txt, .md and .html files.`,
      );
    }
  }
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return;
  const look = bytes.subarray(0, LOOK_AT_BYTES);
  let controls = 0;
  for (const byte of look) {
    if (byte === 0) controls += look.length;
    // Tab, line feed, vertical tab, form feed, carriage return and escape (ISO-2022) occur in text.
    else if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  if (controls > look.length * MOST_CONTROLS) {
    throw new TripletailError(
      'ARTICLE_NOT_TEXT',
      `${name} is not text: its bytes are those of a program, a picture or an archive. Articles are read from .txt, .md and .html files.`,
    );
  }
}
