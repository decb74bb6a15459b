import type { Check, StorageName } from '../contract/velo.ts';
import type { ClosedStore } from './format.ts';
import type { Preparation } from './preparation.ts';
import type { Storage } from './storage.ts';

/**
 * Description of one kind of storage, which needs no open store. Every command loads it, so it imports little: the
 * code that creates a store, and the checks of doctor, are loaded when they are needed.
 */
export interface StorageDriver {
  readonly name: StorageName;
  /** Its name in a sentence, such as `plain folders`. */
  readonly title: string;
  /** Only root can use it; the contract's `storagesForRoot` tells clients so. */
  readonly forRoot: boolean;
  /**
   * Chosen for a project that names no storage only if no other can be used. Its projects prefer the server driver that
   * is a last resort too.
   */
  readonly lastResort: boolean;
  /** The stores of this kind: in the home, and on the machine. */
  find(home: string): Promise<(Storage | ClosedStore)[]>;
  /** Hint for a user who can't find a project, if there may be stores that this user can't see; otherwise undefined. */
  hidden(): string | undefined;
  /** Why a project that names no storage can't use this one, as the end of "there is …"; undefined if it can. */
  whyNot(home: string): Promise<string | undefined>;
  /** Whether `--pool` with this text can only mean this storage. */
  isPool(pool: string): boolean;
  /**
   * Opens the store for a new project, and creates it if there is none; `pool` is the value of `--pool`. The home
   * exists already.
   * @throws VeloError unable `needs-root`, `no-pool` · missing `pool-not-found` · usage `which-pool`, `pool-needs-zfs`
   */
  create(home: string, pool: string | undefined): Promise<Storage>;
  /** What doctor reports about it on this machine. */
  checks(): Promise<Omit<Check, 'group'>[]>;
  /** The systemd units that mount its stores when a host starts, besides those of `/etc/fstab`; absent: none. */
  readonly units?: readonly string[];
  /** What `velo setup` does for it; absent: nothing. */
  preparation?(): Promise<Preparation>;
}
