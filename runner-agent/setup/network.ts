import type { VeloError } from '../../src/contract/error.ts';
import { isolatedNetworkHere } from '../../src/postgres/docker/host.ts';
import { done, missing, type Step } from './step.ts';

/** Docker's network for containers that do not share the host's. */
export function networkStep(): Step {
  return {
    name: 'Docker network velo-isolated',
    async look() {
      return (await isolatedNetworkHere().exists()) ? done() : missing();
    },
    make: () => isolatedNetworkHere().make(),
    async unmake() {
      await isolatedNetworkHere().remove();
      return [];
    },
  };
}

/** Why there is no Docker engine; undefined if there is one. */
export function whyNoDocker(): Promise<VeloError | undefined> {
  return isolatedNetworkHere().unusable();
}
