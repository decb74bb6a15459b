import { asVeloError, hasCode, retryCodes, VeloError } from '../../contract/errors/error.ts';
import type { BranchAnswer, BranchSummary, Velo } from '../../velo.ts';
import type { GitHubApi } from '../api/api.ts';
import type { Comments } from '../api/comments.ts';
import { type Decision, decide, type LivePull } from '../decide/decide.ts';
import { fingerprint } from '../decide/fingerprint.ts';
import { factsOf, freshLabels, headLabels, labelKeys, sumOf } from '../decide/labels.ts';
import { readLive, takeLabel } from '../decide/live-pull.ts';
import {
  clearRemains,
  destroyBranches,
  newBranch,
  ownBranches,
  resetSource,
  useBranch,
  withoutExpired,
} from '../run/branches.ts';
import { birthName, branchOf, fullName, masked, type Play } from '../run/run-context.ts';
import { grouped, warn } from '../step/log.ts';

/** What was decided and what came of it. */
export interface Played {
  decision: Decision;
  /** The branch after the run; null if later steps get none. */
  after: BranchAnswer | null;
  /** The branch as it was found; null where there was none. */
  before: BranchSummary | null;
  /** What a destroy gave back, in bytes, where that is known. */
  freed: number | null;
  /** Why the operation failed; what was decided has not come about then. */
  error: VeloError | null;
  /** The engine's operation, in milliseconds. */
  durationMs: number;
}

/** What one round has seen. */
interface Round {
  own: readonly BranchSummary[];
  before: BranchSummary | null;
  paths: string | null;
  decision: Decision;
}

const rounds = 5;

/**
 * Looks at the branch and the pull request, decides, and does it. Other jobs may do the same at the same time: the
 * engine changes a branch only if it is still the one that was seen, and whoever comes second reads and decides again.
 */
export async function playBranch(play: Play, api: GitHubApi, comments: Comments | null): Promise<Played> {
  const refused = new Set<string>();
  for (let round = 1; ; round++) {
    const seen = await look(play, { api, comments, refused });
    const { before, decision } = seen;
    const label = 'claim' in decision ? decision.claim : undefined;
    if (label && !(await claim(play, api, label))) {
      refused.add(label);
      continue;
    }
    const from = performance.now();
    try {
      const done = await carryOut(play, seen);
      const made = decision.intent === 'create' || decision.intent === 'reset';
      const durationMs = made && done.after ? sumOf(done.after.steps) : performance.now() - from;
      return { decision, before, freed: null, error: null, ...done, durationMs };
    } catch (thrown) {
      const error = asVeloError(thrown);
      if (isOvertaken(error, decision) && round < rounds) continue;
      const failed = foreignName(play, error, decision);
      return { decision, before, after: null, freed: null, error: failed, durationMs: performance.now() - from };
    }
  }
}

/** What `playBranch` would do now; it changes nothing and removes no label. */
export async function decideOnly(play: Play, api: GitHubApi, comments: Comments | null): Promise<Decision> {
  return (await look(play, { api, comments, refused: new Set() })).decision;
}

/** The branch first, the pull request after it: see `decide`. */
async function look(
  play: Play,
  { api, comments, refused }: { api: GitHubApi; comments: Comments | null; refused: ReadonlySet<string> },
): Promise<Round> {
  const { event, run, inputs, machine } = play;
  const listed = await ownBranches(play);
  const own = event.action === 'closed' ? listed : await withoutExpired(play, listed, branchOf(play));
  const before = own.find(({ branch }) => branch === branchOf(play)) ?? null;
  const live = without(await readLive(api, event.pull?.number ?? 0), refused);
  const branch = before && factsOf(before.labels);
  const holder = before || !comments ? null : await comments.holder();
  const elsewhere = holder === machine ? null : holder;
  const paths = await pathsAt(play, api, branch?.head === event.sha ? branch.paths : undefined);
  return { own, before, paths, decision: decide({ event, run, live, branch, elsewhere, paths }, inputs) };
}

/** The fingerprint at the head, asked for only where it is wanted and not on record already. */
async function pathsAt(
  { event, inputs }: Play,
  api: GitHubApi,
  known: string | null | undefined,
): Promise<string | null> {
  if (inputs['on-push'] !== 'if-changed' || event.action === 'closed') return null;
  if (known !== undefined) return known;
  const found = await fingerprint(api, event.sha, inputs.paths);
  if ('value' in found) return found.value;
  warn(`GitHub did not say whether the paths changed, so they count as changed: ${found.unknown}`);
  return null;
}

