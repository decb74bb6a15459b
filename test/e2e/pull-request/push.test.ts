import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import { sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// What a push, a rerun, a label and concurrent runs do to an existing branch.
const limit = 240_000 * slowness;

let ground: PullGround;

beforeAll(async () => {
  ground = await setUpPullGround();
}, limit);

afterAll(() => ground?.close(), limit);

const blob = (digit: string) => digit.repeat(40);
const generation = async (number: number) =>
  (await ground.machine.velo.getBranch({ branch: `shop/pr-${number}` })).generation;

it(
  'five legs of a matrix at once make one branch, then one reset, and one comment',
  async () => {
    const { pull, play, comments } = ground;
    pull(1, sha('a'));
    const legs = (head: string, action: string, run: { runId: number; attempt?: number }) =>
      Promise.all([1, 2, 3, 4, 5].map(() => play({ action, number: 1, head }, {}, run)));
    const results = (all: Awaited<ReturnType<typeof legs>>) => all.map(({ outputs }) => outputs.result).sort();

    const opened = await legs(sha('a'), 'opened', { runId: 500 });
    expect(results(opened)).toEqual(['created', 'reused', 'reused', 'reused', 'reused']);
    expect(new Set(opened.map(({ outputs }) => outputs.url)).size).toBe(1);
    expect(comments(1)).toHaveLength(1);

    pull(1, sha('b'));
    expect(results(await legs(sha('b'), 'synchronize', { runId: 501 }))).toEqual(['reset', ...Array(4).fill('reused')]);
    expect(await generation(1)).toBe(2);
    // A rerun of all of them resets once more.
    expect(results(await legs(sha('b'), 'synchronize', { runId: 501, attempt: 2 }))).toEqual([
      'reset',
      ...Array(4).fill('reused'),
    ]);
    expect(await generation(1)).toBe(3);
    expect(comments(1)).toHaveLength(1);
  },
  limit,
);

it(
  'a renamed branch still belongs to the pull request: reused, reset, named so in the comment, destroyed',
  async () => {
    const { pull, play, comments, machine } = ground;
    const played = (action: string, head: string) => play({ action, number: 33, head });
    pull(33, sha('a'));
    const made = await played('opened', sha('a'));
    expect(made.outputs.result).toBe('created');
    const { id } = await machine.velo.getBranch({ branch: 'shop/pr-33' });
    await machine.velo.renameBranch({ branch: 'shop/pr-33', to: 'shop/checkout' });

    expect((await played('reopened', sha('a'))).outputs).toMatchObject({ result: 'reused', branch: 'shop/checkout' });
    pull(33, sha('b'));
    const reset = await played('synchronize', sha('b'));
    expect(reset.outputs).toMatchObject({ result: 'reset', branch: 'shop/checkout', url: made.outputs.url });
    expect(comments(33)).toEqual([expect.objectContaining({ body: expect.stringContaining('shop/checkout') })]);
    expect(comments(33)[0]?.body).not.toContain('shop/pr-33');
    expect(await machine.velo.getBranch({ branch: 'shop/checkout' })).toMatchObject({ id, generation: 2 });

    pull(33, sha('b'), { state: 'closed' });
    expect((await played('closed', sha('b'))).outputs.result).toBe('destroyed');
    const left = (await machine.velo.listBranches({ project: 'shop' })).map(({ branch }) => branch);
    expect(left).not.toContain('checkout');
    expect(left).not.toContain('pr-33');
  },
  limit,
);

it(
  'a rerun of the live head resets once per attempt, and a rerun of an older head never',
  async () => {
    const { pull, play } = ground;
    pull(2, sha('a'));
    const run = async (head: string, runId: number, attempt: number) =>
      (await play({ action: 'synchronize', number: 2, head }, { comment: 'false' }, { runId, attempt })).outputs.result;
    expect(await run(sha('a'), 10, 1)).toBe('created');
    expect(await run(sha('a'), 10, 1)).toBe('reused');
    expect(await run(sha('a'), 10, 2)).toBe('reset');
    expect(await run(sha('a'), 11, 1)).toBe('reused');
    expect(await run(sha('a'), 10, 2)).toBe('reused');
    expect(await run(sha('a'), 11, 2)).toBe('reset');
    expect(await run(sha('a'), 10, 2)).toBe('reused');
    expect(await run(sha('a'), 10, 3)).toBe('reset');
    pull(2, sha('b'));
    expect(await run(sha('a'), 10, 4)).toBe('superseded');
    expect(await run(sha('b'), 12, 1)).toBe('reset');
    // A branch created in a rerun is not reset by the next job of that rerun.
    pull(3, sha('a'));
    const third = async () =>
      (await play({ action: 'opened', number: 3, head: sha('a') }, { comment: 'false' }, { runId: 20, attempt: 2 }))
        .outputs.result;
    expect([await third(), await third()]).toEqual(['created', 'reused']);
  },
  limit,
);

it(
  'a branch keeps the parent that it was created from, and a different `parent` gets a warning',
  async () => {
    const { pull, play, machine } = ground;
    await machine.velo.createBranch({ branch: 'shop/staging', start: false });
    const run = (head: string, parent: string) =>
      play({ action: 'synchronize', number: 18, head }, { comment: 'false', parent });
    pull(18, sha('a'));
    expect(await run(sha('a'), 'main')).toMatchObject({ outputs: { result: 'created' }, annotations: [{}] });
    pull(18, sha('b'));
    expect(await run(sha('b'), 'staging')).toMatchObject({
      outputs: { result: 'reset' },
      annotations: [
        { level: 'warning', message: expect.stringContaining('created from shop/main and keeps that parent') },
      ],
    });
    expect(await machine.velo.getBranch({ branch: 'shop/pr-18' })).toMatchObject({ parent: 'main' });
  },
  limit,
);

it(
  'a run of an older push that checked before the newer push does not reset the branch back',
  async () => {
    const { pull, play, start, github } = ground;
    pull(4, sha('a'));
    await play({ action: 'opened', number: 4, head: sha('a') }, { comment: 'false' });
    // The run of `b` reads that `b` is the head. Before the answer arrives, `c` is pushed and its run ends.
    pull(4, sha('b'));
    let tell = () => {};
    const until = new Promise<void>((resolve) => {
      tell = resolve;
    });
    github.faults.push({ on: /\/pulls\/4$/, times: 1, how: { until } });
    const older = await start({ action: 'synchronize', number: 4, head: sha('b') }, { comment: 'false' });
    await expect.poll(() => github.faults.some(({ times }) => times > 0), { timeout: 20_000 }).toBe(false);
    pull(4, sha('c'));
    const newer = await play({ action: 'synchronize', number: 4, head: sha('c') }, { comment: 'false' });
    expect(newer.outputs.result).toBe('reset');
    tell();
    expect((await older.result).outputs.result).toBe('superseded');
    expect(await generation(4)).toBe(2);
  },
  limit,
);

it(
  'keeps data over pushes if so configured',
  async () => {
    const { pull, play, items } = ground;
    const inputs = { 'on-push': 'keep' };
    pull(5, sha('a'));
    const { outputs } = await play({ action: 'opened', number: 5, head: sha('a') }, inputs);
    await sql(outputs.url ?? '', 'INSERT INTO items VALUES (2)');
    pull(5, sha('b'));
    const kept = await play({ action: 'synchronize', number: 5, head: sha('b') }, inputs);
    expect(kept.outputs).toMatchObject({ result: 'kept', active: 'true', url: outputs.url });
    expect(await items(outputs.url)).toBe(2);
    const again = await play({ action: 'synchronize', number: 5, head: sha('b') }, inputs, { attempt: 2 });
    expect(again.outputs.result).toBe('reused');
    expect(ground.comments(5)).toMatchObject([{ body: expect.stringContaining(', kept for ') }]);
  },
  limit,
);

it(
  'resets when files under its paths changed, whatever happened in between',
  async () => {
    const { pull, play, github } = ground;
    const inputs = { 'on-push': 'if-changed', paths: 'db/migrations/**\n!**/*.md', comment: 'false' };
    const files = { 'db/migrations/1.sql': blob('1'), 'db/migrations/notes.md': blob('2'), 'src/a.ts': blob('3') };
    const push = async (head: string, tree: Record<string, string> | null, truncated = false) => {
      pull(6, head);
      if (tree) github.trees.set(head, { files: tree, truncated });
      const action = head === sha('a') ? 'opened' : 'synchronize';
      return play({ action, number: 6, head }, inputs);
    };
    const result = async (...push_: Parameters<typeof push>) => (await push(...push_)).outputs.result;
    expect(await result(sha('a'), files)).toBe('created');
    // Code and excluded files cause no reset.
    expect(await result(sha('b'), { ...files, 'src/a.ts': blob('4'), 'db/migrations/notes.md': blob('5') })).toBe(
      'kept',
    );
    const added = { ...files, 'db/migrations/2.sql': blob('6') };
    expect(await result(sha('c'), added)).toBe('reset');
    // A force-push removes the migration.
    expect(await result(sha('d'), files)).toBe('reset');
    // `e` was pushed with a migration, but its run was skipped; `f` is without it and equals `d`.
    expect(await result(sha('f'), files)).toBe('kept');
    // What can't be compared counts as changed, with a warning.
    const cut = await push(sha('1'), files, true);
    expect(cut).toMatchObject({ outputs: { result: 'reset' }, annotations: [{ level: 'warning' }] });
    expect(await result(sha('2'), files)).toBe('reset');
    const gone = await push(sha('3'), null);
    expect(gone).toMatchObject({ outputs: { result: 'reset' }, annotations: [{ level: 'warning' }] });
    // Another job for the same head requests no tree.
    const requests = await ground.asked(() => push(sha('3'), null));
    expect(requests.filter((each) => each.includes('/git/trees/'))).toEqual([]);
  },
  limit,
);

it(
  'a label resets once and is removed, even if several runs see it',
  async () => {
    const { pull, play, github } = ground;
    const inputs = { 'reset-label': 'fresh database', 'on-push': 'keep', comment: 'false' };
    pull(7, sha('a'));
    await play({ action: 'opened', number: 7, head: sha('a') }, inputs);
    const labeled = { action: 'labeled', number: 7, head: sha('a'), label: 'fresh database' };
    pull(7, sha('a'), { labels: ['bug', 'fresh database'] });
    const results = await Promise.all([1, 2, 3].map(() => play(labeled, inputs)));
    expect(results.map(({ outputs }) => outputs.result).sort()).toEqual(['reset', 'reused', 'reused']);
    expect(github.pulls.get(7)?.labels).toEqual(['bug']);
    expect(await generation(7)).toBe(2);
    const other = await play({ ...labeled, label: 'bug' }, inputs);
    expect(other.outputs.result).toBe('skipped');
    // A label that can't be removed would reset for ever, so it is only named in a warning.
    pull(7, sha('a'), { labels: ['fresh database'] });
    const permissions = github.token.permissions;
    github.token.permissions = { pull_requests: 'read', contents: 'read' };
    const refused = await play(labeled, inputs);
    github.token.permissions = permissions;
    expect(refused.outputs.result).toBe('reused');
    expect(refused.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('`issues: write') },
    ]);
    expect(await generation(7)).toBe(2);
  },
  limit,
);

