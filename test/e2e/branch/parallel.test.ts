import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anyOf, chanceFrom, seed } from '../../harness/chance.ts';
import { holdProgram } from '../../harness/faults/held-program.ts';
import { ignoring } from '../../harness/faults/stories.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type CliResult, image, type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 180_000 * slowness;

let machine: Machine;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  const { url } = await machine.velo.getBranch({ branch: 'demo/main' });
  await sql(url, 'CREATE TABLE facts AS SELECT 1 AS fact');
}, limit);

afterAll(() => machine?.close(), limit);

/** Counts the answers: `0`, or the exit code and the error's code. */
function answers(results: CliResult[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const result of results) {
    const { error } = result.json() as { error?: { code: string } };
    const answer = error ? `${result.exitCode} ${error.code}` : String(result.exitCode);
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
}

const present = async () => (await machine.velo.listBranches({ project: 'demo' })).map(({ branch }) => branch);

it(
  'parallel creates of different names make as many branches and ports',
  async () => {
    const names = Array.from({ length: slowness > 1 ? 10 : 20 }, (_, number) => `b${number}`);
    const results = await Promise.all(names.map((name) => machine.cli('branch', 'create', `demo/${name}`, '--json')));
    expect(answers(results)).toEqual({ 0: names.length });
    await expectAgreement(machine);
    expect(await present()).toEqual(['main', ...names.sort()]);
    await Promise.all(names.map((name) => machine.velo.deleteBranch({ branch: `demo/${name}` })));
    await expectAgreement(machine);
  },
  limit,
);

it(
  'parallel creates of one name make one branch, and the others get a clear error',
  async () => {
    const count = slowness > 1 ? 3 : 8;
    const results = await Promise.all(
      Array.from({ length: count }, () => machine.cli('branch', 'create', 'demo/one', '--json')),
    );
    expect(answers(results)).toEqual({ 0: 1, '4 branch-exists': count - 1 });
    await expectAgreement(machine);
    await machine.velo.deleteBranch({ branch: 'demo/one' });
  },
  limit,
);

it(
  `mixed operations on one branch end as some serial order would, seed ${seed}`,
  async () => {
    const chance = chanceFrom(seed);
    for (let mix = 0; mix < (slowness > 1 ? 1 : 5); mix++) {
      const verbs = Array.from({ length: 6 }, () => anyOf(chance, ['create', 'create', 'reset', 'delete', 'start']));
      const results = await Promise.all(
        verbs.map((verb) => machine.cli('branch', verb as string, 'demo/mix', '--json')),
      );
      const told = verbs.map((verb, index) => `${verb}: ${Object.keys(answers([results[index] as CliResult]))}`);
      const allowed = /^(\w+: 0|create: 4 branch-exists|(reset|delete|start): 3 branch-not-found)$/;
      for (const line of told) expect(line).toMatch(allowed);
      const count = (line: string) => told.filter((each) => each === line).length;
      await expectAgreement(machine);
      // Each successful create made the branch and each successful delete removed it: the difference must exist.
      const left = count('create: 0') - count('delete: 0');
      expect(await present(), told.join(', ')).toEqual(left === 1 ? ['main', 'mix'] : ['main']);
      if (left === 1) {
        const { url } = await machine.velo.startBranch({ branch: 'demo/mix' });
        expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
      }
      await machine.velo.deleteBranch({ branch: 'demo/mix' }).catch(ignoring('branch-not-found'));
    }
  },
  limit,
);

it(
  'two homes on one store exclude each other',
  async () => {
    // directory: the same home by another path. btrfs: a store on the mount itself. ZFS: the pool's store.
    const other = `${machine.home}-other`;
    if (pair.storage === 'directory') symlinkSync(machine.home, other);
    else mkdirSync(other, { mode: 0o711 });
    if (pair.storage === 'btrfs') {
      const runtime = pair.postgres === 'docker' ? { image } : {};
      await machine.velo.createProject({ name: 'shared', pool: dirname(machine.home), ...runtime });
    }
    const project = pair.storage === 'btrfs' ? 'shared' : 'demo';

    const [program, pattern] = {
      directory: ['cp', '"-a --reflink=auto -t"*'],
      btrfs: ['btrfs', '"subvolume snapshot"*'],
      zfs: ['zfs', 'clone*'],
    }[pair.storage] as [string, string];
    const held = holdProgram(program, pattern, 'before');
    try {
      const first = machine.cliIn({ PATH: held.PATH }, 'branch', 'create', `${project}/both`, '--json');
      await held.reached;
      const seen = await machine.cliIn(
        { VELO_HOME: other },
        'branch',
        'create',
        `${project}/both`,
        '--json',
        '--timeout',
        '2s',
      );
      expect(answers([seen])).toEqual({ '1 timeout': 1 });
      held.letGo();
      expect(answers([await first])).toEqual({ 0: 1 });
    } finally {
      held.letGo();
      held.close();
    }
    const homes = Array.from({ length: slowness > 1 ? 2 : 6 }, (_, number) => (number % 2 ? other : machine.home));
    const results = await Promise.all(
      homes.map((home, number) =>
        machine.cliIn({ VELO_HOME: home }, 'branch', 'create', `${project}/home${number}`, '--json'),
      ),
    );
    expect(answers(results)).toEqual({ 0: homes.length });
    await expectAgreement(machine, project);
  },
  limit,
);
