import { join } from 'node:path';
import { readPlainFile } from '../../host/files/plain-file.ts';
import { poll } from '../../host/processes/wait.ts';
import { loadPg } from './client.ts';

/**
 * Polls a starting server until it answers. Each query costs the server a process while it is busy with recovery. So it
 * is queried when its own postmaster.pid says that it is ready, which is what `pg_ctl` waits for, and otherwise only at
 * every 25th look: the file may be a dead server's, or a tenant may have written it, so it is only a hint.
 * @returns undefined if `stillThere`, called now and then, says that the server has gone, or after `forMs` milliseconds
 */
export async function awaitServer<T>(
  pgdata: string,
  ask: () => Promise<T | undefined>,
  { forMs, stillThere }: { forMs: number; stillThere: () => Promise<boolean> },
): Promise<T | undefined> {
  loadPg().catch(() => {});
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
