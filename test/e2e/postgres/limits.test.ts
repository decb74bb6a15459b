import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { ignoring } from '../../harness/faults/stories.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { containerOf } from '../../harness/machine/servers.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

const limit = 180_000 * slowness;
const root = process.getuid?.() === 0;
const megabyte = 1024 ** 2;
const branch = 'demo/greedy';
/** Whether the pair can limit a branch's disk space. */
const limitsDisk = pair.storage !== 'directory';

let machine: Machine;
let mainUrl: string;
let neighbourUrl: string;

beforeAll(async () => {
  machine = await setUpMachine(pair, 2048);
  await machine.createProject('demo');
  if (pair.storage === 'btrfs') tool('btrfs', 'quota', 'enable', join(machine.home, '..'));
  mainUrl = (await machine.velo.getBranch({ branch: 'demo/main' })).url;
  await sql(mainUrl, 'CREATE TABLE facts AS SELECT 1 AS fact');
  neighbourUrl = (await machine.velo.createBranch({ branch: 'demo/neighbour' })).url;
}, limit);

afterEach(() => machine.velo.deleteBranch({ branch, force: true }).catch(ignoring('branch-not-found')), limit);

afterAll(() => machine?.close(), limit);

it(
  'every branch has limits; they can be set for a branch or a project, and are shown',
  async () => {
    const made = await machine.velo.createBranch({ branch });
    expect(made.limits).toMatchObject({ memory: expect.any(Number), pids: expect.any(Number), cpus: null });
    if (limitsDisk) expect(made.limits.disk).toBeGreaterThan(64 * megabyte);
    else expect(made.limits.disk).toBeNull();
    const main = await machine.velo.getBranch({ branch: 'demo/main' });
    expect(main.limits.memory).toBeGreaterThan(made.limits.memory as number);
    expect(main.limits.disk).toBeNull();

    await machine.velo.setProject({ name: 'demo', limits: { memory: 1024 * megabyte, pids: 300 } });
    expect((await machine.velo.getBranch({ branch })).limits).toMatchObject({ memory: 1024 * megabyte, pids: 300 });
    expect((await machine.velo.getBranch({ branch: 'demo/main' })).limits).toEqual(main.limits);
    await machine.velo.setBranch({ branch, limits: { memory: 512 * megabyte, cpus: 0.5 } });
    const listed = (await machine.velo.listBranches({ project: 'demo' })).find((each) => each.branch === 'greedy');
    expect(listed?.limits).toMatchObject({ memory: 512 * megabyte, pids: 300, cpus: 0.5 });
    const shown = await machine.cli('branch', 'set', branch, '--memory', 'default', '--pids', 'none');
    expect(shown).toMatchObject({ exitCode: 0 });
    expect(shown.stdout).toMatch(/Limits +.*memory 1 GB, 0\.5 processors\n/);
    // A reset keeps the limits.
    expect((await machine.velo.resetBranch({ branch })).limits).toMatchObject({ memory: 1024 * megabyte, pids: null });

    await expect(machine.velo.setBranch({ branch, limits: { memory: 1 } })).rejects.toMatchObject({
      kind: 'usage',
      code: 'invalid-limit',
    });
    await machine.velo.setProject({ name: 'demo', limits: { memory: 'default', pids: 'default' } });
    expect((await machine.velo.getProject({ name: 'demo' })).limits).toMatchObject({ memory: made.limits.memory });
  },
  limit,
);

it(
  'a list has own sizes, read from every file if necessary',
  async () => {
    const own = (branches: { branch: string; ownBytes: number | null }[]) =>
      branches.map(({ ownBytes }) => typeof ownBytes);
    if (limitsDisk) expect(own(await machine.velo.listBranches())).not.toContain('object');
    const listed = await machine.cli('branch', 'list', 'demo', '--sizes', '--json');
    expect(own(listed.json() as [])).toEqual(['number', 'number']);
  },
  limit,
);

it.skipIf(limitsDisk)(
  'a limit that plain folders can not enforce is refused, and doctor says that there is none',
  async () => {
    await expect(machine.velo.createBranch({ branch, limits: { disk: 1024 * megabyte } })).rejects.toMatchObject({
      kind: 'unable',
      code: 'no-disk-limit',
    });
    const { checks } = await machine.velo.doctor();
    const said = checks.find(({ name }) => name === `Disk limits in ${join(machine.home, 'directory')}`);
    expect(said?.detail).toBe('none: plain folders have no quotas');
  },
  limit,
);

it(
  'a branch’s shared memory and connections stay within its memory, even with a larger parent’s settings',
  async () => {
    await sql(mainUrl, 'ALTER SYSTEM SET shared_buffers = 400000', 'ALTER SYSTEM SET max_connections = 700');
    await machine.velo.restartBranch({ branch: 'demo/main' });
    const sizes = `SELECT current_setting('max_connections')::int AS connections,
      (SELECT setting::int FROM pg_settings WHERE name = 'shared_buffers') * 8192::int8 AS buffers`;
    const { url } = await machine.velo.createBranch({ branch, limits: { memory: 512 * megabyte } });
    const [small] = await sql(url, sizes);
    expect(Number(small?.buffers)).toBe(128 * megabyte);
    expect(small?.connections).toBeLessThanOrEqual(100);
    await machine.velo.setBranch({ branch, limits: { memory: 16384 * megabyte } });
    await machine.velo.restartBranch({ branch });
    expect((await sql(url, sizes))[0]).toMatchObject({ connections: 700, buffers: String(400_000 * 8192) });
    await sql(mainUrl, 'ALTER SYSTEM RESET ALL');
    await machine.velo.restartBranch({ branch: 'demo/main' });
  },
  limit,
);

