import * as core from '@actions/core';
import { asVeloError, type VeloError } from '../error.ts';
import type { Operation, StepEvent } from '../velo.ts';
import { time } from './markdown.ts';

/** Runs one operation of the engine in a log group of its own, with a line for each step. */
export async function grouped<T>(
  title: string,
  signal: AbortSignal,
  work: (operation: Operation) => Promise<T>,
): Promise<T> {
  core.startGroup(title);
  try {
    return await work({ signal, progress: logStep });
  } finally {
    core.endGroup();
  }
}

function logStep(event: StepEvent): void {
  if (event.kind === 'end') core.info(`▸ ${oneLine(event.name)} ${time(event.ms)}`);
  if (event.kind === 'note') core.info(`  ${oneLine(event.text)}`);
}

/** Foreign text as one log line. The runner obeys `::commands` only at a line's start; none can begin here. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** Fails the run with what a person needs: what failed, what helps, what was left behind. */
export function fail(thrown: unknown): void {
  const error: VeloError = asVeloError(thrown);
  const left = error.left.length > 0 ? [`Left behind: ${error.left.join('; ')}`] : [];
  core.setFailed([error.message, error.hint, ...left].filter(Boolean).map(oneLine).join('\n'));
  // The same codes as the command line's (README): a machine that lacks something is not a mistake in the workflow.
  process.exitCode = error.exitCode;
  // The reader of a defect is whoever reports it; a user's mistake has no stack worth reading.
  if (error.code === 'internal-error' && error.cause instanceof Error) core.debug(error.cause.stack ?? '');
}
