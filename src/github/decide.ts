import type { PullRequestRef, RunEvent, RunInfo } from './event.ts';
import type { Inputs } from './inputs.ts';

/** The pull request as GitHub has it now, or the reason why that can't be had. */
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
  /** Null where the pull request has no branch on this machine. */
  branch: BranchFacts | null;
  /** The machine that the pull request's comment names as holding its branch, when that is another one. */
  elsewhere: string | null;
  /** The fingerprint of the paths at the head; null where it can't be had. */
  paths: string | null;
}

export type Policy = Pick<Inputs, 'on-push' | 'reset-label' | 'drafts'>;

/** What a run does, and one sentence that says why. */
export type Decision =
  | {
      intent: 'create' | 'reuse' | 'reset' | 'keep';
      head: string;
      why: string;
      warning?: string;
      /** The label that asked for a reset: only who takes it off may reset for it. */
      claim?: string;
    }
  | { intent: 'destroy' | 'skip' | 'supersede' | 'reconcile'; why: string }
  | { intent: 'refuse'; code: 'on-another-machine' | 'pull-request-unreadable'; why: string; help: string };

// `synchronized` is Forgejo's and Gitea's word.
const pushes = ['opened', 'reopened', 'synchronize', 'synchronized', 'ready_for_review'];

/**
 * Decides from the event alone where the pull request and its branch need not be looked at; null otherwise. A part of
 * `decide`, apart so that such runs ask GitHub nothing and need no project.
 */
export function decideEarly(event: RunEvent, policy: Policy): Decision | null {
  const { name, action, pull } = event;
  if (name === 'schedule' || name === 'workflow_dispatch') {
    return { intent: 'reconcile', why: 'Branches of closed pull requests are looked for.' };
  }
  const closed = action === 'closed' && (name === 'pull_request' || name === 'pull_request_target');
  const wished = action === 'labeled' && event.label !== '' && event.label === policy['reset-label'];
  const pushed = name === 'pull_request' && (pushes.includes(action) || wished);
  if (!pull || !(closed || pushed)) {
    const what = action ? `${name} (${action})` : name;
    return { intent: 'skip', why: `The event ${what} changes no pull request's database.` };
  }
  if (pull.fork) {
    const why = 'The pull request comes from a fork: its code is not trusted with a database on this machine.';
    return { intent: 'skip', why };
  }
  return null;
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
  return event.action === 'closed' ? decideClosed(situation) : decidePushed(situation, event.pull, policy);
}

function decideClosed({ live, branch, elsewhere }: Situation): Decision {
  if ('unreadable' in live) {
    return {
      intent: 'refuse',
      code: 'pull-request-unreadable',
      why: `It can't be seen that the pull request is closed: ${live.unreadable}`,
      help: 'The branch was kept. Run the job again; a scheduled run takes it away as well.',
    };
  }
  if (live.state === 'open') return { intent: 'supersede', why: 'The pull request has been reopened meanwhile.' };
  if (!branch && elsewhere) return onAnotherMachine(elsewhere);
  if (!branch) return { intent: 'destroy', why: 'The pull request was closed; its branch is gone already.' };
  return { intent: 'destroy', why: 'The pull request was closed.' };
}

function decidePushed(situation: Situation, pull: PullRequestRef, policy: Policy): Decision {
  const { live, branch, elsewhere, event } = situation;
  const { head } = pull;
  const readable = !('unreadable' in live);
  if (readable && live.state === 'closed') {
    return { intent: 'supersede', why: 'The pull request has been closed meanwhile.' };
  }
  if (readable && live.head !== head) {
    return { intent: 'supersede', why: `The pull request has moved on from ${short(head)} to ${short(live.head)}.` };
  }
  if (!policy.drafts && (readable ? live.draft : pull.draft)) {
    return { intent: 'skip', why: 'The pull request is a draft, and `drafts: false` leaves those out.' };
  }
  const more = readable ? claimOf(live, policy) : { warning: `The event alone was believed: ${live.unreadable}` };
  if (!branch) return elsewhere ? onAnotherMachine(elsewhere) : { ...created(event, head), ...more };
  return { ...kept(situation, branch, head, policy), head, ...more };
}

/** A pull request that has the reset label wishes for one reset. */
function claimOf({ labels }: Extract<LivePull, { labels: unknown }>, policy: Policy): { claim?: string } {
  const label = policy['reset-label'];
  return label && labels.includes(label) ? { claim: label } : {};
}

function created(event: RunEvent, head: string): Extract<Decision, { head: string }> {
  const first = event.action === 'opened' || event.action === 'reopened';
  const why = first
    ? `The pull request was ${event.action}.`
    : `The branch had expired or was removed; this is a new one for ${short(head)}, at a new address.`;
  return { intent: 'create', head, why };
}

/** What becomes of a branch that is there, for a head that is the newest. */
function kept({ run, paths, live }: Situation, branch: BranchFacts, head: string, policy: Policy) {
  const claim = 'labels' in live ? claimOf(live, policy).claim : undefined;
  if (claim) return { intent: 'reset', why: `The label ${claim} asked for it.` } as const;
  const before = branch.head ? `was made for ${short(branch.head)}` : 'records no commit';
  if (branch.head === head) {
    const again = run.attempt > 1 && policy['on-push'] === 'reset' && !branch.reruns.includes(rerunOf(run));
    if (again) return { intent: 'reset', why: `Attempt ${run.attempt} of the run starts afresh.` } as const;
    return { intent: 'reuse', why: `It was made for ${short(head)} already.` } as const;
  }
  switch (policy['on-push']) {
    case 'keep':
      return { intent: 'keep', why: `A push keeps it (\`on-push: keep\`); the head is ${short(head)} now.` } as const;
    case 'if-changed': {
      if (paths !== null && paths === branch.paths) {
        return { intent: 'keep', why: `Nothing changed in its paths up to ${short(head)}.` } as const;
      }
      const seen = paths === null ? 'It can’t be seen whether its paths changed' : 'Its paths changed';
      return { intent: 'reset', why: `${seen}; the head is ${short(head)} now.` } as const;
    }
    default:
      return { intent: 'reset', why: `The branch ${before}, and the head is ${short(head)} now.` } as const;
  }
}

function onAnotherMachine(machine: string): Decision {
  return {
    intent: 'refuse',
    code: 'on-another-machine',
    why: `The pull request's database is on ${machine}`,
    help: `Give the runner on ${machine} a label of its own, and ask for it: \`runs-on: [self-hosted, ${machine}]\`. Nothing was changed.`,
  };
}

/** A rerun as it is put on record. */
export function rerunOf({ id, attempt }: Pick<RunInfo, 'id' | 'attempt'>): string {
  return `${id}.${attempt}`;
}

/** A commit's SHA as people write it. */
export function short(sha: string): string {
  return sha.slice(0, 7);
}
