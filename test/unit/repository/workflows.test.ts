import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ActionsMetadataProvider, validate } from '@actions/languageservice';
import type { FileProvider } from '@actions/workflow-parser/workflows/file-provider';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { actionFiles, workflowFiles } from '../../../scripts/action-files.ts';
import { frontWorkflow } from '../../../scripts/docs-tables.ts';
import { type ActionName, readInputs } from '../../../src/github/step/inputs.ts';
import { root } from '../../harness/root.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const own = workflowFiles(root, '.github/workflows');
const examples = workflowFiles(root, 'docs/examples');

interface Step {
  uses?: string;
  if?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  steps?: Step[];
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
}

interface Workflow {
  on: Record<string, { types?: string[] } | null>;
  permissions?: unknown;
  concurrency?: { group: string; 'cancel-in-progress': unknown; queue?: string };
  jobs: Record<string, Job>;
}

/** Our own actions' interfaces, so that GitHub's validator knows every input. Other actions are accepted unchecked. */
const actions: ActionsMetadataProvider = {
  fetchActionMetadata: async ({ owner, name, path }) => {
    if (`${owner}/${name}` !== 'elitan/velo') return { name, description: '' };
    const file = join(path ?? '', 'action.yml');
    return existsSync(join(root, file)) ? parse(read(file)) : undefined;
  },
};

/** A called workflow is read from the examples, by its file name. */
const called: FileProvider = {
  getFileContent: async (ref) => {
    const path = `docs/examples/${basename(ref.path)}`;
    return { name: path, content: read(path) };
  },
};

/** What GitHub's own parser and validator find wrong in a workflow or action.yml. */
async function mistakes(path: string, text = read(path)): Promise<string[]> {
  // The validator chooses the kind by the path, silently skips files elsewhere, and caches texts by their address.
  const place = basename(path) === 'action.yml' ? path : `.github/workflows/${basename(path)}`;
  const document = TextDocument.create(`file:///${texts++}/${place}`, 'yaml', 0, text);
  const found = await validate(document, { actionsMetadataProvider: actions, fileProvider: called });
  return found.map(({ range, message }) => `${path}:${range.start.line + 1}: ${message}`);
}

let texts = 0;

describe("GitHub's own validator", () => {
  it.each([...own, ...examples, ...actionFiles(root)])('finds nothing wrong in %s', async (path) => {
    expect(await mistakes(path)).toEqual([]);
  });

  const example = 'docs/examples/pull-request.yml';
  it.each([
    ['project: shop', 'projekt: shop', 'projekt'],
    ['queue: max', 'queue: all', "Unexpected value 'all'"],
    ['timeout-minutes: 20', 'timeout-minuets: 20', "Unexpected value 'timeout-minuets'"],
    ['types: [closed]', 'types: [shut]', "Unexpected value 'shut'"],
    ['pull-requests: write', 'pull-request: write', "Unexpected value 'pull-request'"],
    ["steps.db.outputs.active == 'true'", 'steps.dp.outputs.active ==', 'Unexpected'],
  ])('finds `%s` changed to `%s`', async (right, wrong, message) => {
    expect((await mistakes(example, read(example).replace(right, wrong))).join('\n')).toContain(message);
  });
});

describe.each(examples)('%s', (path) => {
  const jobs = Object.values<Job>(parse(read(path)).jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []).filter(({ uses }) => uses?.startsWith('elitan/velo'));

  it('gives the actions only inputs that they accept', () => {
    for (const { uses = '', with: given = {} } of steps) {
      const name = (/\/actions\/([\w-]+)@/.exec(uses)?.[1] ?? 'root') as ActionName | 'doctor';
      if (name === 'doctor') expect(given).toEqual({});
      else
        expect(Object.keys(readInputs(variables(given), name).inputs)).toEqual(
          expect.arrayContaining(Object.keys(given)),
        );
    }
  });
});

