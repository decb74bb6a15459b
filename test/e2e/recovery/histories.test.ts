import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasCode } from '../../../src/contract/errors/error.ts';
import type { WalArchive } from '../../../src/velo.ts';
import { anyOf, chanceFrom, seed } from '../../harness/chance.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

/**
 * Random lives of a `main`: writes, snapshots, resets to snapshots and to moments, undos, restarts, clean-ups. At the end
 * every moment that the policy promises lies in a window, and a recovery of it shows what was there then.
 * `VELO_TEST_REAL_HISTORIES` says how many lives; the ten thousand without servers are in the unit tests.
 */
const lives = Number(process.env.VELO_TEST_REAL_HISTORIES ?? 1);
const events = 9;
const recoveries = 3;
const limit = 180_000 * slowness;

let machine: Machine;
beforeAll(async () => {
  machine = await setUpMachine();
}, limit);
afterAll(() => machine?.close(), limit);

/** What `main` had at a moment, and whether it archived then. */
interface Note {
  at: string;
  value: number;
  archived: boolean;
}

/** One `main`, and what its writer remembers of it. */
class Life {
  readonly notes: Note[] = [];
  readonly happened: string[] = [];
  private readonly snapshots: { id: string; value: number }[] = [];
  /** What the generation has that the next undo would bring back. */
  private before: number | undefined;
  private value = 0;
  private archived = true;
  private readonly main: string;
  private readonly chance: () => number;

  constructor(main: string, chance: () => number) {
    this.main = main;
    this.chance = chance;
  }

  async begin(): Promise<void> {
    await sql(await this.url(), 'CREATE TABLE counter (value int)', 'INSERT INTO counter VALUES (0)');
    await this.note();
  }

  async next(): Promise<void> {
    const kinds = [
      'write',
      'write',
      'write',
      'snapshot',
      'from',
      'moment',
      'undo',
      'restart',
      'cleanup',
      'archive',
    ] as const;
    const kind = anyOf(this.chance, kinds);
    this.happened.push(kind);
    await this[kind]();
    await this.note();
  }

  private async write(): Promise<void> {
    this.value = this.notes.length * 100 + Math.floor(this.chance() * 100);
    const more = this.chance() < 0.5 ? ['SELECT pg_switch_wal()'] : [];
    await sql(await this.url(), `UPDATE counter SET value = ${this.value}`, ...more);
  }

  private async snapshot(): Promise<void> {
    const { id } = await machine.velo.createSnapshot({ branch: this.main });
    this.snapshots.push({ id, value: this.value });
  }

  private async from(): Promise<void> {
    const chosen = anyOf(this.chance, this.snapshots);
    if (!chosen) return;
    await machine.velo.resetBranch({ branch: this.main, from: chosen.id });
    this.replacedBy(chosen.value);
  }

  private async moment(): Promise<void> {
    const chosen = anyOf(
      this.chance,
      this.notes.filter(({ archived }) => archived),
    );
    if (!chosen) return;
    await machine.velo.resetBranch({ branch: this.main, pitr: chosen.at });
    this.replacedBy(chosen.value);
  }

  private async undo(): Promise<void> {
    const before = this.before;
    if (before === undefined) return;
    await machine.velo.resetBranch({ branch: this.main, undo: true });
    this.replacedBy(before);
  }

  private replacedBy(value: number): void {
    this.before = this.value;
    this.value = value;
  }

  private async restart(): Promise<void> {
    await machine.velo.restartBranch({ branch: this.main });
  }

  private async cleanup(): Promise<void> {
    // What is promised stays; without `force` nothing else is insisted on.
    await machine.velo.walCleanup({ branch: this.main, days: 7 });
    await machine.velo.cleanupSnapshots({ branch: this.main, keep: 'hourly=1' });
    const kept = (await machine.velo.listSnapshots({ branch: this.main })).map(({ id }) => id);
    this.snapshots.splice(0, Infinity, ...this.snapshots.filter(({ id }) => kept.includes(id)));
  }

  private async archive(): Promise<void> {
    // Off for the time of one write, which nobody can go back to.
    await machine.velo.setBranch({ branch: this.main, archive: false });
    this.archived = false;
    await this.write();
    await this.note();
    await machine.velo.setBranch({ branch: this.main, archive: true });
    this.archived = true;
  }

  /** Between two moments that count lie some milliseconds: a recovery's target has no finer time. */
  private async note(): Promise<void> {
    const [row] = await sql(await this.url(), 'SELECT value FROM counter');
    expect(row?.value, this.happened.join(', ')).toBe(this.value);
    await new Promise((resolve) => setTimeout(resolve, 5));
    this.notes.push({ at: new Date().toISOString(), value: this.value, archived: this.archived });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async url(): Promise<string> {
    return (await machine.velo.getBranch({ branch: this.main })).url;
  }
}

describe.each(Array.from({ length: lives }, (_, n) => seed + n))('a life (VELO_TEST_SEED=%i)', (number) => {
  it('keeps every promised moment, exactly', { timeout: limit }, async () => {
    const { velo } = machine;
    const chance = chanceFrom(number);
    const project = `life${number}`;
    const main = `${project}/main`;
    await machine.createProject(project, undefined, { archive: true });
    await velo.setProject({ name: project, policies: { wal: '7d' } });
    const life = new Life(main, chance);
    await life.begin();
    for (let n = 0; n < events; n++) await life.next();
    // The newest note, and the base of the newest generation, are archived before they are asked for.
    await sql(await life.url(), 'SELECT pg_switch_wal()');
    const archives = () => velo.walInfo({ branch: main });
    const waits = async () => (await archives()).some(({ waiting }) => waiting);
    await expect.poll(waits, { timeout: 60_000 * slowness }).toBe(false);
    const promised = life.notes.filter(({ archived }) => archived);
    const windows = (await archives()).flatMap((archive: WalArchive) => archive.windows);
    const isIn = (at: string) =>
      windows.some(({ from, to }) => (from.at ?? '') <= at && (to.at === null || at <= to.at));
    const told = () => `${life.happened.join(', ')}\n${JSON.stringify(windows)}\n${JSON.stringify(life.notes)}`;
    expect(
      promised.filter(({ at }) => !isIn(at)),
      told(),
    ).toEqual([]);

    for (let n = 0; n < recoveries; n++) {
      const { at, value } = anyOf(chance, promised);
      const branch = `${project}/then${n}`;
      const made = await velo.createBranch({ branch, parent: main, pitr: at }).catch((error: unknown) => {
        throw new Error(`${at}: ${error}\n${told()}`);
      });
      expect(await sql(made.url, 'SELECT value FROM counter'), `${at}: ${told()}`).toEqual([{ value }]);
      await velo.deleteBranch({ branch });
    }
    const unpromised = life.notes.find(({ archived }) => !archived);
    if (unpromised) {
      const work = velo.createBranch({ branch: `${project}/never`, parent: main, pitr: unpromised.at });
      const error = await work.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(hasCode(error, 'moment-not-recoverable'), `${error}: ${told()}`).toBe(true);
    }
    await expectAgreement(machine, project);
    await velo.deleteProject({ name: project, force: true });
  });
});
