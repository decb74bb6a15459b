import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Polls until there is an answer, every `everyMs`, for at most `forMs` (both in milliseconds). For states without an
 * event to wait for: a socket's file, another program's process, space that a pool frees.
 * @returns undefined if the time limit is reached
 */
export async function poll<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  { everyMs, forMs }: { everyMs: number; forMs: number },
): Promise<T | undefined> {
  const end = performance.now() + forMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() >= end) return undefined;
    await sleep(everyMs);
  }
}
