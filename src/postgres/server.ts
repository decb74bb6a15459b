import type { VeloError } from '../contract/errors/error.ts';
import type { PostgresName } from '../contract/velo.ts';
import type { LogPiece, LogRequest } from '../host/files/log-file.ts';
import type { Collation, CollationWish } from './cluster/initdb.ts';
import type { Settings } from './cluster/settings.ts';

/** What a driver needs to know about the server of one volume. */
export interface Server {
  /** The store's id; servers of other stores are not ours. */
  store: string;
  /** `project/branch.generation`: which volume. */
  volume: string;
  /** Unique for ever: made of branch id and generation, so that one volume can't have two servers under two names. */
  name: string;
  /** The volume's folder on this machine; it contains `pgdata/` and `velo/`. */
  path: string;
  port: number;
  major: number;
  /** Name of its project, for texts. */
  project: string;
  /** Image id (docker); empty for local. */
  imageId: string;
  /** The image's name when the project was created, and the name and digest under which a registry has it. */
  image: { reference: string; digest: string | null } | null;
  network: 'host' | 'isolated' | null;
  /** The user that the server runs as; undefined: our own. */
  user: { uid: number; gid: number } | undefined;
  limits: ServerLimits;
  /** The folder on this machine that the server archives its WAL in, and may write; null: it archives nothing. */
  archive: string | null;
  /**
   * The folder with the WAL that it recovers from, which it may only read; null: it recovers nothing. A server that
   * recovers does not listen on its port.
   */
  restore: string | null;
}

/** Folders as a server sees them, which may be inside a container. */
export interface SeenFolders {
  conf: string;
  archive: string;
  restore: string;
}

/** What a server may use of the machine; null: no limit. */
export interface ServerLimits {
  /** Bytes. */
  memory: number | null;
  cpus: number | null;
  pids: number | null;
  /** Who gets more processor time, and who is killed last when memory runs out: `main`, rather than branches. */
  rank: 'main' | 'branch';
}

/** A server as it is found on the machine, running or not. */
export interface FoundServer {
  volume: string;
  /** The argument of `removeFound`. */
  id: string;
  running: boolean;
  /** ISO 8601, UTC. */
  startedAt: string;
}

/** A server that has just been started. */
export interface StartedServer {
  /** Its process id on this machine; undefined if it has ended or the id is not known. Never rejects. */
  pid: Promise<number | undefined>;
}

/** The PostgreSQL that a project runs, fixed when the project is created. */
export interface Runtime {
  major: number;
  image: string | null;
  imageId: string | null;
  /** `postgres@sha256:…`, under which a registry has exactly this image; null if no registry has it. */
  imageDigest: string | null;
  /** The minor version (15.8: 8); null if it was not determined. */
  minor: number | null;
  network: 'host' | 'isolated' | null;
  collation: Collation;
}

/** What a new project asks for. */
export interface RuntimeWish extends CollationWish {
  pgVersion?: number;
  image?: string;
  network?: 'auto' | 'host' | 'isolated';
}

/** The interface that every way to run PostgreSQL implements. */
export interface ServerDriver {
  readonly name: PostgresName;
  /** Why servers can't be run this way on this machine; undefined if they can. */
  unusable(): Promise<VeloError | undefined>;
  /**
   * Determines version, image, network and collation for a new project, and makes sure that they are available. `moved`
   * is told the progress of a download. Throws VeloError.
   */
  choose(wish: RuntimeWish, moved: (text: string) => void): Promise<Runtime>;
  /** All servers that carry the mark of one store; one query, however many there are. */
  found(store: string): Promise<FoundServer[]>;
  /** Creates an empty cluster in the volume's `pgdata`. */
  initialise(server: Server, collation: Collation): Promise<void>;
  /**
   * Makes sure that a start can't fail because something is missing on this machine: the image or the programs, and the
   * guard. Called before a server is stopped that another one replaces.
   */
  prepare(server: Server): Promise<void>;
  /**
   * Makes what `start` can find made already, while another server still has the port. It is used if `start` is called
   * soon and with the same settings; `remove` removes it.
   */
  make(server: Server, settings: Settings): Promise<void>;
  /** Where the server finds its folders. */
  seen(server: Server): SeenFolders;
  /** Starts the server process and returns; does not wait until the server is ready. */
  start(server: Server, settings: Settings): Promise<StartedServer>;
  isRunning(server: Server): Promise<boolean>;
  /** The process id of a running server on this machine; undefined if it is not known. */
  pid(server: Server): Promise<number | undefined>;
  /** Fast shutdown, then harder; resolves when the process has ended. No error if there is nothing to stop. */
  stop(server: Server): Promise<void>;
  /**
   * Removes everything of the server at once, without waiting for its data. With `late` also one that a velo asked for
   * that was killed, and that comes only now. Returns whether there was anything.
   */
  remove(server: Server, options?: { late?: boolean }): Promise<boolean>;
  /** Applies the server's limits while it runs; false if they take effect only at its next start. */
  limit(server: Server): Promise<boolean>;
  /** Which limits are enforced here, as a sentence; `all` is false if one is not. */
  limitsKept(): Promise<{ all: boolean; detail: string }>;
  /** Last lines of the server's own output, for an error text. */
  lastWords(server: Server): Promise<string>;
  /** A part of the server's output; undefined if there is no server and its output was removed with it. */
  log(server: Server, request: LogRequest): Promise<LogPiece | undefined>;
  /** The file that keeps all of that output after the server was removed; undefined if it is removed as well. */
  logFile(server: Server): string | undefined;
  /** The addresses that clients on this machine come from, in pg_hba.conf's notation. */
  clients(server: Server): Promise<string[]>;
  /** Removes a server that `found` returned, if it has no volume. */
  removeFound(server: FoundServer): Promise<void>;
  /** What runs servers here, for doctor: the engine's version and images, or the programs found. */
  describe(): Promise<string>;
  close(): Promise<void>;
}
