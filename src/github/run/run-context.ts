import { VeloError } from '../../contract/errors/error.ts';
import type { BranchAnswer, BranchSummary, Velo } from '../../velo.ts';
import type { RunEvent, RunInfo } from '../decide/event.ts';
import { runOwner } from '../decide/labels.ts';
import type { Reach } from '../forward/start.ts';
import type { Inputs } from '../step/inputs.ts';
import { maskSecrets } from '../step/outputs.ts';

/** What is known of a run before anything is looked at. */
export interface RunContext {
  event: RunEvent;
  run: RunInfo;
  inputs: Inputs;
  signal: AbortSignal;
}

/** What a run works with. */
export interface Play extends RunContext {
  velo: Velo;
  /** The way to the host, where the runner is on another machine. */
  reach: Reach | null;
  /** Host name of the machine that holds the databases. */
  machine: string;
  /** Who the run's branches belong to; every request names it. */
  owner: string;
  /** The name that the run's branch shows, where people renamed it; known once the own branches were listed. */
  shown?: string | undefined;
}

/** @throws VeloError failed `unreadable-event` where the runner does not say whose branches these would be */
export function playOf(context: RunContext, { velo, reach, machine }: Pick<Play, 'velo' | 'reach' | 'machine'>): Play {
  if (context.event.repository.id === 0) throw unknownRepository();
  return { ...context, velo, reach, machine, owner: runOwner(context.event, context.run) };
}

/** The name of the run's branch within its project: the one that it was made with, unless people renamed it. */
export function branchOf(play: Pick<RunContext, 'inputs' | 'event'> & Pick<Partial<Play>, 'shown'>): string {
  return play.shown ?? birthName(play);
}

/** The name that the run's branch is made with: `pr-42`, unless another was given. */
export function birthName({ inputs, event }: Pick<RunContext, 'inputs' | 'event'>): string {
  return `${inputs['branch-prefix']}${inputs.branch || (event.pull ? `pr-${event.pull.number}` : '')}`;
}

/** `shop/pr-42`. */
export function fullName(branch: Pick<BranchSummary, 'project' | 'branch'>): string {
  return `${branch.project}/${branch.branch}`;
}

/** Tells the runner at once what must not be shown of an answer. */
export function masked(answer: BranchAnswer): BranchAnswer {
  maskSecrets(answer);
  return answer;
}

function unknownRepository(): VeloError {
  return new VeloError(
    'failed',
    'unreadable-event',
    'The runner does not say which repository this is: GITHUB_REPOSITORY_ID is not set.',
    'Update the runner.',
  );
}
