import * as core from '@actions/core';
import { asVeloError, type VeloError } from '../../contract/errors/error.ts';
import type { Operation, StepEvent } from '../../velo.ts';
import { time } from '../comment/markdown.ts';
import { hintOf } from './hints.ts';

/**
 * All that the actions print. Names, titles, messages of servers and databases are foreign: each text becomes one
 * harmless line here, and nothing else in `github/` writes to the log.
 */
export const say = (text: string): void => core.info(oneLine(text));
export const notice = (text: string): void => core.notice(oneLine(text));
export const warn = (text: string): void => core.warning(oneLine(text));
export const debug = (text: string): void => core.debug(text.split('\n').map(oneLine).join('\n'));

/** Runs one operation of the engine in a log group of its own, with a line for each step. */
export async function grouped<T>(
  title: string,
  signal: AbortSignal,
  work: (operation: Operation) => Promise<T>,
): Promise<T> {
  core.startGroup(oneLine(title));
  try {
    return await work({ signal, progress: logStep });
  } finally {
    core.endGroup();
  }
}

function logStep(event: StepEvent): void {
  if (event.kind === 'end') say(`▸ ${event.name} ${time(event.ms)}`);
  if (event.kind === 'note') say(`  ${event.text}`);
}

/**
 * Foreign text as one log line that is only read. The runner obeys `::command::` at a line's start and `##[command]`
 * anywhere in one (github.com/actions/runner, ActionCommand.cs); controls move a terminal's cursor or colour it; marks
 * of direction and line separators show another text than there is.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replace(/##(?=\[)/g, '# #');
}

/** Fails the run with what a person needs: what failed, what helps, what was left behind. */
export function fail(thrown: unknown): void {
  const error: VeloError = asVeloError(thrown);
  const left = error.left.length > 0 ? [`Left behind: ${error.left.join('; ')}`] : [];
  core.setFailed([error.message, hintOf(error), ...left].filter(Boolean).map(oneLine).join('\n'));
  // The same codes as the command line's: a machine that lacks something is not a mistake in the workflow.
  process.exitCode = error.exitCode;
  // Only a defect needs its stack, for the report; a user's mistake does not.
  if (error.code === 'internal-error' && error.cause instanceof Error) debug(error.cause.stack ?? '');
}
