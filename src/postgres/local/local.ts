import { spawn } from 'node:child_process';
import { closeSync, constants, existsSync, fstatSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asVeloError, VeloError } from '../../contract/errors/error.ts';
import { readLogFile } from '../../host/files/log-file.ts';
import { lastLines } from '../../host/files/tail.ts';
import { ensureGuard } from '../../host/network/guard.ts';
import { cleanEnvironment } from '../../host/processes/exec.ts';
import { awaitEnd, processesIn, processesWith, signalProcess } from '../../host/processes/processes.ts';
import { isRoot } from '../../host/users/user.ts';
import { checkIcu } from '../cluster/initdb.ts';
import { confOf, logOf, pgdataOf, settingArguments } from '../cluster/server-files.ts';
import { pathSettings, type Settings } from '../cluster/settings.ts';
import { reserveFor } from '../reserved-for.ts';
import type { Runtime, Server, ServerDriver } from '../server.ts';
import { type Binaries, binariesFor, findBinaries, newestMajor, othersMayEnter } from './binaries.ts';
import { chooseCollation, initialise } from './initdb.ts';
import { confined, limiting, localLimitsKept, oomEnvironment, preferAsVictim } from './limits.ts';
import { isUp, type Marked, markOf, postmasterOf, postmasters, variable, volumeOf } from './marks.ts';

/**
 * Servers as processes of this machine. They start in a session of their own with a clean environment, so that they
 * outlive the command and a runner's job, whose clean-up kills every process with its `RUNNER_TRACKING_ID`.
 */
export function localDriver(home: string): ServerDriver {
  const binaries = (server: Server): Binaries => binariesFor(server.major, home);
  /** The size of the log (bytes) when we started each server: what comes before is an earlier server's output. */
  const beginnings = new Map<string, number>();

  return {
    name: 'local',

    async unusable() {
      try {
        newestMajor();
        return undefined;
      } catch (error) {
        return asVeloError(error);
      }
    },

    async choose(wish): Promise<Runtime> {
      if (wish.image !== undefined) {
        throw new VeloError(
          'usage',
          'image-needs-docker',
          'An image needs Docker, but this project would run as local processes.',
          'Leave the image out, or run PostgreSQL with docker.',
        );
      }
      if (wish.network !== undefined && wish.network !== 'auto') {
        throw new VeloError(
          'usage',
          'network-needs-docker',
          'A network needs Docker, but this project would run as local processes.',
          'Leave the network out, or run PostgreSQL with docker.',
        );
      }
      const major = wish.pgVersion ?? newestMajor();
      checkIcu(wish, major);
      const collation = await chooseCollation(wish, binariesFor(major, home));
      return { major, minor: null, image: null, imageId: null, imageDigest: null, network: null, collation };
    },

    async found(store) {
      return postmasters(store).map((process) => ({
        volume: volumeOf(process),
        id: process.mark,
        running: true,
        startedAt: process.startedAt,
      }));
    },

    async initialise(server, collation) {
      await initialise(server, collation, binaries(server));
    },

    async prepare(server) {
      binaries(server);
      if (server.user && isRoot()) await ensureGuard();
    },

    async make() {},

    seen: ({ path, archive, restore }) => ({ conf: confOf(path), archive: archive ?? '', restore: restore ?? '' }),

    async start(server, settings) {
      // If the guard is not available, doctor says so; local servers are then only for trusted code.
      if (server.user && isRoot()) await Promise.all([ensureGuard(), reserveFor(server)]);
      // A killed postmaster may have left backends behind. They must not meet a new one on the same data.
      await killMarked(server);
      const { pid, logFrom } = launch(server, binaries(server), settings);
      beginnings.set(server.name, logFrom);
      return { pid: Promise.resolve(pid) };
    },

    async isRunning(server) {
      return isUp(server);
    },

    async pid(server) {
      return postmasterOf(server)?.pid;
    },

    async stop(server) {
      await end(server, [['SIGINT', 30_000], ...hardWays]);
    },

    async remove(server) {
      return end(server, hardWays);
    },

    limit: async () => false,
    limitsKept: async () => localLimitsKept(),

    async lastWords(server) {
      return lastLines(logOf(server.path), beginnings.get(server.name));
    },

    log: async (server, request) => readLogFile(logOf(server.path), request),
    logFile: (server) => logOf(server.path),

    async clients() {
      return ['127.0.0.1/32'];
    },

    async removeFound({ id }) {
      const separator = id.indexOf(':');
      await end({ store: id.slice(0, separator), volume: id.slice(separator + 1) }, hardWays);
    },

    async describe() {
      return findBinaries()
        .map(({ major, bin, origin }) => `${major} (${origin === 'npm' ? 'from npm' : bin})`)
        .join(', ');
    },

    async close() {},
  };
}

