import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../src/cli/program.ts';
import { runCommandLine } from '../../../src/cli/run.ts';
import { Session } from '../../../src/cli/session.ts';

/** The words that lead to a command. */
function wordsOf(command: Command): string[] {
  return command.parent ? [...wordsOf(command.parent), command.name()] : [];
}

/** Runs a command line in this process and returns what it wrote. None of these gets as far as opening velo. */
async function velo(...argv: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await runCommandLine(argv, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env: {},
  });
  return { code, stdout, stderr };
}

/** Wrong command lines, and the code that `--json` shows for them. */
const wrong: [line: string[], code: string][] = [
  [['bogus'], 'unknown-command'],
  [[''], 'unknown-command'],
  [['branch'], 'missing-command'],
  [['branch', 'craete', 'demo/dev'], 'unknown-command'],
  [['branch', 'help', 'bogus'], 'missing-command'],
  [['branch', 'create'], 'missing-argument'],
  [['branch', 'create', 'demo/dev', 'demo/other'], 'unexpected-argument'],
  [['branch', 'create', 'demo/dev', '--bogus'], 'unknown-option'],
  [['--bogus', 'status'], 'unknown-option'],
  [['branch', 'get', '-x'], 'unknown-option'],
  [['branch', 'create', 'demo/dev', '--ttl'], 'missing-value'],
  [['branch', 'create', 'demo/dev', '--ttl', 'soon'], 'invalid-duration'],
  [['branch', 'create', 'demo/dev', '--ttl', 'none'], 'invalid-duration'],
  [['branch', 'create', 'demo/dev', '--if-exists', 'maybe'], 'invalid-value'],
  [['branch', 'create', 'demo/dev', '--label', 'key'], 'invalid-label'],
  [['branch', 'create', 'demo/dev', '--label', '=value'], 'invalid-label'],
  [['branch', 'set', 'demo/dev'], 'nothing-to-set'],
  [['branch', 'start'], 'missing-argument'],
  [['branch', 'start', 'demo/dev', '--all'], 'conflicting-options'],
  [['project', 'create'], 'missing-argument'],
  [['project', 'create', 'demo', '--pg-version', '13'], 'invalid-value'],
  [['project', 'create', 'demo', '--pg-version', '17', '--image', 'postgres:17'], 'conflicting-options'],
  [['project', 'create', 'demo', '--network', 'open'], 'invalid-value'],
  [['project', 'create', 'demo', '--storage', 'xfs'], 'invalid-value'],
  [['--postgres', 'podman', 'status'], 'invalid-value'],
  [['status', '--timeout', '0s'], 'invalid-duration'],
  [['completion', 'tcsh'], 'invalid-value'],
  [['branch', 'reset', 'demo/dev', '--from'], 'missing-value'],
  [['branch', 'reset', 'demo/dev', '--from', '1a2b', '--undo'], 'conflicting-options'],
  [['branch', 'reset', 'demo/dev', '--to-parent', '--from', '1a2b'], 'conflicting-options'],
  [['branch', 'reset', 'demo/dev', '--to-parent', '--undo'], 'conflicting-options'],
  [['branch', 'reset', 'demo/dev', '--keep-old', '2'], 'invalid-duration'],
  [['branch', 'reset', 'demo/dev', '--keep-old', '0h'], 'invalid-duration'],
  [['snapshot'], 'missing-command'],
  [['snap', 'bogus'], 'unknown-command'],
  [['snapshot', 'create'], 'missing-argument'],
  [['snapshot', 'create', 'demo/main', 'x'], 'unexpected-argument'],
  [['snapshot', 'create', 'demo/main', '--label'], 'missing-value'],
  [['snapshot', 'get'], 'missing-argument'],
  [['snapshot', 'set', '1a2b'], 'nothing-to-set'],
  [['snapshot', 'set', '1a2b', '--pin', '--unpin'], 'conflicting-options'],
  [['snapshot', 'delete', 'a', 'b'], 'unexpected-argument'],
  [['snapshot', 'cleanup'], 'missing-argument'],
  [['snapshot', 'cleanup', '--days', '3'], 'missing-argument'],
  [['snapshot', 'cleanup', 'demo/main', '--all'], 'conflicting-options'],
  [['snapshot', 'cleanup', '--all', '--days', '1.5'], 'invalid-value'],
  [['snapshot', 'cleanup', '--all', '--days', '-1'], 'invalid-value'],
  [['branch', 'create', 'demo/dev', '--from', '1a2b', '--pitr', 'yesterday'], 'conflicting-options'],
  [['branch', 'create', 'demo/dev', '--pitr', '2 hours ago', '--latest'], 'conflicting-options'],
  [['branch', 'create', 'demo/dev', '--lsn', '0/1', '--latest'], 'conflicting-options'],
  [['branch', 'create', 'demo/dev', '--pitr'], 'missing-value'],
  [['branch', 'create', 'demo/dev', '--generation', '2'], 'missing-option'],
  [['branch', 'create', 'demo/dev', '--from', '1a2b', '--generation', '2'], 'conflicting-options'],
  [['branch', 'create', 'demo/dev', '--latest', '--generation', '0'], 'invalid-value'],
  [['branch', 'reset', 'demo/dev', '--to-parent', '--pitr', 'yesterday'], 'conflicting-options'],
  [['branch', 'reset', 'demo/dev', '--undo', '--latest'], 'conflicting-options'],
  [['branch', 'reset', 'demo/dev', '--undo', '--generation', '1'], 'conflicting-options'],
  [['branch', 'reset', 'demo/dev', '--lsn', '0/1', '--from', '1a2b'], 'conflicting-options'],
  [['branch', 'set', 'demo/dev', '--archive', 'yes'], 'invalid-value'],
  [['project', 'create', 'demo', '--archive', 'true'], 'invalid-value'],
  [['wal'], 'missing-command'],
  [['wal', 'info', '--bogus'], 'unknown-option'],
  [['wal', 'info', 'demo/main', 'demo/dev'], 'unexpected-argument'],
  [['wal', 'cleanup'], 'missing-argument'],
  [['wal', 'cleanup', 'demo/main', '--days', '1.5'], 'invalid-value'],
  [['restore'], 'missing-command'],
  [['restore', 'check', 'demo', '--max-age', 'soon'], 'invalid-duration'],
  [['setup', '--file', 'large'], 'invalid-size'],
  [['setup', '--pool', 'tank', '--file', '20G'], 'conflicting-options'],
  [['setup', '--uninstall', '--user', 'ann'], 'conflicting-options'],
  [['setup', 'tank'], 'unexpected-argument'],
  [['setup', '--uninstall', '--ssh-user', 'velo-ci'], 'conflicting-options'],
  [['ssh-key'], 'missing-command'],
  [['ssh-key', 'add'], 'missing-argument'],
  [['ssh-key', 'remove', 'a', 'b'], 'unexpected-argument'],
];

