import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks until there is an answer, every `everyMs`, for at most `forMs` (milliseconds both).
 * The state asked for has no event to await: a socket's file, another program's process, a pool's freeing.
 * @returns undefined when the time is over
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
