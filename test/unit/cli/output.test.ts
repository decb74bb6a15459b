import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { optionHints } from '../../../src/cli/render/hints.ts';
import { type Globals, Output } from '../../../src/cli/terminal/output.ts';
import { asVeloError, VeloError } from '../../../src/contract/errors/error.ts';

function captured(globals: Globals = {}, terminal: { isTTY?: boolean; columns?: number } = {}) {
  const written = { stdout: '', stderr: '' };
  const output = new Output(
    {
      stdout: { write: (text) => (written.stdout += text), ...terminal },
      stderr: { write: (text) => (written.stderr += text), ...terminal },
      env: {},
    },
    globals,
  );
  return { output, written };
}

function play(output: Output): void {
  output.heading('Creating demo/dev from demo/main...');
  output.progress({ kind: 'begin', name: 'Checkpoint' });
  output.progress({ kind: 'end', name: 'Checkpoint', ms: 120 });
  output.progress({ kind: 'note', text: 'unlogged tables are empty\u0007' });
  output.progress({ kind: 'begin', name: 'PostgreSQL ready' });
  output.progress({ kind: 'end', name: 'PostgreSQL ready', ms: 61 });
}

describe('progress', () => {
  it('is printed to stderr as lines with aligned times, without ANSI codes if there is no terminal', () => {
    const { output, written } = captured();
    play(output);
    expect(written.stdout).toBe('');
    expect(written.stderr).toBe(
      [
        'Creating demo/dev from demo/main...',
        `  ▸ ${'Checkpoint'.padEnd(40)} 0.1s`,
        '  · unlogged tables are empty\\u{7}',
        `  ▸ ${'PostgreSQL ready'.padEnd(40)} 0.1s`,
        '',
      ].join('\n'),
    );
  });

  it('shows the running step on a terminal and overwrites it', () => {
    const { output, written } = captured({}, { isTTY: true, columns: 60 });
    play(output);
    expect(written.stderr).toContain('Checkpoint\r\u001b[K');
    expect(written.stderr.endsWith('\n')).toBe(true);
  });

  it('shows on a terminal how far a long step is, and nothing of that elsewhere', () => {
    vi.useFakeTimers();
    try {
      const terminal = captured({}, { isTTY: true, columns: 60 });
      const file = captured();
      for (const { output } of [terminal, file]) {
        output.progress({ kind: 'begin', name: 'Copy' });
        output.progress({ kind: 'moved', text: '1.2 GB of 3 GB\u0007' });
        output.progress({ kind: 'note', text: 'a note' });
        vi.advanceTimersByTime(61_000);
        output.progress({ kind: 'end', name: 'Copy', ms: 61_000 });
        vi.advanceTimersByTime(10_000);
      }
      const lines = stripVTControlCharacters(terminal.written.stderr).split(/[\r\n]+/);
      expect(lines).toContain('  ▸ Copy  1.2 GB of 3 GB\\u{7}');
      expect(lines).toContain('  ▸ Copy  1.2 GB of 3 GB\\u{7} · 1m 1s');
      expect(lines.slice(-2)).toEqual([`  ▸ ${'Copy'.padEnd(40)} 61.0s`, '']);
      expect(file.written.stderr).toBe(`  · a note\n  ▸ ${'Copy'.padEnd(40)} 61.0s\n`);
    } finally {
      vi.useRealTimers();
    }
  });

  it('has no ANSI codes on a terminal with --no-color, and is empty with --quiet', () => {
    const colourless = captured({ color: false }, { isTTY: true, columns: 60 });
    play(colourless.output);
    expect(colourless.written.stderr).not.toContain('\u001b');
    const quiet = captured({ quiet: true });
    play(quiet.output);
    expect(quiet.written.stderr).toBe('');
  });

  it('does not announce what is refused at once', () => {
    const { output, written } = captured();
    output.heading('Creating demo/dev from demo/main...');
    output.error(new VeloError('conflict', 'branch-exists', 'demo/dev exists.', 'Choose another name.'));
    expect(written.stderr).toBe(
      'velo: demo/dev exists.\n  Choose another name. `velo branch create` takes `--if-exists reuse` or `--if-exists reset`.\n',
    );
  });
});

describe('results and errors', () => {
  it('are one document with --json, on one line if there is no terminal', () => {
    const { output, written } = captured({ json: true });
    output.result({ deleted: 'demo/dev', odd: '\u009b\u2028' }, () => 'never');
    expect(written.stdout).toBe('{"deleted":"demo/dev","odd":"\\u009b\\u2028"}\n');
    expect(JSON.parse(written.stdout).odd).toBe('\u009b\u2028');
  });

  it('show causes only with --verbose, and never control characters', () => {
    const error = asVeloError(new Error('broken\u001b[2J', { cause: new Error('pipe') }));
    const short = captured();
    short.output.error(error);
    expect(short.written.stderr.split('\n')).toHaveLength(3);
    const long = captured({ verbose: true });
    long.output.error(error);
    expect(long.written.stderr).toContain('Caused by: Error: pipe');
    expect(long.written.stderr).not.toContain('\u001b');
  });
});

describe('an error', () => {
  it('gets the command line’s hint for its code, also in JSON', () => {
    const { output, written } = captured({ json: true });
    output.error(new VeloError('conflict', 'has-children', 'demo/dev has children.', 'Delete them first.'));
    const { error } = JSON.parse(written.stdout);
    expect(error.hint).toBe(`Delete them first. ${optionHints['has-children']}`);
    expect(error.hint).toContain('`--force`');
  });

  it('of a program that met a full or read-only disk says so', () => {
    const of = (stderr: string) => asVeloError(Object.assign(new Error('cp -a ended with 1'), { stderr })).code;
    expect(of('first line\ncp: error writing "x": No space left on device')).toBe('no-space');
    expect(of('chown: Disk quota exceeded')).toBe('no-space');
    expect(of("mkdir: cannot create directory 'x': Read-only file system")).toBe('read-only');
    expect(of('cp: out of memory')).toBe('internal-error');
  });

  it('without such a hint keeps its own hint', () => {
    const { output, written } = captured();
    output.error(new VeloError('conflict', 'busy', 'It is busy.', 'Wait.'));
    expect(written.stderr).toBe('velo: It is busy.\n  Wait.\n');
  });
});
