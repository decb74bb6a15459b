import { chmodSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import type { WalArchive } from '../../../src/velo.ts';
import { within } from '../../harness/faults/stories.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { killServer } from '../../harness/machine/servers.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

/** An archive that can't be written: the database goes on, and what is missing later is never passed over. */

const limit = 300_000 * slowness;
const root = process.getuid?.() === 0;
const main = 'demo/main';
/** A small store, in which few segments may wait. */
const megabytes = 2048;
/** More segments than may wait in it. */
const segments = 14;

let machine: Machine;
let url: string;
/** The folder that the server archives in. */
let folder: string;
let rows = 0;

beforeAll(async () => {
  if (!root) return;
  machine = await setUpMachine(pair, megabytes);
  if (pair.storage === 'directory') {
    mkdirSync(machine.home);
    tool('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'velo-archive', machine.home);
  }
  await machine.createProject('demo', undefined, { archive: true });
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts (fact int)');
  const archives = join((await projectOnDisk(machine)).root, '.archive');
  const [project = ''] = readdirSync(archives);
  const [archive = ''] = readdirSync(join(archives, project));
  folder = join(archives, project, archive, 'wal');
}, limit);

afterAll(async () => {
  if (!machine) return;
  await machine.velo.deleteProject({ name: 'demo', force: true });
  if (pair.storage === 'directory') tool('umount', machine.home);
  await machine.close();
}, limit);

const info = async () => (await machine.velo.walInfo({ branch: main }))[0] as WalArchive;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

/** Adds a fact, in a segment of its own. @returns the moment after it, before all that follows */
async function write(): Promise<string> {
  const [row] = await sql(
    url,
    `INSERT INTO facts VALUES (${++rows})`,
    'SELECT ceil(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS at',
  );
  await sql(url, 'SELECT pg_sleep(0.005)', 'SELECT pg_switch_wal()');
  return new Date(Number(row?.at)).toISOString();
}

/** Waits until the archive shows something. */
async function untilInfo(what: string, shows: (archive: WalArchive) => boolean): Promise<WalArchive> {
  const look = async () => {
    const archive = await info();
    return shows(archive) ? archive : undefined;
  };
  const found = await poll(look, { everyMs: 100, forMs: 60_000 * slowness });
  if (!found) throw new Error(`not shown within a minute: ${what}; ${JSON.stringify(await info())}`);
  return found;
}

/** How many facts there were at a moment, in a branch that is removed again; the error's code if there is none. */
async function factsAt(moment: { pitr: string } | { latest: true }): Promise<number | string> {
  const created = machine.velo.createBranch({ branch: 'demo/then', ...moment });
  if ((await codeOf(created)) !== 'done') return codeOf(created);
  const [row] = await sql((await created).url, 'SELECT count(*)::int AS n FROM facts');
  await machine.velo.deleteBranch({ branch: 'demo/then' });
  return row?.n as number;
}

interface Fault {
  begin(): void;
  end(): void;
  /** What `wal info` says meanwhile, where it can be left in the archive. */
  reason?: RegExp;
}

/** A mount is not seen in a container that runs already, and neither is that its folder has another name. */
const seenAtOnce: Record<string, Fault> = {
  gone: { begin: () => renameSync(folder, `${folder}.away`), end: () => renameSync(`${folder}.away`, folder) },
  'read-only': {
    begin() {
      tool('mount', '--bind', folder, folder);
      tool('mount', '-o', 'remount,bind,ro', folder);
    },
    end: () => void tool('umount', folder),
  },
  full: {
    begin() {
      const { uid, gid } = statSync(folder);
      tool('mount', '-t', 'tmpfs', '-o', `size=64k,mode=0700,uid=${uid},gid=${gid}`, 'velo-full', folder);
    },
    end: () => void tool('umount', folder),
    reason: /below-floor/,
  },
};
const faults: Record<string, Fault> = {
  closed: { begin: () => chmodSync(folder, 0o500), end: () => chmodSync(folder, 0o700) },
  ...(pair.postgres === 'local' ? seenAtOnce : {}),
};

describe.skipIf(!root)('an archive that is', () => {
  it.each(Object.keys(faults))(
    '%s does not stop the database, and is recoverable again with the next snapshot',
    async (name) => {
      const { begin, end, reason } = faults[name] as Fault;
      const before = await write();
      const count = rows;
      // Only a later commit shows that nothing is missing before a gap.
      await write();
      await untilInfo('all is archived', ({ waiting }) => waiting === 0);
      const gaps = (await info()).gaps.length;
      let between = '';
      begin();
      try {
        for (let n = 0; n < segments; n++) between = await write();
        // All that may wait are a few: the others were given up.
        const shown = await untilInfo('what waits is given up', ({ waiting }) => Number(waiting) < segments / 2);
        if (reason) expect(shown.failure?.reason).toMatch(reason);
        else expect(shown.waiting).toBeGreaterThan(0);
      } finally {
        end();
      }
      const after = await write();
      const { failure } = await untilInfo(
        'all is archived',
        ({ waiting, gaps: all }) => waiting === 0 && all.length > gaps,
      );
      expect(failure).toBeNull();

      expect(await factsAt({ pitr: before }), 'before').toBe(count);
      expect(await factsAt({ pitr: between }), 'between').toBe('moment-not-recoverable');
      expect(await factsAt({ pitr: after }), 'after').toBe('moment-not-recoverable');
      expect(await factsAt({ latest: true }), 'latest').toBe('moment-not-recoverable');
      await machine.velo.createSnapshot({ branch: main });
      const again = await write();
      expect(await factsAt({ pitr: again }), 'again').toBe(rows);
      expect(await factsAt({ pitr: before }), 'before, again').toBe(count);
    },
    limit,
  );
});

it.skipIf(!root)(
  'a recovery does not wait for an archiver that fails',
  async () => {
    const { begin, end } = faults.closed as Fault;
    const before = await write();
    const count = rows;
    await write();
    await untilInfo('all is archived', ({ waiting }) => waiting === 0);
    begin();
    try {
      await write();
      const from = performance.now();
      const refused = { code: 'moment-not-recoverable', message: expect.stringContaining('fails to archive') };
      // The second time nothing was written since, so the archiver is not woken.
      for (let n = 0; n < 2; n++)
        await expect(machine.velo.createBranch({ branch: 'demo/then', latest: true })).rejects.toMatchObject(refused);
      expect(await factsAt({ pitr: before })).toBe(count);
      expect(performance.now() - from).toBeLessThan(30_000 * slowness);
    } finally {
      end();
    }
    // Wakes the archiver.
    await write();
    await untilInfo('all is archived', ({ waiting }) => waiting === 0);
  },
  limit,
);

it.skipIf(!root)(
  'a server that was killed goes on archiving, and all that it had committed is recoverable',
  async () => {
    const store = await projectOnDisk(machine);
    for (let n = 0; n < 3; n++) {
      await within(`kill ${n}`, async () => {
        await sql(url, `INSERT INTO facts VALUES (${++rows})`);
        if (n > 0) await sql(url, 'SELECT pg_switch_wal()');
        killServer(machine, store.id, 'demo/main.1');
        // Without a server, what is not archived is read from its data directory.
        if (n === 1) expect(await factsAt({ latest: true })).toBe(rows);
        await machine.velo.startBranch({ branch: main });
        await write();
        expect(await factsAt({ latest: true })).toBe(rows);
      });
    }
    await expectAgreement(machine);
  },
  limit,
);