describe('a wrong command line', () => {
  it.each(wrong)('%j: exit code 2 and two lines on stderr', async (line) => {
    const { code, stdout, stderr } = await velo(...line);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^velo: [^\n]+\.\n {2}[^\n]+\n$/);
    expect(stderr).not.toMatch(/^error:/m);
  });

  it.each(wrong)('%j with --json: one document on stdout, code %s', async (line, expected) => {
    for (const argv of [
      ['--json', ...line],
      [
        ...line.filter((word) => word !== '--ttl' || line.at(-1) !== '--ttl'),
        '--json',
        ...line.filter((word) => word === '--ttl' && line.at(-1) === '--ttl'),
      ],
    ]) {
      const { code, stdout, stderr } = await velo(...argv);
      expect(code).toBe(2);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout).error).toMatchObject({ code: expected, left: [] });
      expect(Object.keys(JSON.parse(stdout).error)).toEqual(['code', 'message', 'hint', 'left']);
    }
  });

  it('says how names begin if a name that begins with a dash was read as an option', async () => {
    const { stderr } = await velo('branch', 'get', '-x');
    expect(stderr).toContain('Names start with a letter.');
    expect((await velo('branch', 'get', '--x')).stderr).not.toContain('meant as a name');
    expect((await velo('status', '-x')).stderr).not.toContain('meant as a name');
  });

  it('is shown without control characters', async () => {
    const { stderr } = await velo('branch', 'create', 'a/b', '--\u001b[31m\n\u009b2J');
    expect(stderr.split('\n')).toHaveLength(3);
    expect(stderr.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });
});

describe('what was meant', () => {
  it.each([
    [['branhc', 'list'], '`branch`'],
    [['branch', 'craete', 'a/b'], '`create`'],
    [['branch', 'delete', 'a/b', '--forse'], '`--force`'],
    [['status', '--jsno'], '`--json`'],
  ])('%j: gets a suggestion', async (line, meant) => {
    expect((await velo(...line)).stderr).toContain(`\n  Did you mean ${meant}? `);
  });

  it('is not guessed if nothing is similar', async () => {
    expect((await velo('bogus')).stderr).not.toMatch(/Did you mean|undefined/);
    expect((await velo('branch', 'get', 'a/b', '--xyzzy')).stderr).not.toMatch(/Did you mean|undefined/);
  });

  it.each([[['cleanup']], [['cleanup', '--dry-run']], [['cleanup', 'a', 'b']]])(
    '%j, a command of the predecessor, leads to the command that replaces it',
    async (line) => {
      const { code, stderr } = await velo(...line);
      expect([code, stderr]).toEqual([2, expect.stringContaining('`velo doctor --repair`')]);
    },
  );
});

