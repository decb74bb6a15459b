import type { Operation, Velo } from '../src/velo.ts';
import type { Call } from './requests.ts';

/** Makes the call of `interface Velo` that a request asks for. */
export function dispatch(velo: Velo, { name, request }: Call, operation: Operation): Promise<unknown> {
  switch (name) {
    case 'createProject':
      return velo.createProject(request, operation);
    case 'listProjects':
      return velo.listProjects();
    case 'getProject':
      return velo.getProject(request.name);
    case 'deleteProject':
      return velo.deleteProject(request, operation);
    case 'renameProject':
      return velo.renameProject(request, operation);
    case 'setProject':
      return velo.setProject(request, operation);
    case 'createBranch':
      return velo.createBranch(request, operation);
    case 'listBranches':
      return velo.listBranches(request);
    case 'getBranch':
      return velo.getBranch(request.branch, request.expect);
    case 'deleteBranch':
      return velo.deleteBranch(request, operation);
    case 'resetBranch':
      return velo.resetBranch(request, operation);
    case 'renameBranch':
      return velo.renameBranch(request, operation);
    case 'startBranch':
      return velo.startBranch(request.branch, operation);
    case 'stopBranch':
      return velo.stopBranch(request.branch, operation);
    case 'restartBranch':
      return velo.restartBranch(request.branch, operation);
    case 'startAll':
      return velo.startAll(request, operation);
    case 'setBranch':
      return velo.setBranch(request, operation);
    case 'branchPassword':
      return velo.branchPassword(request, operation);
    case 'branchLogs':
      return velo.branchLogs(request);
    case 'machine':
      return velo.machine();
    case 'status':
      return velo.status();
    case 'doctor':
      return velo.doctor(request, operation);
    case 'repair':
      return velo.repair(operation);
  }
}
