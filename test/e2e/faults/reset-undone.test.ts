import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { cloneCalls, failProgram } from '../../harness/faults/fail-program.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { serverPid } from '../../harness/machine/servers.ts';
import { type ProjectOnDisk, projectOnDisk } from '../../harness/machine/store.ts';
import { folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 300_000 * slowness;
const branch = 'demo/dev';
const mine = [{ fact: 2 }];

let machine: Machine;
let store: ProjectOnDisk;
let url: string;
let pid: number;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  store = await projectOnDisk(machine);
  const main = await machine.velo.getBranch({ branch: 'demo/main' });
  await sql(main.url, 'CREATE TABLE facts AS SELECT 1 AS fact');
  ({ url } = await machine.velo.createBranch({ branch }));
  await sql(url, 'UPDATE facts SET fact = 2');
}, limit);

beforeEach(() => {
  pid = serverPid(machine, store.id, 'demo/dev.1');
});

afterAll(() => machine?.close(), limit);

/** Checks that the branch is unchanged: the same process, which answers with the same data. */
async function expectUntouched(when: string): Promise<void> {
  expect(await sql(url, 'SELECT fact FROM facts'), when).toEqual(mine);
  expect(serverPid(machine, store.id, 'demo/dev.1'), when).toBe(pid);
  expect(await machine.velo.getBranch({ branch }), when).toMatchObject({ status: 'running', generation: 1 });
  await expectAgreement(machine);
}

it(
  'a reset whose clone fails leaves the old server untouched, whatever command asked for it',
  async () => {
    const failing = failProgram(...cloneCalls[pair.storage]);
    try {
      for (const command of [
        ['branch', 'reset', branch],
        ['branch', 'create', branch, '--if-exists', 'reset'],
      ]) {
        const { exitCode, stderr } = await machine.cliIn({ PATH: failing.PATH }, ...command);
        expect(exitCode, stderr).toBe(1);
        await expectUntouched(command.join(' '));
      }
    } finally {
      failing.close();
    }
  },
  limit,
);

// With nothing said of any file, a copy of a running server would pass for whole.
it.skipIf(pair.storage !== 'directory')(
  'a reset whose copy is killed leaves the old server untouched',
  async () => {
    const killed = failProgram('cp', '*pgdata/base*', 'killed');
    try {
      const { exitCode, stdout } = await machine.cliIn({ PATH: killed.PATH }, 'branch', 'reset', branch, '--json');
      expect([exitCode, JSON.parse(stdout)]).toMatchObject([1, { error: { code: 'storage-failed', left: [] } }]);
    } finally {
      killed.close();
    }
    await expectUntouched('a copy that is killed');
  },
  limit,
);

// A snapshot includes such a file without reading it; only a copy reads it, as the server's own user.
it.skipIf(pair.storage !== 'directory' || process.getuid?.() !== 0)(
  'a reset whose copy meets an unreadable file leaves the old server untouched',
  async () => {
    const secret = join(folderOf(store.folder, 'main.1'), 'pgdata', 'secret');
    writeFileSync(secret, 'root’s');
    chmodSync(secret, 0o600);
    try {
      await expect(machine.velo.resetBranch({ branch })).rejects.toMatchObject({ code: 'storage-failed', left: [] });
      await expectUntouched('after a failed copy');
    } finally {
      rmSync(secret);
    }
  },
  limit,
);

it(
  'a reset interrupted at any step keeps the old data, and until the old server stops also its process',
  async () => {
    const seen: string[] = [];
    for (let at = 0; ; at++) {
      const abort = new AbortController();
      const events: string[] = [];
      const done = await machine.velo
        .resetBranch(
          { branch },
          {
            signal: abort.signal,
            progress: (event) => {
              if (event.kind === 'note' || event.kind === 'moved') return;
              events.push(`${event.kind} ${event.name}`);
              if (events.length === at + 1) abort.abort();
            },
          },
        )
        .then(
          () => true,
          (error: { code: string; left: string[] }) => {
            expect(error, events.join()).toMatchObject({ code: 'interrupted', left: [] });
            return false;
          },
        );
      if (done) break;
      const when = events[at] ?? '';
      seen.push(when);
      if (events.includes('begin Stop old server')) {
        expect(await sql(url, 'SELECT fact FROM facts'), when).toEqual(mine);
        pid = serverPid(machine, store.id, 'demo/dev.1');
      }
      await expectUntouched(when);
    }
    expect(seen.length).toBeGreaterThan(8);
    // An abort after the commit comes too late: the branch has the new data.
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
    expect(await machine.velo.getBranch({ branch })).toMatchObject({ generation: 2 });
  },
  limit,
);