describe('help and version', () => {
  it.each([
    [['help', 'branch', 'create'], 'Usage: velo branch create '],
    [['help', 'br', 'rm'], 'Usage: velo branch delete|rm '],
    [['help', 'project'], 'Usage: velo project|proj '],
    [['branch', 'create', '-h'], 'Usage: velo branch create '],
  ])('%j shows the help of one command', async (line, usage) => {
    const { code, stdout, stderr } = await velo(...line);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.startsWith(usage), stdout).toBe(true);
  });

  it('of an unknown word is an error with a suggestion', async () => {
    expect(await velo('help', 'branhc')).toMatchObject({ code: 2, stderr: expect.stringContaining('`branch`?') });
    expect(await velo('help', 'branch', 'craete')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('`create`?'),
    });
  });

  it.each([[['-v']], [['version']], [['--version']]])('%j prints the version', async (line) => {
    expect(await velo(...line)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('fits a screen for every command, with an example, and lists global options only once', async () => {
    const sink = { write: () => true };
    const session = new Session({ stdout: sink, stderr: sink, env: {} }, {});
    const walk = (command: Command): string[][] =>
      command.commands.length === 0
        ? [wordsOf(command)]
        : command.commands.filter((sub) => sub.name() !== 'help').flatMap(walk);
    for (const words of walk(createProgram(session, () => {}))) {
      if (words[0] === 'cleanup') continue;
      const { stdout } = await velo(...words, '--help');
      expect(stdout, words.join(' ')).toMatch(/\nExample:\n {2}velo /);
      expect(stdout, words.join(' ')).not.toMatch(/--json {2}|--timeout/);
      expect(stdout.split('\n').length, words.join(' ')).toBeLessThanOrEqual(25);
    }
    expect((await velo('--help')).stdout).toMatch(/--json .*--timeout /s);
  });

  it('has less to make for the name or alias of a command, and the same command', () => {
    const sink = { write: () => true };
    const made = (first?: string) =>
      createProgram(new Session({ stdout: sink, stderr: sink, env: {} }, {}), () => {}, first);
    const shown = (command: Command | undefined): unknown =>
      command && [
        command.name(),
        command.aliases(),
        command.options.map(({ flags }) => flags),
        command.commands.map(shown),
      ];
    const all = made().commands;
    for (const command of all)
      for (const word of [command.name(), ...command.aliases()]) {
        const some = made(word).commands;
        expect(shown(some.find((each) => each.name() === command.name())), word).toEqual(shown(command));
        if (!['help', 'cleanup'].includes(word)) expect(some.length, word).toBeLessThan(4);
      }
    expect(made('nonesuch').commands).toHaveLength(all.length);
  });

  it.each([[[]], [['--help']], [['-h']], [['help']]])('%j prints the help', async (line: string[]) => {
    const { code, stdout, stderr } = await velo(...line);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: velo /);
  });

  it.each([
    [
      'branch|br',
      [
        ...['create', 'list|ls', 'get', 'delete|rm', 'reset', 'password|pass', 'url', 'logs'],
        ...['start', 'stop', 'restart', 'set'],
      ],
    ],
    ['project|proj', ['create', 'list|ls', 'get', 'delete|rm']],
    ['snapshot|snap', ['create', 'list|ls', 'get', 'set', 'delete|rm', 'cleanup']],
    ['wal', ['info', 'cleanup']],
    ['restore', ['check']],
  ])('%s has its commands under both names', async (words, commands) => {
    for (const word of words.split('|')) {
      const { code, stdout } = await velo(word, '--help');
      expect(code).toBe(0);
      for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command.replace('|', '\\|')}\\b`, 'm'));
    }
  });

  it('is printed anywhere, and as a JSON document', async () => {
    expect(await velo('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect((await velo('branch', 'list', '--version')).code).toBe(0);
    expect(JSON.parse((await velo('--version', '--json')).stdout)).toEqual({ version: expect.any(String) });
    expect(JSON.parse((await velo('--help', '--json')).stdout)).toEqual({ help: expect.any(String) });
  });

  it('without a command but with --json is an error: there is no document to print', async () => {
    const { code, stdout } = await velo('--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.code).toBe('missing-command');
  });
});
