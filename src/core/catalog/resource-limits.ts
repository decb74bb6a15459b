import { totalmem } from 'node:os';
import { VeloError } from '../../contract/errors/error.ts';
import type { Limits, LimitsChange } from '../../contract/velo.ts';
import type { Storage, Volume, VolumeName } from '../../storage/storage.ts';
import type { CatalogProject } from './catalog.ts';
import type { BranchRecord, SetLimits } from './record.ts';

const gigabyte = 1024 ** 3;
/** Enough for a server with default settings to start and work. */
const leastMemory = 256 * 1024 ** 2;
/** Enough for the processes of a server without connections, and for a few connections. */
const leastPids = 32;
const leastDisk = 64 * 1024 ** 2;

/**
 * velo's defaults. A branch gets a quarter of the machine's memory and of the store, so that no single branch can use
 * up either; `main` gets three quarters of the memory, and no disk limit. Processors are shared by weight
 * (`Server.weight`), which limits nobody while processors are idle.
 */
function defaults(isMain: boolean, storeBytes: number): Limits {
  const memory = totalmem();
  return isMain
    ? { disk: null, memory: Math.floor(memory * 0.75), cpus: null, pids: 4096 }
    : {
        disk: Math.floor(storeBytes / 4),
        memory: Math.max(Math.floor(memory / 4), Math.min(gigabyte / 2, memory)),
        cpus: null,
        pids: 1024,
      };
}

type InStore = { storage: Pick<Storage, 'opened' | 'whyNoDiskLimit'> };

/** The limits of a project's branches except `main`. */
export function projectLimits(place: InStore, { record }: Pick<CatalogProject, 'record'>): Limits {
  return kept(place, { ...defaults(false, place.storage.opened.capacity.sizeBytes), ...record.limits });
}

/** The limits of a branch. `volume` may be one that is still to be created. */
export function limitsOf(
  place: InStore & { project: Pick<CatalogProject, 'record'> },
  {
    volume,
    record,
  }: { volume: VolumeName & Pick<Volume, 'diskLimit'>; record: Pick<BranchRecord, 'limits' | 'parent'> },
): Limits {
  const isMain = record.parent === null;
  const whole = isMain
    ? kept(place, defaults(true, place.storage.opened.capacity.sizeBytes))
    : projectLimits(place, place.project);
  const limits = kept(place, { ...whole, ...record.limits });
  return volume.diskLimit === undefined ? limits : { ...limits, disk: volume.diskLimit };
}

function kept({ storage }: InStore, limits: Limits): Limits {
  return storage.whyNoDiskLimit === undefined ? limits : { ...limits, disk: null };
}

/**
 * The limits that are set after a change.
 * @throws VeloError usage `invalid-limit`, with the lowest and highest valid value · unable `no-disk-limit`
 */
export function changedLimits(before: SetLimits, change: LimitsChange | undefined, storage: Storage): SetLimits {
  const after: SetLimits = { ...before };
  for (const [name, value] of Object.entries(change ?? {}) as [keyof Limits, number | 'none' | 'default'][]) {
    if (value === 'default') delete after[name];
    else after[name] = value === 'none' ? null : checked(name, value);
  }
  const { whyNoDiskLimit } = storage;
  if (typeof change?.disk === 'number' && whyNoDiskLimit !== undefined) {
    throw new VeloError(
      'unable',
      'no-disk-limit',
      `A branch's disk space can't be limited here: ${whyNoDiskLimit}.`,
      'Leave the limit out. `velo doctor` shows which limits can be enforced.',
    );
  }
  return after;
}

const least: Record<keyof Limits, number> = { disk: leastDisk, memory: leastMemory, cpus: 0.01, pids: leastPids };
const most: Record<keyof Limits, number> = { disk: 2 ** 50, memory: 2 ** 50, cpus: 1024, pids: 2 ** 22 };

function checked(name: keyof Limits, value: number): number {
  if (value >= least[name] && value <= most[name]) return value;
  const bytes = name === 'disk' || name === 'memory' ? ' bytes' : '';
  throw new VeloError(
    'usage',
    'invalid-limit',
    `${value}${bytes} is not a valid limit for ${name}.`,
    `Give ${least[name]} to ${most[name]}${bytes}, or \`none\`.`,
  );
}
