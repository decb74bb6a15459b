import { type BranchName, formatBranch, mainBranch } from '../../contract/values/names.ts';
import type { Recovery } from '../../contract/velo.ts';
import {
  birthNameOf,
  type Inventory,
  idOf,
  type Marks,
  type StoredSnapshot,
  type Volume,
  volumeKey,
} from '../../storage/storage.ts';
import {
  type BranchRecord,
  branchMarks,
  type ProjectRecord,
  readBranch,
  readProject,
  readSnapshot,
  type SnapshotRecord,
} from './record.ts';

/** One generation: a volume and the record in its marks. */
export interface Generation {
  volume: Volume;
  record: BranchRecord;
  /** Its branch, with its display name. */
  of: BranchName;
  /** Only if it has just been made by a recovery. */
  recovery?: Recovery;
}

/**
 * A branch as its volumes describe it. Its current generation is the one with the highest turn of those that are
 * `ready`. Other ready ones are retired, the rest aborted. This rule decides every interrupted change.
 */
export interface Branch {
  id: string;
  project: string;
  /** Its display name. */
  name: string;
  /** Undefined if only the remains of a create or delete exist. */
  current: Generation | undefined;
  /** Replaced, and kept for an undo or for a snapshot on it; the most recent one first. */
  retired: Generation[];
  /** Aborted or half-deleted ones, and replaced ones that nothing needs: to be removed under the branch's lock. */
  remains: Generation[];
  /** What this version of velo does not understand in its marks. Such a branch is shown, but not changed. */
  fault: string | undefined;
}

/** A snapshot with its record. */
export interface BranchSnapshot {
  stored: StoredSnapshot;
  record: SnapshotRecord;
  fault: string | undefined;
}

export interface CatalogProject {
  /** Its name for life, which is part of its volumes' names. */
  key: string;
  record: ProjectRecord;
  /** By id: two may briefly have the same name, if one is the remains of a create. */
  branches: Map<string, Branch>;
  /** The snapshots of all its branches, the newest first. */
  snapshots: BranchSnapshot[];
  /** Deleted, but for snapshots on them that velo did not take. They belong to no branch any more. */
  held: Generation[];
  fault: string | undefined;
}

/** Everything in a store, from one inventory; projects by their names for life. */
export type Catalog = Map<string, CatalogProject>;

/** `now` (ISO 8601, UTC) decides which generations are still kept for an undo. */
export function catalogOf(inventory: Inventory, now = new Date().toISOString()): Catalog {
  const catalog: Catalog = new Map();
  for (const stored of inventory.projects) {
    const { record, fault } = readProject(stored);
    const misplaced =
      fault === undefined && record.id !== idOf(stored.name) ? 'its mark `id` belongs to another project' : fault;
    const contents = { branches: new Map(), snapshots: [], held: [] };
    catalog.set(stored.name, { key: stored.name, record, ...contents, fault: misplaced });
  }
  for (const stored of inventory.snapshots) catalog.get(stored.project)?.snapshots.push(snapshotOf(stored));
  const turnOf = ({ marks }: Volume) => Number(marks.turn ?? 0) || 0;
  const volumes = [...inventory.volumes].sort((a, b) => turnOf(b) - turnOf(a) || b.generation - a.generation);
  for (const volume of volumes) {
    const project = catalog.get(volume.project);
    if (project) addGeneration(project, volume, now);
  }
  for (const { branches, snapshots } of catalog.values()) {
    for (const branch of branches.values()) finishDeletion(branch);
    snapshots.sort((a, b) => (a.record.createdAt < b.record.createdAt ? 1 : -1));
  }
  return catalog;
}

function snapshotOf(stored: StoredSnapshot): BranchSnapshot {
  const { record, fault } = readSnapshot(stored);
  return { stored, record, fault: fault ?? (record.id === stored.id ? undefined : 'its mark `id` is of another') };
}

/** Generations are added by turn, the highest first: the first that is ready is the current one. */
function addGeneration(project: CatalogProject, volume: Volume, now: string): void {
  const id = idOf(volume.branch);
  const { record, fault } = readBranch(isUnrecorded(volume) ? { ...volume, marks: unrecorded(volume.branch) } : volume);
  const of = { project: project.record.name, branch: record.name };
  if (record.phase === 'deleted' && fault === undefined) return void project.held.push({ volume, record, of });
  const branch: Branch = project.branches.get(id) ?? {
    id,
    project: project.record.name,
    name: record.name,
    current: undefined,
    retired: [],
    remains: [],
    fault: undefined,
  };
  project.branches.set(id, branch);
  branch.fault ??= project.fault ?? fault ?? (record.id === id ? undefined : 'its mark `id` belongs to another branch');
  const generation: Generation = { volume, record, of };
  if (!branch.current && (record.phase === 'ready' || branch.fault !== undefined)) {
    branch.current = generation;
    branch.name = record.name;
  } else if (branch.current && record.phase === 'ready' && isNeeded(project, generation, now)) {
    branch.retired.push({ ...generation, of: branch.current.of });
  } else branch.remains.push(generation);
}

