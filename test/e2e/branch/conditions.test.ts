import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ignoring } from '../../harness/faults/stories.ts';
import { type Machine, setUpMachine } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

/** A request's conditions are checked under the branch's lock, before anything is changed. */

const limit = 180_000 * slowness;
const mine = 'github:github.com/1#42';
const other = 'github:github.com/1#43';

let machine: Machine;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
}, limit);

afterAll(() => machine?.close(), limit);

beforeEach(async () => {
  for (const { branch } of await machine.velo.listBranches({ project: 'demo' })) {
    if (branch !== 'main')
      await machine.velo.deleteBranch({ branch: `demo/${branch}`, force: true }).catch(ignoring('branch-not-found'));
  }
}, limit);

const codes = async (calls: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(calls))
    .map((each) => (each.status === 'fulfilled' ? 'done' : String((each.reason as { code?: string }).code)))
    .sort();

it(
  'every method refuses a branch of another owner or of none, which stays unchanged',
  async () => {
    const { velo } = machine;
    for (const owner of [other, undefined]) {
      const branch = owner ? 'demo/owned' : 'demo/free';
      await velo.createBranch({ branch, ...(owner ? { owner } : {}) });
      const before = await velo.getBranch({ branch });
      const expect_ = { owner: mine };
      const answers = await codes([
        velo.getBranch({ branch, expect: expect_ }),
        velo.branchPassword({ branch, expect: expect_ }),
        velo.branchPassword({ branch, user: 'postgres', expect: expect_ }),
        velo.branchPassword({ branch, user: 'pg_monitor', expect: expect_ }),
        velo.setBranch({ branch, labels: { a: 'b' }, expect: expect_ }),
        velo.resetBranch({ branch, expect: expect_ }),
        velo.deleteBranch({ branch, expect: expect_ }),
        velo.createBranch({ branch, ifExists: 'reuse', expect: expect_ }),
        velo.createBranch({ branch, ifExists: 'reset', expect: expect_ }),
      ]);
      expect(answers).toEqual(Array(9).fill('not-permitted'));
      const after = await velo.getBranch({ branch });
      expect({ ...after, ownBytes: 0, referencedBytes: 0 }).toEqual({ ...before, ownBytes: 0, referencedBytes: 0 });
    }
    // The real owner is admitted.
    expect(await codes([velo.resetBranch({ branch: 'demo/owned', expect: { owner: other } })])).toEqual(['done']);
  },
  limit,
);

it(
  'force is refused if a descendant does not belong to the owner',
  async () => {
    const { velo } = machine;
    await velo.createBranch({ branch: 'demo/pr-42', owner: mine });
    await velo.createBranch({ branch: 'demo/job', parent: 'demo/pr-42', owner: mine });
    await velo.createBranch({ branch: 'demo/below', parent: 'demo/job' });
    const request = { branch: 'demo/pr-42', force: true, expect: { owner: mine } };
    expect(await codes([velo.resetBranch(request)])).toEqual(['not-permitted']);
    expect(await codes([velo.deleteBranch(request)])).toEqual(['not-permitted']);
    const names = (await velo.listBranches({ project: 'demo' })).map(({ branch }) => branch);
    expect(names).toEqual(['main', 'below', 'job', 'pr-42']);
    await velo.deleteBranch({ branch: 'demo/below' });
    await velo.deleteBranch(request);
    expect(await velo.listBranches({ project: 'demo', owner: mine })).toEqual([]);
  },
  limit,
);

it(
  'of five requests that saw the same generation one resets, and the others are told to look again',
  async () => {
    const { velo } = machine;
    const { id, generation } = await velo.createBranch({ branch: 'demo/pr-42', owner: mine });
    const reset = () => velo.resetBranch({ branch: 'demo/pr-42', expect: { owner: mine, id, generation } });
    const answers = await codes(Array.from({ length: 5 }, reset));
    expect(answers).toEqual(['branch-changed', 'branch-changed', 'branch-changed', 'branch-changed', 'done']);
    expect((await velo.getBranch({ branch: 'demo/pr-42' })).generation).toBe(generation + 1);
  },
  limit,
);

it(
  'a branch whose expiry was extended meanwhile is not treated as expired',
  async () => {
    const { velo } = machine;
    const { id } = await velo.createBranch({ branch: 'demo/dev', ttl: '1s' });
    const sweep = { branch: 'demo/dev', expect: { id, expired: true } } as const;
    await expect.poll(() => velo.listBranches({ project: 'demo', expired: true }), { timeout: 30_000 }).toHaveLength(1);
    await velo.setBranch({ branch: 'demo/dev', ttl: '1h' });
    expect(await codes([velo.deleteBranch(sweep)])).toEqual(['branch-in-use']);
    await velo.setBranch({ branch: 'demo/dev', ttl: 'none' });
    expect(await codes([velo.deleteBranch(sweep)])).toEqual(['branch-in-use']);
    await velo.setBranch({ branch: 'demo/dev', ttl: '1s' });
    await expect.poll(() => velo.listBranches({ project: 'demo', expired: true }), { timeout: 30_000 }).toHaveLength(1);
    expect(await codes([velo.deleteBranch({ ...sweep, expect: { id: 'another', expired: true } })])).toEqual([
      'branch-changed',
    ]);
    expect(await codes([velo.deleteBranch(sweep)])).toEqual(['done']);
  },
  limit,
);

