import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { datasetOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

const limit = 300_000 * slowness;
const zfs = (...args: string[]) => tool('zfs', ...args);

let machine: Machine;
let agent: TestAgent | undefined;

describe.skipIf(pair.storage !== 'zfs')('a pool filled by other data', () => {
  beforeAll(async () => {
    machine = await setUpMachine(pair);
    await machine.createProject('demo');
  }, limit);

  afterAll(async () => {
    await agent?.end('SIGTERM');
    await machine?.close();
  }, limit);

  it(
    'main keeps working for a while, a stopped branch starts, the error names what fills it, and main recovers by itself',
    async () => {
      const { pool } = machine;
      const main = await machine.velo.getBranch({ branch: 'demo/main' });
      const text = `(SELECT string_agg(md5((n * 250 + m)::text), '') FROM generate_series(1, 250) AS m)`;
      await sql(
        main.url,
        `CREATE TABLE seed AS SELECT ${text} AS text FROM generate_series(1, 1000) AS n`,
        'CREATE TABLE noise (text text)',
        'ALTER TABLE noise ALTER text SET STORAGE EXTERNAL',
      );
      await machine.velo.createBranch({ branch: 'demo/small', start: false });
      // velo's own reservation is not something that doctor calls foreign.
      const { checks } = await machine.velo.doctor({ repair: true });
      expect(checks.filter(({ name }) => name === 'Foreign')).toEqual([]);
      // Reserved space counts like written space.
      const free = Number(zfs('get', '-Hpo', 'value', 'available', pool ?? ''));
      const foreign = `${pool}/warehouse`;
      zfs('create', '-u', '-o', `refreservation=${free - 1024 ** 2}`, foreign);

      await expect(machine.velo.createBranch({ branch: 'demo/more' })).rejects.toMatchObject({
        code: 'no-space',
        hint: expect.stringContaining(`${foreign} takes`),
      });
      // 16 MB of it, and as much WAL.
      const write = 'INSERT INTO noise SELECT text FROM seed';
      for (let round = 0; round < 2; round++) await sql(main.url, write);

      expect(await machine.velo.startBranch({ branch: 'demo/small' })).toMatchObject({ status: 'running' });
      await machine.velo.stopBranch({ branch: 'demo/small' });

      // Finally, use up velo's reserve too.
      const dataset = datasetOf(await projectOnDisk(machine), 'main.1');
      zfs('set', 'reservation=none', dataset);
      const rest = Number(zfs('get', '-Hpo', 'value', 'available', pool ?? '')) - 1024 ** 2;
      if (rest > 0) zfs('create', '-u', '-o', `refreservation=${rest}`, `${foreign}-2`);
      agent = await startAgent(machine);
      const filled = async () => {
        for (let round = 0; round < 40; round++) await sql(main.url, write, 'CHECKPOINT');
      };
      await expect(filled()).rejects.toThrow();
      const down = async () => {
        const { status, problem } = await machine.velo.getBranch({ branch: 'demo/main' });
        return status === 'failed' ? problem : undefined;
      };
      const problem = await poll(down, { everyMs: 200, forMs: 30_000 * slowness });
      expect(problem?.what).toContain(`${pool} is full`);
      const failed = await agent.logged(({ operation, outcome }) => operation === 'revive' && outcome === 'no-space');
      expect(failed).toMatchObject({ target: 'demo/main' });

      zfs('destroy', foreign);
      if (rest > 0) zfs('destroy', `${foreign}-2`);
      const back = () => sql(main.url, 'SELECT count(*)::int > 0 AS there FROM noise').catch(() => undefined);
      expect(await poll(back, { everyMs: 500, forMs: 90_000 * slowness })).toEqual([{ there: true }]);
      await expectAgreement(machine);
    },
    limit,
  );
});
