import { describe, expect, it } from 'vitest';

import { rowsAs } from './rows.js';
import { plain } from './terminal.js';

const columns = ['name', 'n'];

describe('rows', () => {
  it('are objects as JSON, one a line', () => {
    expect(
      rowsAs('json', columns, [
        ['Ada', 1],
        [null, [1, 2]],
      ]),
    ).toBe('{"name":"Ada","n":1}\n{"name":null,"n":[1,2]}\n');
    expect(rowsAs('json', columns, [])).toBe('');
  });

  it('have a header as CSV, quoted where they must be', () => {
    expect(rowsAs('csv', columns, [['a "b", c', { x: true }]])).toBe('name,n\n"a ""b"", c","{""x"":true}"\n');
    expect(rowsAs('csv', columns, [])).toBe('name,n\n');
  });

  it('are no formulas to a spreadsheet', () => {
    for (const evil of ['=1+1', '+1', '-1', '@x']) {
      expect(rowsAs('csv', ['x'], [[evil]])).toBe(`x\n'${evil}\n`);
    }
  });

  it('are a table for people, long values cut', () => {
    const table = rowsAs('table', columns, [
      ['Ada', 1],
      ['x'.repeat(500), null],
    ]);
    expect(table).toContain('│ Ada ');
    expect(table).toContain(`${'x'.repeat(80)}…`);
    expect(rowsAs('table', columns, [])).toBe('');
  });

  it('send no escape sequence to the terminal', () => {
    const table = rowsAs('table', ['\u001B]0;title\u0007x'], [['\u001B[31mred\u001B[0m\r\nnext']]);
    for (const control of ['\u001B', '\u0007', '\r']) expect(table).not.toContain(control);
    expect(table).toContain('red next');
  });
});

describe('text for the terminal', () => {
  it('is one line without controls and direction marks', () => {
    expect(plain('a\u001B[2Jb\u0000c\nd\u2028e\u202Ef\u2066g')).toBe('ab c d efg');
  });

  it('keeps every script and sign', () => {
    const text = 'Müller – “Žižek” 東京 العربية 🎉';
    expect(plain(text)).toBe(text);
  });
});
