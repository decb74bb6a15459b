import type Docker from 'dockerode';
import { VeloError } from '../../contract/errors/error.ts';
import { ensureGuard } from '../../host/network/guard.ts';
import { isRoot } from '../../host/users/user.ts';

/**
 * Which network a project's servers get: the host's if the guard is in force, otherwise the isolated one.
 * @throws VeloError unable `guard-missing` if `host` is asked for and not available
 */
export async function chooseNetwork(docker: Docker, wish: 'auto' | 'host' | 'isolated'): Promise<'host' | 'isolated'> {
  if (wish === 'isolated') return 'isolated';
  const reason = await whyNoHostNetwork(docker);
  if (reason === undefined) return 'host';
  if (wish === 'auto') return 'isolated';
  throw new VeloError(
    'unable',
    'guard-missing',
    `The host's network needs the guard, which is not available: ${reason}.`,
    'Choose the network isolated or auto. `velo doctor` says what the guard needs.',
  );
}

/** Rootless engines and Docker Desktop have no real host network. Without the guard it must not be shared. */
async function whyNoHostNetwork(docker: Docker): Promise<string | undefined> {
  if (!isRoot()) return 'velo does not run as root';
  const info = (await docker.info()) as { SecurityOptions?: string[]; OperatingSystem?: string };
  if (info.SecurityOptions?.some((option) => /rootless|userns/.test(option))) return 'the engine maps users';
  if (info.OperatingSystem?.includes('Docker Desktop')) return 'the engine runs in a virtual machine';
  const guard = await ensureGuard();
  return guard.inForce ? undefined : guard.reason;
}

/** @throws VeloError unable `guard-missing` */
export async function requireGuard(): Promise<void> {
  const guard = await ensureGuard();
  if (guard.inForce) return;
  throw new VeloError(
    'unable',
    'guard-missing',
    `The server would share the host's network without the guard: ${guard.reason}.`,
    'Run velo as root with nftables installed. `velo doctor` says more.',
  );
}
