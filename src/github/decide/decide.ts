import type { Inputs } from '../step/inputs.ts';
import type { PullRequestRef, RunEvent, RunInfo } from './event.ts';

/** The pull request as GitHub has it now, or why it cannot be read. */
export type LivePull =
  | { state: 'open' | 'closed'; head: string; draft: boolean; labels: readonly string[] }
  | { unreadable: string };

/** What is on record with the pull request's own branch: what it was made, reset or kept for. */
export interface BranchFacts {
  head: string | null;
  /** Reruns that it was reset for since, as `run.attempt`. */
  reruns: readonly string[];
  /** The fingerprint of the paths that `if-changed` compares. */
  paths: string | null;
}

/** Everything that a decision is taken from. */
export interface Situation {
  event: RunEvent;
  run: Pick<RunInfo, 'id' | 'attempt'>;
  live: LivePull;
  /** Null if the pull request has no branch on this machine. */
  branch: BranchFacts | null;
  /** The machine that the pull request's comment names as holding its branch, when that is another one. */
  elsewhere: string | null;
  /** The fingerprint of the paths at the head; null if it cannot be computed. */
  paths: string | null;
}

export type Policy = Pick<Inputs, 'on-push' | 'reset-label' | 'when-labeled' | 'drafts'>;

/** What a run does, and one sentence that says why. */
export type Decision =
  | {
      intent: 'create' | 'reuse' | 'reset' | 'keep';
      head: string;
      why: string;
      warning?: string;
      /** The label that requests a reset: only the run that removes it may reset for it. */
      claim?: string;
      /** The pull request had a branch before, at another address. */
      anew?: true;
    }
  | {
      intent: 'destroy';
      why: string;
      /** An imperative: how to get a new branch. */
      again: string;
    }
  | { intent: 'skip' | 'supersede' | 'reconcile'; why: string }
  | { intent: 'refuse'; code: 'on-another-machine' | 'branch-kept'; why: string; help: string };

// Forgejo and Gitea send `synchronized`.
const pushes = ['opened', 'reopened', 'synchronize', 'synchronized', 'ready_for_review'];

/** What may end a branch. A pull request with merge conflicts has these on `pull_request_target` alone. */
const ends = ['closed', 'unlabeled', 'converted_to_draft'];

/**
 * Decides from the event alone where the pull request and its branch need not be looked at; null otherwise. A part of
 * `decide`, apart so that such runs ask GitHub nothing and need no project.
 */
export function decideEarly(event: RunEvent, policy: Policy): Decision | null {
  const { name, action, pull } = event;
  if (!pull && (name === 'schedule' || name === 'workflow_dispatch')) {
    return { intent: 'reconcile', why: 'The run looks for branches of closed pull requests.' };
  }
  const end = ends.includes(action) && (name === 'pull_request' || name === 'pull_request_target');
  const relevant = pull?.asked || ((end || name === 'pull_request') && concerns(event, policy));
  if (!pull || !relevant) {
    const what = action ? `${name} (${action})` : name;
    return { intent: 'skip', why: `The event ${what} does not affect the database of a pull request.` };
  }
  if (pull.fork) {
    const why = 'The pull request comes from a fork: its code is not trusted with a database on this machine.';
    return { intent: 'skip', why };
  }
  return null;
}

/** Whether what happened to a pull request may change its branch. */
function concerns({ action, label }: RunEvent, policy: Policy): boolean {
  if (action === 'labeled') return label !== '' && [policy['reset-label'], policy['when-labeled']].includes(label);
  if (action === 'unlabeled') return label !== '' && policy['when-labeled'] === label;
  if (action === 'converted_to_draft') return !policy.drafts;
  return action === 'closed' || pushes.includes(action);
}

/**
 * Decides what a run does: a pure function of the event, the pull request as it is now, and its branch. The live state
 * wins over the event, because a run may have waited in a queue: a late one neither revives a closed pull request's
 * branch nor resets it to an older push. The branch must have been looked at before the pull request was: then a
 * branch that is unchanged when it is locked was not made for a newer head than the one seen.
 */
export function decide(situation: Situation, policy: Policy): Decision {
  const { event } = situation;
  const early = decideEarly(event, policy);
  if (early || !event.pull) return early ?? { intent: 'skip', why: 'There is no pull request.' };
  return ends.includes(event.action) ? decideEnd(situation, policy) : decidePushed(situation, event.pull, policy);
}

function decideEnd({ event, live, branch, elsewhere }: Situation, policy: Policy): Decision {
  if ('unreadable' in live) {
    const what = event.action === 'closed' ? 'is closed' : 'should have no branch';
    return {
      intent: 'refuse',
      code: 'branch-kept',
      why: `GitHub did not confirm that the pull request ${what}: ${live.unreadable}`,
      help: 'The branch was kept. Run the job again, or wait for a scheduled run to delete it.',
    };
  }
  const end = live.state === 'closed' ? closed : event.action === 'closed' ? null : leftOut(live, policy);
  if (!end) {
    const what = event.action === 'closed' ? 'been reopened' : 'changed back';
    return { intent: 'supersede', why: `The pull request has ${what} in the meantime.` };
  }
  if (!branch && elsewhere) return onAnotherMachine(elsewhere);
  if (!branch) return { intent: 'destroy', ...end, why: `${end.why.replace(/\.$/, '')}; its branch no longer exists.` };
  return { intent: 'destroy', ...end };
}

