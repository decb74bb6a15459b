import * as core from '@actions/core';
import { openVelo, type Velo } from '../../velo.ts';
import type { Place } from '../forward/database.ts';
import type { Reach } from '../forward/start.ts';
import { jobEnvironment } from '../step/container.ts';
import type { Inputs } from '../step/inputs.ts';
import { proofFor } from '../step/proof.ts';
import { sshTarget } from '../step/ssh.ts';
import { forwardState } from './job-end.ts';

/** The host of the databases: this machine, or the other end of an SSH connection. */
export interface Host {
  velo: Velo;
  reach: Reach | null;
}

/** Opens velo where the inputs say, and closes it after. What leads to branches stays when the work succeeded. */
export async function withHost(
  inputs: Inputs,
  { createsProject }: { createsProject: boolean },
  work: (host: Host) => Promise<void>,
): Promise<void> {
  const reach = await reachOf(inputs);
  try {
    const velo = await openVelo({
      env: reach ? process.env : jobEnvironment(process.env, { createsProject }),
      ...(reach && { connect: reach.connect }),
      ...proofFor(inputs['proof-host']),
    });
    try {
      await work({ velo, reach });
    } finally {
      await velo.close();
    }
    await reach?.commit();
  } finally {
    reach?.end();
  }
}

async function reachOf(inputs: Inputs): Promise<Reach | null> {
  const target = sshTarget(inputs, process.env);
  if (!target) return null;
  const { reach } = await import('../forward/start.ts');
  const found = await reach(target, process.env);
  const names: string[] = [];
  core.saveState(forwardState.folder, found.folder);
  const saved = <T extends string | number>(name: T): T => {
    names.push(String(name));
    core.saveState(forwardState.names, names.join(' '));
    return name;
  };
  return {
    ...found,
    open: async (place: Place) => saved(await found.open(place)),
    hold: async () => saved(await found.hold()),
  };
}

/** Opens velo at the job's end, on the host that the step used; nothing of the inputs is read. */
export async function openAtEnd(proofHost: string): Promise<Velo> {
  const folder = core.getState(forwardState.folder);
  const proof = proofFor(proofHost);
  if (!folder) return openVelo({ env: jobEnvironment(process.env, { createsProject: true }), ...proof });
  const { agentBehind } = await import('../forward/agent.ts');
  return openVelo({ env: process.env, connect: () => agentBehind(folder), ...proof });
}
