import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, watch } from 'node:fs';
import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { killAll, processesWith } from '../processes.ts';
import { root } from '../root.ts';
import type { RunnerEvent } from './events.ts';
import { applyMasks } from './masks.ts';

/** One step of a job: an action with its inputs. */
export interface StepRun {
  /** The action's folder from the repository's root; empty for the root action. */
  action?: string;
  inputs: Record<string, string>;
}

/** A job's surroundings. */
export interface JobRun {
  event: RunnerEvent;
  /** What GITHUB_API_URL points to. */
  apiUrl: string;
  token: string;
  /** Further variables; undefined removes one. */
  env?: Record<string, string | undefined>;
  runId?: number;
  attempt?: number;
  /** The user that the runner's service runs as; default: the user who runs the tests. */
  user?: { uid: number; gid: number };
  /** The folder that contains the actions; default: this repository. */
  from?: string;
  /** Where the job runs; default: this machine. */
  machine?: RunnersMachine;
}

/** A machine beside this one, or a container. */
export interface RunnersMachine {
  /** A folder that both see, at the same path. */
  folder: string;
  /** What to put before a program's name so that it runs there, as a user, in a folder, and with these variables of ours. */
  enter(user: JobRun['user'], cwd: string, variables: readonly string[]): string[];
}

export interface ActionRun extends StepRun, JobRun {}

export interface ActionResult {
  exitCode: number | null;
  outputs: Record<string, string>;
  /** The variables that it exports to later steps. */
  env: Record<string, string>;
  /** Markdown of the job's summary. */
  summary: string;
  /** Everything printed, as the runner would show it: values masked by then appear as `***`. */
  log: string;
  /** The values that the action had masked. */
  masks: string[];
  /** Messages of `::error`, `::warning` and `::notice`. */
  annotations: { level: 'error' | 'warning' | 'notice'; message: string }[];
  /** From the process's start to its end, in milliseconds. */
  ms: number;
  /** From the process's start until it wrote its first output, in milliseconds; null if it wrote none. */
  outputsMs: number | null;
}

export interface StartedStep {
  child: ChildProcess;
  result: Promise<ActionResult>;
}

/** A running job: what one step exports, later steps get. */
export interface Job {
  start(step: StepRun): Promise<StartedStep>;
  step(step: StepRun): Promise<ActionResult>;
  /**
   * Ends the job: runs the post steps in reverse order, then kills every process that still carries the job's tracking
   * id. Returns the results of the post steps.
   */
  end(): Promise<ActionResult[]>;
  /** The job's outputs as other jobs would get them: an output that contains a masked value is dropped. */
  outputs(values: Record<string, string>): Record<string, string>;
}

/** Runs one action as the only step of a job, to the job's end. The output of its post step follows its own log. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const job = await startJob(run);
  const result = await job.step(run);
  const posts = await job.end();
  return { ...result, log: [result, ...posts].map(({ log }) => log).join('\n') };
}

/** Starts an action's bundle. A test can send `child` the signals that a cancelled run gets. */
export async function startAction(run: ActionRun): Promise<StartedStep> {
  const job = await startJob(run);
  const { child, result } = await job.start(run);
  const ended = result.then(async (main) => {
    const posts = await job.end();
    return { ...main, log: [main, ...posts].map(({ log }) => log).join('\n') };
  });
  return { child, result: ended };
}

/** The parts of an action.yml that are needed to run it. */
interface Metadata {
  inputs?: Record<string, { default?: unknown }>;
  runs: { main: string; post?: string };
}

/** A step whose main part has run. */
interface Ran {
  folder: string;
  metadata: Metadata;
  variables: Record<string, string>;
  state: Record<string, string>;
}

export async function startJob(run: JobRun): Promise<Job> {
  const folder = await mkdtemp(join(run.machine?.folder ?? tmpdir(), 'velo-runner-'));
  const trackingId = `github_${randomUUID()}`;
  const eventPath = join(folder, 'event.json');
  await writeFile(eventPath, JSON.stringify(run.event.payload));
  await mkdir(join(folder, 'work'));
  await giveTo(run.user, folder, eventPath, join(folder, 'work'));
  const exported: Record<string, string> = {};
  const masks: string[] = [];
  const ran: Ran[] = [];
  const { repository, name, payload } = run.event;
  const surroundings = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: String((payload.repository as { id?: number } | undefined)?.id ?? ''),
    GITHUB_SHA: run.event.sha ?? 'f'.repeat(40),
    GITHUB_API_URL: run.apiUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: String(run.runId ?? 1),
    GITHUB_RUN_ATTEMPT: String(run.attempt ?? 1),
    GITHUB_JOB: 'database',
    GITHUB_WORKSPACE: join(folder, 'work'),
    RUNNER_TEMP: folder,
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_TRACKING_ID: trackingId,
  };

  const begin = async (step: Ran, file: string, variables: Record<string, string>): Promise<StartedStep> => {
    const files = await stepFiles(folder, run.user);
    // The runner passes on its own environment and earlier steps' exports; the step's own variables take precedence.
    const env = { ...inheritedEnv(), ...exported, ...surroundings, ...files, ...variables, ...run.env };
    const from = performance.now();
    const cwd = join(folder, 'work');
    const there = run.machine?.enter(run.user, cwd, Object.keys(env)) ?? [];
    const [program = '', ...args] = [...there, nodePath(), join(step.folder, file)];
    // What enters another machine becomes the user there.
    const here = run.machine ? {} : { cwd, ...run.user };
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], ...here });
    const result = collect(child, { files, masks, from }).then(async (answer) => {
      Object.assign(exported, answer.env);
      Object.assign(step.state, readPairs(await readFile(files.GITHUB_STATE as string, 'utf8')));
      return answer;
    });
    return { child, result };
  };
  const start = async (step: StepRun): Promise<StartedStep> => {
    const at = join(run.from ?? root, step.action ?? '');
    const metadata = parse(await readFile(join(at, 'action.yml'), 'utf8')) as Metadata;
    const variables = inputVariables(metadata, step.inputs, run.token);
    const begun: Ran = { folder: at, metadata, variables, state: {} };
    ran.push(begun);
    return begin(begun, metadata.runs.main, variables);
  };
  return {
    start,
    step: async (step) => (await start(step)).result,
    async end() {
      const results: ActionResult[] = [];
      for (const step of ran.splice(0).reverse()) {
        const { post } = step.metadata.runs;
        if (!post) continue;
        // No inputs: a real runner sets them, but they must not be read (a bug of the runner in composite actions).
        const state = Object.fromEntries(Object.entries(step.state).map(([key, value]) => [`STATE_${key}`, value]));
        results.push(await (await begin(step, post, state)).result);
      }
      killTracked(trackingId);
      await rm(folder, { recursive: true, force: true });
      return results;
    },
    outputs: (values) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => !masks.some((mask) => value.includes(mask)))),
  };
}