describe.skipIf(pair.postgres !== 'docker')('in a container', () => {
  it(
    'a new limit takes effect at once',
    async () => {
      await machine.velo.createBranch({ branch });
      const held = async () => {
        const id = await containerOf(machine, branch);
        const { HostConfig } = JSON.parse(tool('docker', 'inspect', id))[0];
        const { Memory, MemorySwap, NanoCpus, PidsLimit, CpuShares, OomScoreAdj } = HostConfig;
        return { Memory, MemorySwap, NanoCpus, PidsLimit, CpuShares, OomScoreAdj };
      };
      const { limits } = await machine.velo.getBranch({ branch });
      expect(await held()).toMatchObject({ Memory: limits.memory, MemorySwap: limits.memory, PidsLimit: limits.pids });
      await machine.velo.setBranch({ branch, limits: { memory: 600 * megabyte, cpus: 1.5, pids: 70 } });
      expect(await held()).toEqual({
        Memory: 600 * megabyte,
        MemorySwap: 600 * megabyte,
        NanoCpus: 1.5e9,
        PidsLimit: 70,
        CpuShares: 512,
        OomScoreAdj: 500,
      });
    },
    limit,
  );

  it(
    'a branch that uses too much memory loses its sessions and recovers by itself; others are not affected',
    async () => {
      const { url } = await machine.velo.createBranch({ branch, limits: { memory: 256 * megabyte } });
      const hog = sql(
        url,
        `SELECT length(string_agg(repeat(md5(n::text), 31250), '')) FROM generate_series(1, 700) AS n`,
      );
      await expect(hog).rejects.toThrow(/terminat/i);
      await expectOthersToAnswer();
      const back = await poll(() => sql(url, 'SELECT fact FROM facts').catch(() => undefined), {
        everyMs: 50,
        forMs: 30_000 * slowness,
      });
      expect(back).toEqual([{ fact: 1 }]);
      expect((await machine.velo.getBranch({ branch })).status).toBe('running');
    },
    limit,
  );
});

it.skipIf(pair.postgres !== 'docker' && !root)(
  'a branch that forks without end gets an error; others are not affected',
  async () => {
    const { url } = await machine.velo.createBranch({ branch, limits: { pids: 80 } });
    const bomb = `for i in $(seq 400); do sleep 3 & done; wait`;
    await expect(sql(url, `COPY (SELECT 1) TO PROGRAM '${bomb}'`)).rejects.toThrow(/program .* failed/);
    await expectOthersToAnswer();
  },
  limit,
);

describe.skipIf(!limitsDisk)('on a storage with limits', () => {
  it(
    'a branch that fills its disk space gets an error that says so; others are not affected, and it can get more',
    async () => {
      const { url, ownBytes } = await machine.velo.createBranch({ branch, limits: { disk: 80 * megabyte } });
      expect(ownBytes).toBeLessThan(40 * megabyte);
      // Unlogged, so that the table meets the limit and not the WAL; nearly incompressible, and more than the server
      // buffers.
      await sql(
        url,
        `CREATE UNLOGGED TABLE seed AS SELECT (SELECT string_agg(md5((n * 250 + m)::text), '')
           FROM generate_series(1, 250) AS m) AS text FROM generate_series(1, 1000) AS n`,
        'CREATE UNLOGGED TABLE noise (text text)',
        'ALTER TABLE noise ALTER text SET STORAGE EXTERNAL',
      );
      const noise = 'INSERT INTO noise SELECT text FROM seed';
      const filling = async () => {
        for (let round = 0; round < 60; round++) await sql(url, noise);
      };
      await expect(filling()).rejects.toThrow(/could not (extend|write) .*(Disk quota exceeded|wrote only)/);
      await expectOthersToAnswer();
      const list = await machine.velo.listBranches({ project: 'demo' });
      const own = (name: string) => list.find((each) => each.branch === name)?.ownBytes ?? Number.NaN;
      expect(own('greedy')).toBeGreaterThan(50 * megabyte);
      expect(own('neighbour')).toBeLessThan(40 * megabyte);
      // velo's own writes still work, and more space is available at once.
      await machine.velo.stopBranch({ branch });
      await machine.velo.setBranch({ branch, limits: { disk: 400 * megabyte } });
      await machine.velo.startBranch({ branch });
      await sql(url, noise);
      await machine.velo.deleteBranch({ branch });
      await expectAgreement(machine);
    },
    limit,
  );
});

async function expectOthersToAnswer(): Promise<void> {
  for (const url of [mainUrl, neighbourUrl]) {
    await sql(url, 'CREATE TABLE more AS SELECT generate_series(1, 1000)', 'DROP TABLE more');
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
  }
}
