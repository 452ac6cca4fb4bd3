import { describe, expect, test } from 'vitest';

import { decodeText } from './decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

test('a byte order mark is believed first, and is not part of the text', () => {
  expect(decodeText(utf8('\ufeffé'), 'windows-1252', false)).toBe('é');
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xe9, 0, 0x34, 0x04), undefined, false)).toBe('éд');
  expect(decodeText(Uint8Array.of(0xfe, 0xff, 0, 0xe9), undefined, false)).toBe('é');
});

test('valid UTF-8 is UTF-8, whatever the page still declares', () => {
  expect(decodeText(utf8('<meta charset="iso-8859-1"><p>Müller – “so”'), undefined, true)).toContain('Müller – “so”');
});

test('latin1 means windows-1252 with its quotes and dashes, as on the web', () => {
  const bytes = latin1(
    '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>M\u00fcller \u0096 \u0093so\u0094 \u0080',
  );
  expect(decodeText(bytes, undefined, true)).toContain('Müller – “so” €');
});

test('the charset from outside beats the one in the page', () => {
  const bytes = latin1('<meta charset="windows-1252"><p>\u00c4\u00c5\u00ce\u00d8');
  expect(decodeText(bytes, 'koi8-r', true)).toContain('день');
});

test('a charset that nobody knows is as good as none', () => {
  expect(decodeText(latin1('<meta charset="martian"><p>caf\u00e9 au lait'), undefined, true)).toContain('café');
});

test('UTF-8 with a broken byte stays UTF-8, the byte becomes U+FFFD', () => {
  const bytes = utf8('Müller und Jäger trafen sich in Köln.');
  const broken = new Uint8Array([...bytes.slice(0, 20), 0xc3, ...bytes.slice(20)]);
  const text = decodeText(broken, undefined, false);
  expect(text).toContain('Müller und J');
  expect(text).toContain('\ufffd');
  expect(text).toContain('Köln');
});

test('ISO-2022-JP, which is pure ASCII bytes, is decoded where it is declared', () => {
  const bytes = latin1('\u001b$B@$3&\u001b(B');
  expect(decodeText(bytes, 'iso-2022-jp', false)).toBe('世界');
});

describe('without any declaration letters tell', () => {
  const ru =
    'Министр иностранных дел раскритиковал решение правительства, которое накануне объявило о переносе саммита. ';
  const cases: readonly (readonly [label: string, text: string])[] = [
    ['windows-1251', ru],
    ['koi8-r', ru],
    [
      'windows-1252',
      'Le ministre des Affaires étrangères a critiqué la décision du gouvernement, qui avait été annoncée à Genève. ',
    ],
    ['windows-1253', 'Ο υπουργός Εξωτερικών επέκρινε την απόφαση της κυβέρνησης που είχε ανακοινώσει την αναβολή. '],
    [
      'windows-1252',
      'Schröder kritisierte die Entscheidung der Regierung, über den Gipfel in Zürich später zu beraten. ',
    ],
  ];
  test.each(cases)('%s', (label, text) => {
    expect(decodeText(encode(label, text.repeat(3)), undefined, false)).toBe(text.repeat(3));
  });

  test.each([
    [
      'shift_jis',
      [
        0x8a, 0x4f, 0x91, 0x8a, 0x82, 0xcd, 0x8d, 0x91, 0x89, 0xef, 0x82, 0xc5, 0x98, 0x62, 0x82, 0xb5, 0x82, 0xbd,
        0x81, 0x42,
      ],
      '外相は国会で話した。',
    ],
    [
      'gb18030',
      [0xcd, 0xe2, 0xbd, 0xbb, 0xb2, 0xbf, 0xb3, 0xa4, 0xd4, 0xda, 0xb9, 0xfa, 0xbb, 0xe1, 0xcb, 0xb5, 0xa1, 0xa3],
      '外交部长在国会说。',
    ],
  ])('%s', (_label, bytes, text) => {
    const many = new Uint8Array(Array.from({ length: 20 }, () => bytes).flat());
    expect(decodeText(many, undefined, false)).toBe(text.repeat(20));
  });
});

/** The inverse of a one-byte TextDecoder. */
function encode(label: string, text: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) table.set(new TextDecoder(label).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (char) => table.get(char)!);
}
