import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { processesWith } from '../../../src/host/processes/processes.ts';

describe('a process', () => {
  it('is found at any moment, also while it executes one program after the other', async () => {
    const variable = 'VELO_TEST_EXECUTES';
    const script = 'exec sh -c "$0" "$0"';
    const env = { [variable]: 'yes', PATH: '/usr/bin:/bin' };
    const child = spawn('sh', ['-c', script, script], { env, stdio: 'ignore' });
    try {
      const looks = Array.from({ length: 300 }, () => processesWith(variable, 'y').map(({ pid, mark }) => [pid, mark]));
      expect(looks.filter((found) => found.length !== 1)).toEqual([]);
      expect(looks[0]).toEqual([[child.pid, 'yes']]);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    expect(processesWith(variable, '')).toEqual([]);
  });
});
