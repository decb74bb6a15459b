import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

/** Archived WAL that is missing or damaged: no recovery succeeds with rows missing. */

const limit = 300_000 * slowness;
const main = 'demo/main';

let machine: Machine;
let url: string;
/** The folder of the archived WAL of `main`. */
let folder: string;
/** For each of four facts, the segment with its commit, and when `main` had no later fact. */
const segments: string[] = [];
const moments: string[] = [];

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo', undefined, { archive: true });
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts (fact int)');
  for (let fact = 1; fact <= 4; fact++) {
    await sql(url, `INSERT INTO facts VALUES (${fact})`);
    const rows = await sql(url, 'SELECT clock_timestamp()::text AS now, pg_walfile_name(pg_current_wal_lsn()) AS name');
    segments.push(String(rows[0]?.name));
    moments.push(new Date(Date.parse(String(rows[0]?.now)) + 1).toISOString());
    await sql(url, 'SELECT pg_sleep(0.05)', 'SELECT pg_switch_wal()');
  }
  await machine.velo.createBranch({ branch: 'demo/whole', latest: true });
  await machine.velo.deleteBranch({ branch: 'demo/whole' });
  const { root } = await projectOnDisk(machine);
  const archives = join(root, '.archive');
  const [project = ''] = readdirSync(archives);
  const [archive = ''] = readdirSync(join(archives, project));
  folder = join(archives, project, archive, 'wal');
}, limit);

afterAll(() => machine?.close(), limit);

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const facts = async (at: string) =>
  (await sql(at, 'SELECT fact FROM facts ORDER BY fact')).map(({ fact }) => fact as number);

const damages: Record<string, { damage(name: string): void; code: string }> = {
  'is missing': { damage: (name) => rmSync(join(folder, name)), code: 'moment-not-recoverable' },
  'is cut': { damage: (name) => truncateSync(join(folder, name), 100), code: 'wal-damaged' },
  'is empty': { damage: (name) => truncateSync(join(folder, name), 0), code: 'wal-damaged' },
  'has another byte': { damage: (name) => flip(join(folder, name)), code: 'wal-damaged' },
  'is another one': {
    damage: (name) => copyFileSync(join(folder, segments.at(-1) ?? ''), join(folder, name)),
    code: 'wal-damaged',
  },
  'is a link': {
    damage: (name) => {
      renameSync(join(folder, name), join(folder, 'elsewhere'));
      tool('ln', '-s', 'elsewhere', join(folder, name));
    },
    code: 'moment-not-recoverable',
  },
};

/** Changes a byte of the first record that only this segment has: its first page is full of the one before. */
function flip(path: string): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.from([0xa5]), 0, 1, 60);
  closeSync(file);
}

describe('if a segment in the middle', () => {
  it.each(Object.keys(damages))(
    '%s, nothing later is recovered, and what is earlier is',
    async (what) => {
      const { damage, code } = damages[what] as (typeof damages)[string];
      // The commit of the second fact shows that the moment before it was reached.
      const [, , broken = ''] = segments;
      const kept = join(folder, '.kept');
      copyFileSync(join(folder, broken), kept);
      const { uid, gid, mode } = statSync(join(folder, broken));
      damage(broken);
      try {
        const { velo } = machine;
        const branch = 'demo/then';
        expect(await codeOf(velo.createBranch({ branch, pitr: moments[3] ?? '' })), 'later').toBe(code);
        expect(await codeOf(velo.createBranch({ branch, latest: true })), 'latest').not.toBe('done');
        expect(await codeOf(velo.resetBranch({ branch: main, pitr: moments[3] ?? '' })), 'main').toBe(code);
        expect(await facts(url)).toEqual([1, 2, 3, 4]);
        // Before the gap, the commit of the second fact shows what was before it; nothing shows what was after it.
        if (code === 'moment-not-recoverable') {
          const [archive] = await velo.walInfo({ branch: main });
          const until = archive?.windows[0]?.to.at ?? '';
          expect(until > (moments[0] ?? '') && until < (moments[1] ?? ''), `${until} is between`).toBe(true);
          expect(await codeOf(velo.createBranch({ branch, pitr: moments[1] ?? '' })), 'in the gap').toBe(code);
          const last = await velo.createBranch({ branch, pitr: until });
          expect(await facts(last.url)).toEqual([1]);
          await velo.deleteBranch({ branch });
        }
        const earlier = await velo.createBranch({ branch, pitr: moments[0] ?? '' });
        expect(await facts(earlier.url)).toEqual([1]);
        await velo.deleteBranch({ branch });
        await expectAgreement(machine);
      } finally {
        rmSync(join(folder, broken), { force: true });
        rmSync(join(folder, 'elsewhere'), { force: true });
        renameSync(kept, join(folder, broken));
        tool('chown', `${uid}:${gid}`, join(folder, broken));
        tool('chmod', (mode & 0o777).toString(8), join(folder, broken));
      }
    },
    limit,
  );
});

it(
  'a recovery keeps the WAL that it reads, whatever is deleted once it replays',
  async () => {
    const aside = join(folder, '..', 'aside');
    tool('cp', '-a', folder, aside);
    const branch = 'demo/kept';
    let deleted = 0;
    const progress = ({ kind, name }: { kind: string; name?: string }) => {
      if (kind !== 'begin' || name !== 'Replay WAL') return;
      for (const file of readdirSync(folder)) rmSync(join(folder, file));
      deleted += 1;
    };
    try {
      const made = await machine.velo.createBranch({ branch, pitr: moments[2] ?? '' }, { progress });
      expect(deleted).toBe(1);
      expect(await facts(made.url)).toEqual([1, 2, 3]);
    } finally {
      for (const file of readdirSync(aside)) tool('cp', '-a', '--', join(aside, file), folder);
      rmSync(aside, { recursive: true, force: true });
    }
    await machine.velo.deleteBranch({ branch });
    await expectAgreement(machine);
  },
  limit,
);

it(
  'WAL that was given up at the end is missed even if its generation is gone',
  async () => {
    const { velo } = machine;
    // Its moments are promised, its data is not kept.
    await velo.setProject({ name: 'demo', policies: { wal: '7d' } });
    await velo.resetBranch({ branch: main, pitr: moments[2] ?? '', keepOld: 'none' });
    for (const name of readdirSync(folder)) if (name >= (segments[2] ?? '')) rmSync(join(folder, name));
    writeFileSync(join(folder, `${segments[2]}.lost`), '');
    const branch = 'demo/then';
    expect(await codeOf(velo.createBranch({ branch, pitr: moments[3] ?? '' }))).toBe('moment-not-recoverable');
    const earlier = await velo.createBranch({ branch, pitr: moments[0] ?? '' });
    expect(await facts(earlier.url)).toEqual([1]);
    await velo.deleteBranch({ branch });
    await expectAgreement(machine);
  },
  limit,
);
