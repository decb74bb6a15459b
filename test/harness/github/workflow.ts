import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { execa } from 'execa';
import { parse } from 'yaml';
import { frontWorkflow } from '../../../scripts/docs-tables.ts';
import { root } from '../root.ts';
import { slowness } from '../slowness.ts';
import { tool } from '../tool.ts';
import type { RunnerEvent } from './events.ts';
import { type Contexts, holds, interpolated, type Standing } from './expressions.ts';
import type { FakeGitHub, Permissions } from './github-api.ts';
import type { ActionResult, JobRun, Job as OpenJob } from './runner.ts';

const examples = join(root, 'docs/examples');

interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
}

interface Job {
  if?: string;
  needs?: string | string[];
  uses?: string;
  with?: Record<string, unknown>;
  permissions?: Record<string, 'read' | 'write'>;
  strategy?: { matrix: Record<string, unknown[]> };
  env?: Record<string, unknown>;
  outputs?: Record<string, unknown>;
  steps?: Step[];
}

type NamedJob = Job & { name: string };

interface Workflow {
  on: Record<string, { types?: string[]; outputs?: Record<string, { value: string }> } | null>;
  jobs: Record<string, Job>;
}

/** The outcome of one step. */
export interface StepOutcome {
  job: string;
  /** Its `uses`, its name, or the first line of its `run`. */
  step: string;
  exitCode: number;
  /** The result, if the step is an action. */
  action?: ActionResult;
  summary: string;
}

/** A run: its steps in the order in which they ended, without skipped steps and successful post steps. */
export interface WorkflowRun {
  steps: StepOutcome[];
  failed: boolean;
}

/** What runs need: a server in place of GitHub, and a runner for its jobs. */
export interface WorkflowGround {
  github: FakeGitHub;
  job(event: RunnerEvent, around: { runId: number; attempt: number }): Promise<OpenJob>;
  /** Where the commands under `run` run, and as whom; default: here. */
  at?: Pick<JobRun, 'user' | 'machine'>;
}

export interface WorkflowOptions {
  /** The folder that `actions/checkout` copies into the workspace. */
  sources: string;
  attempt?: number;
  inputs?: Record<string, unknown>;
  /** The repository's. */
  vars?: Record<string, string>;
  secrets?: Record<string, string>;
  /** Further inputs of velo's steps, for what can't be here as an example has it, such as a port below 1024. */
  also?: Record<string, string>;
}

/** The types of a `pull_request` trigger without `types`. */
const usualTypes = ['opened', 'reopened', 'synchronize'];

let runs = 1000;

/**
 * Runs an example, or the README's first workflow, as GitHub would for one event: it follows triggers, `needs`,
 * matrices, conditions and outputs, gives the token the rights that each job names, takes velo's actions from the
 * committed bundles, and runs the commands under `run`.
 * @returns null if the event does not trigger the workflow
 */
export async function runExample(
  ground: WorkflowGround,
  { name, event }: { name: string; event: RunnerEvent },
  options: WorkflowOptions,
): Promise<WorkflowRun | null> {
  const workflow = readWorkflow(name);
  const trigger = workflow.on[event.name];
  const types = trigger?.types ?? (event.name.startsWith('pull_request') ? usualTypes : undefined);
  if (!(event.name in workflow.on) || (types && !types.includes(String(event.payload.action)))) return null;
  runs += 1;
  const run: Run = { ground, event, options, runId: runs, steps: [], failed: false };
  await runJobs(run, workflow, options.inputs ?? {});
  return { steps: run.steps, failed: run.failed };
}

interface Run extends WorkflowRun {
  ground: WorkflowGround;
  event: RunnerEvent;
  options: WorkflowOptions;
  runId: number;
}

function readWorkflow(name: string): Workflow {
  return parse(name === 'README.md' ? frontWorkflow(root) : readFileSync(join(examples, name), 'utf8'));
}

/** @returns outputs by job */
async function runJobs(run: Run, { jobs }: Workflow, inputs: Record<string, unknown>): Promise<Contexts> {
  const done: Record<string, { outputs: Record<string, string>; result: string }> = {};
  for (const [name, job] of Object.entries(jobs)) {
    const needs = Object.fromEntries([job.needs ?? []].flat().map((need) => [need, done[need]]));
    const { vars = {}, secrets = {} } = run.options;
    const contexts = { github: githubOf(run), needs, inputs, vars, secrets };
    const failed = Object.values(needs).some((need) => need?.result !== 'success');
    if (!holds(job.if, contexts, { failed })) {
      done[name] = { outputs: {}, result: 'skipped' };
      continue;
    }
    const before = run.failed;
    const outputs = job.uses ? await runCalled(run, job, contexts) : await runLegs(run, { name, ...job }, contexts);
    done[name] = { outputs, result: run.failed && !before ? 'failure' : 'success' };
  }
  return done;
}

