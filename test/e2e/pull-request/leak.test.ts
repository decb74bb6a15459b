import { chmodSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import type { ActionResult } from '../../harness/github/runner.ts';
import { sql } from '../../harness/machine/machine.ts';
import { readProcesses } from '../../harness/processes.ts';
import { slowness } from '../../harness/slowness.ts';

// No password in any log, summary, comment, request, other job's output, command line, or file that others can read.
const limit = 180_000 * slowness;

let ground: PullGround;

beforeAll(async () => {
  ground = await setUpPullGround();
}, limit);

afterAll(() => ground?.close(), limit);

it(
  'a pull request’s whole life reveals passwords only to the steps that are given them',
  async () => {
    const { pull, play, machine, github } = ground;
    const main = await machine.velo.getBranch({ branch: 'shop/main' });
    await sql(main.url, 'CREATE ROLE app LOGIN');
    const secrets = new Set([main.password]);
    const said: string[] = [];
    const commandLines: string[] = [];
    const note = (result: ActionResult) => {
      for (const name of ['password', 'url'] as const) if (result.outputs[name]) secrets.add(result.outputs[name]);
      for (const mask of result.masks) secrets.add(mask);
      said.push(result.log, result.summary, ...result.annotations.map(({ message }) => message));
      commandLines.push(...readProcesses('cmdline').map(({ text }) => text));
    };
    pull(1, sha('a'));
    const event = { action: 'opened', number: 1, head: sha('a') };
    note(await play(event, { env: 'DATABASE_URL' }));
    note(await play(event, { user: 'app', env: 'DATABASE_URL' }));
    const job = await ground.job(event);
    const step = await job.step({ inputs: { project: 'shop', lifetime: 'job', user: 'app' } });
    note(step);
    said.push(...Object.values(job.outputs(step.outputs)));
    note(await job.step({ action: 'actions/connect', inputs: { project: 'shop' } }));
    for (const post of await job.end()) note(post);
    pull(1, sha('b'));
    // With everything that a runner prints in debug mode.
    note(await play({ ...event, action: 'synchronize', head: sha('b') }, {}, { env: { RUNNER_DEBUG: '1' } }));
    note(await play(event, {}, { action: 'actions/reset' }));
    await machine.velo.createBranch({ branch: 'shop/below', parent: 'shop/pr-1', start: false });
    note(await play({ ...event, head: sha('b') }, {}, { action: 'actions/reset' }));
    await machine.velo.deleteBranch({ branch: 'shop/below' });
    const probe = join(dirname(machine.home), 'readable-for-all');
    writeFileSync(probe, '');
    chmodSync(probe, 0o644);
    const files = readableFiles(dirname(machine.home)).map((path) => ({ path, text: readFileSync(path) }));
    pull(1, sha('b'), { state: 'closed' });
    note(await play({ ...event, action: 'closed', head: sha('b') }));
    said.push(...github.comments.map(({ body }) => body), JSON.stringify(github.requests));

    const passwords = [...secrets].filter((text) => text.length >= 16);
    expect(passwords.length).toBeGreaterThan(6);
    // Make sure that the search finds what exists.
    expect(files.map(({ path }) => path)).toContain(probe);
    expect(commandLines.join()).toContain('postgres');
    for (const password of passwords) {
      for (const text of [...said, ...commandLines]) expect(text.includes(password), text.slice(0, 500)).toBe(false);
      for (const { path, text } of files) expect(text.includes(password), path).toBe(false);
    }
  },
  limit,
);

/** Files below a folder that any user of the machine can open: readable, in folders that everyone may enter. */
function readableFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const { mode } = lstatSync(path);
    if (entry.isDirectory()) return mode & 0o001 ? readableFiles(path) : [];
    return entry.isFile() && mode & 0o004 ? [path] : [];
  });
}
