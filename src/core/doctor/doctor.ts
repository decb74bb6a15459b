import type { Check, Doctor, Operation, Request } from '../../contract/velo.ts';
import type { Site } from '../store/site.ts';
import { check } from './check.ts';
import { machineChecks } from './check-machine.ts';
import { storeChecks } from './check-stores.ts';
import { repairAll } from './repair.ts';

/**
 * Checks everything that velo needs and has. With `repair`, first finishes or undoes interrupted operations.
 * `ok` is false if a check fails; a warning is not a failure.
 */
export async function doctor(site: Site, request: Request<'doctor'>, operation: Operation): Promise<Doctor> {
  const repaired: Check[] = [];
  if (request.repair) {
    const { done, failed } = await repairAll(site, { start: true }, operation);
    repaired.push(
      check('store', 'Repair', { state: 'info', detail: done.length === 0 ? 'nothing to repair' : done.join('; ') }),
    );
    for (const line of failed)
      repaired.push(
        check('store', 'Repair', {
          state: 'fail',
          detail: line,
          help: 'Fix the cause and run `velo doctor --repair` again.',
        }),
      );
  }
  const checks = [...(await machineChecks(site)), ...(await storeChecks(site)), ...repaired];
  return { ok: checks.every(({ state }) => state !== 'fail'), checks };
}
