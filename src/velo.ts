import type { Door } from './agent-client/call.ts';
import { findAgent, findAgentForProof } from './agent-client/find-agent.ts';
import type { DriverChoice, PostgresName, StorageName, Velo } from './contract/velo.ts';

/** The front door: opens velo. What it speaks is in `src/contract/`. */

export type { ErrorCode, ErrorKind, VeloError } from './contract/errors/error.ts';
export type * from './contract/velo.ts';

/** Where the engine looks, and what it takes from its surroundings. */
export interface OpenOptions {
  /**
   * The environment to read `VELO_HOST`, `VELO_HOME`, `VELO_PORTS`, `VELO_SOCKET`, `VELO_OWNER`, `VELO_STORAGE` and
   * `VELO_POSTGRES` from. A `VELO_SOCKET` in it wins over a `VELO_HOST`.
   */
  env?: Record<string, string | undefined>;
  /** Another machine, whose agent is asked over the system's ssh: `ssh://user@host`. Wins over the environment. */
  host?: string;
  /** Instead of the environment's. */
  storage?: StorageName;
  postgres?: PostgresName;
  /**
   * Gets a token of GitHub's for this job, a new one at each call. With it the caller proves to the host's agent who it
   * is, and does not merely claim it.
   */
  token?: () => Promise<string>;
  /** Connects to a host's agent, in place of a socket of this machine: a new `net.Socket` at each call. */
  connect?: () => Promise<object>;
  /** The process goes on after an operation, as the host's agent does: what operations open stays open for the next. */
  longLived?: boolean;
}

/**
 * Opens velo: through the agent of another machine that is named, else through this host's where there is one to be
 * asked (`findAgent` says when), else in this process. Cheap, but for a tunnel: drivers are loaded when an operation
 * needs them.
 * @throws VeloError unable `agent-not-permitted`, `agent-unreachable`, `agent-needed`, `ssh-failed` · usage
 *   `invalid-value`
 */
export async function openVelo(options: OpenOptions = {}): Promise<Velo> {
  const { env = process.env, longLived = false, token } = options;
  const choice = choiceOf(options, env);
  const owner = env.VELO_OWNER || undefined;
  if (options.connect) {
    const { openRemote } = await import('./agent-client/client.ts');
    return openRemote({ door: options.connect as Door, choice, owner, token });
  }
  const elsewhere = hostOf(options);
  if (elsewhere !== undefined) {
    const { openElsewhere } = await import('./agent-client/elsewhere.ts');
    return openElsewhere(elsewhere, { choice, owner, token });
  }
  const socket = (token ? findAgentForProof : findAgent)(env, choice.storage);
  if (socket !== undefined) {
    const { openRemote } = await import('./agent-client/client.ts');
    return knowingTheAgent(openRemote({ door: socket, choice, owner, token }), socket);
  }
  if (token) throw (await import('./agent-client/prover.ts')).nobodyToConvince();
  const { openEngine } = await import('./core/engine.ts');
  const engine = openEngine({ env, choice, longLived });
  // A process that goes on is the agent itself.
  return longLived ? engine : knowingTheAgent(engine, undefined);
}

/** The other machine that is to be asked; undefined: this one. */
export function hostOf({ host, env = process.env }: OpenOptions): string | undefined {
  return host ?? (env.VELO_SOCKET === undefined ? env.VELO_HOST || undefined : undefined);
}

interface Address {
  host: string;
  port: number;
}

interface Closable {
  close(): Promise<void>;
}

/**
 * A tunnel to another machine that makes one of its ports a port of this one, until it is closed.
 * @throws VeloError unable `ssh-failed`, usage `invalid-value`
 */
export async function tunnelTo(host: string, forward: Address): Promise<Pick<Address, 'port'> & Closable> {
  const { openForward } = await import('./agent-client/elsewhere.ts');
  return openForward(host, forward);
}

/** A word of the environment that is no driver's name is refused where it is used. */
function choiceOf({ storage, postgres }: OpenOptions, env: Record<string, string | undefined>): DriverChoice {
  const wished = { storage: storage ?? env.VELO_STORAGE, postgres: postgres ?? env.VELO_POSTGRES };
  return Object.fromEntries(Object.entries(wished).filter(([, name]) => name));
}

/** Doctor alone looks for the agent, and alone loads what that needs. */
function knowingTheAgent(velo: Velo, socket: string | undefined): Velo {
  return {
    ...velo,
    doctor: async (request, operation) => {
      const { withAgentCheck } = await import('./agent-client/agent-check.ts');
      return withAgentCheck(await velo.doctor(request, operation), socket === undefined ? undefined : { path: socket });
    },
  };
}
