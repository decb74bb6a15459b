import { expect } from 'vitest';
import { type Machine, setUpMachine, sql } from '../machine/machine.ts';
import { type PullRequestEventOptions, pullRequestEvent, type RunnerEvent } from './events.ts';
import { type FakeComment, type FakeGitHub, type FakePull, startGitHub } from './github-api.ts';
import {
  type ActionResult,
  type Job,
  type JobRun,
  runAction,
  type StartedStep,
  startAction,
  startJob,
} from './runner.ts';

/** A machine with a project `shop`, whose `main` has one item, and a simulated repository on GitHub. */
export interface PullGround {
  machine: Machine;
  github: FakeGitHub;
  /** Sets a pull request's state on GitHub. */
  pull(number: number, head: string, more?: Partial<FakePull>): FakePull;
  comments(number: number): FakeComment[];
  /** Runs the committed bundle of an action for an event of a pull request. */
  play(event: PullEvent, inputs?: Record<string, string>, options?: PlayOptions): Promise<ActionResult>;
  /** The same for any other event. */
  playOther(event: RunnerEvent, inputs?: Record<string, string>, options?: PlayOptions): Promise<ActionResult>;
  start(event: PullEvent, inputs?: Record<string, string>, options?: PlayOptions): Promise<StartedStep>;
  job(event: PullEvent | RunnerEvent, options?: PlayOptions): Promise<Job>;
  /** The requests that GitHub received during `work`. */
  asked(work: () => Promise<unknown>): Promise<string[]>;
  /** The number of items in a database. */
  items(url: string | undefined): Promise<number>;
  close(): Promise<void>;
}

export type PullEvent = Omit<PullRequestEventOptions, 'repository'>;

export interface PlayOptions extends Pick<JobRun, 'attempt' | 'runId' | 'env' | 'user' | 'from' | 'machine'> {
  action?: string;
}

export const sha = (digit: string): string => digit.repeat(40);

export async function setUpPullGround(project: { archive?: boolean } = {}): Promise<PullGround> {
  const machine = await setUpMachine();
  await machine.createProject('shop', undefined, project);
  await sql((await machine.velo.getBranch({ branch: 'shop/main' })).url, 'CREATE TABLE items AS SELECT 1 AS n');
  const github = await startGitHub();
  let runs = 100;
  const around = (event: RunnerEvent, options: PlayOptions): JobRun => {
    const { env, ...rest } = options;
    runs += 1;
    const token = github.token.value;
    return { event, apiUrl: github.url, token, runId: runs, ...rest, env: { ...machine.env, ...env } };
  };
  const step = (inputs: Record<string, string>, { action = '' }: PlayOptions) => {
    return { action, inputs: { project: 'shop', ...inputs } };
  };
  const eventOf = (event: PullEvent): RunnerEvent => {
    const title = '@everyone <img src=x> | `title`';
    return pullRequestEvent({ repository: github.repository, title, ...event });
  };
  const playOther: PullGround['playOther'] = (event, inputs = {}, options = {}) =>
    runAction({ ...around(event, options), ...step(inputs, options) });
  return {
    machine,
    github,
    pull(number, head, more = {}) {
      const pull: FakePull = { number, head, state: 'open', ...more };
      github.pulls.set(number, pull);
      return pull;
    },
    comments: (number) => github.comments.filter(({ pull }) => pull === number),
    play: (event, inputs, options) => playOther(eventOf(event), inputs, options),
    playOther,
    start: (event, inputs = {}, options = {}) =>
      startAction({ ...around(eventOf(event), options), ...step(inputs, options) }),
    job: (event, options = {}) => startJob(around('payload' in event ? event : eventOf(event), options)),
    async asked(work) {
      const before = github.requests.length;
      await work();
      return github.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
    },
    async items(url) {
      const [row] = await sql(url ?? '', 'SELECT count(*)::int AS items FROM items');
      return Number(row?.items);
    },
    async close() {
      await github.close();
      await machine.close();
    },
  };
}

/** Checks that the password is only in the outputs and in the environment of later steps, which are masked. */
export function hidesPasswords({ github }: PullGround, { outputs, log, summary }: ActionResult): void {
  const password = outputs.password as string;
  expect(password.length).toBeGreaterThan(16);
  const said = [log, summary, ...github.comments.map(({ body }) => body), JSON.stringify(github.requests)];
  for (const text of said) expect(text.includes(password)).toBe(false);
}
