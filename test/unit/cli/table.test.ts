import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Column, table } from '../../../src/cli/terminal/table.ts';
import { colourStyle, pad, plain, plainStyle, shorten, styleFor, width } from '../../../src/cli/terminal/text.ts';

const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const column: fc.Arbitrary<Column> = fc.record(
  {
    title: fc.string({ maxLength: 12 }).map(plain),
    align: fc.constantFrom('left' as const, 'right' as const),
    least: fc.integer({ min: 1, max: 10 }),
    isName: fc.boolean(),
  },
  { requiredKeys: ['title'] },
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.record({ text, style: fc.constantFrom('red' as const, 'dim' as const) }),
);
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 5 });

describe('a table', () => {
  it('is never wider than the terminal, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 6 }),
        rows,
        fc.integer({ min: 1, max: 120 }),
        (head, body, columns) => {
          const lines = table(head, body, { columns: columns, style: colourStyle }).map(stripVTControlCharacters);
          expect(lines).toHaveLength(body.length + 1);
          for (const line of lines) {
            expect(width(line)).toBeLessThanOrEqual(columns);
            expect(line).not.toContain('\n');
          }
        },
      ),
    );
  });

  it('has the same text with and without colours', () => {
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 6 }),
        rows,
        fc.integer({ min: 1, max: 120 }),
        (head, body, columns) => {
          const coloured = table(head, body, { columns: columns, style: colourStyle }).map((line) =>
            stripVTControlCharacters(line).trimEnd(),
          );
          expect(coloured).toEqual(table(head, body, { columns: columns, style: plainStyle }));
        },
      ),
    );
  });

  it('cuts only columns that may be cut, and nothing if there is room', () => {
    const head: Column[] = [
      { title: 'Name', least: 6 },
      { title: 'Port', align: 'right' },
    ];
    const body = [['demo/a-long-name', '15432']];
    expect(table(head, body, { columns: Number.POSITIVE_INFINITY, style: plainStyle })).toEqual([
      'Name               Port',
      'demo/a-long-name  15432',
    ]);
    expect(table(head, body, { columns: 17, style: plainStyle })).toEqual(['Name         Port', 'demo/a-lo…  15432']);
  });
});

describe('a table with names', () => {
  const head: Column[] = [
    { title: '' },
    { title: 'Branch', least: 12, isName: true },
    { title: 'Parent', least: 6 },
    { title: 'Port', align: 'right' },
    { title: 'Own size', align: 'right' },
    { title: 'Expires', align: 'right' },
    { title: 'Owner', least: 8 },
  ];
  const rows = [
    ['●', 'demo-shop/main', '–', '15432', '–', '–', '–'],
    ['●', 'demo-shop/a-long-name-of-a-branch', 'main', '15433', '–', 'in 13d 21h', 'github:github.com/1296269#42'],
  ];
  const shown = (columns: number) => table(head, rows, { columns: columns, style: plainStyle });

  it('leaves out empty columns first, then cuts what may be cut, and names last', () => {
    expect(shown(120)[0]).toMatch(/Branch +Parent +Port +Own size +Expires +Owner/);
    // Own size is empty, so it is left out; the owner is cut, the rest is complete.
    expect(shown(80)[0]).toMatch(/Branch +Parent +Port +Expires +Owner/);
    expect(shown(80)[2]).toMatch(/demo-shop\/a-long-name-of-a-branch +main +15433 +in 13d 21h +github:github\.…/);
    // Then columns are left out from the right; the remaining ones are complete: no half of a port.
    expect(shown(60)[2]).toBe('●  demo-shop/a-long-name-of-a-branch  main    15433');
    expect(shown(40)[2]).toBe('●  demo-shop/a-long-name-of-a-branch');
    expect(shown(20)[2]).toBe('●  demo-shop/a-long…');
  });

  it('never shows a part of a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 130 }), (columns) => {
        for (const line of shown(columns).slice(1)) expect(line).not.toMatch(/\b1543?…|\b154…|in 1.?…/);
      }),
    );
  });
});

describe('foreign text', () => {
  it('never sends a control character to the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(plain(any)).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}|\p{Cs}/u);
      }),
    );
    expect(plain('a\u001b]0;x\u0007\u009b2J\u202eb\nc')).toBe('a\\u{1b}]0;x\\u{7}\\u{9b}2J\\u{202e}b c');
    expect(plain('Zoë 日本 🐘')).toBe('Zoë 日本 🐘');
  });

  it('is cut or padded to a width', () => {
    fc.assert(
      fc.property(text.map(plain), fc.integer({ min: 1, max: 40 }), (any, columns) => {
        expect(width(shorten(any, columns))).toBeLessThanOrEqual(columns);
        expect(width(pad(shorten(any, columns), columns))).toBe(columns);
      }),
    );
    expect(shorten('日本語', 4)).toBe('日…');
  });
});

describe('colours', () => {
  it.for<[{ isTTY?: boolean }, boolean, Record<string, string>, boolean]>([
    [{ isTTY: true }, true, {}, true],
    [{}, true, {}, false],
    [{ isTTY: true }, false, {}, false],
    [{ isTTY: true }, true, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, true, { NO_COLOR: '' }, true],
    [{ isTTY: true }, true, { TERM: 'dumb' }, false],
  ])('%j, color %s, in %j: %s', ([stream, color, env, coloured]) => {
    expect(styleFor(stream, { color, env }) === colourStyle).toBe(coloured);
  });
});
