import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { poll } from '../../src/host/processes/wait.ts';
import { bundled } from './bundled.ts';
import type { RunnersEvent, RunnersRun } from './github/as-runner.ts';
import { root } from './root.ts';
import { slowness } from './slowness.ts';
import { systemPath, tool } from './tool.ts';

/* A throw-away machine with systemd, as its users see it: what an administrator types, and what other users may do. */

/** The machine's ZFS pool. */
export const pool = 'tank';
export const image = 'postgres:15';
/** The Node that people, runners and the service use, in a folder that exists at boot. The tests run on another one. */
export const systemNode = '/usr/local/bin/node';

export interface Ran {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs a program as root or as another user, with that user's groups and without our environment. */
export async function run(user: string, program: string, ...args: string[]): Promise<Ran> {
  const command = user === 'root' ? [program, ...args] : ['runuser', '-u', user, '--', program, ...args];
  const result = await execa(command[0] as string, command.slice(1), {
    env: { PATH: systemPath, HOME: user === 'root' ? '/root' : `/home/${user}`, VELO_TEST_SLOWNESS: String(slowness) },
    extendEnv: false,
    reject: false,
    cwd: '/',
    stdin: 'ignore',
    timeout: 120_000 * slowness,
  });
  return { exitCode: result.exitCode ?? -1, stdout: result.stdout, stderr: result.stderr };
}

/** Runs the installed `velo` as a user. */
export const velo = (user: string, ...args: string[]): Promise<Ran> => run(user, 'velo', ...args);

/** Runs the installed `velo` as a user and returns its `--json` answer. Throws if it fails. */
export async function answer<T>(user: string, ...args: string[]): Promise<T> {
  const { exitCode, stdout, stderr } = await velo(user, ...args, '--json');
  if (exitCode !== 0) throw new Error(`velo ${args.join(' ')} as ${user}: ${exitCode}\n${stdout}${stderr}`);
  return JSON.parse(stdout) as T;
}

let player: Promise<string> | undefined;

/** Runs the README's workflow as the runner's user, once per event of one pull request. Throws if it can't be run. */
export async function playWorkflow(pull: number, ...events: RunnersEvent[]): Promise<RunnersRun[]> {
  player ??= bundled('github/as-runner');
  const { stdout, stderr } = await run('runner', systemNode, await player, String(pull), ...events);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Runs `velo setup` from this repository's bundle with the machine's Node, as from a package just installed. */
export const setup = (...args: string[]): Promise<Ran> =>
  run('root', systemNode, join(root, 'dist', 'velo.js'), 'setup', ...args);

/** The same, killed as soon as it prints that a step is done. */
export async function setupKilledAfter(step: string, ...args: string[]): Promise<void> {
  const command = [join(root, 'dist', 'velo.js'), 'setup', ...args];
  const child = spawn(systemNode, command, { env: { PATH: systemPath }, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stderr })) if (line.includes(step)) child.kill('SIGKILL');
  const [, signal] = await ended;
  if (signal !== 'SIGKILL') throw new Error(`setup ended before it said: ${step}`);
}

/** Waits until `ask` is true, for at most `seconds` (longer on slow machines), and returns the time taken in ms. */
export async function until(what: string, ask: () => Promise<boolean> | boolean, seconds = 30): Promise<number> {
  const from = performance.now();
  const so = await poll(async () => ((await ask()) ? true : undefined), {
    everyMs: 100,
    forMs: seconds * 1_000 * slowness,
  });
  if (!so) throw new Error(`not within ${seconds * slowness} s: ${what}`);
  return performance.now() - from;
}

export const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

export function guardStands(): boolean {
  try {
    return tool('nft', 'list', 'table', 'inet', 'velo').includes('skuid 61000-61183 ct state new reject');
  } catch {
    return false;
  }
}

export const mainPid = () => Number(tool('systemctl', 'show', 'velo-agent', '--property=MainPID', '--value'));
export const agentIsActive = () => tool('systemctl', 'show', 'velo-agent', '-p', 'ActiveState', '--value') === 'active';

/**
 * Everything that setup may change on a machine, one line each: datasets, pools, containers and networks, users and
 * groups, velo's units and nftables tables, and every file below /etc, /usr/local, /var/lib and /run/velo with its
 * mode, owner and content. Left out are files that other programs write by themselves.
 */
export function stateOfMachine(): string[] {
  const list = (program: string, ...args: string[]) =>
    tool(program, ...args)
      .split('\n')
      .sort()
      .map((line) => `${program} ${line}`);
  return [
    ...list('zfs', 'list', '-Ho', 'name,mountpoint', '-t', 'all'),
    ...list('zpool', 'list', '-Ho', 'name'),
    ...list('docker', 'ps', '-aq'),
    ...list('docker', 'network', 'ls', '--format', '{{.Name}}'),
    ...list('getent', 'passwd'),
    ...list('getent', 'group'),
    ...list('systemctl', 'list-unit-files', '--no-legend').filter((line) => line.includes('velo')),
    ...list('nft', 'list', 'tables').filter((line) => line.includes('inet velo')),
    ...['/etc', '/usr/local', '/var/lib', '/run/velo'].flatMap(files),
  ];
}

/** Files of other programs: Docker's and systemd's data, ZFS's cache of pools, the backups that shadow's tools keep. */
const others =
  /^\/var\/lib\/(docker|containerd|systemd|private)$|^\/etc\/zfs\/zpool\.cache$|^\/etc\/(g?shadow|group|passwd|sub[ug]id)-$/;

function files(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const place = join(folder, name);
    if (others.test(place)) return [];
    const stat = lstatSync(place);
    const content = stat.isSymbolicLink()
      ? readlinkSync(place)
      : stat.isFile()
        ? createHash('sha256').update(readFileSync(place)).digest('hex').slice(0, 12)
        : '';
    const line = `${place} ${stat.mode.toString(8)} ${stat.uid}:${stat.gid} ${content}`;
    return stat.isDirectory() ? [line, ...files(place)] : [line];
  });
}
