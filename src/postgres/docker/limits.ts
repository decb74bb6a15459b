import type Docker from 'dockerode';
import type { Server } from '../server.ts';
import { engineError, statusOf } from './error.ts';
import { limitOptions } from './options.ts';

/** Changes the limits of a running container; false if there is none, or if a limit would have to be removed. */
export async function updateLimits(docker: Docker, server: Server): Promise<boolean> {
  const container = docker.getContainer(server.name);
  const { OomScoreAdj: _, ...limits } = limitOptions(server.limits);
  try {
    // The engine takes a 0 as "unchanged".
    const { Memory, NanoCpus } = (await container.inspect()).HostConfig;
    await container.update({ PidsLimit: -1, ...limits });
    return !((Memory && !limits.Memory) || (NanoCpus && !limits.NanoCpus));
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw engineError(error);
  }
}

/** Which limits the engine enforces: those with control groups from the kernel (a rootless engine may lack some). */
export async function limitsKept(docker: Docker): Promise<{ all: boolean; detail: string }> {
  const info = (await docker.info()) as {
    MemoryLimit?: boolean;
    PidsLimit?: boolean;
    CpuCfsQuota?: boolean;
    CPUShares?: boolean;
  };
  const has = Object.entries({
    memory: info.MemoryLimit,
    processes: info.PidsLimit,
    processors: info.CpuCfsQuota && info.CPUShares,
  });
  const kept = has.flatMap(([name, there]) => (there ? [name] : []));
  const lacking = has.flatMap(([name, there]) => (there ? [] : [name]));
  const detail = `the engine limits each branch's ${kept.join(', ') || 'nothing'}`;
  return {
    all: lacking.length === 0,
    detail: lacking.length === 0 ? detail : `${detail}, but not its ${lacking.join(', ')}`,
  };
}
