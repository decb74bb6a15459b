import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pullRequestEvent } from '../../harness/github/events.ts';
import { type PullEvent, type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import { makeSources } from '../../harness/github/sources.ts';
import { sql } from '../../harness/machine/machine.ts';
import { root } from '../../harness/root.ts';
import { slowness } from '../../harness/slowness.ts';

// `act` is a third-party runner: https://nektosact.com. In host mode it needs no Docker. If it is not on the PATH,
// there is nothing to test.
const act = spawnSync('act', ['--version']).status === 0;
const limit = 180_000 * slowness;

let ground: PullGround;
let repository: string;
let home: string;

describe.runIf(act)('under act', () => {
  beforeAll(async () => {
    ground = await setUpPullGround();
    home = mkdtempSync(join(tmpdir(), 'velo-act-'));
    // Only what a release contains: act copies all of it, and copying libraries takes long.
    for (const part of ['action.yml', 'dist']) cpSync(join(root, part), join(home, 'velo', part), { recursive: true });
    repository = makeSources();
    const example = readFileSync(join(root, 'docs/examples/pull-request.yml'), 'utf8');
    mkdirSync(join(repository, '.github/workflows'), { recursive: true });
    // act's schema (0.2.89) does not know `queue` yet, which GitHub has had since May 2026.
    const known = example.replace(/^ *queue: max\n/m, '');
    expect(known).not.toBe(example);
    writeFileSync(join(repository, '.github/workflows/database.yml'), known);
    const author = ['-c', 'user.name=ann', '-c', 'user.email=ann@example.com'];
    const origin = 'https://github.com/octo/shop.git';
    for (const args of [
      ['init', '-q'],
      ['remote', 'add', 'origin', origin],
      ['add', '-A'],
      [...author, 'commit', '-qm', 'All'],
    ])
      await execa('git', args, { cwd: repository });
  }, limit);

  afterAll(async () => {
    for (const folder of [repository, home]) rmSync(folder, { recursive: true, force: true });
    await ground?.close();
  }, limit);

  /** Runs the repository's workflow for an event, with this checkout as `elitan/velo@v1`. */
  async function run(event: PullEvent): Promise<{ exitCode: number | undefined; log: string }> {
    const { name, payload } = pullRequestEvent({ repository: ground.github.repository, ...event });
    const file = join(home, 'event.json');
    writeFileSync(file, JSON.stringify(payload));
    const where = ['self-hosted', 'velo'].flatMap((label) => ['-P', `${label}=-self-hosted`]);
    const settings = { ...ground.machine.env, GITHUB_API_URL: ground.github.url };
    const env = Object.entries(settings).flatMap(([key, value]) =>
      /^(VELO|GITHUB)_/.test(key) ? ['--env', `${key}=${value}`] : [],
    );
    const secret = ['-s', `GITHUB_TOKEN=${ground.github.token.value}`];
    const args = [
      name,
      ...where,
      '--local-repository',
      `elitan/velo@v1=${join(home, 'velo')}`,
      '--eventpath',
      file,
      ...secret,
      ...env,
    ];
    const { exitCode, all } = await execa('act', args, {
      ...{ cwd: repository, reject: false, all: true, timeout: limit },
      env: { ...ground.machine.env, HOME: home, XDG_CACHE_HOME: home },
    });
    return { exitCode, log: all };
  }

  it(
    'pull-request.yml makes a branch that the job uses and that outlives it, and removes it on close',
    async () => {
      ground.pull(1, sha('a'));
      const opened = await run({ action: 'opened', number: 1, head: sha('a') });
      expect(opened.exitCode, opened.log).toBe(0);
      const { url, password } = await ground.machine.velo.getBranch({ branch: 'shop/pr-1' });
      expect(await sql(url, 'SELECT items::int FROM runs')).toEqual([{ items: 1 }]);
      expect(opened.log).not.toContain(password);
      expect(ground.comments(1)).toMatchObject([{ body: expect.stringContaining('is ready') }]);

      ground.pull(1, sha('a'), { state: 'closed' });
      const closed = await run({ name: 'pull_request_target', action: 'closed', number: 1, head: sha('a') });
      expect(closed.exitCode, closed.log).toBe(0);
      expect(closed.log).not.toContain('npm ci');
      expect((await ground.machine.velo.listBranches()).map(({ branch }) => branch)).toEqual(['main']);
    },
    limit,
  );
});
