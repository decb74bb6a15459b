import { done, missing, type Step } from '../../host/step.ts';
import type { Preparation } from '../preparation.ts';
import { dockerClient } from './client.ts';
import { engineError } from './error.ts';
import { hasIsolatedNetwork, isolatedNetwork, removeIsolatedNetwork } from './network.ts';

export const dockerPreparation: Preparation = {
  async whyNot() {
    const why = await here()
      .ping()
      .then(() => undefined, engineError);
    return (
      why && `No Docker: ${why.message} Branches run as processes of this machine: use them for trusted code only.`
    );
  },
  steps: () => [networkStep()],
};

/** The network for containers that do not share the host's. */
function networkStep(): Step {
  const rethrow = (error: unknown): never => {
    throw engineError(error);
  };
  return {
    name: 'Docker network velo-isolated',
    look: async () => ((await hasIsolatedNetwork(here()).catch(rethrow)) ? done() : missing()),
    make: () => isolatedNetwork(here()).then(() => {}, rethrow),
    async unmake() {
      await removeIsolatedNetwork(here()).catch(rethrow);
      return [];
    },
  };
}

/** This host's own engine, whatever the caller's environment says. */
const here = () => dockerClient('/var/run/docker.sock');
