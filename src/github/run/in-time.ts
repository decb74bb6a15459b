import { hasCode, VeloError } from '../../contract/errors/error.ts';
import { duration } from '../../contract/values/duration.ts';
import type { RunContext } from './run-context.ts';

/**
 * Runs something that the input `timeout` stops. `what` names it in the error: `The snapshot`.
 * @throws VeloError failed `timeout`, and what the work throws
 */
export async function inTime(
  context: RunContext,
  what: string,
  work: (limited: RunContext) => Promise<void>,
): Promise<void> {
  const { timeout } = context.inputs;
  if (!timeout) return work(context);
  const stop = new AbortController();
  // A timer takes 31 bits; with more it would fire at once.
  const timer = setTimeout(() => stop.abort('timeout'), Math.min(duration(timeout, '`timeout`'), 2 ** 31 - 1));
  try {
    await work({ ...context, signal: AbortSignal.any([context.signal, stop.signal]) });
  } catch (error) {
    const late = stop.signal.aborted && !context.signal.aborted && hasCode(error, 'interrupted');
    throw late ? tookTooLong(what, timeout, error) : error;
  } finally {
    clearTimeout(timer);
  }
}

function tookTooLong(what: string, timeout: string, cause: unknown): VeloError {
  return new VeloError(
    'failed',
    'timeout',
    `${what} was not finished within ${timeout}.`,
    'What was under way was undone. Set a longer `timeout`.',
    { left: cause instanceof VeloError ? cause.left : [], cause },
  );
}
