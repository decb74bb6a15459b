import { VeloError } from '../../contract/errors/error.ts';
import { dropRedirect } from '../../host/network/redirects.ts';
import type { Generation } from '../catalog/catalog.ts';
import { shouldRun } from '../catalog/idle.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf } from '../store/open-place.ts';
import { bringUp, type Prepared } from './bring-up.ts';
import { ensureRunning } from './finish.ts';
import { type KeptLogins, readLogins } from './kept-logins.ts';
import { makeServer, type StartPlan } from './start-plan.ts';

/** How the change is committed, by one write, and how the next generation is undone if it does not start. */
interface Change {
  /** The generation that serves on the port until now. */
  old: Generation;
  steps: Steps;
  /** Last check that the old generation may be replaced, just before its server is stopped. */
  check?(): Promise<void>;
  commit(prepared: Prepared | undefined): Promise<void>;
  undo(because: unknown): Promise<void>;
}

/**
 * One generation of a branch takes over another's port: its server starts when the old one has stopped. If that fails,
 * the old server is started again on the port.
 */
export async function takeOver(place: Place, next: Generation, change: Change): Promise<void> {
  const { old, steps } = change;
  let wasRunning = false;
  try {
    wasRunning = await place.driver.isRunning(serverOf(place, old));
    const logins = await loginsOf(place, next, { old, steps, wasRunning });
    await change.check?.();
    const planned = wasRunning ? await steps.run('Stop old server', () => exchange(place, next, change)) : undefined;
    if (!wasRunning && shouldRun(old.record)) await place.driver.remove(serverOf(place, old), { late: true });
    const prepared = await bringUp(place, next, { steps, logins, planned });
    await steps.run('Commit', () => change.commit(prepared));
    if (old.record.asleep !== null && next.record.asleep === null) await dropRedirect(next.record.port);
  } catch (error) {
    await change.undo(error);
    if (wasRunning) await restore(place, old, { steps, because: error });
    throw error;
  }
}

/** Stops the old server, and makes the next one meanwhile. */
async function exchange(place: Place, next: Generation, { old, steps }: Change): Promise<StartPlan> {
  const [stopped, made] = await Promise.allSettled([
    place.driver.stop(serverOf(place, old)),
    makeServer(place, next, steps),
  ]);
  for (const each of [stopped, made]) if (each.status === 'rejected') throw each.reason;
  return (made as PromiseFulfilledResult<StartPlan>).value;
}

/** The passwords of the roles of a `main` that is replaced: applications use them. A branch's passwords are velo's. */
async function loginsOf(
  place: Place,
  next: Generation,
  { old, steps, wasRunning }: Pick<Change, 'old' | 'steps'> & { wasRunning: boolean },
): Promise<KeptLogins | undefined> {
  if (old.record.parent !== null || next.record.prepared) return undefined;
  try {
    if (wasRunning) return await readLogins(place, old);
  } catch (error) {
    steps.note(`The passwords of the present roles can't be read (${error instanceof Error ? error.message : error})`);
  }
  steps.note('The roles keep the passwords that they have in the snapshot');
  return undefined;
}

async function restore(
  place: Place,
  old: Generation,
  { steps, because }: { steps: Steps; because: unknown },
): Promise<void> {
  try {
    if (!(await place.driver.isRunning(serverOf(place, old)))) await ensureRunning(place, old, steps.withoutAbort());
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (because instanceof VeloError)
      because.left.push(`the branch stopped, with its old data (${said}); \`velo branch start\` starts it`);
  }
}
