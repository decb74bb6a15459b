import { describe, expect, it } from 'vitest';
import { candidates } from '../../../src/cli/completion/completion.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { Session } from '../../../src/cli/session.ts';

const sink = { write: () => true };
const program = createProgram(new Session({ stdout: sink, stderr: sink, env: {} }, {}), () => {});

async function offered(...words: string[]): Promise<string[]> {
  return (await candidates(program, words, async (kind) => known[kind])).map(({ value }) => value);
}

const known = {
  project: ['demo', 'shop'],
  branch: ['demo/main', 'demo/dev', 'shop/main'],
  snapshot: [{ value: '1a2b3c4d5e6f7081', about: 'demo/main' }, '9f8e7d6c5b4a3021'],
};

describe('completion', () => {
  it.each([
    [['bra'], ['branch']],
    [
      ['br', 'res'],
      ['reset', 'restart'],
    ],
    [
      ['branch', 'get', 'demo/'],
      ['demo/main', 'demo/dev'],
    ],
    [['--json', 'br', 'rm', 'shop'], ['shop/main']],
    [['branch', 'get', 'demo/dev', ''], []],
    [['branch', 'delete', 'demo/dev', 'shop'], ['shop/main']],
    [
      ['branch', 'create', ''],
      ['demo/', 'shop/'],
    ],
    [['branch', 'create', 'demo/x', '--parent', 's'], ['shop/main']],
    [['branch', 'create', 'demo/x', '--ttl', ''], []],
    [
      ['branch', 'create', '--if-exists', ''],
      ['fail', 'reuse', 'reset'],
    ],
    [['branch', 'create', '--if-ex'], ['--if-exists']],
    [
      ['branch', 'list', ''],
      ['demo', 'shop'],
    ],
    [['project', 'create', ''], []],
    [['snap', 'create', 'shop'], ['shop/main']],
    [
      ['snapshot', 'list', 'demo'],
      ['demo', 'demo/main', 'demo/dev'],
    ],
    [['snapshot', 'cleanup', 'shop'], ['shop/main']],
    [
      ['snapshot', 'get', ''],
      ['1a2b3c4d5e6f7081', '9f8e7d6c5b4a3021'],
    ],
    [['snapshot', 'rm', '9f'], ['9f8e7d6c5b4a3021']],
    [['snapshot', 'set', '1a2b3c4d5e6f7081', ''], []],
    [['branch', 'reset', 'demo/main', '--from', '1'], ['1a2b3c4d5e6f7081']],
    [['branch', 'create', 'demo/x', '--from=9'], ['--from=9f8e7d6c5b4a3021']],
    [['branch', 'reset', 'demo/dev', '--keep-old', ''], []],
    [['branch', 'create', 'demo/x', '--pitr', ''], []],
    [['branch', 'reset', 'demo/dev', '--la'], ['--latest']],
    [
      ['branch', 'set', 'demo/dev', '--archive', ''],
      ['on', 'off'],
    ],
    [['ssh-key', 'add', 'ci.pub', '--from', ''], []],
    [['ssh-key', 'rm', ''], []],
    [['wal', 'info', 'shop'], ['shop/main']],
    [
      ['wal', 'cleanup', 'demo/'],
      ['demo/main', 'demo/dev'],
    ],
    [
      ['wal', 'cleanup', 'demo/main', '--d'],
      ['--days', '--dry-run'],
    ],
    [
      ['restore', 'check', ''],
      ['demo', 'shop'],
    ],
    [['project', 'delete', 'd', '--f'], ['--force']],
    [['status', '--storage=z'], ['--storage=zfs']],
    [['status', '--storage', '=', 'b'], ['btrfs']],
    [
      ['status', '--storage', '='],
      ['zfs', 'btrfs', 'directory'],
    ],
    [['branch', 'get', '--', 'demo/d'], ['demo/dev']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
  ])('%j offers %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });

  it('shows beside an id what the snapshot is of', async () => {
    expect(await candidates(program, ['snapshot', 'get', '1'], async (kind) => known[kind])).toEqual([
      { value: '1a2b3c4d5e6f7081', about: 'demo/main' },
    ]);
  });

  it('offers every command and global option', async () => {
    expect(await offered('')).toEqual(
      expect.arrayContaining([
        'project',
        'branch',
        'snapshot',
        'wal',
        'restore',
        'status',
        'doctor',
        'setup',
        'completion',
      ]),
    );
    expect(await offered('branch', 'delete', '--')).toEqual(expect.arrayContaining(['--force', '--json', '--timeout']));
  });
});
