import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signalledAt } from '../../harness/faults/signalled.ts';
import { ignoring, within } from '../../harness/faults/stories.ts';
import { type PullEvent, type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import { sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// A run is cancelled or killed after each of its steps: the next run finds or makes what it needs.
const limit = 600_000 * slowness;
const number = 1;
const branch = `shop/pr-${number}`;

let ground: PullGround;

beforeAll(async () => {
  ground = await setUpPullGround();
}, limit);

afterAll(() => ground?.close(), limit);

interface Story {
  event: PullEvent;
  /** Sets up the state that the event finds. */
  prepare(): Promise<void>;
  /** The results that the next run may have. */
  mended: string[];
  active: boolean;
}

const head = sha('b');
const quiet = { comment: 'false' };
const push: PullEvent = { action: 'synchronize', number, head };

async function withoutBranch(): Promise<void> {
  await ground.machine.velo.deleteBranch({ branch }).catch(ignoring('branch-not-found'));
  ground.pull(number, head);
}

async function withOldBranch(): Promise<void> {
  await withoutBranch();
  const owner = `github:github.com/${ground.github.repository.id}#${number}`;
  const labels = { 'github.head': sha('a') };
  const { url } = await ground.machine.velo.createBranch({ branch, owner, labels });
  await sql(url, 'INSERT INTO items VALUES (2)');
}

const stories: Record<string, Story> = {
  create: { event: push, prepare: withoutBranch, mended: ['created', 'reused'], active: true },
  reset: { event: push, prepare: withOldBranch, mended: ['reset', 'reused'], active: true },
  destroy: {
    event: { action: 'closed', number, head },
    prepare: async () => {
      await withOldBranch();
      ground.pull(number, head, { state: 'closed' });
    },
    mended: ['destroyed'],
    active: false,
  },
};

/** The steps that a run of the story prints, in order. */
async function stepsOf({ event, prepare }: Story): Promise<string[]> {
  await prepare();
  const { log } = await ground.play(event, quiet);
  return [...log.matchAll(/^▸ (.+?) \d[\d.]* m?s$/gm)].map(([, name]) => name as string);
}

/** The run gets the signal after a step. Returns the exit code. */
async function cancel(event: PullEvent, step: string, signal: NodeJS.Signals): Promise<number | null> {
  const text = `▸ ${step} `;
  const module = signalledAt(ground.machine.env.HOME as string, { stream: 'stdout', text, signals: [signal] });
  const env = { NODE_OPTIONS: `--require=${module}` };
  const { exitCode, annotations, log } = await ground.play(event, quiet, { env });
  expect(log).toContain(text);
  if (exitCode === 130)
    expect(annotations).toMatchObject([{ level: 'error', message: expect.stringContaining('Interrupted') }]);
  return exitCode;
}

describe('a run that is cancelled after each step of', () => {
  for (const [name, story] of Object.entries(stories)) {
    it(
      name,
      async () => {
        const steps = await stepsOf(story);
        expect(steps.length).toBeGreaterThan(0);
        const ends: (number | null)[] = [];
        for (const [index, step] of steps.entries()) {
          // The runner sends SIGINT, then SIGTERM, and then kills. Each step gets two of them: SIGKILL, and one of the
          // others in turn.
          for (const signal of ['SIGKILL', index % 2 === 0 ? 'SIGINT' : 'SIGTERM'] as const) {
            await within(`${signal} after ${step}`, async () => {
              await story.prepare();
              ends.push(await cancel(story.event, step, signal));
              const next = await ground.play(story.event, quiet);
              expect(next.exitCode, next.log).toBe(0);
              expect(story.mended).toContain(next.outputs.result);
              expect(next.outputs.active).toBe(String(story.active));
              if (story.active) expect(await ground.items(next.outputs.url)).toBe(1);
              const branches = await ground.machine.velo.listBranches({ project: 'shop' });
              expect(branches.map(({ branch }) => branch)).toEqual(story.active ? ['main', `pr-${number}`] : ['main']);
              const { checks } = await ground.machine.velo.doctor({ repair: true });
              const repaired = checks.filter((check) => check.name === 'Repair').map(({ detail }) => detail);
              expect(repaired).toEqual(['nothing to repair']);
            });
          }
        }
        // The signals did interrupt something.
        expect(ends).toContain(null);
        if (story.active) expect(ends).toContain(130);
        expect(ends.filter((code) => ![null, 0, 130].includes(code))).toEqual([]);
      },
      limit,
    );
  }
});