async function stepFiles(folder: string, user: JobRun['user']): Promise<Record<string, string>> {
  const own = await mkdtemp(join(folder, 'step-'));
  const names = ['OUTPUT', 'ENV', 'STATE', 'PATH', 'STEP_SUMMARY'];
  const files = Object.fromEntries(names.map((name) => [`GITHUB_${name}`, join(own, name)]));
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  await giveTo(user, own, ...Object.values(files));
  return files;
}

async function giveTo(user: JobRun['user'], ...paths: string[]): Promise<void> {
  if (user) for (const path of paths) await chown(path, user.uid, user.gid);
}

async function collect(
  child: ChildProcess,
  { files, masks, from }: { files: Record<string, string>; masks: string[]; from: number },
): Promise<ActionResult> {
  const printed: string[] = [];
  let outputsMs: number | null = null;
  const watcher = watch(files.GITHUB_OUTPUT as string, () => {
    outputsMs ??= performance.now() - from;
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => printed.push(chunk));
  }
  const closed = new Promise((resolve) => child.once('close', resolve));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  const ms = performance.now() - from;
  watcher.close();
  // Output may still be arriving. Don't wait for it without limit: a server that inherited the pipe keeps it open.
  await Promise.race([closed, sleep(1000)]);
  child.stdout?.destroy();
  child.stderr?.destroy();
  const read = (name: string): Promise<string> => readFile(files[name] ?? '', 'utf8');
  const outputs = readPairs(await read('GITHUB_OUTPUT'));
  const env = readPairs(await read('GITHUB_ENV'));
  const summary = await read('GITHUB_STEP_SUMMARY');
  return { exitCode, outputs, env, summary, ms, outputsMs, ...applyMasks(printed.join(''), masks) };
}

/** Kills every process that still carries the job's tracking id, as the runner does at a job's end. */
function killTracked(trackingId: string): void {
  killAll(processesWith(`RUNNER_TRACKING_ID=${trackingId}`).map(({ pid }) => pid));
}

/** The variables that a service has, without those of the developer's shell or of a workflow that runs the tests. */
function inheritedEnv(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'USER', 'TMPDIR', 'NODE_EXTRA_CA_CERTS', 'NODE_V8_COVERAGE'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** The `INPUT_*` variables as the runner sets them: spaces become `_`, hyphens stay, defaults come from action.yml. */
function inputVariables(
  { inputs: declared = {} }: Metadata,
  inputs: Record<string, string>,
  token: string,
): Record<string, string> {
  const defaults = Object.entries(declared).map(([name, { default: value }]) => [name, String(value ?? '')]);
  const values: Record<string, string> = { ...Object.fromEntries(defaults), ...inputs };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value.replace(/\$\{\{ github\.token \}\}/g, () => token),
    ]),
  );
}

/** Node 24, which actions run on, if npm has it for this platform; otherwise the Node that runs this. */
export function nodePath(): string {
  const require = createRequire(import.meta.url);
  try {
    // A package of this repository, whose own optional dependencies are Node's binaries for each platform.
    const from = createRequire(require.resolve('velo-test-node24/package.json'));
    const node = join(dirname(from.resolve(`node-linux-${process.arch}/package.json`)), 'bin', 'node');
    return existsSync(node) ? node : process.execPath;
  } catch {
    return process.execPath;
  }
}

/** Reads the runner's files: `name=value`, and `name<<END` up to a line `END`. */
function readPairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line);
    if (heredoc) {
      const end = lines.indexOf(heredoc[2] as string);
      if (end < 0) throw new Error(`no end of ${heredoc[1]}: the runner would fail the step`);
      pairs[heredoc[1] as string] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n');
    } else if (line) {
      const equals = line.indexOf('=');
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    }
  }
  return pairs;
}