/** Whether a replaced generation is kept: for an undo, or for a snapshot on it, velo's or not. `now` as in `catalogOf`. */
export function isNeeded(
  { snapshots }: CatalogProject,
  { volume, record }: Generation,
  now = new Date().toISOString(),
): boolean {
  const key = volumeKey(volume);
  return (
    (record.keptUntil !== null && record.keptUntil > now) ||
    (volume.heldBy ?? []).length > 0 ||
    snapshots.some(({ stored: { on } }) => on !== null && volumeKey(on) === key)
  );
}

/** Whether it is an unfinished folder without its own record yet. Its name on disk tells its branch. */
function isUnrecorded({ marks }: Volume): boolean {
  return marks.phase === 'new' && marks.id === undefined;
}

function unrecorded(branch: string): Marks {
  const never = new Date(0).toISOString();
  return branchMarks({
    id: idOf(branch),
    name: birthNameOf(branch),
    phase: 'new',
    wanted: 'stopped',
    port: 0,
    createdAt: never,
    takenAt: never,
    prepared: false,
    walSenders: 0,
    turn: 0,
  });
}

/** If the generation marked `deleting` has the highest turn, the whole branch is being deleted, with all the others. */
function finishDeletion(branch: Branch): void {
  const deleting = branch.remains.find(({ record }) => record.phase === 'deleting');
  if (!deleting || !branch.current || branch.fault !== undefined) return;
  if (deleting.record.turn < branch.current.record.turn) return;
  branch.remains.push(branch.current, ...branch.retired);
  branch.current = undefined;
  branch.retired = [];
}

/** False for a project without `main`: it is the remains of an interrupted create or delete, and readers ignore it. */
export function isWhole(project: CatalogProject): boolean {
  return branchNamed(project, mainBranch)?.current !== undefined;
}

/** All generations of a branch. */
export function generationsOf({ current, retired, remains }: Branch): Generation[] {
  return [...(current ? [current] : []), ...retired, ...remains];
}

/** The snapshots of a branch, the newest first. */
export function snapshotsOf(project: CatalogProject, branchId: string): BranchSnapshot[] {
  return project.snapshots.filter(({ record }) => record.branch === branchId);
}

/** Branches whose current data was made from this snapshot, by name. */
export function usersOf(project: CatalogProject, snapshotId: string): Branch[] {
  return [...project.branches.values()]
    .filter(({ current }) => current?.record.source === snapshotId)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The project with this name; of several, the complete one or else the oldest. */
export function projectNamed(catalog: Catalog, name: string): CatalogProject | undefined {
  const named = [...catalog.values()].filter(({ record }) => record.name === name);
  return oldest(named.filter(isWhole)) ?? oldest(named);
}

/** The branch with this name; of several, the one that exists or else the oldest. */
export function branchNamed(project: CatalogProject, name: string): Branch | undefined {
  const named = [...project.branches.values()].filter((branch) => branch.name === name);
  const first = (branches: Branch[]) =>
    oldest(branches.flatMap((branch) => [branch.current ?? branch.remains[0]].map((each) => ({ branch, ...each }))));
  return (first(named.filter(({ current }) => current)) ?? first(named))?.branch;
}

function oldest<T extends { record?: { createdAt: string } }>(all: T[]): T | undefined {
  return all.sort((a, b) => ((a.record?.createdAt ?? '') < (b.record?.createdAt ?? '') ? -1 : 1))[0];
}

/** The children of this branch, by name. */
export function childrenOf(project: CatalogProject, id: string): Branch[] {
  return [...project.branches.values()]
    .filter((branch) => branch.current?.record.parent === id)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A branch and everything below it, deepest first. */
export function subtreeOf(project: CatalogProject, branch: Branch): Branch[] {
  return [...childrenOf(project, branch.id).flatMap((child) => subtreeOf(project, child)), branch];
}

/** All recorded ports, including those of unfinished generations. */
export function portsOf(catalog: Catalog): Set<number> {
  const ports = new Set<number>();
  for (const { branches } of catalog.values()) {
    for (const branch of branches.values())
      for (const { record } of generationsOf(branch)) if (record.port > 0) ports.add(record.port);
  }
  return ports;
}

/** `project/branch.generation`, with display names. */
export function formatGeneration({ of, volume }: Pick<Generation, 'of' | 'volume'>): string {
  return `${formatBranch(of)}.${volume.generation}`;
}

/** Whether a project's WAL is archived, or was when one of its snapshots was taken. */
export function mayArchive({ branches, snapshots }: CatalogProject): boolean {
  return (
    [...branches.values()].some((branch) => generationsOf(branch).some(({ record }) => record.archive !== null)) ||
    snapshots.some(({ record }) => record.archive !== null)
  );
}