/** A called workflow is read from the examples, by its file name alone, whatever its address. */
async function runCalled(run: Run, job: Job, contexts: Contexts): Promise<Record<string, string>> {
  const workflow = readWorkflow(basename((job.uses ?? '').replace(/@.*$/, '')));
  const inputs = Object.fromEntries(
    Object.entries(job.with ?? {}).map(([name, value]) => [name, interpolated(value, contexts)]),
  );
  const jobs = await runJobs(run, workflow, inputs);
  const outputs = Object.entries(workflow.on.workflow_call?.outputs ?? {});
  return Object.fromEntries(outputs.map(([name, { value }]) => [name, interpolated(value, { jobs })]));
}

/** Runs the legs of a matrix at the same time. */
async function runLegs(run: Run, job: NamedJob, contexts: Contexts): Promise<Record<string, string>> {
  run.ground.github.token.permissions = permissionsOf(job);
  const [[key, values] = ['', ['']]] = Object.entries(job.strategy?.matrix ?? {});
  const legs = values.map((value) => ({ ...contexts, matrix: key ? { [key]: value } : {} }));
  const outputs = await Promise.all(legs.map((leg) => runSteps(run, job, leg)));
  return outputs[0] ?? {};
}

async function runSteps(run: Run, job: NamedJob, contexts: Contexts): Promise<Record<string, string>> {
  const { ground, event, options, runId } = run;
  const folder = mkdtempSync(join(ground.at?.machine?.folder ?? tmpdir(), 'velo-workflow-'));
  const work = join(folder, 'work');
  mkdirSync(work);
  const opened = await ground.job(event, { runId, attempt: options.attempt ?? 1 });
  const standing: Standing = { failed: false };
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const exported: Record<string, string> = {};
  const end = (outcome: Omit<StepOutcome, 'job'>): void => {
    run.steps.push({ job: job.name, ...outcome });
    if (outcome.exitCode !== 0) standing.failed = run.failed = true;
  };
  const endAction = (step: string, action: ActionResult): void =>
    end({ step, exitCode: action.exitCode ?? 1, summary: action.summary, action });
  try {
    for (const step of job.steps ?? []) {
      const seen = { ...contexts, steps, env: exported };
      if (!holds(step.if, seen, standing)) continue;
      const texts = (values: Record<string, unknown> = {}): Record<string, string> =>
        Object.fromEntries(Object.entries(values).map(([key, value]) => [key, interpolated(value, seen, standing)]));
      if (step.uses?.startsWith('elitan/velo')) {
        const action = step.uses.replace(/^elitan\/velo\/?|@.*$/g, '');
        const result = await opened.step({ action, inputs: { ...texts(step.with), ...options.also } });
        if (step.id) steps[step.id] = { outputs: result.outputs };
        Object.assign(exported, result.env);
        endAction(step.uses, result);
      } else if (step.uses?.startsWith('actions/checkout@')) {
        cpSync(options.sources, work, { recursive: true });
      } else if (step.run !== undefined) {
        const env = { ...exported, ...texts(job.env), ...texts(step.env) };
        const { exitCode, summary } = await shell(interpolated(step.run, seen, standing), { work, env, at: ground.at });
        end({ step: step.name ?? step.run.split('\n')[0] ?? '', exitCode, summary });
      } else throw new Error(`${step.uses} is not known here`);
    }
    const outputs = Object.entries(job.outputs ?? {}).map(([key, value]) => [key, interpolated(value, { steps })]);
    return opened.outputs(Object.fromEntries(outputs));
  } finally {
    for (const post of await opened.end()) if (post.exitCode !== 0) endAction('post', post);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function shell(
  script: string,
  { work, env, at }: { work: string; env: Record<string, string>; at: WorkflowGround['at'] },
): Promise<{ exitCode: number; summary: string }> {
  const folder = dirname(work);
  const summary = join(folder, 'summary.md');
  writeFileSync(summary, '');
  if (at?.user) tool('chown', '-R', `${at.user.uid}:${at.user.gid}`, folder);
  const home = at?.user ? { HOME: folder } : {};
  const around = { RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: summary, CI: 'true', ...home, ...env };
  const there = at?.machine?.enter(at.user, work, Object.keys(around)) ?? [];
  const [program = '', ...args] = [...there, 'bash', '-eo', 'pipefail', '-c', script];
  const { exitCode, all } = await execa(program, args, {
    ...(at?.machine ? {} : { cwd: work, ...at?.user }),
    ...{ env: around, reject: false, all: true, timeout: 120_000 * slowness },
  });
  if (exitCode !== 0) process.stderr.write(`${all}\n`);
  return { exitCode: exitCode ?? 1, summary: readFileSync(summary, 'utf8') };
}

function githubOf({ event, options, runId }: Run): Record<string, unknown> {
  return {
    event: event.payload,
    event_name: event.name,
    repository: event.repository,
    run_id: runId,
    run_attempt: options.attempt ?? 1,
  };
}

/** The rights of a job's token: only those that the job names. */
function permissionsOf({ permissions = {} }: Job): Permissions {
  return Object.fromEntries(Object.entries(permissions).map(([name, right]) => [name.replaceAll('-', '_'), right]));
}
