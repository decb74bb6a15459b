import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, setUpMachine } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 120_000 * slowness;

let machine: Machine;
let agent: TestAgent;

beforeAll(async () => {
  machine = await setUpMachine();
  // Without bases, every snapshot is one that somebody took.
  await machine.createProject('demo', undefined, { archive: false });
}, limit);

afterAll(async () => {
  await agent?.end('SIGTERM');
  await machine?.close();
}, limit);

it(
  'the agent takes the snapshots that are due, and cleans up only those that it took',
  async () => {
    const { velo } = machine;
    const byHand = await velo.createSnapshot({ branch: 'demo/main' });
    await velo.createSnapshot({ branch: 'demo/main' }).then(({ id }) => makeOld(id));
    const { exitCode, stderr } = await machine.cli('project', 'set', 'demo', '--policy', 'snapshots=hourly:1');
    expect(exitCode, stderr).toBe(0);
    expect(await velo.getProject({ name: 'demo' })).toMatchObject({ policies: { snapshots: 'hourly:1' } });

    agent = await startAgent(machine);
    await agent.logged(({ operation }) => operation === 'policies');
    // Its next look, a minute later, would come between the calls below on a loaded machine.
    await agent.end('SIGTERM');
    const first = (await velo.listSnapshots()).filter(({ scheduled }) => scheduled);
    expect(first).toHaveLength(1);
    // Within the hour, nothing more is due; at the turn of the hour, one more is. Aging the first one has the same
    // effect.
    await makeOld(first[0]?.id ?? '');
    expect(await velo.applyPolicies({ dryRun: true })).toEqual({ due: ['demo'], taken: [], deleted: [], failed: [] });
    const run = await velo.applyPolicies();
    expect(run.taken).toHaveLength(1);
    expect(run.deleted.map(({ id }) => id)).toEqual([first[0]?.id]);
    expect(run.failed).toEqual([]);
    expect((await velo.listSnapshots()).filter(({ scheduled }) => !scheduled)).toHaveLength(2);
    expect((await velo.listSnapshots()).map(({ id }) => id)).toContain(byHand.id);
    expect(await velo.applyPolicies()).toEqual({ due: [], taken: [], deleted: [], failed: [] });
    await expectAgreement(machine);

    expect(await machine.cli('project', 'set', 'demo', '--policy', 'wal=7h')).toMatchObject({ exitCode: 2 });
    expect(await machine.cli('project', 'set', 'demo', '--policy', 'snapshots=often')).toMatchObject({ exitCode: 2 });
    expect(await machine.cli('project', 'set', 'demo', '--policy', 'snapshots=')).toMatchObject({ exitCode: 0 });
    expect(await velo.getProject({ name: 'demo' })).toMatchObject({ policies: {} });
  },
  limit,
);

it(
  'doctor warns when no snapshot was taken for twice the period',
  async () => {
    const { velo } = machine;
    await velo.setProject({ name: 'demo', policies: { snapshots: 'hourly:1' } });
    const late = async () => (await velo.doctor()).checks.filter(({ name }) => name === 'Snapshots of demo');
    expect(await late()).toEqual([]);
    for (const { id } of await velo.listSnapshots()) await makeOld(id);
    const store = await projectOnDisk(machine);
    const created = '2020-01-01T00:00:00.000Z';
    if (store.dataset) await execa('zfs', ['set', `velo:created=${created}`, store.dataset]);
    else change(join(store.folder, 'project.json'), { created });
    expect(await late()).toMatchObject([{ state: 'warn' }]);
  },
  limit,
);

/** Makes a snapshot look as if it had been taken long ago. */
async function makeOld(id: string): Promise<void> {
  const { dataset, folder } = await projectOnDisk(machine);
  const created = '2020-01-01T00:00:00.000Z';
  if (!dataset) return change(join(folder, `.snapshot-${id}.json`), { created });
  const { stdout } = await execa('zfs', ['list', '-Hr', '-t', 'snapshot', '-o', 'name', dataset]);
  const name = stdout.split('\n').find((line) => line.includes(id)) ?? '';
  await execa('zfs', ['set', `velo:created=${created}`, name]);
}

function change(path: string, marks: Record<string, string>): void {
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...marks }));
}
