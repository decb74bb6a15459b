import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { VeloError } from '../contract/errors/error.ts';
import type { SshPlace } from './ssh-place.ts';

/** Milliseconds until the tunnel must stand: a person may have to type a passphrase or to touch a key. */
const patienceMs = 120_000;
/** Characters of what ssh says that are kept: the end tells why it failed. */
const saidLimit = 4_096;

/** A port of the other machine that appears here as well, on the loopback. */
export interface Forward {
  localPort: number;
  host: string;
  port: number;
}

export interface Tunnel {
  /** The local socket that leads to the agent's. */
  socket: string;
  /** What ssh said last, one line; empty: nothing. */
  said(): string;
  close(): Promise<void>;
}

/**
 * Runs ssh so that it lives as long as velo does, however velo ends: descriptor 3 is a pipe that nothing is written to,
 * and its end ends ssh and removes the folder of its socket, the first argument. Ctrl-C is velo's alone, which undoes the operation over this very tunnel; a signal
 * that is ignored stays so over exec. Node can set up neither for a child.
 */
const script =
  'trap "" INT; folder=$1; shift; (cat <&3 >/dev/null; kill "$$"; rm -rf -- "$folder") 2>/dev/null & exec ssh "$@" 3<&-';

/**
 * Opens a tunnel with the system's ssh: its agent, configuration, jump hosts, known hosts and hardware keys are used as
 * in a terminal, and it may ask there. A control connection is not: what is forwarded over one would outlive velo.
 * @throws VeloError unable `ssh-failed`
 */
export async function openTunnel(place: SshPlace, forward?: Forward): Promise<Tunnel> {
  const folder = mkdtempSync(join(tmpdir(), 'velo-ssh-'));
  const socket = join(folder, 'velo.sock');
  const child = spawn('/bin/sh', ['-c', script, 'ssh', folder, ...args(place, socket, forward)], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-saidLimit);
  });
  const lastWords = () => said.trim().split('\n').at(-1)?.trim() ?? '';
  const tunnel = { socket, said: lastWords, close: () => close(child, folder) };
  try {
    await standing(child, folder, socket);
    return tunnel;
  } catch (error) {
    await tunnel.close();
    throw failed(place, lastWords() || (error as Error).message);
  }
}

function args({ destination, port, socket }: SshPlace, local: string, forward?: Forward): string[] {
  const options = {
    ControlPath: 'none',
    ForwardAgent: 'no',
    ForwardX11: 'no',
    PermitLocalCommand: 'no',
    ServerAliveCountMax: '3',
    ServerAliveInterval: '15',
    StreamLocalBindMask: '0177',
  };
  return [
    '-N',
    '-T',
    ...Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]),
    ...(port === undefined ? [] : ['-p', String(port)]),
    // ssh takes them in this order: when the socket is there, the port is too.
    ...(forward ? ['-L', `127.0.0.1:${forward.localPort}:${forward.host}:${forward.port}`] : []),
    '-L',
    `${local}:${socket}`,
    '--',
    destination,
  ];
}

/** Waits until ssh has made its socket, which it does once it is connected and admitted. */
async function standing(child: ChildProcess, folder: string, socket: string): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const timer = setTimeout(() => waiting.abort(), patienceMs);
  const watcher = watch(folder);
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('ssh ended');
  });
  try {
    while (!existsSync(socket)) await Promise.race([once(watcher, 'change', { signal }), ended]);
  } catch (error) {
    throw signal.aborted ? new Error(`no connection after ${patienceMs / 1_000} s`) : error;
  } finally {
    clearTimeout(timer);
    watcher.close();
    ended.catch(() => {});
    waiting.abort();
  }
}

async function close(child: ChildProcess, folder: string): Promise<void> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
  (child.stdio[3] as Writable | null)?.destroy();
  await ended?.catch(() => {});
  rmSync(folder, { recursive: true, force: true });
}

function failed({ destination }: SshPlace, why: string): VeloError {
  return new VeloError(
    'unable',
    'ssh-failed',
    `ssh to ${destination} failed: ${why.replace(/[\p{Cc}]/gu, ' ').slice(0, 300)}.`.replace(/\.\.$/, '.'),
    `Try \`ssh ${destination} true\`: what helps there helps here.`,
  );
}
