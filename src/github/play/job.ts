import { randomBytes } from 'node:crypto';
import * as core from '@actions/core';
import { leftOut, wishesOf } from '../decide/decide.ts';
import { freshLabels, labelKeys, repositoryOwner } from '../decide/labels.ts';
import { deleteOwn, findOwn, newBranch } from '../run/branches.ts';
import { connectionOf } from '../run/connection.ts';
import { tellOnly } from '../run/dry-run.ts';
import { openAtEnd } from '../run/host.ts';
import { closeReach } from '../run/job-end.ts';
import { guarded, withVelo } from '../run/run-action.ts';
import { branchOf, masked, type Play, type RunContext } from '../run/run-context.ts';
import { grouped, notice, say } from '../step/log.ts';
import { exportConnection, nothing, type Outputs } from '../step/outputs.ts';

/** What a job's end needs to know, saved before the branch is made: nothing else is read there, inputs least of all. */
const state = { branch: 'velo-branch', owner: 'velo-owner', host: 'velo-proof-host' } as const;

/**
 * Makes a branch that lives as long as the job, for any event but a pull request's close and for no fork. `after` runs
 * once its outputs are there, on a machine that stays.
 * @returns whether it was made
 */
export async function playJob(
  context: RunContext,
  report: (outputs: Outputs) => void,
  after: (play: Play) => Promise<void> = async () => {},
): Promise<boolean> {
  const { event, inputs, run } = context;
  const fork = event.pull?.fork === true;
  if (fork || event.action === 'closed') {
    report({ ...nothing, result: 'skipped' });
    exportConnection(inputs.env, null);
    if (fork) notice('The pull request comes from a fork: its code is not trusted with a database on this machine.');
    return false;
  }
  const out = event.pull ? leftOut(wishesOf(event, event.pull), inputs) : null;
  if (out) {
    report({ ...nothing, result: 'skipped' });
    exportConnection(inputs.env, null);
    say(out.why);
    return false;
  }
  if (inputs['dry-run']) {
    await tellOnly(context, { intent: 'create', why: 'It would live as long as this job.' });
    return false;
  }
  if (run.hosted) {
    notice(
      'This is a machine of GitHub, deleted after the job: the branch lives as long as the job, and no comment is written.',
    );
  }
  await withVelo(context, async (play) => {
    // Outside of pull requests nobody else shall take the branch for its own: it belongs to the run.
    const owner = event.pull ? play.owner : `${repositoryOwner(event, run)}!${run.id}`;
    await makeJobBranch({ ...play, owner }, report);
    if (!run.hosted) await after(play);
  });
  return true;
}

async function makeJobBranch(play: Play, report: (outputs: Outputs) => void): Promise<void> {
  const { velo, event, run, inputs, owner, signal } = play;
  const base = branchOf(play);
  const above = await findOwn(play);
  // As many as there are jobs, legs and calls: each has its own, and none can pull it from under another.
  const name = `${base || `${inputs['branch-prefix']}run-${run.id}`}-job-${randomBytes(3).toString('hex')}`;
  const branch = `${inputs.project}/${name}`;
  core.saveState(state.branch, branch);
  core.saveState(state.owner, owner);
  core.saveState(state.host, inputs['proof-host']);
  // The job's end deletes the branch over it, also when this step fails or is killed.
  await play.reach?.hold();
  await play.reach?.commit();
  const labels = { ...freshLabels(event, run, { head: event.sha, paths: null, before: null }) };
  // A snapshot or a moment is of the input's parent, or of `main`: the branch of the pull request has no archive.
  const isPast = inputs.from !== '' || inputs.pitr !== '';
  const parent = inputs.parent || (above && !isPast ? `${inputs.project}/${above.branch}` : '');
  const made = { ...newBranch({ ...play, inputs: { ...inputs, parent } }) };
  const from = performance.now();
  const answer = await grouped(`Create ${branch}`, signal, async (operation) =>
    masked(
      await velo.createBranch(
        { branch, ...made, labels: { ...labels, [labelKeys.job]: jobLabel(run.job) } },
        operation,
      ),
    ),
  );
  const durationMs = performance.now() - from;
  const connection = await connectionOf(play, answer);
  report({ result: 'created', branch: answer, connection, urlChanged: true, durationMs });
  exportConnection(inputs.env, connection);
  say(`${branch} lives as long as this job.`);
}

function jobLabel(job: string): string {
  return job.replace(/[^\x20-\x7e]/g, '').slice(0, 200) || 'job';
}

/** The job's end: destroys the branch that the main step has made, or was about to make, and closes what leads to it. */
export async function endJob(): Promise<void> {
  const branch = core.getState(state.branch);
  const owner = core.getState(state.owner);
  if (branch && owner) await guarded((signal) => destroyJobBranch(branch, owner, signal));
  await closeReach();
}

async function destroyJobBranch(branch: string, owner: string, signal: AbortSignal): Promise<void> {
  const velo = await openAtEnd(core.getState(state.host));
  try {
    await grouped(`Destroy ${branch}`, signal, (operation) =>
      // A reset or the end of the pull request may have taken it along.
      deleteOwn(velo, { branch, owner }, operation),
    );
  } finally {
    await velo.close();
  }
}
