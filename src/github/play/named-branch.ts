import { hasCode, retryCodes, VeloError } from '../../contract/errors/error.ts';
import type { BranchAnswer, BranchSummary } from '../../velo.ts';
import { rerunOf, short } from '../decide/decide.ts';
import { factsOf, freshLabels, headLabels, labelKeys } from '../decide/labels.ts';
import {
  destroyBranches,
  findOwn,
  newBranch,
  ownBranches,
  resetSource,
  useBranch,
  warnOfParent,
} from '../run/branches.ts';
import { connectionOf } from '../run/connection.ts';
import { act, withVelo } from '../run/run-action.ts';
import { birthName, branchOf, fullName, masked, type Play, type RunContext } from '../run/run-context.ts';
import { grouped, notice, say, warn } from '../step/log.ts';
import { exportConnection, nothing, type Outputs, type Result, setNeonOutputs, setOutputs } from '../step/outputs.ts';
import { playJob } from './job.ts';
import { playReconcile } from './reconcile.ts';

/** The actions that do one thing to one branch, by its name. */

/** `actions/branch`: creates a branch, or reuses or resets an existing one. */
export async function playNamedBranch(): Promise<void> {
  await act('branch', async (context) => {
    if (context.inputs.lifetime === 'job' || context.run.hosted) await playJob(context, reportAsNeon);
    else await forOwn(context, reportAsNeon, async (play) => makeOrUse(play));
  });
}

/** `actions/reset`: resets a branch of the pull request, whatever it was made for. */
export async function playReset(): Promise<void> {
  await act('reset', (context) =>
    forOwn(context, setOutputs, async (play) => {
      const found = await requireOwn(play);
      const { event, run, owner, inputs, signal } = play;
      const labels = freshLabels(event, run, { head: event.sha, paths: null, before: factsOf(found.labels) });
      const request = {
        branch: fullName(found),
        ...resetSource(play),
        force: true,
        ttl: inputs.ttl,
        labels,
        expect: { owner, id: found.id },
      };
      const answer = await grouped(`Reset ${request.branch}`, signal, async (operation) =>
        masked(await play.velo.resetBranch(request, operation)),
      );
      return { result: 'reset', answer };
    }),
  );
}

/** `actions/connect`: the connection of an existing branch, for a later job or step. */
export async function playConnect(): Promise<void> {
  await act('connect', (context) =>
    forOwn(context, setOutputs, async (play) => {
      const found = await requireOwn(play);
      const { head } = factsOf(found.labels);
      if (play.event.pull && head && head !== play.event.sha) {
        warn(`${fullName(found)} was made for ${short(head)}, and this run is for ${short(play.event.sha)}.`);
      }
      const expect = { owner: play.owner, id: found.id };
      return { result: 'reused', answer: masked(await play.velo.branchPassword({ branch: fullName(found), expect })) };
    }),
  );
}

/** `actions/destroy`: a branch of the pull request, or all of them. */
export async function playDestroy(): Promise<void> {
  await act('destroy', async (context) => {
    if (context.event.pull?.fork) return setOutputs({ ...nothing, result: 'skipped' });
    await withVelo(context, async (play) => {
      const { event, inputs, owner } = play;
      if (!event.pull && !inputs.branch) throw unnamed();
      const own = await ownBranches(play);
      const found = inputs.branch ? own.filter(({ branch }) => branch === branchOf(play)) : own;
      await destroyBranches(play, found, owner);
      if (found.length === 0) notice(`${owner} has no ${inputs.branch ? `branch ${branchOf(play)}` : 'branches'}.`);
      await report(play, setOutputs, { result: 'destroyed', answer: null });
    });
  });
}

/** `actions/reconcile`: what closed pull requests left. */
export async function playReconcileAction(): Promise<void> {
  await act('reconcile', (context) => withVelo(context, playReconcile));
}

