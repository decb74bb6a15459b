import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { openVelo, type Velo } from '../../../src/velo.ts';
import { bundle, type Machine } from '../machine/machine.ts';

/** An agent, started from the built bundle on a machine's store, without systemd. */
export interface TestAgent {
  socket: string;
  runnerSocket: string;
  process: ChildProcess;
  /** Clients of the two sockets. */
  people: Velo;
  jobs: Velo;
  /** The lines of its log so far, parsed. */
  log: LogLine[];
  /** The same lines as text. */
  lines: string[];
  /** The first line that fits; waits for it if there is none yet. */
  logged(fits: (line: LogLine) => boolean): Promise<LogLine>;
  /** Ends the agent with a signal and returns how it ended. Throws if it had already ended by itself. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: string | null }>;
}

export type LogLine = Record<string, unknown> & { operation: string; outcome: string };

/** The environment and further arguments of an agent. */
export interface AgentStart {
  env?: Record<string, string>;
  args?: string[];
  /** Node's own arguments. */
  nodeArgs?: string[];
}

/** Starts an agent and waits until it accepts operations. */
export async function startAgent(
  machine: Machine,
  { env = {}, args = [], nodeArgs = [] }: AgentStart = {},
): Promise<TestAgent> {
  const folder = mkdtempSync('/tmp/velo-agent-');
  chmodSync(folder, 0o711);
  const socket = join(folder, 'velo.sock');
  const runnerSocket = join(folder, 'runner.sock');
  const sockets = ['--socket', socket, '--runner-socket', runnerSocket];
  const agent = spawn(process.execPath, [...nodeArgs, bundle, 'agent', ...sockets, ...args], {
    env: { ...machine.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log: LogLine[] = [];
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: agent.stdout }).on('line', (line) => {
    lines.push(line);
    log.push(JSON.parse(line));
    for (const look of waiting) look();
  });
  const logged = (fits: (line: LogLine) => boolean) =>
    new Promise<LogLine>((resolve) => {
      const look = () => {
        const line = log.find(fits);
        if (!line) return;
        waiting.delete(look);
        resolve(line);
      };
      waiting.add(look);
      look();
    });
  const ended = once(agent, 'exit').finally(() => rmSync(folder, { recursive: true, force: true }));
  await Promise.race([
    logged(({ operation }) => operation === 'repair'),
    ended.then(([code]) => Promise.reject(new Error(`the agent ended with ${code}`))),
  ]);
  let told = false;
  const client = (path: string) => openVelo({ env: { ...machine.env, VELO_SOCKET: path } });
  return {
    socket,
    runnerSocket,
    process: agent,
    people: await client(socket),
    jobs: await client(runnerSocket),
    log,
    lines,
    logged,
    async end(signal) {
      const alive = agent.kill(signal);
      const [code, by] = (await ended) as [number | null, string | null];
      if (!alive && !told) throw new Error(`the agent had ended by itself, with ${code ?? by}`);
      told = true;
      return { code, signal: by };
    },
  };
}

/** An HTTP answer, received over a socket. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** Sends one HTTP request over a Unix socket, with any body. */
export function ask(
  socketPath: string,
  path: string,
  {
    method = 'POST',
    body = '',
    headers = {},
  }: { method?: string; body?: string; headers?: Record<string, string> } = {},
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    call.on('error', reject).end(body);
  });
}

/** A copy of the bundle and of the actions that use it, which every user of the machine can read. */
export function readableBundle(): { folder: string; path: string; remove(): void } {
  const folder = mkdtempSync('/tmp/velo-bundle-');
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'dist'));
  cpSync(dirname(bundle), join(folder, 'dist'), { recursive: true });
  for (const name of ['action.yml', 'actions']) {
    cpSync(join(dirname(dirname(bundle)), name), join(folder, name), { recursive: true });
  }
  return {
    folder,
    path: join(folder, 'dist', 'velo.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
