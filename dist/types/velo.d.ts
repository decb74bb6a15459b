import type { PostgresName, StorageName, Velo } from './contract/velo.js';
/** The front door: opens velo. What it speaks is in `src/contract/`. */
export type { ErrorCode, ErrorKind, VeloError } from './contract/error.js';
export type * from './contract/velo.js';
/** Where the engine looks, and what it takes from its surroundings. */
export interface OpenOptions {
    /** The environment to read `VELO_HOME`, `VELO_SOCKET`, `VELO_OWNER`, `VELO_STORAGE` and `VELO_POSTGRES` from. */
    env?: Record<string, string | undefined>;
    /** Instead of the environment's. */
    storage?: StorageName;
    postgres?: PostgresName;
    /**
     * Gets a token of GitHub's for this job, a new one at each call. With it the caller proves to the host's agent who it
     * is, and does not merely claim it.
     */
    token?: () => Promise<string>;
    /** The process goes on after an operation, as the host's agent does: what operations open stays open for the next. */
    longLived?: boolean;
}
/**
 * Opens velo: through the host's agent where there is one to be asked (`findAgent` says when), else in this process.
 * Cheap: drivers are loaded when an operation needs them.
 * @throws VeloError unable `agent-not-permitted`, `agent-unreachable`, `agent-needed`
 */
export declare function openVelo(options?: OpenOptions): Promise<Velo>;
