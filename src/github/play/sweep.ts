import { VeloError } from '../../contract/errors/error.ts';
import type { BranchSummary } from '../../velo.ts';
import { apiOf, explain, type GitHubApi } from '../api/api.ts';
import type { Budget } from '../api/fetch.ts';
import { pullOf, repositoryOwner } from '../decide/labels.ts';
import { tellDestroyed } from '../run/dry-run.ts';
import { withVelo } from '../run/run-action.ts';
import { fullName, type Play, type RunContext } from '../run/run-context.ts';
import { say } from '../step/log.ts';
import { destroyPull, pullState } from './reconcile.ts';

/** How many pull requests one run asks for and cleans up after, and how long that may take, in milliseconds. */
const most = 5;
const patience = 20_000;

/**
 * Ends a run by clearing away what other runs could not: branches of this repository's pull requests that are closed,
 * and expired ones. One request if there is nothing to do. A failure here does not fail the run.
 */
export async function sweep(play: Play, budget?: Budget): Promise<void> {
  const signal = AbortSignal.any([play.signal, AbortSignal.timeout(patience)]);
  const bounded = { ...play, signal };
  const api = apiOf(bounded, budget);
  try {
    const repository = repositoryOwner(play.event, play.run);
    const all = await play.velo.listBranches({ project: play.inputs.project, repository });
    await removeExpired(bounded, all);
    const numbers = new Set(all.flatMap(({ owner }) => pullOf(owner, repository) ?? []));
    if (numbers.size === 0) return;
    const open = await openPulls(api);
    const doubtful = [...numbers].filter((number) => !open.has(number));
    for (const number of chosen(doubtful, play.run.id)) {
      signal.throwIfAborted();
      const state = await pullState(api, number);
      if (state !== 'closed') continue;
      const owned = all.filter(({ owner }) => pullOf(owner, repository) === number);
      if (play.inputs['dry-run']) {
        for (const each of owned) tellDestroyed(fullName(each), `The pull request #${number} is closed.`);
        continue;
      }
      await destroyPull(bounded, api, { number, owned });
      say(`Deleted the branches of the closed pull request #${number}: ${owned.map(fullName).join(', ')}.`);
    }
  } catch (error) {
    if (!play.signal.aborted) notSwept(error);
  }
}

/** The same for a run that has nothing else to do, where the databases can be reached. */
export async function sweepAlone(context: RunContext): Promise<void> {
  try {
    await withVelo(context, (play) => sweep(play));
  } catch (error) {
    notSwept(error);
  }
}

function notSwept(error: unknown): void {
  const text = error instanceof VeloError ? error.message : explain(error);
  say(`The cleanup after closed pull requests is incomplete: ${text}`);
}

/** Numbers of pull requests that are open: a hundred of them, which is as many as one request gives. */
async function openPulls(api: GitHubApi): Promise<Set<number>> {
  const { data } = await api.rest.pulls.list({ ...api.at, state: 'open', per_page: 100 });
  return new Set(data.map(({ number }) => number));
}

/** Not always the same ones: with many open pull requests the first might all be fine. */
function chosen(numbers: number[], run: number): number[] {
  const start = numbers.length > most ? run % numbers.length : 0;
  return [...numbers.slice(start), ...numbers.slice(0, start)].slice(0, most);
}

/** Where no agent runs, nobody else takes expired branches away. One with living children stays. */
async function removeExpired({ velo, signal, event, run, inputs }: Play, all: readonly BranchSummary[]): Promise<void> {
  const now = new Date().toISOString();
  const own = repositoryOwner(event, run);
  for (const each of all.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= now)) {
    if (inputs['dry-run']) {
      tellDestroyed(fullName(each), `It expired at ${each.expiresAt}.`);
      continue;
    }
    const owner = each.owner ?? own;
    const request = { branch: fullName(each), expect: { owner, id: each.id, expired: true } } as const;
    await velo.deleteBranch(request, { signal }).catch((error: unknown) => {
      if (!(error instanceof VeloError) || signal.aborted) throw error;
    });
  }
}
