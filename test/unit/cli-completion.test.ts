import { describe, expect, it } from 'vitest';
import { candidates } from '../../src/cli/completion/completion.ts';
import { createProgram } from '../../src/cli/program.ts';
import { Session } from '../../src/cli/session.ts';

const sink = { write: () => true };
const program = createProgram(new Session({ stdout: sink, stderr: sink, env: {} }, {}), () => {});

async function offered(...words: string[]): Promise<string[]> {
  const names = { project: ['demo', 'shop'], branch: ['demo/main', 'demo/dev', 'shop/main'] };
  return (await candidates(program, words, async (kind) => names[kind])).map(({ value }) => value);
}

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

  it('offers every command and global option', async () => {
    expect(await offered('')).toEqual(
      expect.arrayContaining(['project', 'branch', 'snapshot', 'wal', 'status', 'doctor', 'setup', 'completion']),
    );
    expect(await offered('branch', 'delete', '--')).toEqual(expect.arrayContaining(['--force', '--json', '--timeout']));
  });
});
