import { readFileSync, rmSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { between } from '../harness/between.ts';
import { sql } from '../harness/database/sql.ts';
import {
  agentIsActive,
  answer,
  bootId,
  guardStands,
  playWorkflow,
  pool,
  setup,
  setupKilledAfter,
  stateOfMachine,
  until,
  velo,
} from '../harness/host.ts';
import { withoutIds } from '../harness/machine/volumes.ts';
import { tool } from '../harness/tool.ts';

let before: string[];
let running: Record<string, string>;

beforeAll(() => {
  const left = JSON.parse(readFileSync(between, 'utf8'));
  rmSync(between);
  if (left.boot === bootId()) throw new Error('The machine has not been rebooted since the first half.');
  ({ before, running } = left);
});

it('every branch that ran answers again at the same URL, with its data', async () => {
  await until('the agent is up', agentIsActive);
  for (const [branch, url] of Object.entries(running)) {
    await until(
      `${branch} answers`,
      () =>
        sql(url, 'SELECT 1').then(
          () => true,
          () => false,
        ),
      60,
    );
  }
  const counts: Record<string, unknown> = {};
  const told = Object.entries(running).map(async ([branch, url]) => {
    if (branch.startsWith('shop/')) counts[branch] = (await sql(url, 'SELECT count(*)::int AS n FROM items'))[0]?.n;
    expect((await answer<{ url: string }>('velo', 'branch', 'password', branch)).url).toBe(url);
  });
  await Promise.all(told);
  expect(counts).toEqual({ 'shop/main': 1000, 'shop/dev': 10, 'shop/qa': 10, 'shop/pr-42': 1000 });
  expect((await answer<{ status: string }>('velo', 'branch', 'get', 'shop/stopped')).status).toBe('stopped');
});

it('a recovery that the reboot interrupted is undone', async () => {
  const list = () => answer<{ branch: string }[]>('velo', 'branch', 'list', 'shop');
  await until('its branch is gone', async () => !(await list()).some(({ branch }) => branch === 'past'), 60);
  const volumes = tool('zfs', 'list', '-Hro', 'name', `${pool}/velo`).split('\n').map(withoutIds);
  expect(volumes.filter((name) => name.includes('/past'))).toEqual([]);
  expect(tool('find', `/var/lib/velo/zfs/${pool}`, '-maxdepth', '3', '-name', 'restore-*')).toBe('');
  const { checks } = await answer<{ checks: { name: string; state: string }[] }>('velo', 'doctor');
  expect(checks.filter(({ name, state }) => name === 'Leftovers' && state !== 'ok')).toEqual([]);
});

it('the guard stood before the engine and the agent were started', () => {
  expect(guardStands()).toBe(true);
  const entered = (unit: string, when: string) =>
    Number(tool('systemctl', 'show', unit, `--property=${when}`, '--value'));
  const guard = entered('velo-guard', 'ActiveEnterTimestampMonotonic');
  expect(guard).toBeGreaterThan(0);
  expect(entered('docker', 'InactiveExitTimestampMonotonic')).toBeGreaterThan(guard);
  expect(entered('velo-agent', 'InactiveExitTimestampMonotonic')).toBeGreaterThan(
    entered('docker', 'ActiveEnterTimestampMonotonic'),
  );
});

it('a pull request whose close was missed is swept up by its runner', async () => {
  const [swept] = await playWorkflow(42, 'swept');
  expect(swept).toMatchObject({ failed: false, steps: [{ action: { outputs: { destroyed: 'shop/pr-42' } } }] });
});

it('setup is not removed while there are branches', async () => {
  const { exitCode, stderr } = await velo('root', 'setup', '--uninstall');
  expect([exitCode, stderr]).toEqual([4, expect.stringContaining('shop/main')]);
  expect(agentIsActive()).toBe(true);
});

it('what setup made is removed, and nothing else', async () => {
  for (const project of ['shop', 'local'])
    expect(await velo('velo', 'project', 'delete', project, '--force')).toMatchObject({ exitCode: 0 });
  const { exitCode, stderr } = await velo('root', 'setup', '--uninstall');
  expect(stderr).toMatch(/✓ removed +group velo-runner/);
  expect(exitCode).toBe(0);
  expect(stateOfMachine()).toEqual(before);
});

it('a pool on a file is created and removed by setup, even when setup is killed in between', async () => {
  await setupKilledAfter('made      group velo-runner', '--file', '2G', '--runner-user', 'runner');
  const { exitCode, stderr } = await setup('--file', '2G', '--runner-user', 'runner');
  expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/found +pool velo on the file/)]);
  expect(tool('zfs', 'get', '-Ho', 'value', 'mounted', 'velo/velo')).toBe('yes');
  expect(await velo('root', 'setup', '--uninstall')).toMatchObject({ exitCode: 0 });
  expect(stateOfMachine()).toEqual(before);
});