async function makeOrUse(play: Play): Promise<Done> {
  const { velo, event, run, inputs, owner, signal } = play;
  for (let round = 1; ; round++) {
    const found = await findOwn(play);
    try {
      if (!found) {
        const branch = `${inputs.project}/${branchOf(play)}`;
        const labels = {
          ...freshLabels(event, run, { head: event.sha, paths: null, before: null }),
          [labelKeys.branch]: birthName(play),
        };
        const request = { branch, ...newBranch(play), labels };
        const answer = await grouped(`Create ${branch}`, signal, async (operation) =>
          masked(await velo.createBranch(request, operation)),
        );
        return { result: 'created', answer };
      }
      if (inputs['if-exists'] === 'fail') throw exists(fullName(found));
      if (inputs['if-exists'] === 'reuse' || isFresh(play, found.labels)) {
        return { result: 'reused', answer: await useBranch(play, found, headLabels(event, event.sha, null)) };
      }
      const labels = freshLabels(event, run, { head: event.sha, paths: null, before: factsOf(found.labels) });
      const expect = { owner, id: found.id, generation: found.generation };
      const request = { branch: fullName(found), ...resetSource(play), force: true, ttl: inputs.ttl, labels, expect };
      const answer = await grouped(`Reset ${request.branch}`, signal, async (operation) =>
        masked(await velo.resetBranch(request, operation)),
      );
      return { result: 'reset', answer };
    } catch (error) {
      const overtaken =
        hasCode(error, ...retryCodes, 'branch-not-found') ||
        (hasCode(error, 'branch-exists') && !found && (await findOwn(play)) !== null);
      if (!overtaken || round === 5) throw error;
    }
  }
}

/** Reset for this commit and attempt already, by another job or step: once more would pull it from under that. */
function isFresh({ event, run }: Play, labels: Record<string, string>): boolean {
  const { head, reruns } = factsOf(labels);
  return head === event.sha && (run.attempt === 1 || reruns.includes(rerunOf(run)));
}

interface Done {
  result: Result;
  answer: BranchAnswer;
}

/** Does something with a branch of the run's owner and reports it; a fork gets nothing but a word. */
async function forOwn(
  context: RunContext,
  show: (outputs: Outputs) => void,
  work: (play: Play) => Promise<Done>,
): Promise<void> {
  if (context.event.pull?.fork || context.event.action === 'closed') {
    show({ ...nothing, result: 'skipped' });
    exportConnection(context.inputs.env, null);
    if (context.event.pull?.fork) {
      notice('The pull request comes from a fork: its code is not trusted with a database on this machine.');
    }
    return;
  }
  if (!context.event.pull && !context.inputs.branch) throw unnamed();
  await withVelo(context, async (play) => {
    const from = performance.now();
    const done = await work(play);
    await report(play, show, { ...done, durationMs: performance.now() - from });
  });
}

async function report(
  play: Play,
  show: (outputs: Outputs) => void,
  { result, answer: branch, durationMs = 0 }: { result: Result; answer: BranchAnswer | null; durationMs?: number },
): Promise<void> {
  if (branch) warnOfParent(play, branch);
  const connection = branch && (await connectionOf(play, branch));
  show({ result, branch, connection, urlChanged: result === 'created', durationMs });
  exportConnection(play.inputs.env, connection);
  if (branch) say(`${fullName(branch)}: ${result}.`);
}

function reportAsNeon(outputs: Outputs): void {
  setOutputs(outputs);
  setNeonOutputs(outputs);
}

async function requireOwn(play: Play): Promise<BranchSummary> {
  const found = await findOwn(play);
  if (found) return found;
  throw new VeloError(
    'missing',
    'branch-not-found',
    `${play.inputs.project}/${branchOf(play)} is not a branch of ${play.owner}.`,
    'Create it with `elitan/velo` in an earlier job of the same event, and run this step only when its output `active` is `true`.',
  );
}

function exists(branch: string): VeloError {
  return new VeloError(
    'conflict',
    'branch-exists',
    `The branch ${branch} already exists.`,
    'Set `if-exists: reuse` or `reset`, or destroy it first.',
  );
}

function unnamed(): VeloError {
  return new VeloError(
    'usage',
    'invalid-inputs',
    'This run belongs to no pull request, so the branch must be named.',
    'Set `branch` to its name.',
  );
}