/** Immediate shutdown first: SIGKILL would leave the server's shared memory segment behind. Milliseconds each. */
const hardWays: [NodeJS.Signals, number][] = [
  ['SIGQUIT', 10_000],
  ['SIGKILL', 10_000],
];

interface Launched {
  /** The postmaster's process id: the programs before it execute it in the same process. */
  pid: number | undefined;
  /** The size of the log in bytes before the start. */
  logFrom: number;
}

function launch(server: Server, { bin }: Binaries, settings: Settings): Launched {
  if (server.user && isRoot()) {
    for (const place of [bin, server.path]) {
      if (othersMayEnter(place)) continue;
      throw new VeloError(
        'unable',
        'not-reachable',
        `The server's own user can't enter ${place}.`,
        'Choose a VELO_HOME whose folders other users may enter (mode 0711).',
      );
    }
  }
  const all: Settings = {
    ...settings,
    listen_addresses: server.restore === null ? '127.0.0.1' : '',
    ...pathSettings({ pgdata: pgdataOf(server.path), conf: confOf(server.path), major: server.major }),
  };
  const log = openLog(logOf(server.path));
  const logFrom = fstatSync(log).size;
  try {
    const [program = '', ...args] = [...limiting(server), ...confined(server, join(bin, 'postgres'))];
    const child = spawn(program, [...args, '-D', pgdataOf(server.path), ...settingArguments(all)], {
      cwd: '/',
      detached: true,
      env: { PATH: cleanEnvironment.PATH, LC_ALL: 'C', ...oomEnvironment(server), [variable]: markOf(server) },
      stdio: ['ignore', log, log],
    });
    // A failed start shows as a server that does not run. Without a listener, the error would end our process.
    child.on('error', () => {});
    preferAsVictim(child.pid, server);
    child.unref();
    return { pid: child.pid, logFrom };
  } finally {
    closeSync(log);
  }
}

/** Opens the file for the server's output. The server's own user can't read or replace it. One old file is kept. */
function openLog(path: string): number {
  const limit = 8 * 1024 * 1024;
  if (existsSync(path) && statSync(path).size > limit) renameSync(path, `${path}.1`);
  return openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND, 0o600);
}

/** Ends a server's processes. Returns whether there were any. */
async function end(
  server: Marked & Partial<Pick<Server, 'path' | 'user'>>,
  ways: [NodeJS.Signals, number][],
): Promise<boolean> {
  let found = false;
  for (const [signal, forMs] of ways) {
    const postmaster = postmasterOf(server);
    if (!postmaster) break;
    found = true;
    signalProcess(postmaster.pid, signal);
    if (await awaitEnd(postmaster.pid, forMs)) break;
  }
  if (await killMarked(server)) found = true;
  if (postmasterOf(server)) {
    throw new VeloError(
      'failed',
      'server-will-not-stop',
      `The server of ${server.volume} did not stop.`,
      'Look for its processes with `ps`, then run `velo doctor --repair`.',
    );
  }
  return found;
}

/**
 * Kills what is left of a server without its postmaster. Programs that the branch started (`COPY … PROGRAM`) inherit
 * the mark. Backends overwrite it with their titles, but stay in the data directory. Returns whether there was any.
 */
async function killMarked(server: Marked & Partial<Pick<Server, 'path'>>): Promise<boolean> {
  const mark = markOf(server);
  const pids = processesWith(variable, mark).flatMap((process) => (process.mark === mark ? [process.pid] : []));
  if (server.path !== undefined) pids.push(...processesIn(pgdataOf(server.path), 'postgres'));
  for (const pid of pids) signalProcess(pid, 'SIGKILL');
  for (const pid of pids) await awaitEnd(pid, 10_000);
  return pids.length > 0;
}
