import { rmSync } from 'node:fs';
import { VeloError } from '../error.ts';
import { isPortFree } from '../host/ports.ts';
import { accessHint, awaitControl, type Control, type ControlTarget } from '../postgres/control.ts';
import { adminDatabase, adminRole, passwordOf } from '../postgres/credentials.ts';
import { checkCluster, cleanCluster, clearProcessFiles } from '../postgres/hygiene.ts';
import { awaitQuery, type TcpTarget } from '../postgres/readiness.ts';
import type { Server } from '../postgres/server.ts';
import { logOf, pgdataOf, writeServerFiles } from '../postgres/server-files.ts';
import { branchSettings, commonSettings, type Settings, sizedSettings } from '../postgres/settings.ts';
import { absenceOf } from './absence.ts';
import type { Generation } from './catalog.ts';
import { fullDisk } from './full-disk.ts';
import { loginRefused } from './login.ts';
import { formatBranch, mainBranch } from './names.ts';
import { type Place, serverOf } from './place.ts';
import type { BranchRecord } from './record.ts';
import type { Steps } from './steps.ts';
import { secretOf } from './stores.ts';

/** How long a server may take to answer, in milliseconds: recovery of a parent under load replays its WAL first. */
const patience = 300_000;

/** What a first start leaves to be put on record, together with what else changes. */
export type Prepared = Pick<BranchRecord, 'prepared' | 'cleaned' | 'lsn' | 'database'>;

/**
 * Starts the server of a generation and waits until it answered a query on its port. The first start of a copy takes
 * out what it must not keep, before the port admits anybody.
 * @returns what a first start found; undefined for later ones
 * @throws VeloError failed `server-failed`, with the server's last words · conflict `port-taken`
 */
export async function bringUp(place: Place, generation: Generation, steps: Steps): Promise<Prepared | undefined> {
  const server = serverOf(place, generation);
  const { volume, record } = generation;
  const pgdata = pgdataOf(volume.path);
  const what = formatBranch(generation.of);
  checkData(generation, what);
  const clients = await place.driver.clients(server);
  const start = async (settings: Settings, admitted: string[]) => {
    await checkPort(record, what);
    writeServerFiles(volume.path, { clients: admitted, user: server.user });
    await place.driver.start(server, settings);
  };
  const settings = {
    ...commonSettings(server.port),
    ...(generation.of.branch === mainBranch
      ? {}
      : {
          ...branchSettings(server.major, record.walSenders),
          ...sizedSettings(record.sizing, server.limits.memory),
        }),
  };

  if (record.prepared) {
    await steps.run('Start server', () => start(settings, clients));
    await steps.run('First query', () => firstQuery(place, generation, what, steps));
    return undefined;
  }

  const isCopy = generation.of.branch !== mainBranch;
  let slots = 0;
  await steps.run('Start server', async () => {
    if (isCopy) slots = await clearProcessFiles(pgdata, server.user);
    rmSync(logOf(volume.path), { force: true });
    await start(settings, []);
  });
  const cleaning = await steps.run('Clean and set credentials', async () => {
    const target = { pgdata, port: server.port, major: server.major };
    const control = await controlOf(place, generation, target, what, steps);
    try {
      // Read by the server at the reload that ends the cleaning.
      writeServerFiles(volume.path, { clients, user: server.user });
      return await cleanCluster(control, target, {
        secret: secretOf(place.storage),
        branchId: record.id,
        roles: record.roles,
        isCopy,
      });
    } finally {
      await control.close();
    }
  });
  const { subscriptions, preparedTransactions, lsn } = cleaning;
  const database = cleaning.database === adminDatabase ? null : cleaning.database;
  await steps.run('First query', () => firstQuery(place, generation, what, steps, { database }));
  return { prepared: true, cleaned: { slots, subscriptions, preparedTransactions }, lsn, database };
}

/**
 * What can be seen before a start: the data is there, and nobody has the port. Changes nothing.
 * @throws VeloError failed `data-missing` · conflict `data-outside`, `port-taken`
 */
export async function checkStart(generation: Generation): Promise<void> {
  const what = formatBranch(generation.of);
  checkData(generation, what);
  await checkPort(generation.record, what);
}

/** A stranger's server on the port would answer in the branch's place. */
async function checkPort({ port }: BranchRecord, what: string): Promise<void> {
  if (!(await isPortFree(port))) throw portTaken(port, what);
}

