import type { PostgresName, StorageName, Velo } from './contract/velo.js';
/** The front door: opens velo. What it speaks is in `src/contract/`. */
export type { ErrorCode, ErrorKind, VeloError } from './contract/errors/error.js';
export type * from './contract/velo.js';
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
export declare function openVelo(options?: OpenOptions): Promise<Velo>;
/** The other machine that is to be asked; undefined: this one. */
export declare function hostOf({ host, env }: OpenOptions): string | undefined;
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
export declare function tunnelTo(host: string, forward: Address): Promise<Pick<Address, 'port'> & Closable>;