/** A label that cannot be removed would request a reset at every run: it is reported once and ignored. */
function without(live: LivePull, refused: ReadonlySet<string>): LivePull {
  return 'labels' in live ? { ...live, labels: live.labels.filter((label) => !refused.has(label)) } : live;
}

/** Removes the label that a decision is based on; false when the decision must be made without it. */
async function claim({ event }: Play, api: GitHubApi, label: string): Promise<boolean> {
  const claimed = await takeLabel(api, event.pull?.number ?? 0, label);
  if (claimed === 'taken') return true;
  if (claimed !== 'gone')
    warn(`The label ${label} could not be removed, so nothing was reset for it. ${claimed.refused}`);
  return false;
}

async function carryOut(
  play: Play,
  { own, before, paths, decision }: Round,
): Promise<{ after: BranchAnswer | null; freed?: number | null }> {
  const { velo, event, run, owner, signal } = play;
  const branch = `${play.inputs.project}/${branchOf(play)}`;
  const facts = before && factsOf(before.labels);
  switch (decision.intent) {
    case 'create': {
      const labels = {
        ...freshLabels(event, run, { head: decision.head, paths, before: null }),
        [labelKeys.branch]: birthName(play),
      };
      const make = { branch, ...newBranch(play), labels };
      return grouped(`Create ${branch}`, signal, async (operation) => ({
        after: await measured(velo, masked(await velo.createBranch(make, operation)), owner),
      }));
    }
    case 'reset': {
      const labels = freshLabels(event, run, { head: decision.head, paths, before: facts });
      const expect = { owner, ...(before ? { id: before.id, generation: before.generation } : {}) };
      // With the job branches that were made from it: they belong to jobs of an older push.
      const reset = { branch, ...resetSource(play), force: true, ttl: play.inputs.ttl, labels, expect };
      const after = await grouped(`Reset ${branch}`, signal, async (operation) =>
        measured(velo, masked(await velo.resetBranch(reset, operation)), owner),
      );
      await clearOutdatedJobs(play, own, decision.head);
      return { after };
    }
    case 'reuse':
    case 'keep':
      return { after: before && (await useBranch(play, before, headLabels(event, decision.head, paths))) };
    case 'destroy': {
      const freed = await destroyBranches(play, own, owner);
      if (!before) await clearRemains(play, branchOf(play));
      return { after: null, freed };
    }
    case 'refuse':
      throw new VeloError(
        'conflict',
        decision.code,
        `${branch}: ${decision.why} (this is ${play.machine}).`,
        decision.help,
      );
    default:
      return { after: null };
  }
}

/**
 * Destroys the branches of jobs that ran for another head, wherever they were made from; those below the reset branch
 * have gone with it. What fails here is no failure of the reset.
 */
async function clearOutdatedJobs(play: Play, before: readonly BranchSummary[], head: string): Promise<void> {
  const isOutdated = ({ labels }: BranchSummary) =>
    labels[labelKeys.job] !== undefined && factsOf(labels).head !== head;
  if (!before.some(isOutdated)) return;
  try {
    await destroyBranches(play, (await ownBranches(play)).filter(isOutdated), play.owner);
  } catch (error) {
    if (play.signal.aborted) throw error;
    warn(`A branch of an earlier job could not be deleted, and stays until it expires: ${asVeloError(error).message}`);
  }
}

/** An operation answers without the sizes that take a look at every file; the comment wants them. */
async function measured(velo: Velo, answer: BranchAnswer, owner: string): Promise<BranchAnswer> {
  const { ownBytes, referencedBytes } = masked(
    await velo.getBranch({ branch: fullName(answer), expect: { owner, id: answer.id } }),
  );
  return { ...answer, ownBytes, referencedBytes };
}

/** Another job was faster: the branch is no longer the one that the decision is about. */
function isOvertaken(error: VeloError, { intent }: Decision): boolean {
  return hasCode(error, ...retryCodes, intent === 'create' ? 'branch-exists' : 'branch-not-found');
}

/** The name of a branch to be made may be taken: by hand, or by another repository that has the same number. */
function foreignName(play: Play, error: VeloError, { intent }: Decision): VeloError {
  const branch = `${play.inputs.project}/${branchOf(play)}`;
  if (intent !== 'create' || !hasCode(error, 'branch-exists', 'name-taken')) return error;
  return new VeloError(
    'conflict',
    'foreign-branch',
    `${branch} already exists and belongs to another owner, not to ${play.owner}.`,
    'Nothing was changed. Set `branch-prefix`, give this repository its own project, or delete that branch if nobody needs it.',
    { cause: error },
  );
}
