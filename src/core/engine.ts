import { hostname } from 'node:os';
import type { Velo } from '../velo.ts';
import { openSite } from './stores.ts';

/**
 * The engine in this process: the rules over storage and servers of this machine. What an operation needs is loaded
 * when it is called: a `status` has no use for the PostgreSQL client.
 */
export function openEngine(env: NodeJS.ProcessEnv, goesOn: boolean): Velo {
  // Files get the modes that the code names, from us and from the programs that we start, whatever the caller's mask:
  // servers run as users of their own, and read what is made here.
  process.umask(0o022);
  const site = openSite(env, goesOn);
  const projects = () => import('./project.ts');
  const running = () => import('./run-branch.ts');
  return {
    createProject: async (request, operation = {}) => (await projects()).createProject(site, request, operation),
    listProjects: async () => (await import('./read-project.ts')).listProjects(site),
    getProject: async (name) => (await import('./read-project.ts')).getProject(site, name),
    deleteProject: async (request, operation = {}) => (await projects()).deleteProject(site, request, operation),
    renameProject: async (request, operation = {}) =>
      (await import('./rename.ts')).renameProject(site, request, operation),
    setProject: async (request, operation = {}) =>
      (await import('./set-project.ts')).setProject(site, request, operation),
    createBranch: async (request, operation = {}) =>
      (await import('./create-branch.ts')).createBranch(site, request, operation),
    listBranches: async (filter = {}) => (await import('./read-branch.ts')).listBranches(site, filter),
    getBranch: async (branch, expect = {}) => (await import('./read-branch.ts')).getBranch(site, branch, expect),
    deleteBranch: async (request, operation = {}) =>
      (await import('./delete-branch.ts')).deleteBranch(site, request, operation),
    resetBranch: async (request, operation = {}) =>
      (await import('./reset-branch.ts')).resetBranch(site, request, operation),
    renameBranch: async (request, operation = {}) =>
      (await import('./rename.ts')).renameBranch(site, request, operation),
    startBranch: async (branch, operation = {}) => (await running()).startBranch(site, branch, operation),
    stopBranch: async (branch, operation = {}) => (await running()).stopBranch(site, branch, operation),
    restartBranch: async (branch, operation = {}) => (await running()).restartBranch(site, branch, operation),
    startAll: async (request = {}, operation = {}) => (await running()).startAll(site, request, operation),
    setBranch: async (request, operation = {}) => (await import('./set-branch.ts')).setBranch(site, request, operation),
    branchPassword: async (request, operation = {}) =>
      (await import('./branch-password.ts')).branchPassword(site, request, operation),
    branchLogs: async (request) => (await import('./read-log.ts')).branchLogs(site, request),
    status: async () => (await import('./status.ts')).status(site),
    doctor: async (request = {}, operation = {}) => (await import('./doctor.ts')).doctor(site, request, operation),
    repair: async (operation = {}) => (await import('./repair.ts')).repair(site, { start: false }, operation),
    machine: async () => hostname(),
    close: () => site.close(),
  };
}
