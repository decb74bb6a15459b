import { hostname } from 'node:os';
import { VeloError } from '../error.ts';
import type { BranchAnswer, Velo } from '../velo.ts';
import { type Decision, decide, type LivePull } from './decide.ts';
import type { PullRequestRef, RunEvent, RunInfo } from './event.ts';
import type { Inputs } from './inputs.ts';
import { labelKeys, ownerOf, runLabels } from './labels.ts';
import { grouped } from './log.ts';
import { maskSecrets } from './outputs.ts';

/** What one run works with. */
export interface Play {
  velo: Velo;
  event: RunEvent;
  pull: PullRequestRef;
  run: RunInfo;
  inputs: Inputs;
  signal: AbortSignal;
}

/** What was decided and what came of it. */
export interface Played {
  decision: Decision;
  /** The branch as it is now; null where none is to be used. */
  after: BranchAnswer | null;
  /** The branch as it was found; null where there was none. */
  before: BranchAnswer | null;
  /** The engine's operation, in milliseconds. */
  durationMs: number;
}

/** `shop/pr-42`. */
export function pullBranch({ inputs, pull }: Pick<Play, 'inputs' | 'pull'>): string {
  return `${inputs.project}/pr-${pull.number}`;
}

/**
 * Makes sure that the project is on this machine: an action never makes up a database.
 * @throws VeloError missing `project-not-found`, naming the machine and where it was looked for
 */
export async function requireProject({ velo, inputs, signal }: Play): Promise<void> {
  const { project } = inputs;
  try {
    await velo.getProject(project);
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (inputs['create-project']) {
      await grouped(`Create project ${project}`, signal, (operation) =>
        velo.createProject({ name: project }, operation),
      );
      return;
    }
    const { stores } = await velo.status();
    const places = stores.map(({ storage, pool }) => `${storage} ${pool}`).join(', ') || 'no store at all';
    throw new VeloError(
      'missing',
      'project-not-found',
      `There is no project ${project} on ${hostname()} (looked in ${places}).`,
      `Run the job on the machine that has it, or make it there: \`velo project create ${project}\`.`,
      { cause: error },
    );
  }
}

/**
 * Looks at the branch, decides, and does it. Another job for the same pull request may do the same at the same time:
 * when it was faster, the branch is looked at once more and decided upon anew.
 */
export async function playBranch(play: Play, live: LivePull): Promise<Played> {
  const owner = ownerOf(play.pull, play.run);
  for (let round = 1; ; round++) {
    const before = await findBranch(play);
    const facts = before && { owner: before.owner, head: before.labels[labelKeys.head] ?? null };
    const decision = decide(play.event, live, facts, owner);
    const from = performance.now();
    try {
      const after = await carryOut(play, decision, before, owner);
      return { decision, before, after, durationMs: performance.now() - from };
    } catch (error) {
      const overtaken = decision.intent === 'create' ? isConflict(error) : before !== null && isMissing(error);
      if (!overtaken || round === 3) throw error;
    }
  }
}

async function findBranch(play: Play): Promise<BranchAnswer | null> {
  try {
    return masked(await play.velo.getBranch(pullBranch(play)));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function carryOut(
  play: Play,
  decision: Decision,
  before: BranchAnswer | null,
  owner: string,
): Promise<BranchAnswer | null> {
  const { velo, pull, run, inputs, signal } = play;
  const branch = pullBranch(play);
  const { ttl, parent } = inputs;
  switch (decision.intent) {
    case 'create': {
      const labels = runLabels(pull, run, decision.head);
      return grouped(`Create ${branch}`, signal, async (operation) =>
        measured(
          velo,
          masked(await velo.createBranch({ branch, parent, ttl, owner, labels, ifExists: 'fail' }, operation)),
        ),
      );
    }
    case 'reset': {
      const labels = runLabels(pull, run, decision.head);
      return grouped(`Reset ${branch}`, signal, async (operation) =>
        measured(velo, masked(await velo.resetBranch({ branch, ttl, owner, labels }, operation))),
      );
    }
    case 'reuse': {
      const labels = runLabels(pull, run, decision.head);
      return grouped(`Reuse ${branch}`, signal, async (operation) => {
        const kept = masked(await velo.setBranch({ branch, ttl, labels }, operation));
        return kept.status === 'running' ? kept : masked(await velo.startBranch(branch, operation));
      });
    }
    case 'destroy':
      if (before) {
        await grouped(`Destroy ${branch}`, signal, (operation) => velo.deleteBranch({ branch }, operation));
      }
      return null;
    case 'refuse':
      throw new VeloError('conflict', decision.code, `${branch}: ${decision.why}`, decision.help);
    default:
      return null;
  }
}

/** An operation answers without the sizes that take a look at every file; the comment wants them. */
async function measured(velo: Velo, answer: BranchAnswer): Promise<BranchAnswer> {
  const { ownBytes, referencedBytes } = await velo.getBranch(`${answer.project}/${answer.branch}`);
  return { ...answer, ownBytes, referencedBytes };
}

function masked(answer: BranchAnswer): BranchAnswer {
  maskSecrets(answer);
  return answer;
}

function isMissing(error: unknown): boolean {
  return error instanceof VeloError && error.kind === 'missing';
}

function isConflict(error: unknown): boolean {
  return error instanceof VeloError && error.kind === 'conflict';
}