/** Why a branch is deleted with its pull request. */
export const closed = {
  why: 'The pull request was closed.',
  again: 'Reopen the pull request to get a new one',
} as const;

/** Why an open pull request gets no branch; null if it gets one. */
export function leftOut(
  { draft, labels }: { draft: boolean; labels: readonly string[] },
  { drafts, 'when-labeled': label }: Pick<Policy, 'drafts' | 'when-labeled'>,
): { why: string; again: string } | null {
  if (!drafts && draft) {
    const why = 'The pull request is a draft, and `drafts: false` excludes drafts.';
    return { why, again: 'Mark the pull request as ready to get a new one' };
  }
  if (!label || labels.includes(label)) return null;
  const why = `The pull request does not have the label \`${label}\`, so it gets no branch.`;
  return { why, again: 'Add the label to get a new one' };
}

function decidePushed(situation: Situation, pull: PullRequestRef, policy: Policy): Decision {
  const { live, branch, elsewhere, event } = situation;
  const { head } = pull;
  const readable = !('unreadable' in live);
  if (readable && live.state === 'closed') {
    if (pull.asked && branch) return { intent: 'destroy', ...closed };
    return { intent: 'supersede', why: 'The pull request has been closed in the meantime.' };
  }
  if (readable && live.head !== head) {
    return {
      intent: 'supersede',
      why: `The head of the pull request changed from ${short(head)} to ${short(live.head)}.`,
    };
  }
  const out = leftOut(readable ? live : wishesOf(event, pull), policy);
  // The event alone never destroys a branch.
  if (out) return branch && readable ? { intent: 'destroy', ...out } : { intent: 'skip', why: out.why };
  const more = readable
    ? claimOf(live, policy)
    : { warning: `The decision is based on the event alone: ${live.unreadable}` };
  if (!branch) return elsewhere ? onAnotherMachine(elsewhere) : { ...created(event, head, policy), ...more };
  return { ...kept({ ...situation, branch }, head, policy), head, ...more };
}

/** The event's own word on draft and labels; not every server sends the label along that was just put on. */
export function wishesOf({ action, label }: RunEvent, { draft, labels = [] }: PullRequestRef) {
  return { draft, labels: action === 'labeled' ? [...labels, label] : labels };
}

/** The reset label requests one reset. */
function claimOf({ labels }: Extract<LivePull, { labels: unknown }>, policy: Policy): { claim?: string } {
  const label = policy['reset-label'];
  return label && labels.includes(label) ? { claim: label } : {};
}

function created(event: RunEvent, head: string, policy: Policy): Extract<Decision, { head: string }> {
  const { action, label, pull } = event;
  const make = { intent: 'create', head } as const;
  if (action === 'opened' || action === 'reopened') return { ...make, why: `The pull request was ${action}.` };
  if (action === 'labeled' && label === policy['when-labeled']) {
    return { ...make, why: `The label \`${label}\` requested it.` };
  }
  if (action === 'ready_for_review') return { ...make, why: 'The pull request is ready for review.' };
  if (pull?.asked) return { ...make, why: 'The run requested it, and the pull request had none.' };
  const why = `The branch had expired or was removed; this is a new one for ${short(head)}, at a new address.`;
  return { ...make, why, anew: true };
}

/** What to do with an existing branch, for the newest head. */
function kept({ run, paths, live, branch }: Situation & { branch: BranchFacts }, head: string, policy: Policy) {
  const claim = 'labels' in live ? claimOf(live, policy).claim : undefined;
  if (claim) return { intent: 'reset', why: `The label ${claim} requested it.` } as const;
  const before = branch.head ? `was made for ${short(branch.head)}` : 'records no commit';
  if (branch.head === head) {
    const again = run.attempt > 1 && policy['on-push'] === 'reset' && !branch.reruns.includes(rerunOf(run));
    if (again) return { intent: 'reset', why: `Attempt ${run.attempt} of the run resets the branch again.` } as const;
    return { intent: 'reuse', why: `It was already made for ${short(head)}.` } as const;
  }
  switch (policy['on-push']) {
    case 'keep':
      return { intent: 'keep', why: `It was kept (\`on-push: keep\`); the head is now ${short(head)}.` } as const;
    case 'if-changed': {
      if (paths !== null && paths === branch.paths) {
        return { intent: 'keep', why: `No file under \`paths\` changed up to ${short(head)}.` } as const;
      }
      const seen =
        paths === null ? 'GitHub did not say whether files under `paths` changed' : 'Files under `paths` changed';
      return { intent: 'reset', why: `${seen}; the head is now ${short(head)}.` } as const;
    }
    default:
      return { intent: 'reset', why: `The branch ${before}, and the head is now ${short(head)}.` } as const;
  }
}

function onAnotherMachine(machine: string): Decision {
  return {
    intent: 'refuse',
    code: 'on-another-machine',
    why: `The pull request's database is on ${machine}`,
    help: `Give the runner on ${machine} its own label, and use it: \`runs-on: [self-hosted, ${machine}]\`. Nothing was changed.`,
  };
}

/** A rerun as it is recorded. */
export function rerunOf({ id, attempt }: Pick<RunInfo, 'id' | 'attempt'>): string {
  return `${id}.${attempt}`;
}

/** A commit's SHA as people write it. */
export function short(sha: string): string {
  return sha.slice(0, 7);
}
