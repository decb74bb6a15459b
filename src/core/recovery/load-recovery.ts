import type { Recovery } from '../../contract/velo.ts';
import type { Generation } from '../catalog/catalog.ts';
import type { Steps } from '../operation/steps.ts';
import type { Place, PresentBranch } from '../store/open-place.ts';
import type { Moment } from './moment.ts';
import type { RecoveryPlan } from './recovery-plan.ts';

/** `planRecovery`, loaded when it is needed: most branches are made from a present state. */
export async function planMoment(
  place: Place,
  branch: PresentBranch,
  wish: { moment: Moment; steps: Steps },
): Promise<RecoveryPlan> {
  const { planRecovery } = await import('./plan-recovery.ts');
  return planRecovery(place, branch, wish);
}

/** `makeRestoreFolder`, loaded when it is needed. */
export async function reserveWal(place: Place, generation: Generation, plan: RecoveryPlan): Promise<void> {
  const { makeRestoreFolder } = await import('./restore-folder.ts');
  await makeRestoreFolder(place, generation, plan);
}

/** `recover`, loaded when it is needed. */
export async function recoverTo(
  place: Place,
  generation: Generation,
  how: { plan: RecoveryPlan; steps: Steps },
): Promise<Recovery> {
  const { recover } = await import('./recover.ts');
  return recover(place, generation, how);
}
