import { connectionUrl } from '../../contract/connection-url.ts';
import type { BranchAnswer } from '../../velo.ts';
import { unreachable } from '../step/container.ts';
import { warn } from '../step/log.ts';
import type { Connection } from '../step/outputs.ts';
import { fullName, masked, type Play } from './run-context.ts';

/**
 * The connection to a branch as the inputs want it: as an application's role, to its database. It was logged in with:
 * by the making of the branch, or here.
 * @throws VeloError what `branchPassword` throws
 */
export async function connectionOf(play: Play, answer: BranchAnswer): Promise<Connection> {
  const { sslmode } = play.inputs;
  const connectTimeout = play.inputs['connect-timeout'] ?? 0;
  const as = await proven(play, answer);
  const { host, port, user, password, database } = as;
  const url = connectionUrl(as, { sslmode, connectTimeout });
  masked({ ...as, url });
  const warning = await unreachable(process.env, host, port);
  if (warning) warn(warning);
  return { url, host, port, user, password, database, sslmode, connectTimeout };
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
