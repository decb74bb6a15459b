import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { portRange } from '../../../src/host/network/port-range.ts';
import { newestMajor } from '../../../src/postgres/local/binaries.ts';
import { type CreateProject, type Operation, openVelo, type Velo } from '../../../src/velo.ts';
import { root } from '../root.ts';
import { tool } from '../tool.ts';
import { type Pair, readPair } from './pair.ts';

/** Which storage and server the suite runs on: `VELO_TEST_PAIR=btrfs+docker`; default `directory+local`. */
export const pair = readPair(process.env.VELO_TEST_PAIR ?? 'directory+local');

/** The Docker image that tests run; it must be present, as none is pulled. */
export const image = process.env.VELO_TEST_IMAGE ?? 'postgres:15';

/** The major version that local servers run, if it is not to be the newest installed: `VELO_TEST_MAJOR=14`. */
const wished = process.env.VELO_TEST_MAJOR;

/** The PostgreSQL version that tests run: the image's, or the newest installed (npm's if there is no other). */
export const major = pair.postgres === 'docker' ? 15 : Number(wished ?? newestMajor());

/** A store on real storage, with its own home, and what a test needs to work on it. */
export interface Machine extends Pair {
  home: string;
  /** The ZFS pool made for it. */
  pool: string | undefined;
  /** The environment that velo gets: of the caller's, only PATH. */
  env: Record<string, string>;
  /** The engine in this process. */
  velo: Velo;
  /** Creates a project with this machine's pool and image. */
  createProject(name: string, operation?: Operation, change?: Partial<CreateProject>): Promise<void>;
  /** Runs the built command line to its end. */
  cli(...args: string[]): Promise<CliResult>;
  /** The same with further variables, such as another home. */
  cliIn(env: Record<string, string>, ...args: string[]): Promise<CliResult>;
  /** Removes everything: branches, servers, store. */
  close(): Promise<void>;
}

export interface CliResult {
  exitCode: number;
  stdout: string;
  stderr: string;
  /** stdout parsed as JSON; throws if it is not JSON. */
  json(): unknown;
}

export const bundle = join(root, 'dist/velo.js');

/**
 * Sets up a machine: a folder, a btrfs file system on a loop device, or a ZFS pool on a file, each with its own home.
 * btrfs and ZFS need root.
 */
export async function setUpMachine({ storage, postgres }: Pair = pair, sizeMb = 6144): Promise<Machine> {
  // A short path, for the socket paths of other tools. Others may pass through: servers run as other users.
  const base = mkdtempSync('/tmp/velo-');
  chmodSync(base, 0o711);
  const takeDown =
    storage === 'directory' ? () => {} : storage === 'btrfs' ? makeBtrfs(base, sizeMb) : makePool(base, sizeMb);
  const home = join(base, storage === 'btrfs' ? 'fs/home' : 'home');
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: base,
    VELO_HOME: home,
    ...portsOfWorker(),
    // Empty: the engine in this process, even if the host has an agent.
    VELO_SOCKET: '',
    VELO_STORAGE: storage,
    VELO_POSTGRES: postgres,
  };
  const velo = await openVelo({ env });
  const pool = storage === 'zfs' ? poolName(base) : undefined;
  const cliIn = async (extra: Record<string, string>, ...args: string[]): Promise<CliResult> => {
    const result = await execa(process.execPath, [bundle, ...args], {
      env: { ...env, ...extra },
      extendEnv: false,
      reject: false,
      stripFinalNewline: false,
      stdin: 'ignore',
    });
    return {
      exitCode: result.exitCode ?? -1,
      stdout: result.stdout,
      stderr: result.stderr,
      json: () => JSON.parse(result.stdout),
    };
  };
  return {
    storage,
    postgres,
    home,
    pool,
    env,
    velo,
    async createProject(name, operation, change) {
      const version = postgres === 'docker' ? { image } : wished === undefined ? {} : { pgVersion: major };
      const request = { name, ...(pool ? { pool } : {}), ...version, ...change };
      await velo.createProject(request, operation);
    },
    cli: (...args) => cliIn({}, ...args),
    cliIn,
    async close() {
      await velo.doctor({ repair: true });
      for (const project of await velo.listProjects()) {
        // Root sees the stores of all pools and mounts: only this machine's projects may be deleted.
        const ours = storage === 'directory' ? project.storage === storage : project.pool?.startsWith(pool ?? base);
        if (ours) await velo.deleteProject({ name: project.name, force: true });
      }
      await velo.close();
      takeDown();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/**
 * Files that run at once have stores that can't see each other: without ports of their own, one may take the port of a
 * branch that the other has stopped.
 */
function portsOfWorker(): { VELO_PORTS?: string } {
  const workers = Number(process.env.VELO_TEST_AT_ONCE ?? 1);
  const worker = Number(process.env.VITEST_POOL_ID ?? 1);
  if (workers === 1) return {};
  const each = Math.floor((portRange.last - portRange.first + 1) / workers);
  const first = portRange.first + (worker - 1) * each;
  return { VELO_PORTS: `${first}-${first + each - 1}` };
}

function makeBtrfs(base: string, sizeMb: number): () => void {
  const file = join(base, 'disk.img');
  const mount = join(base, 'fs');
  mkdirSync(mount);
  tool('truncate', '-s', `${sizeMb}M`, file);
  tool('mkfs.btrfs', '-q', file);
  tool('mount', '-o', 'loop', file, mount);
  chmodSync(mount, 0o711);
  return () => void tool('umount', mount);
}

const poolName = (base: string) => base.slice('/tmp/'.length).toLowerCase();

function makePool(base: string, sizeMb: number): () => void {
  const file = join(base, 'pool.img');
  tool('truncate', '-s', `${sizeMb}M`, file);
  tool('zpool', 'create', '-o', 'ashift=12', '-m', 'none', poolName(base), file);
  return () => {
    tool('zpool', 'destroy', poolName(base));
    rmSync(`/var/lib/velo/zfs/${poolName(base)}`, { recursive: true, force: true });
  };
}

export { sql } from '../database/sql.ts';