/** @throws VeloError failed `data-missing` · conflict `data-outside` */
export function checkData({ volume }: Generation, what: string): void {
  const absence = absenceOf(volume);
  if (absence) {
    throw new VeloError(
      'failed',
      'data-missing',
      `The data of ${what} can't be looked at: ${absence.what}.`,
      `${absence.help} Then run the command again. Nothing was started.`,
    );
  }
  checkCluster(pgdataOf(volume.path), what);
}

async function controlOf(
  place: Place,
  generation: Generation,
  target: ControlTarget,
  what: string,
  steps: Steps,
): Promise<Control> {
  const server = serverOf(place, generation);
  let control: Control | undefined;
  try {
    control = await awaitControl(target, { forMs: patience, stillStarting: () => goesOn(place, server, steps) });
  } catch (error) {
    if (error instanceof VeloError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new VeloError(
      'failed',
      'not-administrable',
      `velo can't get into ${what} as ${adminRole}: ${said}`,
      accessHint(error),
      { cause: error },
    );
  }
  if (!control) throw await serverFailed(place, generation, what);
  return control;
}

/**
 * At a first start (`anew`) the credentials are ours, and nobody else was in the server yet: what does not let us in
 * then will let nobody in. Later its users may have changed them.
 * @throws VeloError failed `server-failed` · at a first start as `loginRefused`
 */
async function firstQuery(
  place: Place,
  generation: Generation,
  what: string,
  steps: Steps,
  anew?: Pick<BranchRecord, 'database'>,
): Promise<void> {
  const server = serverOf(place, generation);
  const target = tcpTarget(place, { ...generation, record: { ...generation.record, ...anew } });
  const answer = await awaitQuery(target, {
    forMs: patience,
    stillRunning: () => goesOn(place, server, steps),
    admissionNew: anew !== undefined,
  });
  if (answer === false) throw await serverFailed(place, generation, what);
  if (answer !== true && anew) throw loginRefused(answer, target, what);
}

/** How a branch's superuser gets in over TCP. */
export function tcpTarget(place: Place, { volume, record }: Generation): TcpTarget {
  return {
    pgdata: pgdataOf(volume.path),
    port: record.port,
    user: adminRole,
    password: passwordOf(secretOf(place.storage), record.id, adminRole),
    database: record.database ?? adminDatabase,
  };
}

/**
 * Whether the server runs and will go on doing so. An engine that was asked to stop a server goes on with it when the
 * velo that asked was killed: what is running then may answer "shutting down", and is waited for.
 */
export async function staysUp(place: Place, generation: Generation, steps: Steps): Promise<boolean> {
  const server = serverOf(place, generation);
  if (!(await place.driver.isRunning(server))) return false;
  const stillRunning = () => goesOn(place, server, steps);
  await awaitQuery(tcpTarget(place, generation), { forMs: 30_000, stillRunning, admissionNew: false });
  return place.driver.isRunning(server);
}

/** Asked now and then while a server is waited for: whether it is still there. An abort ends the waiting. */
function goesOn(place: Place, server: Server, steps: Steps): Promise<boolean> {
  steps.check();
  return place.driver.isRunning(server);
}

/** The error of a server that did not come up, with the reason that it gave itself. */
async function serverFailed(place: Place, generation: Generation, what: string): Promise<VeloError> {
  const server = serverOf(place, generation);
  const said = await place.driver.lastWords(server);
  if (/could not bind .*Address already in use/.test(said)) return portTaken(server.port, what);
  const full = fullDisk(said, what, place.storage);
  if (full) return full;
  const reason =
    said
      .split('\n')
      .filter((line) => /FATAL|PANIC/.test(line))
      .at(-1) ?? said.trim().split('\n').at(-1);
  const log = place.driver.logFile(server);
  const shown = (reason ?? '').replace(/^.*?(FATAL|PANIC): */, '').slice(0, 300);
  return new VeloError(
    'failed',
    'server-failed',
    `The server of ${what} did not come up: ${shown || 'it said nothing'}`,
    // A server that did not come up is removed, and what was still being made with all its files.
    log === undefined || generation.record.phase === 'new'
      ? 'The server was taken away again, and its log with it; the reason is the last that it said.'
      : `Its log is ${log}.`,
  );
}

function portTaken(port: number, what: string): VeloError {
  return new VeloError(
    'conflict',
    'port-taken',
    `Port ${port} of ${what} is taken by another program.`,
    `\`ss -ltnp sport = :${port}\` names it; stop it and start the branch again.`,
  );
}
