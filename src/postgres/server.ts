import type { VeloError } from '../error.ts';
import type { Settings } from './settings.ts';

/** A server on one volume: all that a driver needs to know. */
export interface Server {
  /** The store's id; servers of other stores are not ours. */
  store: string;
  /** `project/branch.generation`: which volume. */
  volume: string;
  /** Unique for ever: branch id and generation. Two servers on one volume can't have two names. */
  name: string;
  /** The volume's folder on this machine; `pgdata/` and `velo/` lie in it. */
  path: string;
  port: number;
  major: number;
  /** Image id (docker); empty for local. */
  imageId: string;
  network: 'host' | 'isolated' | null;
  /** The user that the server runs as; undefined: our own. */
  user: { uid: number; gid: number } | undefined;
}

export interface RunningServer {
  volume: string;
  /** ISO 8601, UTC. */
  startedAt: string;
}

/** Which PostgreSQL a project runs, fixed when the project is made. */
export interface Runtime {
  major: number;
  image: string | null;
  imageId: string | null;
  network: 'host' | 'isolated' | null;
}

/** The port of the two ways to run PostgreSQL. */
export interface ServerDriver {
  readonly name: 'docker' | 'local';
  /** Why servers can't be run this way on this machine; undefined when they can. */
  unusable(): Promise<VeloError | undefined>;
  /** Settles version, image and network for a new project; makes sure they are here. Throws VeloError. */
  choose(wish: { pgVersion?: number; image?: string; network?: 'auto' | 'host' | 'isolated' }): Promise<Runtime>;
  /** Running servers of one store; one question, however many there are. */
  running(store: string): Promise<RunningServer[]>;
  /** Makes an empty cluster in the volume's `pgdata`. */
  initialise(server: Server): Promise<void>;
  /** Starts the server process and returns; readiness is asked for elsewhere. */
  start(server: Server, settings: Settings): Promise<void>;
  isRunning(server: Server): Promise<boolean>;
  /** Fast shutdown, then harder; resolves when the process is gone. Nothing to stop is no error. */
  stop(server: Server): Promise<void>;
  /** Takes everything of the server away at once, data is not waited for. Nothing there is no error. */
  remove(server: Server): Promise<void>;
  /** Last lines of the server's own output, for an error text. */
  lastWords(server: Server): Promise<string>;
  /** The addresses that clients on this machine come from, in pg_hba.conf's notation. */
  clients(server: Server): Promise<string[]>;
  /** Names of what carries the store's label without a volume of `known`: to be removed by a repair. */
  strays(store: string, known: ReadonlySet<string>): Promise<string[]>;
  removeStray(stray: string): Promise<void>;
  close(): Promise<void>;
}
