import type { Velo } from '../velo.ts';
import { createBranch } from './create-branch.ts';
import { deleteBranch } from './delete-branch.ts';
import { doctor } from './doctor.ts';
import { createProject, deleteProject, getProject, listProjects } from './project.ts';
import { getBranch, listBranches } from './read-branch.ts';
import { resetBranch } from './reset-branch.ts';
import { restartBranch, startAll, startBranch, stopBranch } from './run-branch.ts';
import { branchPassword, setBranch } from './set-branch.ts';
import { status } from './status.ts';
import { openSite } from './stores.ts';

/** The engine in this process: the rules over storage and servers of this machine. */
export function openEngine(env: NodeJS.ProcessEnv): Velo {
  const site = openSite(env);
  return {
    createProject: (request, operation = {}) => createProject(site, request, operation),
    listProjects: () => listProjects(site),
    getProject: (name) => getProject(site, name),
    deleteProject: (request, operation = {}) => deleteProject(site, request, operation),
    createBranch: (request, operation = {}) => createBranch(site, request, operation),
    listBranches: (filter = {}) => listBranches(site, filter),
    getBranch: (branch) => getBranch(site, branch),
    deleteBranch: (request, operation = {}) => deleteBranch(site, request, operation),
    resetBranch: (request, operation = {}) => resetBranch(site, request, operation),
    startBranch: (branch, operation = {}) => startBranch(site, branch, operation),
    stopBranch: (branch, operation = {}) => stopBranch(site, branch, operation),
    restartBranch: (branch, operation = {}) => restartBranch(site, branch, operation),
    startAll: (operation = {}) => startAll(site, operation),
    setBranch: (request, operation = {}) => setBranch(site, request, operation),
    branchPassword: (request, operation = {}) => branchPassword(site, request, operation),
    status: () => status(site),
    doctor: (request = {}, operation = {}) => doctor(site, request, operation),
    close: () => site.close(),
  };
}
