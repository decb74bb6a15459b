import { join } from 'node:path';
import { readPlainFile } from '../../host/plain-file.ts';
import { poll } from '../../host/wait.ts';

/**
 * Asks a server that is starting until it answers. Every question over the wire costs it a process, just when it is
 * busy with recovery; so it is asked when its own postmaster.pid says that it is ready, which is what `pg_ctl` waits
 * for, and a few times a second without: that word may be a dead server's or a tenant's, and is no more than a hint.
 * @returns undefined when `stillThere`, asked now and then, says that it has gone, or `forMs` milliseconds are over
 */
export async function awaitServer<T>(
  pgdata: string,
  ask: () => Promise<T | undefined>,
  { forMs, stillThere }: { forMs: number; stillThere: () => Promise<boolean> },
): Promise<T | undefined> {
  let looks = 0;
  const answer = await poll<{ had: T | undefined }>(
    async () => {
      looks += 1;
      if (saysReady(pgdata) || looks % 25 === 0) {
        const had = await ask();
        if (had !== undefined) return { had };
      }
      return looks % 100 === 0 && !(await stillThere()) ? { had: undefined } : undefined;
    },
    { everyMs: 2, forMs },
  );
  return answer?.had;
}

/** Line 8 of postmaster.pid (miscadmin.h, LOCK_FILE_LINE_PM_STATUS). */
function saysReady(pgdata: string): boolean {
  const text = readPlainFile(join(pgdata, 'postmaster.pid'), 1024);
  return text?.toString('latin1').split('\n')[7]?.trim() === 'ready';
}
