import type { BranchAnswer } from '../velo.ts';
import { unreachable } from './container.ts';
import { warn } from './log.ts';
import { fullName, masked, type Play } from './play.ts';

/** What a job connects with. */
export interface Connection {
  url: string;
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  /** Empty, or zero, where nothing was asked for. */
  sslmode: string;
  connectTimeout: number;
}

/**
 * The connection to a branch as the inputs want it: as an application's role, to its database.
 * @throws VeloError missing `role-not-found`
 */
export async function connectionOf(play: Play, answer: BranchAnswer): Promise<Connection> {
  const { velo, owner, inputs, signal } = play;
  const { user } = inputs;
  const as =
    user && user !== answer.user
      ? masked(
          await velo.branchPassword({ branch: fullName(answer), user, expect: { owner, id: answer.id } }, { signal }),
        )
      : answer;
  const database = inputs.database || as.database;
  const { sslmode } = inputs;
  const connectTimeout = inputs['connect-timeout'] ?? 0;
  const url = new URL(as.url);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (sslmode) url.searchParams.set('sslmode', sslmode);
  if (connectTimeout) url.searchParams.set('connect_timeout', String(connectTimeout));
  const { host, port, password } = as;
  masked({ ...as, url: url.href });
  const warning = await unreachable(process.env, as.host, as.port);
  if (warning) warn(warning);
  return { url: url.href, host, port, user: as.user, password, database, sslmode, connectTimeout };
}
