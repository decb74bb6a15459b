import type { VeloError } from '../../contract/error.ts';
import { dockerClient } from './client.ts';
import { engineError } from './error.ts';
import { hasIsolatedNetwork, isolatedNetwork, removeIsolatedNetwork } from './network.ts';

/** The isolated network of this host's engine, for the setup, which creates it in advance and removes it at the end. */
export function isolatedNetworkHere() {
  const docker = dockerClient('/var/run/docker.sock');
  const rethrow = (error: unknown): never => {
    throw engineError(error);
  };
  return {
    unusable: (): Promise<VeloError | undefined> => docker.ping().then(() => undefined, engineError),
    exists: (): Promise<boolean> => hasIsolatedNetwork(docker).catch(rethrow),
    make: (): Promise<void> => isolatedNetwork(docker).then(() => {}, rethrow),
    remove: (): Promise<void> => removeIsolatedNetwork(docker).catch(rethrow),
  };
}
