/**
 * Runs the README's workflow in a separate repository, as the user who runs this program.
 * `node as-runner.mjs NUMBER EVENT…` plays the events of one pull request, one run each, and prints the runs as JSON.
 * GitHub is replaced by a server on the loopback; the bundle, the agent that it calls, the database and the programs
 * that the workflow's `run` starts are the machine's own.
 */
import { rmSync } from 'node:fs';
import { otherEvent, pullRequestEvent, type RunnerEvent } from './events.ts';
import { type FakePull, startGitHub } from './github-api.ts';
import { startJob } from './runner.ts';
import { makeSources } from './sources.ts';
import { runExample, type StepOutcome } from './workflow.ts';

export type RunnersEvent = 'opened' | 'pushed' | 'closed' | 'swept';

/** What one event led to. */
export interface RunnersRun {
  event: RunnersEvent;
  failed: boolean;
  steps: StepOutcome[];
  /** The pull request's comments after it. */
  comments: string[];
}

const [first, second] = ['a'.repeat(40), 'b'.repeat(40)];
const number = Number(process.argv[2]);
const github = await startGitHub();
const token = github.token.value;
const sources = makeSources();

const about = (action: string, head: string, name?: 'pull_request_target'): RunnerEvent =>
  pullRequestEvent({ ...(name ? { name } : {}), action, number, head, repository: github.repository });
/** Each event, and the pull request's state on GitHub when the event arrives. */
const events: Record<RunnersEvent, { live: Pick<FakePull, 'head' | 'state'>; event: RunnerEvent }> = {
  opened: { live: { head: first, state: 'open' }, event: about('opened', first) },
  pushed: { live: { head: second, state: 'open' }, event: about('synchronize', second) },
  closed: { live: { head: second, state: 'closed' }, event: about('closed', second, 'pull_request_target') },
  swept: { live: { head: second, state: 'closed' }, event: otherEvent('schedule', github.repository) },
};

const ground = {
  github,
  job: (event: RunnerEvent, around: { runId: number; attempt: number }) =>
    startJob({ event, apiUrl: github.url, token, ...around }),
};
const runs: RunnersRun[] = [];
try {
  for (const name of process.argv.slice(3) as RunnersEvent[]) {
    const { live, event } = events[name];
    github.pulls.set(number, { number, ...live });
    const run = await runExample(ground, { name: 'pull-request.yml', event }, { sources });
    if (!run) throw new Error(`The workflow is not triggered by: ${name}`);
    runs.push({ event: name, ...run, comments: github.comments.map(({ body }) => body) });
  }
  process.stdout.write(JSON.stringify(runs));
} finally {
  rmSync(sources, { recursive: true, force: true });
  await github.close();
}
