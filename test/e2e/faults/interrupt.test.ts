import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type HeldProgram, holdProgram } from '../../harness/faults/held-program.ts';
import { signalledAt } from '../../harness/faults/signalled.ts';
import { ignoring } from '../../harness/faults/stories.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { bundle, type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 120_000 * slowness;
/** The program that makes a clone, held during the call. */
const clone = {
  directory: ['cp', '"-a --reflink=auto -t"*'],
  btrfs: ['btrfs', '"subvolume snapshot"*'],
  zfs: ['zfs', 'clone*'],
}[pair.storage] as [string, string];

let machine: Machine;
let held: HeldProgram | undefined;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  const { url } = await machine.velo.getBranch({ branch: 'demo/main' });
  await sql(url, 'CREATE TABLE facts AS SELECT 1 AS fact');
}, limit);

afterEach(async () => {
  held?.letGo();
  held?.close();
  held = undefined;
  await machine.velo.deleteBranch({ branch: 'demo/dev' }).catch(ignoring('branch-not-found'));
}, limit);

afterAll(() => machine?.close(), limit);

describe('a create that is interrupted undoes itself and exits 130', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(
      `${signal} during the clone`,
      async () => {
        held = holdProgram(...clone, 'before');
        const velo = start(['branch', 'create', 'demo/dev'], { PATH: held.PATH });
        await held.reached;
        velo.process.kill(signal);
        // A copy is stopped; the short programs of a snapshot are waited for.
        if (pair.storage !== 'directory') held.letGo();
        expect(await velo.ended).toMatchObject({ code: 130, stderr: expect.stringContaining('nterrupted') });
        await expectNothing();
      },
      limit,
    );
  }

  it(
    'SIGINT to the whole group, as a terminal sends it',
    async () => {
      held = holdProgram(...clone, 'before');
      const velo = start(['branch', 'create', 'demo/dev'], { PATH: held.PATH }, { ownGroup: true });
      await held.reached;
      process.kill(-(velo.process.pid as number), 'SIGINT');
      if (pair.storage !== 'directory') held.letGo();
      expect((await velo.ended).code).toBe(130);
      await expectNothing();
    },
    limit,
  );

  it.skipIf(slowness > 1)(
    'SIGINT and then SIGTERM after each of its steps',
    async () => {
      const steps = [pair.storage === 'directory' ? 'Copy' : 'Snapshot and clone', 'Start server', 'Clean and set'];
      for (const step of steps) {
        expect((await interruptedAfter(step, 'create')).code, `after ${step}`).toBe(130);
        await expectNothing();
      }
    },
    limit,
  );
});

it(
  'a reset that is interrupted while its old server stops brings the old data back',
  async () => {
    const { url } = await machine.velo.createBranch({ branch: 'demo/dev' });
    await sql(url, 'UPDATE facts SET fact = 2');
    expect((await interruptedAfter('Stop old server', 'reset')).code).toBe(130);
    await expectAgreement(machine);
    expect(await machine.velo.getBranch({ branch: 'demo/dev' })).toMatchObject({ generation: 1, status: 'running' });
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 2 }]);
  },
  limit,
);

it(
  'a command that waits for a lock ends at once, and the command that holds it is not disturbed',
  async () => {
    held = holdProgram(...clone, 'before');
    const first = start(['branch', 'create', 'demo/dev'], { PATH: held.PATH });
    await held.reached;
    const second = start(['branch', 'create', 'demo/dev', '--timeout', slowness > 1 ? '30s' : '1s', '--json']);
    const { code, stdout } = await second.ended;
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'timeout', left: [] } });
    held.letGo();
    expect((await first.ended).code).toBe(0);
    await expectAgreement(machine);
  },
  limit,
);

it(
  '--timeout undoes the operation and exits 1',
  async () => {
    held = holdProgram(...clone, 'before');
    // Long enough for a loaded machine to come to the clone.
    const seconds = slowness > 1 ? 60 : 6;
    const velo = start(['branch', 'create', 'demo/dev', '--timeout', `${seconds}s`, '--json'], { PATH: held.PATH });
    await Promise.race([held.reached, velo.ended.then(() => expect.fail('it came to no clone'))]);
    // The program is held before the time is over and released after it. A copy is stopped, so it needs no release.
    if (pair.storage !== 'directory') setTimeout(() => held?.letGo(), seconds * 1000);
    const { code, stdout } = await velo.ended;
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'timeout', left: [] } });
    await expectNothing();
  },
  limit,
);

async function expectNothing(): Promise<void> {
  await expectAgreement(machine);
  expect((await machine.velo.listBranches({ project: 'demo' })).map(({ branch }) => branch)).toEqual(['main']);
}

interface Running {
  process: ChildProcess;
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** Runs a command of `demo/dev` that gets SIGINT and then SIGTERM at the moment when it prints that a step is done. */
async function interruptedAfter(step: string, command: string): Promise<{ code: number | null }> {
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];
  const module = signalledAt(machine.env.HOME as string, { stream: 'stderr', text: step, signals });
  const ended = await start(['branch', command, 'demo/dev'], {}, { nodeArgs: ['--require', module] }).ended;
  expect(ended.stderr).toContain(step);
  return ended;
}

interface Start {
  /** A process group of its own. */
  ownGroup?: boolean;
  nodeArgs?: string[];
}

/** Starts the built command line. */
function start(args: string[], env: Record<string, string> = {}, { ownGroup = false, nodeArgs }: Start = {}): Running {
  const child = spawn(process.execPath, [...(nodeArgs ?? []), bundle, ...args], {
    env: { ...machine.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }));
  return { process: child, ended };
}
