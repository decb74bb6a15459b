import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import type { RunnerEvent } from './events.ts';
import { applyMasks } from './masks.ts';

export interface ActionRun {
  /** The bundle's file. */
  entry: string;
  /** The action.yml whose defaults fill the inputs that are not given. */
  metadata: string;
  inputs: Record<string, string>;
  event: RunnerEvent;
  /** What GITHUB_API_URL points to. */
  apiUrl: string;
  token: string;
  /** Further variables; undefined takes one away. */
  env?: Record<string, string | undefined>;
  runId?: number;
  attempt?: number;
}

export interface ActionResult {
  exitCode: number | null;
  outputs: Record<string, string>;
  /** What later steps would find in their environment. */
  env: Record<string, string>;
  /** Markdown of the job's summary. */
  summary: string;
  /** All that was printed, as the runner would show it: with what was masked by then as `***`. */
  log: string;
  /** The values that the action had masked. */
  masks: string[];
  /** Messages of `::error`, `::warning` and `::notice`. */
  annotations: { level: 'error' | 'warning' | 'notice'; message: string }[];
}

export interface StartedAction {
  child: ChildProcess;
  result: Promise<ActionResult>;
}

/** Runs an action's bundle to its end, as a runner would. */
export function runAction(run: ActionRun): Promise<ActionResult> {
  return startAction(run).then(({ result }) => result);
}

/** Starts an action's bundle; `child` is there to be sent the signals of a cancelled run. */
export async function startAction(run: ActionRun): Promise<StartedAction> {
  const folder = await mkdtemp(join(tmpdir(), 'velo-runner-'));
  const files = Object.fromEntries(
    ['OUTPUT', 'ENV', 'STATE', 'PATH', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, join(folder, name)]),
  );
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  const trackingId = `github_${randomUUID()}`;
  const eventPath = join(folder, 'event.json');
  await writeFile(eventPath, JSON.stringify(run.event.payload));
  await mkdir(join(folder, 'work'));
  const env = {
    ...inheritedEnv(),
    ...files,
    ...(await inputVariables(run)),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: run.event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_REPOSITORY: run.event.repository,
    GITHUB_API_URL: run.apiUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: String(run.runId ?? 1),
    GITHUB_RUN_ATTEMPT: String(run.attempt ?? 1),
    GITHUB_WORKSPACE: join(folder, 'work'),
    RUNNER_TEMP: folder,
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_TRACKING_ID: trackingId,
    ...run.env,
  };
  const child = spawn(nodePath(), [run.entry], { cwd: join(folder, 'work'), env, stdio: ['ignore', 'pipe', 'pipe'] });
  return { child, result: collect(child, folder, files, trackingId) };
}

async function collect(
  child: ChildProcess,
  folder: string,
  files: Record<string, string>,
  trackingId: string,
): Promise<ActionResult> {
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => printed.push(chunk));
  }
  const closed = new Promise((resolve) => child.once('close', resolve));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  // What was printed is still under way; but a server that inherited the pipe must not hold up the job for ever.
  await Promise.race([closed, sleep(1000)]);
  await endJob(trackingId);
  child.stdout?.destroy();
  child.stderr?.destroy();
  const read = (name: string): Promise<string> => readFile(files[name] ?? '', 'utf8');
  const outputs = readPairs(await read('GITHUB_OUTPUT'));
  const env = readPairs(await read('GITHUB_ENV'));
  const summary = await read('GITHUB_STEP_SUMMARY');
  await rm(folder, { recursive: true, force: true });
  return { exitCode, outputs, env, summary, ...applyMasks(printed.join('')) };
}

/** A job's end: every process that still carries its tracking id is killed, as the runner does. */
async function endJob(trackingId: string): Promise<void> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const environ = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
    if (!environ.split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`)) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** What a service's process has, and nothing of the developer's shell or of a workflow that runs the tests. */
function inheritedEnv(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'USER', 'TMPDIR', 'NODE_EXTRA_CA_CERTS', 'NODE_V8_COVERAGE'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** `INPUT_*` as the runner makes them: spaces become `_`, hyphens stay, defaults come from action.yml. */
async function inputVariables({ metadata, inputs, token }: ActionRun): Promise<Record<string, string>> {
  const { inputs: declared = {} } = parse(await readFile(metadata, 'utf8')) as {
    inputs?: Record<string, { default?: unknown }>;
  };
  const defaults = Object.entries(declared).map(([name, { default: value }]) => [name, String(value ?? '')]);
  const values: Record<string, string> = { ...Object.fromEntries(defaults), ...inputs };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value.replace(/\$\{\{ github\.token \}\}/g, () => token),
    ]),
  );
}

/** Node 24, which actions run on, where npm has it for this platform; else the Node that runs this. */
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
