import type { Inventory, Volume } from '../storage/storage.ts';
import { mainBranch } from './names.ts';
import { type BranchRecord, type ProjectRecord, readBranch, readProject } from './record.ts';

/** One generation: a volume and what its marks say. */
export interface Generation {
  volume: Volume;
  record: BranchRecord;
}

/**
 * A branch as its volumes tell it. The branch *is* its highest generation that is `ready`; lower ones are retired,
 * higher ones aborted, and every interrupted change has this one reading.
 */
export interface Branch {
  project: string;
  name: string;
  /** Undefined where there is nothing but the remains of a create or delete. */
  current: Generation | undefined;
  /** Retired, aborted and half-deleted generations: to be removed under the branch's lock. */
  remains: Generation[];
}

export interface CatalogProject {
  record: ProjectRecord;
  branches: Map<string, Branch>;
}

/** Everything of a store, read from one look at it. */
export type Catalog = Map<string, CatalogProject>;

export function catalogOf(inventory: Inventory): Catalog {
  const catalog: Catalog = new Map();
  for (const project of inventory.projects) {
    catalog.set(project.name, { record: readProject(project), branches: new Map() });
  }
  const volumes = [...inventory.volumes].sort((a, b) => b.generation - a.generation);
  for (const volume of volumes) {
    const branches = catalog.get(volume.project)?.branches;
    if (!branches) continue;
    const branch = branches.get(volume.branch) ?? {
      project: volume.project,
      name: volume.branch,
      current: undefined,
      remains: [],
    };
    branches.set(volume.branch, branch);
    const generation = { volume, record: readBranch(volume) };
    // Highest first: the first that is ready is the branch; what was passed before it is aborted, the rest retired.
    if (!branch.current && generation.record.phase === 'ready') branch.current = generation;
    else branch.remains.push(generation);
  }
  for (const { branches } of catalog.values()) for (const branch of branches.values()) finishDeletion(branch);
  return catalog;
}

/** A generation marked `deleting` takes all lower ones with it: the deletion was decided. */
function finishDeletion(branch: Branch): void {
  const deleting = branch.remains.find(({ record }) => record.phase === 'deleting');
  if (!deleting || !branch.current) return;
  if (deleting.volume.generation < branch.current.volume.generation) return;
  branch.remains.push(branch.current);
  branch.current = undefined;
}

/** A project without its `main` is the remains of an interrupted create or delete: for readers it is not there. */
export function isWhole(project: CatalogProject): boolean {
  return project.branches.get(mainBranch)?.current !== undefined;
}

/** Names of the branches that were made from this one, sorted. */
export function childrenOf(project: CatalogProject, name: string): string[] {
  return [...project.branches.values()]
    .filter((branch) => branch.current?.record.parent === name)
    .map((branch) => branch.name)
    .sort();
}

/** A branch and everything below it, deepest first. */
export function subtreeOf(project: CatalogProject, name: string): string[] {
  return [...childrenOf(project, name).flatMap((child) => subtreeOf(project, child)), name];
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
