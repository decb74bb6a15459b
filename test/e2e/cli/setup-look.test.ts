import { execa } from 'execa';
import { expect, it } from 'vitest';
import { readableBundle } from '../../harness/agent/agent.ts';

/** Every user can see what `setup` would do, on every machine. */

it('a dry run does not need root, and says what it could not see', async () => {
  const velo = readableBundle();
  try {
    const asRoot = process.getuid?.() === 0;
    const { exitCode, stdout } = await execa(process.execPath, [velo.path, 'setup', '--dry-run', '--json'], {
      ...(asRoot ? { uid: 65534, gid: 65534 } : {}),
      env: { PATH: process.env.PATH, HOME: '/' },
      extendEnv: false,
      reject: false,
      cwd: '/',
    });
    const said = JSON.parse(stdout) as { lines: { name: string; state: string }[]; notes: string[] };
    expect({ exitCode, said }).toMatchObject({ exitCode: 0 });
    expect(said.lines.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['group velo', 'group velo-runner', 'service velo-agent.service']),
    );
    expect(said.lines.filter(({ state }) => !['found', 'to make', 'to renew'].includes(state))).toEqual([]);
    expect(said.notes).toContain('Run without root: things that only root can see are shown as missing.');
  } finally {
    velo.remove();
  }
});
