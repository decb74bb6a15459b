import { type BranchName, formatBranch, mainBranch } from '../../contract/names.ts';
import { birthNameOf, type Inventory, idOf, type Marks, type Volume } from '../../storage/storage.ts';
import { type BranchRecord, branchMarks, type ProjectRecord, readBranch, readProject } from './record.ts';

/** One generation: a volume and the record in its marks. */
export interface Generation {
  volume: Volume;
  record: BranchRecord;
  /** Its branch, by its display name. */
  of: BranchName;
}

/**
 * A branch as its volumes describe it. The branch *is* its highest generation that is `ready`; lower ones are retired,
 * higher ones aborted. Every interrupted change is read this way.
 */
export interface Branch {
  id: string;
  project: string;
  /** The name that it shows. */
  name: string;
  /** Undefined if only the remains of a create or delete exist. */
  current: Generation | undefined;
  /** Retired, aborted and half-deleted generations: to be removed under the branch's lock. */
  remains: Generation[];
  /** What this version of velo does not understand in its marks. Such a branch is shown, but not changed. */
  fault: string | undefined;
}

export interface CatalogProject {
  /** Its name for life, which its volumes have in theirs. */
  key: string;
  record: ProjectRecord;
  /** By id: two may have one name for a moment, when one is the remains of a create. */
  branches: Map<string, Branch>;
  fault: string | undefined;
}

/** Everything of a store, read from one look at it; projects by their names for life. */
export type Catalog = Map<string, CatalogProject>;

export function catalogOf(inventory: Inventory): Catalog {
  const catalog: Catalog = new Map();
  for (const stored of inventory.projects) {
    const { record, fault } = readProject(stored);
    const misplaced =
      fault === undefined && record.id !== idOf(stored.name) ? 'its mark `id` belongs to another project' : fault;
    catalog.set(stored.name, { key: stored.name, record, branches: new Map(), fault: misplaced });
  }
  const volumes = [...inventory.volumes].sort((a, b) => b.generation - a.generation);
  for (const volume of volumes) {
    const project = catalog.get(volume.project);
    if (project) addGeneration(project, volume);
  }
  for (const { branches } of catalog.values()) for (const branch of branches.values()) finishDeletion(branch);
  return catalog;
}

/** Highest first: the first that is ready is the branch; what was passed before it is aborted, the rest retired. */
function addGeneration(project: CatalogProject, volume: Volume): void {
  const id = idOf(volume.branch);
  const { record, fault } = readBranch(isUnrecorded(volume) ? { ...volume, marks: unrecorded(volume.branch) } : volume);
  const of = { project: project.record.name, branch: record.name };
  const branch: Branch = project.branches.get(id) ?? {
    id,
    project: project.record.name,
    name: record.name,
    current: undefined,
    remains: [],
    fault: undefined,
  };
  project.branches.set(id, branch);
  branch.fault ??= project.fault ?? fault ?? (record.id === id ? undefined : 'its mark `id` belongs to another branch');
  const generation: Generation = { volume, record, of };
  if (!branch.current && (record.phase === 'ready' || branch.fault !== undefined)) {
    branch.current = generation;
    branch.name = record.name;
  } else branch.remains.push(generation);
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
  });
}

/** A generation marked `deleting` takes all lower ones with it: the deletion was decided. */
function finishDeletion(branch: Branch): void {
  const deleting = branch.remains.find(({ record }) => record.phase === 'deleting');
  if (!deleting || !branch.current || branch.fault !== undefined) return;
  if (deleting.volume.generation < branch.current.volume.generation) return;
  branch.remains.push(branch.current);
  branch.current = undefined;
}

/** A project without its `main` is the remains of an interrupted create or delete: for readers it is not there. */
export function isWhole(project: CatalogProject): boolean {
  return branchNamed(project, mainBranch)?.current !== undefined;
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
    for (const { current, remains } of branches.values()) {
      for (const { record } of current ? [current, ...remains] : remains) if (record.port > 0) ports.add(record.port);
    }
  }
  return ports;
}

/** `project/branch.generation`, by the name that the branch shows. */
export function formatGeneration({ of, volume }: Pick<Generation, 'of' | 'volume'>): string {
  return `${formatBranch(of)}.${volume.generation}`;
}
