import { beforeEach, describe, expect, it } from 'vitest';
import { forJobs } from '../../../runner-agent/requests/rights.ts';
import { makeVelo } from '../../../src/contract/make-velo.ts';
import type { RunnerRight } from '../../../src/contract/rights/runner-rights.ts';

// What jobs may do with archived WAL, and with the drill. What reaches the engine is recorded here; the engine itself
// checks owners, which the end-to-end tests of the agent look at.

let asked: [name: string, request: unknown][];
let answer: unknown[];
const whole = makeVelo(
  async (name, request) => {
    asked.push([name, request]);
    return answer;
  },
  async () => {},
);
const jobs = (...may: RunnerRight[]) => forJobs(whole, { may, ownership: 'claimed' });
const expected = { owner: 'github:github.com/1#2' };
const main = { branch: 'shop/main', expect: expected };
const own = { branch: 'shop/pr-2', expect: expected };
const refused = (hint = '') => expect.objectContaining({ code: 'not-permitted', hint: expect.stringContaining(hint) });

beforeEach(() => {
  asked = [];
  answer = [];
});

describe('archived WAL', () => {
  it('of an own branch may be seen and cleaned up, also by force; `shared` is the host’s to say', async () => {
    await jobs().walInfo({ ...own, shared: true });
    await jobs('cleanup').walCleanup({ ...own, days: 0, force: true, shared: true });
    expect(asked).toEqual([
      ['walInfo', { ...own, shared: false }],
      ['walCleanup', { ...own, days: 0, force: true, shared: false }],
    ]);
  });

  it('of main needs the right `cleanup`', async () => {
    for (const may of [[], ['snapshot', 'restore']] satisfies RunnerRight[][]) {
      await expect(jobs(...may).walInfo(main)).rejects.toThrow(refused('--runner-may cleanup'));
      await expect(jobs(...may).walCleanup(main)).rejects.toThrow(refused('--runner-may cleanup'));
    }
    expect(asked).toEqual([]);
    await jobs('cleanup').walInfo(main);
    await jobs('cleanup').walCleanup({ ...main, dryRun: true });
    expect(asked).toEqual([
      ['walInfo', { ...main, shared: true }],
      ['walCleanup', { ...main, dryRun: true, shared: true }],
    ]);
  });

  it('that the policy of main promises can never be deleted by a job', async () => {
    await expect(jobs('cleanup').walCleanup({ ...main, force: true })).rejects.toThrow(refused('Leave `force` out'));
    expect(asked).toEqual([]);
  });

  it('is shown without paths of the host', async () => {
    answer = [{ segments: 3, failure: { segment: 'a', reason: 'cannot create /srv/velo/archive/x: full' } }];
    expect(await jobs().walInfo(own)).toEqual([
      { segments: 3, failure: { segment: 'a', reason: 'cannot create … full' } },
    ]);
    answer = [{ failure: null }];
    expect(await jobs().walInfo(own)).toEqual([{ failure: null }]);
  });

  it('is of one branch, and of a named owner', async () => {
    await expect(jobs('cleanup').walInfo({ expect: expected })).rejects.toThrow(refused());
    await expect(jobs('cleanup').walInfo({ branch: 'shop/main' })).rejects.toThrow(refused('VELO_OWNER'));
    await expect(jobs('cleanup').walCleanup({ branch: 'shop/main' })).rejects.toThrow(refused('VELO_OWNER'));
    expect(asked).toEqual([]);
  });
});

describe('the drill', () => {
  it('needs a right of its own, and a project', async () => {
    await expect(jobs('snapshot', 'cleanup').checkRestore({ project: 'shop' })).rejects.toThrow(
      refused('--runner-may restore'),
    );
    await expect(jobs('restore').checkRestore({})).rejects.toThrow(refused());
    expect(asked).toEqual([]);
    await jobs('restore').checkRestore({ project: 'shop', maxAge: '1d' });
    expect(asked).toEqual([['checkRestore', { project: 'shop', maxAge: '1d' }]]);
  });

  it('is answered without paths of the host', async () => {
    const error = { code: 'wal-damaged', message: 'See /srv/x.', hint: 'Look at /srv/y', left: ['/srv/z'] };
    answer = [{ ok: false, checks: [{ name: 'starts', ok: false, detail: 'log: /srv/log' }], error }];
    const told = await jobs('restore').checkRestore({ project: 'shop' });
    expect(JSON.stringify(told)).not.toContain('srv');
    expect(told).toMatchObject([{ ok: false, error: { code: 'wal-damaged', message: 'See …' } }]);
  });

  it('is no right to see the snapshots of main', async () => {
    await expect(jobs('restore').listSnapshots(main)).rejects.toThrow(refused('--runner-may snapshot'));
    await jobs('cleanup').listSnapshots(main);
    expect(asked).toEqual([['listSnapshots', { ...main, shared: true }]]);
  });

  it('is among what doctor tells a job', async () => {
    const detail = async (...may: RunnerRight[]) => (await jobs(...may).doctor()).checks[0]?.detail;
    expect(await detail('restore')).toMatch(/same owner\. The recovery of a project can be checked$/);
    expect(await detail('snapshot', 'cleanup')).toMatch(/without an owner can be taken and cleaned up$/);
    expect(await detail()).toMatch(/same owner$/);
  });
});
