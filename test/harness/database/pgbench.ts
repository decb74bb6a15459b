import { existsSync } from 'node:fs';
import { type ExecaError, execa } from 'execa';
import { sql } from '../machine/machine.ts';

const program = ['/usr/lib/postgresql/15/bin/pgbench', '/usr/bin/pgbench'].find((path) => existsSync(path));

export const hasPgbench = program !== undefined;

/** Fills a database with pgbench's tables. */
export async function fillWithPgbench(url: string, scale: number): Promise<void> {
  await pgbench(url, '-i', '-q', '-s', String(scale));
}

/**
 * Runs pgbench until `stop` is called. `stop` throws if pgbench did not work all the time: it had ended by itself, or
 * one of its clients had given up.
 */
export function startPgbench(url: string, clients: number): { stop(): Promise<void> } {
  const running = pgbench(url, '-n', '-c', String(clients), '-T', '3600');
  const ended = running.then(
    () => ({ signal: undefined, stderr: 'it had nothing more to do' }),
    ({ signal, stderr }: ExecaError<{ stdin: 'ignore' }>) => ({ signal, stderr }),
  );
  return {
    async stop() {
      const alive = running.kill('SIGTERM');
      const { signal, stderr } = await ended;
      if (!alive || signal !== 'SIGTERM' || stderr !== '') throw new Error(`pgbench was not at work: ${stderr}`);
    },
  };
}

/** The differences between the balances in pgbench's tables and its history: all zero in a consistent database. */
export async function pgbenchDifferences(url: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await sql(
    url,
    `SELECT (SELECT sum(abalance) FROM pgbench_accounts) - sum(delta) AS accounts,
            (SELECT sum(tbalance) FROM pgbench_tellers) - sum(delta) AS tellers,
            (SELECT sum(bbalance) FROM pgbench_branches) - sum(delta) AS branches,
            count(*) > 0 AS written
       FROM pgbench_history`,
  );
  return row;
}

function pgbench(url: string, ...args: string[]) {
  const at = new URL(url);
  return execa(
    program ?? 'pgbench',
    ['-h', at.hostname, '-p', at.port, '-U', at.username, ...args, at.pathname.slice(1)],
    {
      env: { PGPASSWORD: decodeURIComponent(at.password) },
      stdin: 'ignore',
    },
  );
}
