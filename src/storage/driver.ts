import type { Check, StorageName } from '../contract/velo.ts';
import type { ClosedStore } from './format.ts';
import type { Storage } from './storage.ts';

/**
 * What one kind of storage brings along, before any store of it is open. A description is loaded with every command,
 * so it imports little: what makes a store, and what doctor looks at, is loaded when it is asked for.
 */
export interface StorageDriver {
  readonly name: StorageName;
  /** What it is called in a sentence, such as `plain folders`. */
  readonly title: string;
  /** Only root can work on it; the contract's `storagesForRoot` says so to clients. */
  readonly forRoot: boolean;
  /** Taken for a project that names no storage where no other can be; servers of the simplest kind go with it. */
  readonly lastResort: boolean;
  /** The stores of this kind that are here: in the home, and on the machine. */
  find(home: string): Promise<(Storage | ClosedStore)[]>;
  /** What may be here without this user's seeing it, as a hint to who misses a project; undefined: nothing. */
  hidden(): string | undefined;
  /** Why a project that names no storage does not get this one, as the end of "there is …"; undefined: it does. */
  whyNot(home: string): Promise<string | undefined>;
  /** Whether `--pool` with this text can only mean this storage. */
  isPool(pool: string): boolean;
  /**
   * The store for a new project, made where there is none; `pool` is what `--pool` says. The home is there.
   * @throws VeloError unable `needs-root`, `no-pool` · missing `pool-not-found` · usage `which-pool`, `pool-needs-zfs`
   */
  create(home: string, pool: string | undefined): Promise<Storage>;
  /** What doctor says of it on this machine. */
  checks(): Promise<Omit<Check, 'group'>[]>;
}