describe("the README's ten lines", () => {
  const text = frontWorkflow(root);
  const short: Workflow = parse(text);
  const whole: Workflow = parse(read('docs/examples/pull-request.yml'));

  it('are ten, and a valid workflow', async () => {
    expect(text.trimEnd().split('\n')).toHaveLength(10);
    expect(await mistakes('front.yml', text)).toEqual([]);
  });

  it('have the triggers, permissions and inputs of the whole file', () => {
    expect(short.on.pull_request_target).toEqual(whole.on.pull_request_target);
    expect(short.on.pull_request).toBeNull(); // opened, reopened and synchronize
    expect(short.jobs.database?.permissions).toEqual(whole.jobs.database?.permissions);
    const { uses, with: given } = whole.jobs.database?.steps?.[0] ?? {};
    expect(short.jobs.database?.steps).toEqual([{ uses, with: given }]);
  });
});

/** The variables that the runner makes from `with:`. */
function variables(given: Record<string, unknown>): NodeJS.ProcessEnv {
  const values: Record<string, string> = {
    project: 'shop',
    'branch-prefix': 'web-',
    'dry-run || false': 'false',
    'pin || false': 'false',
    'pull-request': '7',
    time: '2 hours ago',
  };
  const evaluated = Object.entries(given).map(([name, value]) => {
    const text = String(value).replace(/\$\{\{ inputs\.(.*?) \}\}/g, (_, input: string) => values[input] ?? '?');
    const set = text.replace(/\$\{\{ (vars|secrets)\..*? \}\}/g, 'db');
    const run = set.replace(/\$\{\{ github\.run_id \}\}/, '1001');
    return [`INPUT_${name.toUpperCase()}`, run.replace(/^\$\{\{ .*\.number \}\}$/, '7')];
  });
  return { 'INPUT_GITHUB-TOKEN': 'ghs_x', ...Object.fromEntries(evaluated) };
}

describe.each([...own, ...examples])('%s', (path) => {
  const workflow: Workflow = parse(read(path));
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);

  it('gives only the rights that a job names', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job.permissions).toBeDefined();
  });

  it('limits the time of every job', () => {
    for (const job of jobs) if (job.steps) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  it('pins every third-party action to a commit, with its version beside it', () => {
    const foreign = [...read(path).matchAll(/uses: (?!elitan\/velo|acme\/)(.*)/g)].map((match) => match[1]);
    expect(foreign.filter((uses) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses ?? ''))).toEqual([]);
  });

  it('leaves no token behind in a checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });
});

describe.each(own)('%s', (path) => {
  it('runs no code of a dependency in a job that may write', () => {
    const jobs = Object.values<Job>(parse(read(path)).jobs);
    const mayWrite = jobs.filter((job) => Object.values(job.permissions ?? {}).includes('write'));
    for (const step of mayWrite.flatMap((job) => job.steps ?? [])) {
      expect(step.run ?? '').not.toMatch(/npm (ci|install|i|test|run|exec)\b|npx/);
    }
  });
});

describe.each(examples.filter((path) => 'pull_request' in parse(read(path)).on))('%s', (path) => {
  const workflow: Workflow = parse(read(path));

  it('lets no run of a pull request be dropped or cancelled', () => {
    expect(workflow.concurrency).toMatchObject({ 'cancel-in-progress': false, queue: 'max' });
    expect(workflow.concurrency?.group).toContain('${{ github.event.pull_request.number');
  });

  it('is triggered by a close only where no code of the pull request runs', () => {
    // Labels and drafts begin and end a branch like opening and closing.
    const [begin, end] = labels.has(path)
      ? [
          ['labeled', 'ready_for_review'],
          ['unlabeled', 'converted_to_draft'],
        ]
      : [[], []];
    expect(workflow.on.pull_request?.types).toEqual(['opened', 'reopened', 'synchronize', ...begin]);
    if (workflow.on.pull_request_target) expect(workflow.on.pull_request_target.types).toEqual(['closed', ...end]);
    for (const job of Object.values(workflow.jobs)) {
      for (const step of job.steps ?? []) if (!guarded(job, step)) expect(step.uses).toMatch(/^elitan\/velo/);
    }
  });
});

/** The examples with labels and drafts. */
const labels = new Set(['docs/examples/labeled.yml']);

/** Whether a step runs only if the pull request has a database, or runs no code of the repository after a close. */
function guarded(job: Job & { if?: string }, step: Step): boolean {
  const conditions = `${job.if ?? ''} ${step.if ?? ''}`;
  return conditions.includes("outputs.active == 'true'") || conditions.includes("github.event.action == 'closed'");
}
