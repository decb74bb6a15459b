import { connectionUrl } from '../../contract/values/connection-url.ts';
import type { BranchAnswer } from '../../velo.ts';
import type { Reach } from '../forward/start.ts';
import { unreachable } from '../step/container.ts';
import { warn } from '../step/log.ts';
import type { Connection } from '../step/outputs.ts';
import { fullName, masked, type Play } from './run-context.ts';

/**
 * The connection to a branch as the inputs want it: as an application's role, to its database. It was logged in with:
 * by the making of the branch, or here. From another machine it leads through the job's forward.
 * @throws VeloError what `branchPassword` throws, and a forward that is gone
 */
export async function connectionOf(play: Play, answer: BranchAnswer): Promise<Connection> {
  const { sslmode } = play.inputs;
  const connectTimeout = play.inputs['connect-timeout'] ?? 0;
  const as = await proven(play, answer);
  const { user, password, database } = as;
  const { host, port } = play.reach ? await forwarded(play.reach, play.owner, answer) : as;
  const options = { sslmode, connectTimeout };
  const onHost = connectionUrl(as, options);
  const url = connectionUrl({ ...as, host, port }, options);
  for (const each of [onHost, url]) masked({ ...as, url: each });
  const warning = play.reach ? null : await unreachable(process.env, host, port);
  if (warning) warn(warning);
  return { url, onHost, host, port, user, password, database, sslmode, connectTimeout };
}

async function forwarded(reach: Reach, owner: string, answer: BranchAnswer): Promise<{ host: string; port: number }> {
  return { host: '127.0.0.1', port: await reach.open({ branch: fullName(answer), owner }) };
}

async function proven({ velo, owner, inputs, signal }: Play, answer: BranchAnswer): Promise<BranchAnswer> {
  const wish = {
    ...(inputs.user ? { user: inputs.user } : {}),
    ...(inputs.database ? { database: inputs.database } : {}),
  };
  const isNew = answer.result === 'created' || answer.result === 'reset';
  if (isNew && Object.keys(wish).length === 0) return answer;
  const expect = { owner, id: answer.id };
  return masked(await velo.branchPassword({ branch: fullName(answer), ...wish, expect }, { signal }));
}
