import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../src/github/step/log.ts';
import { root } from '../../harness/root.ts';

/** Whether GitHub's runner would obey something in the printed text, reading lines as its ActionCommand.cs does. */
function obeyed(printed: string): boolean {
  return printed.split(/\r\n|\r|\n/).some((line) => line.trim().startsWith('::') || /##\[[^\]]*\]/.test(line));
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '::',
        '##',
        '[',
        ']',
        '\n',
        '\r',
        ' ',
        '\u2028',
        '\u0085',
        '\u001b[31m',
        'error',
        '%0A',
        '#',
        ':',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('foreign text in the log', () => {
  it.each([
    ['https://github.com/x\n::add-mask::a', 'https://github.com/x ::add-mask::a'],
    ['::stop-commands::x', ': :stop-commands::x'],
    ['  ::error::x', '  : :error::x'],
    ['a ##[stop-commands]x', 'a # #[stop-commands]x'],
    ['\u001b[2J\u0007red', ' [2J red'],
    ['gnp.\u202eexe', 'gnp. exe'],
    ['a\u2028b\u0085c', 'a b c'],
  ])('%j', (text, shown) => {
    expect(oneLine(text)).toBe(shown);
  });

  it('is never obeyed, and is one line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = oneLine(text);
        expect(obeyed(line)).toBe(false);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is printed in one way only: the actions print through log.ts alone', () => {
    const folder = join(root, 'src/github');
    const prints =
      /\bcore\.(info|notice|warning|error|debug|setFailed|startGroup|group)\b|\bconsole\.|process\.std(out|err)/;
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter(
      (file) => file.endsWith('.ts') && file !== 'step/log.ts',
    );
    expect(files.filter((file) => prints.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });
});