it(
  'excludes drafts if so configured',
  async () => {
    const { pull, play } = ground;
    const inputs = { drafts: 'false', comment: 'false' };
    pull(8, sha('a'), { draft: true });
    const draft = await play({ action: 'opened', number: 8, head: sha('a'), draft: true }, inputs);
    expect(draft.outputs).toMatchObject({ result: 'skipped', active: 'false' });
    pull(8, sha('a'));
    const ready = await play({ action: 'ready_for_review', number: 8, head: sha('a') }, inputs);
    expect(ready.outputs).toMatchObject({ result: 'created', active: 'true' });
  },
  limit,
);

it(
  'every use extends the expiry; a push after the branch is gone creates a new one and says so',
  async () => {
    const { pull, play, machine, comments } = ground;
    pull(9, sha('a'));
    const first = await play({ action: 'opened', number: 9, head: sha('a') }, { ttl: '1h' });
    const later = await play({ action: 'opened', number: 9, head: sha('a') }, { ttl: '2h' });
    const expiry = (outputs: Record<string, string>) => Date.parse(outputs['expires-at'] ?? '');
    expect(expiry(later.outputs) - expiry(first.outputs)).toBeGreaterThan(3_590_000);
    await machine.velo.deleteBranch({ branch: 'shop/pr-9' });
    pull(9, sha('b'));
    const anew = await play({ action: 'synchronize', number: 9, head: sha('b') });
    expect(anew.outputs).toMatchObject({ result: 'created', 'url-changed': 'true' });
    expect(anew.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining('new address') }]);
    expect(comments(9)).toMatchObject([
      { edits: expect.any(Number), body: expect.stringContaining('at a new address') },
    ]);
    const forever = await play({ action: 'synchronize', number: 9, head: sha('b') }, { ttl: 'none' });
    expect(forever.outputs['expires-at']).toBe('');
  },
  limit,
);

it(
  'a push after the expiry creates a new branch, and says that the address changed',
  async () => {
    const { pull, play, machine, comments } = ground;
    pull(10, sha('a'));
    // It expires after the run, which removes expired branches at its end.
    const first = await play({ action: 'opened', number: 10, head: sha('a') });
    await sql(first.outputs.url as string, 'CREATE TABLE mine AS SELECT 1');
    await machine.velo.setBranch({ branch: 'shop/pr-10', ttl: '1s' });
    await expect
      .poll(() => machine.velo.listBranches({ project: 'shop', expired: true }), { timeout: 20_000 })
      .toMatchObject([{ branch: 'pr-10' }]);
    const again = await play({ action: 'opened', number: 10, head: sha('a') });
    expect(again.outputs).toMatchObject({ result: 'created', 'url-changed': 'true' });
    expect(again.outputs.password).not.toBe(first.outputs.password);
    await expect(sql(again.outputs.url as string, 'SELECT FROM mine')).rejects.toThrow('does not exist');
    expect(comments(10)).toHaveLength(1);
  },
  limit,
);
