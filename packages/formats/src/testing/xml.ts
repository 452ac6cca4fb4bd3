import { DOMParser, type Document } from '@xmldom/xmldom';

/** Parses strictly: anything that a reader may complain about is an error, characters outside of XML 1.0 (section 2.2) too. */
export function strictXml(text: string): Document {
  const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (illegal !== null) throw new Error(`U+${illegal[0].codePointAt(0)!.toString(16)} at ${illegal.index}`);
  return new DOMParser({
    onError: (level, message) => {
      // U+FFFD is a character like others to XML.
      if (message.includes('replacement character')) return;
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
}

/** A text as XML can hold it. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
