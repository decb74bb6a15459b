import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BranchAnswer, Velo } from '../src/velo.ts';
import { bundle, type Machine } from '../test/harness/machine/machine.ts';
import type { Actor } from './sample.ts';

const execute = promisify(execFile);

/** The engine in this process, or any other implementation of Velo. */
export function engineActor({ velo }: { velo: Velo }, project: string, actor = 'engine'): Actor {
  const name = (branch: string) => `${project}/${branch}`;
  return {
    name: actor,
    create: async (branch) => (await velo.createBranch({ branch: name(branch) })).steps,
    reset: async (branch) => (await velo.resetBranch({ branch: name(branch) })).steps,
    stop: async (branch) => void (await velo.stopBranch({ branch: name(branch) })),
    start: async (branch) => (await velo.startBranch({ branch: name(branch) })).steps,
    delete: async (branch) => velo.deleteBranch({ branch: name(branch) }),
    status: async () => void (await velo.status()),
    async snapshot() {
      const { id } = await velo.createSnapshot({ branch: name('main') });
      // main archives, and recoveries may begin at the snapshot: deleting it has to be insisted on.
      return () => velo.deleteSnapshot({ id, force: true });
    },
  };
}

/** The command line as users start it: one process for each operation. */
export function processActor({ env }: Pick<Machine, 'env'>, project: string, actor = 'process'): Actor {
  const name = (branch: string) => `${project}/${branch}`;
  const velo = async (...args: string[]): Promise<string> => {
    const { stdout } = await execute(process.execPath, [bundle, ...args, '--json'], { env, maxBuffer: 64 * 1024 ** 2 });
    return stdout;
  };
  const steps = async (...args: string[]) => (JSON.parse(await velo(...args)) as BranchAnswer).steps;
  return {
    name: actor,
    create: (branch) => steps('branch', 'create', name(branch)),
    reset: (branch) => steps('branch', 'reset', name(branch)),
    stop: async (branch) => void (await velo('branch', 'stop', name(branch))),
    start: (branch) => steps('branch', 'start', name(branch)),
    delete: async (branch) => void (await velo('branch', 'delete', name(branch))),
    status: async () => void (await velo('status')),
    async snapshot() {
      const { id } = JSON.parse(await velo('snapshot', 'create', name('main'))) as { id: string };
      return async () => void (await velo('snapshot', 'delete', id, '--force'));
    },
  };
}
