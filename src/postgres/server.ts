import type { VeloError } from '../contract/error.ts';
import type { PostgresName } from '../contract/velo.ts';
import type { LogPiece, LogRequest } from '../host/log-file.ts';
import type { Collation, CollationWish } from './cluster/initdb.ts';
import type { Settings } from './cluster/settings.ts';

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
  /** Name of its project, for texts. */
  project: string;
  imageId: string;
  /** What the image was called when the project was made, and by which name and digest a registry has it. */
  image: { reference: string; digest: string | null } | null;
  network: 'host' | 'isolated' | null;
  /** The user that the server runs as; undefined: our own. */
  user: { uid: number; gid: number } | undefined;
  limits: ServerLimits;
}

/** What a server may take of the machine; null: no limit. */
export interface ServerLimits {
  /** Bytes. */
  memory: number | null;
  cpus: number | null;
  pids: number | null;
  /** Who gets the processors, and who is ended when memory runs out: a `main` comes before branches. */
  rank: 'main' | 'branch';
}

/** A server as it is found on the machine, running or not. */
export interface FoundServer {
  volume: string;
  /** What `removeFound` takes. */
  id: string;
  running: boolean;
  /** ISO 8601, UTC. */
  startedAt: string;
}

/** A server that has just been started. */
export interface StartedServer {
  /** Its process, as this machine numbers it; undefined when it has gone, or can't be told. Never rejects. */
  pid: Promise<number | undefined>;
}

/** Which PostgreSQL a project runs, fixed when the project is made. */
export interface Runtime {
  major: number;
  image: string | null;
  imageId: string | null;
  /** `postgres@sha256:…`, by which a registry gives this very image; null for one that is in none. */
  imageDigest: string | null;
  /** The minor version (15.8: 8); null where it is not asked for. */
  minor: number | null;
  network: 'host' | 'isolated' | null;
  collation: Collation;
}

/** What is wished for a new project. */
export interface RuntimeWish extends CollationWish {
  pgVersion?: number;
  image?: string;
  network?: 'auto' | 'host' | 'isolated';
}

/** The port of the ways to run PostgreSQL. */
export interface ServerDriver {
  readonly name: PostgresName;
  /** Why servers can't be run this way on this machine; undefined when they can. */
  unusable(): Promise<VeloError | undefined>;
  /**
   * Settles version, image, network and collation for a new project; makes sure they are here. `moved` hears how far a
   * download is. Throws VeloError.
   */
  choose(wish: RuntimeWish, moved: (text: string) => void): Promise<Runtime>;
  /** All that carries the mark of one store; one question, however many there are. */
  found(store: string): Promise<FoundServer[]>;
  /** Makes an empty cluster in the volume's `pgdata`. */
  initialise(server: Server, collation: Collation): Promise<void>;
  /**
   * Makes sure that a start can't fail for want of what it needs here: the image or programs, and the guard. For who
   * is about to stop a server that another shall follow.
   */
  prepare(server: Server): Promise<void>;
  /** Starts the server process and returns; readiness is asked for elsewhere. */
  start(server: Server, settings: Settings): Promise<StartedServer>;
  isRunning(server: Server): Promise<boolean>;
  /** Fast shutdown, then harder; resolves when the process is gone. Nothing to stop is no error. */
  stop(server: Server): Promise<void>;
  /** Takes everything of the server away at once, data is not waited for. Nothing there is no error. */
  remove(server: Server): Promise<void>;
  /** Puts the server's limits in force while it runs; false where they are in force from its next start on. */
  limit(server: Server): Promise<boolean>;
  /** Which limits are kept here, in a sentence; `all` is false where one is not. */
  limitsKept(): Promise<{ all: boolean; detail: string }>;
  /** Last lines of the server's own output, for an error text. */
  lastWords(server: Server): Promise<string>;
  /** A part of the server's output; undefined where there is no server, and its output went with it. */
  log(server: Server, request: LogRequest): Promise<LogPiece | undefined>;
  /** The file that keeps all of that output after the server was removed; undefined when it goes with it. */
  logFile(server: Server): string | undefined;
  /** The addresses that clients on this machine come from, in pg_hba.conf's notation. */
  clients(server: Server): Promise<string[]>;
  /** Removes a server that `found` returned, if it has no volume. */
  removeFound(server: FoundServer): Promise<void>;
  /** What runs servers here, for doctor: the engine's version and images, or the programs found. */
  describe(): Promise<string>;
  close(): Promise<void>;
}
