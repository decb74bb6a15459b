import { hostname } from 'node:os';
import { makeVelo } from '../contract/make-velo.ts';
import { type Answer, entryOf, type OperationName, type Request } from '../contract/operations.ts';
import type { Operation, Velo } from '../contract/velo.ts';
import { type Found, openSite, type Site, type SiteOptions } from './store/site.ts';
import { mayExceed } from './wal-cleanup/may-exceed.ts';

/** How the engine carries out an operation. */
type Work<Name extends OperationName> = (
  site: Site,
  request: Request<Name>,
  operation: Operation,
) => Promise<Answer<Name>>;

const projects = () => import('./project/create-and-delete.ts');
const readProjects = () => import('./project/read-project.ts');
const branches = () => import('./branch/read-branch.ts');
const running = () => import('./branch/run-branch.ts');
const snapshots = () => import('./snapshot/snapshots.ts');
const sleeping = () => import('./branch/sleep-branch.ts');
const names = () => import('./project/rename.ts');

/** Modules are loaded when an operation needs them: `status` does not need the PostgreSQL client. */
const works: { [Name in OperationName]: () => Promise<Work<Name>> } = {
  createProject: async () => (await projects()).createProject,
  listProjects: async () => (await readProjects()).listProjects,
  getProject: async () => (await readProjects()).getProject,
  deleteProject: async () => (await projects()).deleteProject,
  renameProject: async () => (await names()).renameProject,
  setProject: async () => (await import('./project/set-project.ts')).setProject,
  createBranch: async () => (await import('./branch/create-branch.ts')).createBranch,
  listBranches: async () => (await branches()).listBranches,
  getBranch: async () => (await branches()).getBranch,
  deleteBranch: async () => (await import('./branch/delete-branch.ts')).deleteBranch,
  resetBranch: async () => (await import('./branch/reset-branch.ts')).resetBranch,
  promoteBranch: async () => (await import('./branch/promote-branch.ts')).promoteBranch,
  renameBranch: async () => (await names()).renameBranch,
  startBranch: async () => (await running()).startBranch,
  stopBranch: async () => (await running()).stopBranch,
  restartBranch: async () => (await running()).restartBranch,
  startAll: async () => (await running()).startAll,
  branchUse: async () => (await sleeping()).branchUse,
  sleepBranch: async () => (await sleeping()).sleepBranch,
  branchListener: async () => (await import('./branch/branch-listener.ts')).branchListener,
  setBranch: async () => (await import('./branch/set-branch.ts')).setBranch,
  branchPassword: async () => (await import('./branch/branch-password.ts')).branchPassword,
  branchLogs: async () => (await import('./branch/read-log.ts')).branchLogs,
  createSnapshot: async () => (await import('./snapshot/create-snapshot.ts')).createSnapshot,
  listSnapshots: async () => (await snapshots()).listSnapshots,
  getSnapshot: async () => (await snapshots()).getSnapshot,
  setSnapshot: async () => (await snapshots()).setSnapshot,
  deleteSnapshot: async () => (await snapshots()).deleteSnapshot,
  cleanupSnapshots: async () => (await import('./snapshot/cleanup-snapshots.ts')).cleanupSnapshots,
  applyPolicies: async () => (await import('./snapshot/apply-policies.ts')).applyPolicies,
  walInfo: async () => (await import('./wal/wal-info.ts')).walInfo,
  walCleanup: async () => (await import('./wal-cleanup/cleanup-wal.ts')).walCleanup,
  checkRestore: async () => (await import('./drill/check-restore.ts')).checkRestore,
  status: async () => (await import('./store/status.ts')).status,
  doctor: async () => (await import('./doctor/doctor.ts')).doctor,
  repair: async () => (await import('./doctor/repair.ts')).repair,
  machine: async () => async () => hostname(),
};

/**
 * The engine in this process, which works on the storage and servers of this machine.
 * @throws VeloError usage `invalid-home`
 */
export function openEngine(options: SiteOptions): Velo {
  // Files that we and our programs create get the modes that the code names, whatever the caller's umask: servers run
  // as other users and read these files.
  process.umask(0o022);
  const site = openSite(options);
  return makeVelo(
    async (name, request, operation) => {
      const work = (await works[name]()) as (site: Site, request: object, operation: Operation) => Promise<unknown>;
      if (!changesSomething(name, request)) return work(site, request, operation);
      const opened = new Map<string, Found>();
      const watched = { ...site, opened: (found: Found) => void opened.set(found.project.record.id, found) };
      const answer = await work(watched, request, operation);
      for (const found of opened.values()) await keepLimit(site, found, operation);
      return answer;
    },
    () => site.close(),
  );
}

/** Whether a project's WAL may be more than its limit afterwards, and nothing has looked yet. */
function changesSomething(name: OperationName, request: object): boolean {
  if (['applyPolicies', 'walCleanup', 'renameProject', 'deleteProject'].includes(name)) return false;
  const { reads } = entryOf(name);
  return typeof reads === 'function' ? !reads(request) : !reads;
}

/** Costs a look at the names of a project's archived WAL. */
async function keepLimit(site: Site, found: Found, operation: Operation): Promise<void> {
  const { project } = found;
  if (project.fault !== undefined || !mayExceed(found)) return;
  const { limitAfterwards } = await import('./wal-cleanup/cleanup-wal.ts');
  await limitAfterwards(site, found, operation);
}
