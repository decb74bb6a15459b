import { join } from 'node:path';
import { ProgramError, run } from '../../host/processes/exec.ts';
import { isRoot, userByName } from '../../host/users/user.ts';
import {
  type Collation,
  type CollationWish,
  collationOf,
  initdbArguments,
  initdbFailed,
  probeArguments,
  readProbe,
} from '../cluster/initdb.ts';
import { pgdataOf } from '../cluster/server-files.ts';
import type { Server } from '../server.ts';
import type { Binaries } from './binaries.ts';

/** initdb needs a user with an entry in the password database, and refuses root; a project's uid has no entry. */
const builder = () => (isRoot() ? (userByName('postgres') ?? userByName('nobody')) : undefined);

/**
 * The collation of a new cluster: C.UTF-8, unless the project names another. initdb checks it, and creates nothing.
 * @throws VeloError usage `invalid-locale`
 */
export async function chooseCollation(wish: CollationWish, binaries: Binaries): Promise<Collation> {
  const collation = collationOf(wish, 'C.UTF-8');
  const probe = run(join(binaries.bin, 'initdb'), probeArguments(collation), { as: builder() });
  const said = await probe.then(
    ({ stderr }) => stderr,
    (error) => {
      if (error instanceof ProgramError) return error.stderr;
      throw error;
    },
  );
  // musl and some minimal systems have no C.UTF-8.
  if (wish.locale === undefined && said.includes('invalid locale'))
    return chooseCollation({ ...wish, locale: 'C' }, binaries);
  readProbe(said);
  return collation;
}

/** Creates an empty cluster in a volume's `pgdata`. */
export async function initialise(server: Server, collation: Collation, { bin }: Binaries): Promise<void> {
  const pgdata = pgdataOf(server.path);
  const as = server.user && builder();
  if (as) await run('chown', [`${as.uid}:${as.gid}`, pgdata]);
  await run(join(bin, 'initdb'), initdbArguments(pgdata, collation), { as }).catch((error) => {
    throw error instanceof ProgramError ? initdbFailed(error.stderr) : error;
  });
  if (server.user) await run('chown', ['-hR', `${server.user.uid}:${server.user.gid}`, pgdata]);
}
