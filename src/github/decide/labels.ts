import type { StepTime } from '../../velo.ts';
import { type BranchFacts, rerunOf } from './decide.ts';
import type { RunEvent, RunInfo } from './event.ts';

/**
 * What the action keeps with a branch, so that no state of its own can drift. The engine stores labels in the volume;
 * keys are `[a-z][a-z0-9_.-]*`, values printable and at most 256 characters.
 */
export const labelKeys = {
  head: 'github.head',
  run: 'github.run',
  attempt: 'github.attempt',
  reruns: 'github.reruns',
  paths: 'github.paths',
  repository: 'github.repository',
  job: 'github.job',
  /** The name that the branch was made with. */
  branch: 'github.branch',
  comment: 'github.comment',
  steps: 'github.steps',
  took: 'github.took',
} as const;

/** A repository as an owner. Its id is used: its name may change or be taken over. */
export function repositoryOwner({ repository }: RunEvent, { serverUrl }: RunInfo): string {
  return `github:${new URL(serverUrl).host}/${repository.id}`;
}

/** Who a run's branches belong to: the pull request, else the repository. */
export function runOwner(event: RunEvent, run: RunInfo): string {
  const repository = repositoryOwner(event, run);
  return event.pull ? `${repository}#${event.pull.number}` : repository;
}

/** The pull request's number of an owner of this repository; null for every other. */
export function pullOf(owner: string | null, repository: string): number | null {
  const number = owner?.startsWith(`${repository}#`) ? Number(owner.slice(repository.length + 1)) : Number.NaN;
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** The labels that say for what a branch was made, reset or kept. */
export function headLabels(event: RunEvent, head: string, paths: string | null): Record<string, string> {
  const { owner, name } = event.repository;
  return {
    [labelKeys.head]: head,
    [labelKeys.paths]: paths ?? '',
    [labelKeys.repository]: `${owner}/${name}`.slice(0, 256),
  };
}

/** The same for a new or reset branch, with the run that did it: its other jobs must not reset the branch again. */
export function freshLabels(
  event: RunEvent,
  run: RunInfo,
  made: { head: string; paths: string | null; before: BranchFacts | null },
): Record<string, string> {
  const earlier = made.before?.head === made.head ? made.before.reruns : [];
  const reruns = run.attempt > 1 ? [...earlier, rerunOf(run)] : earlier;
  return {
    ...headLabels(event, made.head, made.paths),
    [labelKeys.run]: String(run.id),
    [labelKeys.attempt]: String(run.attempt),
    [labelKeys.reruns]: newest(reruns).join(' '),
  };
}

/** As many of the newest as one label holds. */
function newest(reruns: readonly string[]): readonly string[] {
  return reruns.join(' ').length <= 256 ? reruns : newest(reruns.slice(1));
}

/** Reads what `freshLabels` and `headLabels` recorded. */
export function factsOf(labels: Record<string, string>): BranchFacts {
  return {
    head: labels[labelKeys.head] ?? null,
    paths: labels[labelKeys.paths] ?? null,
    reruns: (labels[labelKeys.reruns] ?? '').split(' ').filter(Boolean),
  };
}

/** The comment's id, as recorded with the branch; null when there is none. */
export function commentId(labels: Record<string, string>): number | null {
  const id = Number(labels[labelKeys.comment]);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** What an operation took, in milliseconds: the sum of its steps. The one figure in log, outputs, summary and comment. */
export function sumOf(steps: readonly StepTime[]): number {
  return steps.reduce((sum, { ms }) => sum + ms, 0);
}

/** The same of a branch's last change, as recorded with it; null where it is not. */
export function tookOf(labels: Record<string, string>): number | null {
  const recorded = labels[labelKeys.took] ?? '';
  if (/^\d+$/.test(recorded)) return Number(recorded);
  return readSteps(labels).length > 0 ? sumOf(readSteps(labels)) : null;
}

/** Steps as one label (`Checkpoint=41;Clone=8`), for a comment that is written again when nothing was done. */
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
