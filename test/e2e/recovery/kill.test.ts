import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdProgram } from '../../harness/faults/held-program.ts';
import type { KilledCall } from '../../harness/faults/killed.ts';
import { boundariesOf, type Killer, makeKiller } from '../../harness/faults/killing.ts';
import { ignoring, within } from '../../harness/faults/stories.ts';
import { awaitLocks, expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { killServers, projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';

/** Killed while past moments are recovered, or archiving is switched on and off: nothing is lost, nothing stays. */

const limit = 600_000 * slowness;
const main = 'demo/main';

let machine: Machine;
let killer: Killer;
let url: string;
/** When `main` had two facts. */
let moment: string;

beforeAll(async () => {
  machine = await setUpMachine();
  killer = await makeKiller();
  await machine.createProject('demo', undefined, { archive: true });
  // The moment is recovered again and again, and none of the replaced data is kept.
  await machine.velo.setProject({ name: 'demo', policies: { wal: '7d' } });
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts AS SELECT generate_series(1, 2) AS fact');
  moment = await momentOf(url);
}, limit);

afterAll(async () => {
  killer?.close();
  await machine?.close();
}, limit);

interface Story {
  call: KilledCall;
  /** Repeats the call, as a person would. */
  again(): Promise<unknown>;
  /** The numbers of facts that `main` may have afterwards. */
  facts: number[];
  /** The steps at which it is killed. */
  steps: string[];
}

const stories: Record<string, Story> = {
  'a branch of a moment': {
    call: { method: 'createBranch', request: { branch: 'demo/then', pitr: '' } },
    again: () => machine.velo.createBranch({ branch: 'demo/then', pitr: moment }).catch(ignoring('branch-exists')),
    facts: [5],
    steps: ['Replay WAL'],
  },
  'a restore of main to a moment': {
    call: { method: 'resetBranch', request: { branch: main, pitr: '', keepOld: 'none' } },
    again: () => machine.velo.resetBranch({ branch: main, pitr: moment, keepOld: 'none' }),
    facts: [2, 5],
    steps: ['Replay WAL', 'Commit', 'Snapshot'],
  },
  'a change of archiving': {
    call: { method: 'setBranch', request: { branch: 'demo/dev', archive: true } },
    again: () => machine.velo.setBranch({ branch: 'demo/dev', archive: true }),
    facts: [5],
    steps: ['Stop server', 'Start server', 'Snapshot'],
  },
};

describe('velo is killed before and after every step of', () => {
  for (const [name, story] of Object.entries(stories)) {
    it(
      name,
      async () => {
        const differs = (step: string) => story.steps.includes(step);
        // The other steps are those of every create and reset (faults/kill.test.ts).
        const boundaries = (await boundariesOf(machine, await prepared(story), differs)).filter(({ name }) =>
          differs(name),
        );
        for (const [index, { at, what }] of boundaries.entries()) {
          const way = index % 2 === 0 ? 'again' : 'doctor';
          await within(`killed at ${what}, then ${way}`, async () => {
            expect(await killer.run(machine, { ...(await prepared(story)), at })).toBe('killed');
            if (way === 'again') await story.again();
            else await machine.velo.doctor({ repair: true });
            await awaitLocks(await projectOnDisk(machine));
            await expectAgreement(machine);
            const [{ n }] = (await sql(url, 'SELECT count(*)::int AS n FROM facts')) as [{ n: number }];
            expect(story.facts, 'the old data or the new').toContain(n);
          });
        }
      },
      limit,
    );
  }
});

describe('velo is killed while it ends the archiving of a branch', () => {
  const dev = 'demo/dev';
  const off = (): KilledCall => ({ method: 'setBranch', request: { branch: dev, archive: false } });
  const ways = {
    again: () => machine.velo.setBranch({ branch: dev, archive: false }),
    on: () => machine.velo.setBranch({ branch: dev, archive: true }),
    start: () => machine.velo.startBranch({ branch: dev }),
    restart: () => machine.velo.restartBranch({ branch: dev }),
    doctor: () => machine.velo.doctor({ repair: true }),
  };
  const at = (kind: string, name: string) => async () => {
    expect(await killer.run(machine, { ...off(), when: { kind, name } } as KilledCall)).toBe('killed');
    return undefined;
  };
  const during = (program: string, pattern: string, when: 'before' | 'after') => async () => {
    const held = holdProgram(program, pattern, when);
    try {
      const victim = killer.start(machine, off(), { PATH: held.PATH });
      expect(await Promise.race([held.reached.then(() => 'reached'), victim.ended])).toBe('reached');
      victim.process.kill('SIGKILL');
      expect(await victim.ended).toBe('killed');
    } finally {
      held.letGo();
      held.close();
    }
    return undefined;
  };
  /** Between its two writes no program runs: the first is made here. */
  const afterFirstWrite = async (): Promise<string> => {
    const { id } = await machine.velo.getBranch({ branch: dev });
    const { root, folder } = await projectOnDisk(machine);
    const archives = join(root, '.archive', basename(folder));
    for (const archive of readdirSync(archives)) {
      const path = join(archives, archive, 'archive.json');
      const record = JSON.parse(readFileSync(path, 'utf8'));
      if (record.branch !== id) continue;
      writeFileSync(path, JSON.stringify({ ...record, ended: new Date().toISOString(), lacksTail: true }));
    }
    // Archiving goes on, and the moments from here on can be recovered as well.
    const branch = await machine.velo.getBranch({ branch: dev });
    await sql(branch.url, 'INSERT INTO last VALUES (8)');
    return momentOf(branch.url);
  };

  const kills: [string, () => Promise<string | undefined>, keyof typeof ways, 'runs' | 'died'][] = [
    ['before its server was stopped', at('begin', 'Stop server'), 'again', 'runs'],
    ['before its server was stopped', at('begin', 'Stop server'), 'doctor', 'runs'],
    ['before its server was stopped', at('begin', 'Stop server'), 'on', 'runs'],
    ['after its server was stopped', at('end', 'Stop server'), 'start', 'runs'],
    ['before the end of its WAL was copied', during('cp', '*.tail*', 'before'), 'restart', 'died'],
    ['before the end of its WAL was flushed', during('sync', '*.tail*', 'before'), 'doctor', 'died'],
    ['after the end of its WAL was put into the archive', during('sync', '*/wal', 'after'), 'start', 'died'],
    ['before its server was started', at('begin', 'Start server'), 'again', 'died'],
    ['after its archive was marked as ended', afterFirstWrite, 'restart', 'runs'],
  ];

  it.for(kills)('$0, then $2: no row is lost', { timeout: limit }, async ([_when, kill, way, server]) => {
    const { velo } = machine;
    // One of the stories above leaves it.
    await velo.deleteBranch({ branch: dev, force: true }).catch(ignoring('branch-not-found'));
    await velo.createBranch({ branch: dev });
    try {
      await velo.setBranch({ branch: dev, archive: true });
      const branch = await velo.getBranch({ branch: dev });
      await sql(branch.url, 'CREATE TABLE last AS SELECT generate_series(1, 7) AS fact');
      const then = await momentOf(branch.url);
      // A server that is stopped in order archives all of its WAL: so it dies, before or after velo.
      if (server === 'died') await killServers(machine);
      const later = await kill();
      await awaitLocks(await projectOnDisk(machine));
      if (server === 'runs') await killServers(machine);
      await ways[way]();
      await velo.startAll({});
      // Written over the end of the archived WAL, if nobody has kept that.
      await sql(branch.url, 'DELETE FROM last', 'SELECT pg_switch_wal()', 'CHECKPOINT', 'CHECKPOINT');
      const { url: at } = await velo.createBranch({ branch: 'demo/then', parent: dev, pitr: later ?? then });
      expect(await sql(at, 'SELECT count(*)::int AS n FROM last')).toEqual([{ n: later ? 8 : 7 }]);
      await expectAgreement(machine);
    } finally {
      await velo.startAll({});
      await velo.deleteBranch({ branch: 'demo/then', force: true }).catch(ignoring('branch-not-found'));
      await velo.deleteBranch({ branch: dev, force: true });
    }
  });
});

/** The time of a server, after everything that it has committed. */
async function momentOf(server: string): Promise<string> {
  const rows = await sql(server, 'SELECT clock_timestamp()::text AS now');
  await sql(server, 'SELECT pg_sleep(0.1)');
  return new Date(Date.parse(String(rows[0]?.now)) + 1).toISOString();
}

/** Prepares a story: `main` has five facts, and there is no other branch but `dev`, which archives nothing. */
async function prepared({ call }: Story): Promise<KilledCall> {
  const { velo } = machine;
  await velo.deleteBranch({ branch: 'demo/then' }).catch(ignoring('branch-not-found'));
  if (call.method === 'setBranch') {
    await velo.createBranch({ branch: 'demo/dev', ifExists: 'reuse' });
    await velo.setBranch({ branch: 'demo/dev', archive: false });
  }
  await sql(url, 'TRUNCATE facts; INSERT INTO facts SELECT generate_series(1, 5)');
  const request = 'pitr' in call.request ? { ...call.request, pitr: moment } : call.request;
  return { ...call, request } as KilledCall;
}
