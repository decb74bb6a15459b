import type { StepTime } from '../velo.ts';
import type { PullRequestRef, RunInfo } from './event.ts';

/**
 * What the action keeps with a branch, so that no state of its own can drift. The engine stores labels in the volume;
 * keys are `[a-z][a-z0-9_.-]*`, values printable and at most 256 characters.
 */
export const labelKeys = {
  head: 'github.head',
  run: 'github.run',
  attempt: 'github.attempt',
  repository: 'github.repository',
  comment: 'github.comment',
  steps: 'github.steps',
} as const;

/** Who a pull request's branch belongs to. The repository's id is used: its name may change or be taken over. */
export function ownerOf(pull: PullRequestRef, run: RunInfo): string {
  return `github:${new URL(run.serverUrl).host}/${pull.repository.id}#${pull.number}`;
}

/** The labels that say for what a branch was made or last used. */
export function runLabels(pull: PullRequestRef, run: RunInfo, head: string): Record<string, string> {
  return {
    [labelKeys.head]: head,
    [labelKeys.run]: String(run.id),
    [labelKeys.attempt]: String(run.attempt),
    [labelKeys.repository]: `${pull.repository.owner}/${pull.repository.name}`.slice(0, 256),
  };
}

/** The comment's id, as recorded with the branch; null when there is none. */
export function commentId(labels: Record<string, string>): number | null {
  const id = Number(labels[labelKeys.comment]);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** Steps as one label (`Checkpoint=41;Clone=8`), for a comment that is written anew when nothing was done. */
export function stepsLabel(steps: StepTime[]): string {
  let text = '';
  for (const { name, ms } of steps) {
    const next = `${text}${text && ';'}${name.replace(/[^\x20-\x7e]|[;=]/g, ' ').slice(0, 40)}=${Math.round(ms)}`;
    if (next.length > 256) break;
    text = next;
  }
  return text;
}

/** Reads `stepsLabel`'s text; what can't be read is left out. */
export function readSteps(labels: Record<string, string>): StepTime[] {
  return (labels[labelKeys.steps] ?? '').split(';').flatMap((part) => {
    const [name, ms] = part.split('=');
    return name && ms && /^\d+$/.test(ms) ? [{ name, ms: Number(ms) }] : [];
  });
}
