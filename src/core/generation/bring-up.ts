import { rmSync } from 'node:fs';
import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import { directAddress } from '../../host/network/redirects.ts';
import { cleanCluster, clearCopiedFiles } from '../../postgres/cluster/hygiene.ts';
import { logOf, pgdataOf, writeServerFiles } from '../../postgres/cluster/server-files.ts';
import type { StartedServer } from '../../postgres/server.ts';
import { adminDatabase, adminRole } from '../../postgres/session/admin.ts';
import { accessHint, awaitControl, type Control, type ControlTarget } from '../../postgres/session/control.ts';
import { passwordOf } from '../../postgres/session/credentials.ts';
import { worksIn } from '../../postgres/session/identity.ts';
import { awaitQuery, type TcpTarget } from '../../postgres/session/readiness.ts';
import type { Generation } from '../catalog/catalog.ts';
import type { BranchRecord } from '../catalog/record.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf } from '../store/open-place.ts';
import { secretOf } from '../store/site.ts';
import { checkOwnData } from './check-start.ts';
import type { KeptLogins } from './kept-logins.ts';
import { loginRefused } from './login.ts';
import { serverFailed } from './server-failed.ts';
import { planStart, type StartPlan, startServer } from './start-plan.ts';
import { type StillStarting, watchStart } from './start-watch.ts';

/** How long a server may take to answer, in milliseconds: after a copy of a busy parent, recovery replays WAL first. */
const patience = 300_000;

/** What a first start found, to be recorded together with other changes. */
export type Prepared = Pick<BranchRecord, 'prepared' | 'cleaned' | 'lsn' | 'database'>;

/**
 * Starts the server of a generation and waits until it has answered a query on its port. The first start of a copy
 * removes what the copy must not keep, before any client is admitted.
 * `logins` are the passwords for the roles of a new generation of `main`; without them the roles keep the source's.
 * `planned` is what `makeServer` returned, if it was called.
 * @returns what a first start found; undefined for later ones
 * @throws VeloError failed `server-failed`, with the server's last words · conflict `port-taken`
 */
export async function bringUp(
  place: Place,
  generation: Generation,
  { steps, logins, planned }: { steps: Steps; logins?: KeptLogins | undefined; planned?: StartPlan | undefined },
): Promise<Prepared | undefined> {
  const { volume, record } = generation;
  const pgdata = pgdataOf(volume.path);
  const what = formatBranch(generation.of);
  checkOwnData(generation, what);
  const plan = planned ?? (await planStart(place, generation, steps));
  const { server, clients, isCopy } = plan;
  const start = (admitted: string[]) => startServer(place, generation, { ...plan, clients: admitted });

  if (record.prepared) {
    const started = await steps.run('Start server', () => start(clients));
    const stillStarting = watchStart(place, generation, { started, steps });
    await steps.run('First query', async () => {
      await firstQuery(place, generation, { stillStarting });
      await checkIdentity(started, pgdata, what);
    });
    return undefined;
  }

  let slots = 0;
  const started = await steps.run('Start server', async () => {
    if (isCopy) slots = await clearCopiedFiles(pgdata, server.user);
    rmSync(logOf(volume.path), { force: true });
    return start([]);
  });
  const stillStarting = watchStart(place, generation, { started, steps });
  const cleaning = await steps.run('Clean and set credentials', async () => {
    const target = { pgdata, port: server.port, major: server.major };
    const control = await controlOf(place, generation, { target, stillStarting });
    try {
      await checkIdentity(started, pgdata, what);
      // The server reads these files at the reload that ends the cleaning.
      writeServerFiles(volume.path, { clients, user: server.user });
      return await cleanCluster(control, target, {
        secret: secretOf(place.storage),
        branchId: record.id,
        roles: record.roles,
        isCopy,
        voidPasswords: record.parent !== null,
        ...(logins ? { logins } : {}),
      });
    } finally {
      await control.close();
    }
  });
  const { subscriptions, preparedTransactions, lsn } = cleaning;
  const database = cleaning.database === adminDatabase ? null : cleaning.database;
  // The superuser of `main` may have kept a password that its user chose. Then a refused login counts as an answer too.
  const anew = logins?.has(adminRole) ? undefined : { database };
  await steps.run('First query', () => firstQuery(place, generation, { stillStarting, anew }));
  return { prepared: true, cleaned: { slots, subscriptions, preparedTransactions }, lsn, database };
}

async function controlOf(
  place: Place,
  generation: Generation,
  { target, stillStarting }: { target: ControlTarget; stillStarting: StillStarting },
): Promise<Control> {
  let control: Control | undefined;
  try {
    control = await awaitControl(target, { forMs: patience, stillStarting });
  } catch (error) {
    if (error instanceof VeloError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new VeloError(
      'failed',
      'not-administrable',
      `velo can't log in to ${formatBranch(generation.of)} as ${adminRole}: ${said}`,
      accessHint(error),
      { cause: error },
    );
  }
  if (!control) throw await serverFailed(place, generation);
  return control;
}

/**
 * Waits until the server has answered a query. At a first start (`anew`) the credentials are ours, and nobody else has
 * logged in yet: if we can't log in, nobody can. Later the branch's users may have changed them.
 * @throws VeloError failed `server-failed` · at a first start as `loginRefused`
 */
async function firstQuery(
  place: Place,
  generation: Generation,
  { stillStarting, anew }: { stillStarting: StillStarting; anew?: Pick<BranchRecord, 'database'> | undefined },
): Promise<void> {
  // Its port may still be redirected to the agent, which waits for this very query.
  const past = generation.record.parent === null ? {} : { from: directAddress };
  const target = { ...tcpTarget(place, { ...generation, record: { ...generation.record, ...anew } }), ...past };
  const answer = await awaitQuery(target, {
    forMs: patience,
    stillRunning: stillStarting,
    admissionNew: anew !== undefined,
  });
  if (answer === false) throw await serverFailed(place, generation);
  if (answer !== true && anew) throw loginRefused(answer, target, formatBranch(generation.of));
}

/** How a branch's superuser logs in over TCP. */
export function tcpTarget(place: Place, { volume, record }: Generation): TcpTarget {
  return {
    pgdata: pgdataOf(volume.path),
    port: record.port,
    user: adminRole,
    password: passwordOf(secretOf(place.storage), record.id, adminRole),
    database: record.database ?? adminDatabase,
    major: place.project.record.pgVersion,
  };
}

/**
 * Whether the server runs and will keep running. If velo was killed after it had told the engine to stop the server,
 * the engine continues; so this waits for a server that answers "shutting down".
 */
export async function staysUp(place: Place, generation: Generation, steps: Steps): Promise<boolean> {
  const server = serverOf(place, generation);
  const stillRunning = async () => {
    steps.check();
    return place.driver.isRunning(server);
  };
  if (!(await stillRunning())) return false;
  await awaitQuery(tcpTarget(place, generation), { forMs: 30_000, stillRunning, admissionNew: false });
  return place.driver.isRunning(server);
}

/**
 * Checks that the started server uses this data: otherwise later queries would act on another branch.
 * @throws VeloError failed `server-elsewhere`
 */
async function checkIdentity(started: StartedServer, pgdata: string, what: string): Promise<void> {
  const pid = await started.pid;
  if (pid === undefined || worksIn(pid, pgdata) !== false) return;
  throw new VeloError(
    'failed',
    'server-elsewhere',
    `The server that was started for ${what} uses the data of another branch.`,
    `Look in the configuration of ${what} for a setting that moves its data, such as \`data_directory\`. The server was stopped.`,
  );
}
