import { bytes } from '../../src/bytes.ts';
import { VeloError } from '../../src/contract/errors/error.ts';
import { entryOf } from '../../src/contract/operations.ts';
import { oldest } from '../../src/contract/values/oldest.ts';
import type { BranchLimits, Velo } from '../../src/velo.ts';
import type { AgentOptions } from '../options.ts';
import type { Call } from './read-call.ts';

/**
 * Applies the host's limits to a call: a call that exceeds them is refused, and nothing is evicted for it. The limit of
 * branches is passed to the engine, which counts where parallel creates can't pass each other. The engine also checks
 * the space in a pool.
 * @throws VeloError unable `no-memory`
 */
export async function admit(velo: Velo, call: Call, { minMemory, maxBranches }: AgentOptions): Promise<Call> {
  const available = process.availableMemory();
  const { startsServer } = entryOf(call.name);
  if (startsServer && available < minMemory) throw await noMemory(velo, available, minMemory);
  if (call.name !== 'createBranch') return call;
  return { ...call, request: { ...call.request, maxBranches: stricter(maxBranches, call.request.maxBranches) } };
}

/** The lower ones of the host's limits and the caller's. */
function stricter(host: BranchLimits, wished: BranchLimits = {}): BranchLimits {
  const project = Math.min(host.project ?? Number.POSITIVE_INFINITY, wished.project ?? Number.POSITIVE_INFINITY);
  const owner = Math.min(host.owner ?? Number.POSITIVE_INFINITY, wished.owner ?? Number.POSITIVE_INFINITY);
  return { ...(Number.isFinite(project) ? { project } : {}), ...(Number.isFinite(owner) ? { owner } : {}) };
}

async function noMemory(velo: Velo, available: number, floor: number): Promise<VeloError> {
  const all = (await velo.listBranches()).filter(
    ({ parent, status }) => parent !== null && status !== 'stopped' && status !== 'asleep',
  );
  const named = oldest(all);
  return new VeloError(
    'unable',
    'no-memory',
    `This host has ${bytes(available)} of memory available; another server needs ${bytes(floor)}.`,
    named ? `Stop or delete a branch that is not needed; the oldest are ${named}.` : 'Give the host more memory.',
  );
}
