import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { otherEvent, type RunnerEvent } from '../../harness/github/events.ts';
import { type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import { runExample, type WorkflowRun } from '../../harness/github/workflow.ts';
import { sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// Past moments in workflows: `pitr`, `actions/wal-cleanup`, `actions/restore-check`, and the examples that use them.
const limit = 240_000 * slowness;

let ground: PullGround;
let main: string;
/** When `main` had one item. */
let moment: string;

beforeAll(async () => {
  ground = await setUpPullGround();
  const { velo } = ground.machine;
  await velo.setBranch({ branch: 'shop/main', archive: true });
  main = (await velo.getBranch({ branch: 'shop/main' })).url;
  const [row] = await sql(main, 'SELECT to_char(clock_timestamp(), \'YYYY-MM-DD"T"HH24:MI:SS.USTZH:TZM\') AS now');
  moment = String(row?.now);
  await sql(main, 'INSERT INTO items VALUES (2)');
}, limit);

afterAll(() => ground?.close(), limit);

const dispatched = () => otherEvent('workflow_dispatch', ground.github.repository);
const at = (schedule: string): RunnerEvent => {
  const event = otherEvent('schedule', ground.github.repository);
  return { ...event, payload: { ...event.payload, schedule } };
};
const play = (name: string, event: RunnerEvent, inputs?: Record<string, unknown>): Promise<WorkflowRun | null> =>
  runExample(ground, { name, event }, { sources: '', ...(inputs ? { inputs } : {}) });

it(
  'a pull request’s branch is made as of a moment of its parent, and each push goes back to it',
  async () => {
    const pitr = { comment: 'false', pitr: moment };
    ground.pull(1, sha('a'));
    const made = await ground.play({ action: 'opened', number: 1, head: sha('a') }, pitr);
    expect(made, made.log).toMatchObject({ exitCode: 0, outputs: { result: 'created' } });
    expect(await ground.items(made.outputs.url)).toBe(1);
    await sql(made.outputs.url ?? '', 'INSERT INTO items VALUES (3), (4)');
    ground.pull(1, sha('b'));
    const reset = await ground.play({ action: 'synchronize', number: 1, head: sha('b') }, pitr);
    expect(reset, reset.log).toMatchObject({ exitCode: 0, outputs: { result: 'reset', url: made.outputs.url } });
    expect(await ground.items(made.outputs.url)).toBe(1);
    const wrong = await ground.play(
      { action: 'synchronize', number: 1, head: sha('b') },
      { branch: 'x', pitr: '2026-11-03 14:30' },
      { action: 'actions/branch' },
    );
    expect(wrong.exitCode).toBe(2);
    await ground.machine.velo.deleteBranch({ branch: 'shop/pr-1' });
  },
  limit,
);

it(
  'yesterday.yml makes a branch as of the moment that it is given',
  async () => {
    const run = await play('yesterday.yml', dispatched(), { time: moment });
    expect(run?.failed).toBe(false);
    const { branch = '', url } = run?.steps[0]?.action?.outputs ?? {};
    expect(await ground.items(url)).toBe(1);
    expect(run?.steps[1]?.summary).toContain(`velo connect ${branch}`);
    await ground.machine.velo.deleteBranch({ branch });
  },
  limit,
);

it(
  'time-machine.yml takes a snapshot, cleans up, and has the drill, each on its schedule',
  async () => {
    const actions = (run: WorkflowRun | null) => run?.steps.map(({ action }) => action?.outputs);
    const hourly = await play('time-machine.yml', at('7 * * * *'));
    expect(hourly?.failed).toBe(false);
    expect(actions(hourly)).toMatchObject([{ snapshot: expect.stringMatching(/^[0-9a-f]{16}$/) }]);
    const daily = await play('time-machine.yml', at('17 4 * * *'));
    expect(daily?.failed).toBe(false);
    expect(actions(daily)).toMatchObject([
      { segments: expect.stringMatching(/^\d+$/), 'recoverable-from': expect.stringMatching(/Z$/) },
    ]);
    expect(daily?.steps[0]?.summary).toMatch(/^### Archived WAL of <code>shop.main<\/code>[\s\S]*```mermaid\ngantt\n/);
    const weekly = await play('time-machine.yml', at('37 5 * * 0'));
    expect(weekly?.failed).toBe(false);
    expect(actions(weekly)).toMatchObject([{ ok: 'true', target: expect.stringMatching(/Z$/) }]);
    expect(weekly?.steps[0]?.summary).toContain('can be recovered');
    expect((await ground.machine.velo.listBranches({ project: 'shop' })).map(({ branch }) => branch)).toEqual(['main']);
  },
  limit,
);

it(
  'a drill that fails is red, says why, and opens an issue',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'velo-gh-'));
    const path = process.env.PATH;
    // GitHub's command line, which its machines have: it writes down what it was asked for.
    writeFileSync(
      join(folder, 'gh'),
      `#!/bin/sh\nprintf '%s\\n' "$*" >> ${folder}/asked\n[ "$2" = list ] && echo 0\nexit 0\n`,
    );
    chmodSync(join(folder, 'gh'), 0o755);
    process.env.PATH = `${folder}:${path}`;
    try {
      await ground.machine.velo.setBranch({ branch: 'shop/main', archive: false });
      const run = await play('time-machine.yml', dispatched(), { what: 'drill' });
      expect(run?.failed).toBe(true);
      const [drill, report] = run?.steps ?? [];
      expect(drill?.exitCode).not.toBe(0);
      expect(drill?.action?.outputs.ok).toBe('false');
      expect(report).toMatchObject({ job: 'report', exitCode: 0 });
      expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(
        /^issue list [^\n]*\nissue create --title The recovery /,
      );
    } finally {
      process.env.PATH = path;
      rmSync(folder, { recursive: true, force: true });
      await ground.machine.velo.setBranch({ branch: 'shop/main', archive: true });
    }
  },
  limit,
);
