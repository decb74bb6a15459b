import type { PullRequestRef, RunEvent } from './event.ts';

/** The pull request as GitHub has it now, or the reason why that can't be had. */
export type LivePull = { state: 'open' | 'closed'; head: string } | { unreadable: string };

/** What must be known of the branch: who it belongs to and for which head it was made. */
export interface BranchFacts {
  owner: string | null;
  head: string | null;
}

/** What a run does, and one sentence that says why. */
export type Decision =
  | { intent: 'create' | 'reuse' | 'reset'; head: string; why: string; warning?: string }
  | { intent: 'destroy' | 'skip' | 'supersede'; why: string }
  | { intent: 'refuse'; code: 'foreign-branch' | 'pull-request-unreadable'; why: string; help: string };

const pushes = ['opened', 'reopened', 'synchronize', 'synchronized']; // The last is Forgejo's and Gitea's word.

/**
 * Decides from the event alone that the run has nothing to do; null when the pull request and its branch must be
 * looked at. A part of `decide`, apart so that such runs ask GitHub nothing and need no project.
 */
export function decideEarly(event: RunEvent): Decision | null {
  const { name, action, pull } = event;
  const closed = action === 'closed' && (name === 'pull_request' || name === 'pull_request_target');
  const pushed = name === 'pull_request' && pushes.includes(action);
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
 * Decides what a run does: a pure function of the event, the pull request as it is now, and its branch (null when
 * there is none). The live state wins over the event, because a run may have waited in a queue: a late one neither
 * revives a closed pull request's branch nor resets it to an older push. `owner` is this pull request's.
 */
export function decide(event: RunEvent, live: LivePull, branch: BranchFacts | null, owner: string): Decision {
  const early = decideEarly(event);
  if (early || !event.pull) return early ?? { intent: 'skip', why: 'There is no pull request.' };
  if (event.action === 'closed') return decideClosed(live, branch, owner);
  return decidePushed(event.action, event.pull, live, branch, owner);
}

function decideClosed(live: LivePull, branch: BranchFacts | null, owner: string): Decision {
  if ('unreadable' in live) {
    return {
      intent: 'refuse',
      code: 'pull-request-unreadable',
      why: `It can't be seen that the pull request is closed: ${live.unreadable}`,
      help: 'The branch was kept. Run the job again, or delete it by hand with `velo branch delete`.',
    };
  }
  if (live.state === 'open') return { intent: 'supersede', why: 'The pull request has been reopened meanwhile.' };
  if (!branch) return { intent: 'destroy', why: 'The pull request was closed; its branch is gone already.' };
  return foreign(branch, owner) ?? { intent: 'destroy', why: 'The pull request was closed.' };
}

function decidePushed(
  action: string,
  pull: PullRequestRef,
  live: LivePull,
  branch: BranchFacts | null,
  owner: string,
): Decision {
  const { head } = pull;
  const readable = !('unreadable' in live);
  if (readable && live.state === 'closed') {
    return { intent: 'supersede', why: 'The pull request has been closed meanwhile.' };
  }
  if (readable && live.head !== head) {
    return { intent: 'supersede', why: `The pull request has moved on from ${short(head)} to ${short(live.head)}.` };
  }
  const warning = readable ? {} : { warning: `The pull request was taken as the event shows it: ${live.unreadable}` };
  if (!branch) {
    const why = action.startsWith('synchronize')
      ? `${short(head)} was pushed, and there was no branch.`
      : `The pull request was ${action}.`;
    return { intent: 'create', head, why, ...warning };
  }
  const refusal = foreign(branch, owner);
  if (refusal) return refusal;
  if (branch.head === head)
    return { intent: 'reuse', head, why: `It was made for ${short(head)} already.`, ...warning };
  const before = branch.head ? `was made for ${short(branch.head)}` : 'records no commit';
  return { intent: 'reset', head, why: `The branch ${before}, and the head is ${short(head)} now.`, ...warning };
}

function foreign(branch: BranchFacts, owner: string): Decision | null {
  if (branch.owner === owner) return null;
  return {
    intent: 'refuse',
    code: 'foreign-branch',
    why: branch.owner
      ? `The branch belongs to ${branch.owner}, not to ${owner}.`
      : `The branch was made by hand and belongs to nobody, not to ${owner}.`,
    help: 'Nothing was changed. Give this repository a project of its own, or delete that branch if nobody needs it.',
  };
}

/** A commit's SHA as people write it. */
export function short(sha: string): string {
  return sha.slice(0, 7);
}
