import { type BranchName, formatBranch, mainBranch } from '../../contract/names.ts';
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
  /** Its branch, by its display name. */
  of: BranchName;
}

/**
 * A branch as its volumes describe it. The branch *is*, of its generations that are `ready`, the one with the highest
 * turn; other ready ones are retired, the rest aborted. Every interrupted change is read this way.
 */
export interface Branch {
  id: string;
  project: string;
  /** The name that it shows. */
  name: string;
  /** Undefined if only the remains of a create or delete exist. */
  current: Generation | undefined;
  /** Replaced, and kept for an undo or for a snapshot on it; the last one first. */
  retired: Generation[];
  /** Aborted, half-deleted, and replaced ones that nothing needs: to be removed under the branch's lock. */
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
  /** Its name for life, which its volumes have in theirs. */
  key: string;
  record: ProjectRecord;
  /** By id: two may have one name for a moment, when one is the remains of a create. */
  branches: Map<string, Branch>;
  /** Of all its branches, the newest first. */
  snapshots: BranchSnapshot[];
  fault: string | undefined;
}

/** Everything of a store, read from one look at it; projects by their names for life. */
export type Catalog = Map<string, CatalogProject>;

/** `now`: ISO 8601, UTC; what was kept for an undo is kept until then. */
export function catalogOf(inventory: Inventory, now = new Date().toISOString()): Catalog {
  const catalog: Catalog = new Map();
  for (const stored of inventory.projects) {
    const { record, fault } = readProject(stored);
    const misplaced =
      fault === undefined && record.id !== idOf(stored.name) ? 'its mark `id` belongs to another project' : fault;
    catalog.set(stored.name, { key: stored.name, record, branches: new Map(), snapshots: [], fault: misplaced });
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

/** By turn, the highest first: the first that is ready is the branch. */
function addGeneration(project: CatalogProject, volume: Volume, now: string): void {
  const id = idOf(volume.branch);
  const { record, fault } = readBranch(isUnrecorded(volume) ? { ...volume, marks: unrecorded(volume.branch) } : volume);
  const of = { project: project.record.name, branch: record.name };
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

/** Whether a generation that is not the branch is kept: for an undo, or for a snapshot on it. `now` as in `catalogOf`. */
export function isNeeded(
  { snapshots }: CatalogProject,
  { volume, record }: Generation,
  now = new Date().toISOString(),
): boolean {
  const key = volumeKey(volume);
  return (
    (record.keptUntil !== null && record.keptUntil > now) ||
    snapshots.some(({ stored: { on } }) => on !== null && volumeKey(on) === key)
  );
}

/** An unfinished folder without its own record yet: its name on disk says whose it is. */
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

/** A generation marked `deleting` takes all others with it, as it had the highest turn: the deletion was decided. */
function finishDeletion(branch: Branch): void {
  const deleting = branch.remains.find(({ record }) => record.phase === 'deleting');
  if (!deleting || !branch.current || branch.fault !== undefined) return;
  if (deleting.record.turn < branch.current.record.turn) return;
  branch.remains.push(branch.current, ...branch.retired);
  branch.current = undefined;
  branch.retired = [];
}

/** A project without its `main` is the remains of an interrupted create or delete: for readers it is not there. */
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

/** Branches, by name, whose present data was made from a snapshot. */
export function usersOf(project: CatalogProject, snapshotId: string): Branch[] {
  return [...project.branches.values()]
    .filter(({ current }) => current?.record.source === snapshotId)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The project with this name; of several the complete one, or the oldest. */
export function projectNamed(catalog: Catalog, name: string): CatalogProject | undefined {
  const named = [...catalog.values()].filter(({ record }) => record.name === name);
  return oldest(named.filter(isWhole)) ?? oldest(named);
}

/** The branch with this name; of several the one that exists, or the oldest. */
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

/** Ports on record, of unfinished generations too. */
export function portsOf(catalog: Catalog): Set<number> {
  const ports = new Set<number>();
  for (const { branches } of catalog.values()) {
    for (const branch of branches.values())
      for (const { record } of generationsOf(branch)) if (record.port > 0) ports.add(record.port);
  }
  return ports;
}

/** `project/branch.generation`, by the name that the branch shows. */
export function formatGeneration({ of, volume }: Pick<Generation, 'of' | 'volume'>): string {
  return `${formatBranch(of)}.${volume.generation}`;
}