it(
  'parallel creates do not exceed a limit together, and nothing is evicted for them',
  async () => {
    const create = (number: number) => () =>
      machine.velo.createBranch({ branch: `demo/b${number}`, owner: mine, maxBranches: { project: 2 } });
    const answers = await codes([1, 2, 3, 4, 5].map((number) => create(number)()));
    expect(answers).toEqual(['done', 'done', ...Array(3).fill('too-many-branches')]);
    expect(await machine.velo.listBranches({ project: 'demo', owner: mine })).toHaveLength(2);
    const own = { maxBranches: { owner: 1 } };
    const answer = await codes([
      machine.velo.createBranch({ branch: 'demo/mine', owner: mine, ...own }),
      machine.velo.createBranch({ branch: 'demo/others', owner: other, ...own }),
    ]);
    expect(answer).toEqual(['done', 'too-many-branches']);
  },
  limit,
);

it(
  'of two repositories that first use a project at the same time, one binds it',
  async () => {
    await machine.createProject('shared');
    await machine.velo.setProject({ name: 'shared', repository: 'first' });
    const create = (repository: number) =>
      machine.velo.createBranch({ branch: `shared/r${repository}`, bind: `github:github.com/${repository}` });
    expect(await codes([create(1), create(2)])).toEqual(['done', 'project-bound']);
    const [bound] = (await machine.velo.getProject({ name: 'shared' })).branches.filter((name) => name !== 'main');
    const winner = Number(bound?.slice(1));
    expect((await machine.velo.getProject({ name: 'shared' })).repository).toBe(`github:github.com/${winner}`);
    expect(await codes([create(3 - winner)])).toEqual(['project-bound']);
    // A request without a binding, for a branch with another name, is not refused.
    expect(await codes([machine.velo.createBranch({ branch: 'shared/other-1' })])).toEqual(['done']);
  },
  limit,
);

it(
  'what a job says about itself binds no project; people bind it, change that and undo it',
  async () => {
    const { velo } = machine;
    await machine.createProject('own');
    const repository = async () => (await velo.getProject({ name: 'own' })).repository;
    const create = (name: string, id: number) =>
      velo.createBranch({ branch: `own/${name}`, bind: `github:github.com/${id}`, start: false });
    const set = (text: string) => velo.setProject({ name: 'own', repository: text });

    // Unbound: two repositories use it, and it stays unbound.
    expect(await codes([create('one', 1)])).toEqual(['done']);
    expect(await codes([create('two', 2)])).toEqual(['done']);
    expect(await repository()).toBe(null);

    expect((await set('github:github.com/1')).repository).toBe('github:github.com/1');
    expect(await codes([create('three', 1)])).toEqual(['done']);
    // A renamed or transferred repository keeps its id. One that was created anew, or moved to another server, has a
    // new id.
    await expect(create('four', 2)).rejects.toMatchObject({
      code: 'project-bound',
      hint: expect.stringContaining('set the repository of the project own to github:github.com/2'),
    });
    await set('github:github.com/2');
    expect(await codes([create('four', 2), create('five', 1)])).toEqual(['done', 'project-bound']);
    await set('');
    expect(await codes([create('five', 1)])).toEqual(['done']);
    expect(await repository()).toBe(null);

    for (const wrong of [
      'octo/shop',
      'github:github.com/',
      'github:github.com/1#42',
      'github:a b/1',
      'any\n',
      'x'.repeat(300),
    ])
      await expect(set(wrong)).rejects.toMatchObject({ code: 'invalid-repository', exitCode: 2 });
    await expect(set('octo/shop')).rejects.toMatchObject({ hint: expect.stringContaining('gh api repos/octo/shop') });
    expect(await repository()).toBe(null);
    await velo.deleteProject({ name: 'own', force: true });
  },
  limit,
);

it(
  'lists the branches of a repository, of its pull requests and of its runs, and of no other',
  async () => {
    const owners = ['github:github.com/1', mine, 'github:github.com/1!7', 'github:github.com/12#42', undefined];
    for (const [number, owner] of owners.entries()) {
      await machine.velo.createBranch({ branch: `demo/n${number}`, start: false, ...(owner ? { owner } : {}) });
    }
    const own = await machine.velo.listBranches({ project: 'demo', repository: 'github:github.com/1' });
    expect(own.map(({ branch }) => branch)).toEqual(['n0', 'n1', 'n2']);
  },
  limit,
);
