import type { StorageName } from '../contract/velo.ts';
import type { Step } from '../host/step.ts';

/** What `velo setup` does for one kind of storage, so that branches' data has a place on a host. */
export interface Preparation<Place extends PreparedPlace = PreparedPlace> {
  /**
   * The place for a wish; undefined if the wish is not for this storage, or if there is nothing to choose. `before` is
   * the host's present place, of any storage.
   * @throws VeloError usage `which-pool` · missing `pool-not-found`
   */
  choose(wish: PlaceWish, before: PreparedPlace | undefined): Promise<Place | undefined>;
  /** The pool, or the mount: what distinguishes two places. */
  nameOf(place: Place): string;
  /** The steps to this place. `made` has the names of all steps that setup has begun on this host. */
  steps(place: Place, made: readonly string[]): Promise<Step[]>;
  /** The steps of any run that was ever made for this place, so that they can be undone. */
  allSteps(place: Place): Step[];
  /** Removes what the storage made in velo's home while it worked, if no data is in it. */
  tidy(home: string): void;
}

/** A place for branches' data, as setup records it. Every other field is the storage's own. */
export interface PreparedPlace {
  kind: StorageName;
}

/** Where branches' data should go, as requested. */
export interface PlaceWish {
  pool?: string;
  /** The size in bytes of a pool on a file. */
  file?: number;
  /** Asks a person to choose one of several; absent if there is nobody to ask. */
  ask?: (pools: string[]) => Promise<string>;
}
