import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readdirSync, realpathSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asVeloError, VeloError } from '../../contract/errors/error.ts';
import { agentBehind, conversationWith, forwardGone } from './agent.ts';
import type { Place } from './database.ts';
import { type Ask, type ForwardTarget, readLine, type Talk, tell } from './protocol.ts';

/** Milliseconds that the process may take to connect to the host, which has 20 s to let it in, and to answer later. */
const startMs = 60_000;
const answerMs = 30_000;

/** The way of a step to the host: through the job's forward. */
export interface Reach {
  /** The folder of the forward, by which the job's end finds it. */
  folder: string;
  /** Connects to the host's agent. @throws VeloError what `agentBehind` throws */
  connect(): Promise<Socket>;
  /** Listens on a port of the loopback that leads to a branch; the port. */
  open(place: Place): Promise<number>;
  /** Keeps the forward without a port; a name for `closeForward`. */
  hold(): Promise<string>;
  /** What was opened and held stays after the step. */
  commit(): Promise<void>;
  /** Ends the conversation, and what was not committed with it. */
  end(): void;
}

/**
 * Finds the job's forward to this host, or starts it. A step that is killed takes along what it did not commit: the
 * process notices that the pipe was closed.
 * @throws VeloError what `openSsh` throws, unable `forward-gone`
 */
export async function reach(target: ForwardTarget, env: NodeJS.ProcessEnv): Promise<Reach> {
  const place = env.RUNNER_TEMP || tmpdir();
  const prefix = `velo-forward-${nameOf(target)}-`;
  for (const name of readdirSync(place).filter((each) => each.startsWith(prefix))) {
    const folder = join(place, name);
    const socket = await conversationWith(folder).catch(() => undefined);
    if (socket) return reachOver({ folder, input: socket, output: socket, end: () => socket.destroy() });
  }
  // 0700: whoever can speak with the process can use the connection.
  return start(target, mkdtempSync(join(place, prefix)), env);
}

/** Steps with the same host and keys share a process. */
function nameOf({ proof, ...target }: ForwardTarget): string {
  const text = JSON.stringify([target, proof?.host]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

async function start(target: ForwardTarget, folder: string, env: NodeJS.ProcessEnv): Promise<Reach> {
  const program = join(dirname(realpathSync(process.argv[1] ?? '/')), 'forward.js');
  const log = openSync(join(folder, 'log'), 'ax', 0o600);
  const child = spawn(process.execPath, [program], {
    cwd: '/',
    detached: true,
    env: inherited(env),
    stdio: ['pipe', 'pipe', log],
  });
  closeSync(log);
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw forwardGone('it was not started');
  const talk = { input: stdout, output: stdin };
  stdin.on('error', () => {}); // It has ended; that its output ends says so as well.
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const end = () => {
    stdin.destroy();
    stdout.destroy();
    child.unref();
  };
  try {
    await Promise.race([tell(talk, { kind: 'link', link: target, folder }, startMs), failed]);
    failed.catch(() => {});
  } catch (error) {
    end();
    throw error instanceof VeloError ? error : forwardGone((error as Error).message, error);
  }
  return reachOver({ folder, ...talk, end });
}

/** What the process needs, and the runner's id, by which it ends what a job left. The inputs, with the key, stay here. */
function inherited(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = /^(PATH|HOME|TMPDIR|RUNNER_TRACKING_ID|NODE_EXTRA_CA_CERTS|(https?|no)_proxy)$/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => kept.test(name)));
}

interface Conversation extends Talk {
  folder: string;
  end(): void;
}

function reachOver({ folder, input, output, end }: Conversation): Reach {
  const ask = (words: Ask) =>
    tell({ input, output }, words, answerMs).catch((error: unknown) => {
      throw error instanceof VeloError ? error : forwardGone(asVeloError(error).message, error);
    });
  return {
    folder,
    connect: () => agentBehind(folder),
    open: async (place) => Number(await ask({ kind: 'open', ...place })),
    hold: async () => String(await ask({ kind: 'hold' })),
    commit: async () => void (await ask({ kind: 'commit' })),
    end,
  };
}

/**
 * Closes ports and holds of a forward, which ends with the last; none is there any more when it has ended. Returns when
 * its folder is gone: what is still there at the job's end is killed by the runner, and would leave it.
 */
export async function closeForward(folder: string, names: string[]): Promise<void> {
  const socket = await conversationWith(folder).catch(() => undefined);
  if (!socket) return;
  try {
    await tell({ input: socket, output: socket }, { kind: 'close', names }, answerMs);
    socket.end();
    await readLine(socket, answerMs);
  } catch {
    // It ended in this moment.
  } finally {
    socket.destroy();
  }
}
