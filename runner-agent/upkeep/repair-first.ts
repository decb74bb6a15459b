import { asVeloError } from '../../src/contract/errors/error.ts';
import type { Velo } from '../../src/velo.ts';
import { endingAlone } from '../http/faults.ts';
import { log } from '../requests/journal.ts';

/** Repairs what the last agent or a command left interrupted, before new work is accepted. A failure is only logged. */
export async function repairFirst(velo: Velo): Promise<void> {
  const from = performance.now();
  const ms = () => Math.round(performance.now() - from);
  try {
    const { done, failed } = await endingAlone({ operation: 'repair', work: () => velo.repair() });
    log({ operation: 'repair', note: [...done, ...failed].join('; ') || 'nothing to repair', ms: ms() });
  } catch (error) {
    log({ operation: 'repair', error: asVeloError(error), ms: ms() });
  }
}
