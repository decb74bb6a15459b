import * as core from '@actions/core';
import { bytes } from '../../bytes.ts';
import { asVeloError, VeloError } from '../../contract/errors/error.ts';
import type { BranchSummary } from '../../velo.ts';
import { apiOf, explain, type GitHubApi } from '../api/api.ts';
import { openComments } from '../api/comments.ts';
import { addToSummary } from '../comment/announce.ts';
import { renderComment } from '../comment/comment.ts';
import { code, href, prose } from '../comment/markdown.ts';
import { closed } from '../decide/decide.ts';
import { commentId, pullOf, repositoryOwner } from '../decide/labels.ts';
import { readLive } from '../decide/live-pull.ts';
import { destroyBranches } from '../run/branches.ts';
import { fullName, type Play } from '../run/run-context.ts';
import { say } from '../step/log.ts';
import { exportConnection, nothing, setOutputs } from '../step/outputs.ts';

/** What became of the branches of one pull request. */
interface Row {
  number: number;
  branches: string[];
  outcome: 'destroyed' | 'would be destroyed' | 'kept' | 'failed';
  why: string;
  freed: number | null;
}

/**
 * Destroys the branches of this repository's pull requests that GitHub positively says are closed. One that is absent,
 * forbidden or not to be had is kept and reported.
 */
export async function playReconcile(play: Play): Promise<void> {
  const { inputs, event, run, velo, signal } = play;
  const repository = repositoryOwner(event, run);
  const api = apiOf(play);
  const all = await velo.listBranches({ project: inputs.project, repository });
  const numbers = new Set(all.flatMap(({ owner }) => pullOf(owner, repository) ?? []));
  const rows: Row[] = [];
  const from = performance.now();
  for (const number of [...numbers].sort((a, b) => a - b)) {
    signal.throwIfAborted();
    const owned = all.filter(({ owner }) => pullOf(owner, repository) === number);
    rows.push(await reconcilePull(play, api, { number, owned }));
  }
  const destroyed = rows.filter(({ outcome }) => outcome === 'destroyed');
  const durationMs = performance.now() - from;
  setOutputs({ ...nothing, result: destroyed.length > 0 ? 'destroyed' : 'skipped', durationMs });
  exportConnection(inputs.env, null);
  core.setOutput('destroyed', destroyed.flatMap(({ branches }) => branches).join(' '));
  for (const { number, outcome, why } of rows) say(`#${number}: ${outcome}. ${why}`);
  await addToSummary(report(play, rows));
  const failed = rows.filter(({ outcome }) => outcome === 'failed');
  if (failed.length > 0) throw notAllDestroyed(failed);
}

/** A pull request, and the branches that belong to it. */
interface OwningPull {
  number: number;
  owned: readonly BranchSummary[];
}

async function reconcilePull(play: Play, api: GitHubApi, { number, owned }: OwningPull): Promise<Row> {
  const branches = owned.map(fullName);
  const row = (outcome: Row['outcome'], why: string, freed: number | null = null): Row => {
    return { number, branches, outcome, why, freed };
  };
  const state = await pullState(api, number);
  if (state === 'open') return row('kept', 'The pull request is open.');
  if (state !== 'closed')
    return row('kept', `GitHub did not say whether the pull request is closed: ${state.unreadable}`);
  if (play.inputs['dry-run']) return row('would be destroyed', 'The pull request is closed.');
  try {
    return row('destroyed', 'The pull request is closed.', await destroyPull(play, api, { number, owned }));
  } catch (error) {
    if (play.signal.aborted) throw error;
    return row('failed', asVeloError(error).message);
  }
}

/** Whether a pull request is closed; nothing but GitHub's own word says so. */
export async function pullState(api: GitHubApi, number: number): Promise<'open' | 'closed' | { unreadable: string }> {
  const live = await readLive(api, number);
  return 'state' in live ? live.state : live;
}

/** Destroys all branches of one closed pull request and turns its comment into a tombstone, if that is permitted. */
export async function destroyPull(play: Play, api: GitHubApi, { number, owned }: OwningPull): Promise<number | null> {
  const { inputs, run, machine } = play;
  const owner = `${repositoryOwner(play.event, run)}#${number}`;
  const freed = await destroyBranches(play, owned, owner);
  const [first] = owned;
  const knownId = owned.map(({ labels }) => commentId(labels)).find((id) => id !== null) ?? null;
  if (!first || knownId === null || inputs.comment === 'false') return freed;
  const outcome = { state: 'destroyed', ...closed, freedBytes: freed } as const;
  const facts = { project: inputs.project, branch: first.branch, machine, sshHost: machine, role: '', runUrl: run.url };
  try {
    const body = renderComment({ ...facts, outcome });
    await openComments(api, { number, project: inputs.project }).write({ body, knownId, create: false });
  } catch (error) {
    say(`The comment of #${number} still names the branch. ${explain(error)}`);
  }
  return freed;
}

function report({ inputs, machine, run, event }: Play, rows: readonly Row[]): string {
  const { owner, name } = event.repository;
  const pulls = `${run.serverUrl}/${owner}/${name}/pull`;
  const lines = rows.map(({ number, branches, outcome, why, freed }) => {
    const names = branches.map((branch) => code(branch, 140)).join('<br>');
    const size = freed === null ? '' : bytes(freed);
    return `<tr><td><a href="${href(`${pulls}/${number}`)}">#${number}</a></td><td>${names}</td><td>${outcome}</td><td>${size}</td><td>${prose(why)}</td></tr>`;
  });
  const head = ['Pull request', 'Branches', 'Outcome', 'Freed', 'Why'].map((text) => `<th>${text}</th>`).join('');
  const table =
    lines.length > 0 ? ['<table>', `<tr>${head}</tr>`, ...lines, '</table>'] : ['No branches of this repository.'];
  return [`### Branches of ${code(inputs.project)} on ${code(machine)}`, '', ...table].join('\n');
}

function notAllDestroyed(failed: readonly Row[]): VeloError {
  const named = failed.map(({ branches, why }) => `${branches.join(', ')} (${why})`).join('; ');
  return new VeloError(
    'failed',
    'not-all-destroyed',
    `Not every branch could be destroyed: ${named}`,
    'Run it again. `velo doctor` shows what blocks it.',
  );
}
