import type Docker from 'dockerode';
import { VeloError } from '../../contract/errors/error.ts';
import { isolatedBridge } from '../../host/network/guard.ts';

const name = 'velo-isolated';
const label = 'velo.network';

/**
 * The network of servers that do not share the host's. There is one for all: one per branch would exhaust the engine's
 * address pools at about thirty. Containers in it can't reach each other (`enable_icc`); if the kernel rule is
 * available, it covers this bridge as well.
 * @throws VeloError conflict `in-the-way` if a network of that name is not ours
 */
export async function isolatedNetwork(docker: Docker): Promise<string> {
  if (!(await inspect(docker))) {
    await docker
      .createNetwork({
        Name: name,
        CheckDuplicate: true,
        Driver: 'bridge',
        Labels: { [label]: 'isolated' },
        Options: { 'com.docker.network.bridge.enable_icc': 'false', 'com.docker.network.bridge.name': isolatedBridge },
      })
      .catch((error: { statusCode?: number }) => {
        // Another velo was first. `isolatedGateway` checks whether the network is ours.
        if (error.statusCode !== 409 && error.statusCode !== 403) throw error;
      });
  }
  return name;
}

/** The address under which this machine's clients appear inside the network. */
export async function isolatedGateway(docker: Docker): Promise<string> {
  await isolatedNetwork(docker);
  const gateway = (await inspect(docker))?.IPAM?.Config?.[0]?.Gateway;
  if (gateway) return gateway;
  throw new VeloError(
    'failed',
    'engine-failed',
    `The network ${name} has no gateway.`,
    `Remove it (\`docker network rm ${name}\`); velo creates it again.`,
  );
}

/** Whether the network exists. */
export async function hasIsolatedNetwork(docker: Docker): Promise<boolean> {
  return (await inspect(docker)) !== undefined;
}

/** Removes the network. No error if it does not exist; an error if containers are in it. */
export async function removeIsolatedNetwork(docker: Docker): Promise<void> {
  if (await inspect(docker)) await docker.getNetwork(name).remove();
}

async function inspect(docker: Docker): Promise<Docker.NetworkInspectInfo | undefined> {
  let info: Docker.NetworkInspectInfo;
  try {
    info = await docker.getNetwork(name).inspect();
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return undefined;
    throw error;
  }
  if (info.Labels?.[label] === 'isolated') return info;
  throw new VeloError(
    'conflict',
    'in-the-way',
    `The Docker network ${name} already exists and was not created by velo.`,
    'Remove it or rename it.',
  );
}
