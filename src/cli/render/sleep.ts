import { span } from '../../contract/values/duration.ts';
import type { BranchSummary } from '../../velo.ts';
import { since } from './format.ts';

/** Appended to the status of a branch that sleeps. `now` is in milliseconds since 1970. */
export function asleepText({ asleepSince }: BranchSummary, now: number): string {
  return asleepSince ? ` for ${since(asleepSince, now)}; a connection wakes it` : '';
}

/** `after 2h without use`; null: never. An older agent does not say. */
export function idleText({ idleStop, idleSessions }: BranchSummary): string | null {
  if (!idleStop) return null;
  return `after ${span(idleStop)} without use${idleSessions === 'keep' ? ' and without sessions' : ''}`;
}
