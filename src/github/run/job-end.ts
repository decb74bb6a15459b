/** What tells a job's end from its main step. */
const begun = 'velo-begun';
/** By these the job's end finds the forward, and closes what the step has opened. */
export const forwardState = { folder: 'velo-forward', names: 'velo-forward-names' } as const;

/**
 * What the main step saved; as `core.getState` reads it, which takes a tenth of a second to load. Most jobs have nothing to
 * do at their end.
 */
const stateOf = (name: string) => process.env[`STATE_${name}`] ?? '';

/** Says to the job's end that the main step has begun; must come first in each action that has a `post`. */
export async function beginJob(): Promise<boolean> {
  if (stateOf(begun)) return false;
  const core = await import('@actions/core');
  core.saveState(begun, 'true');
  return true;
}

/** The job's end: closes what this step has opened over SSH; the forward ends with the last. */
export async function closeReach(): Promise<void> {
  const folder = stateOf(forwardState.folder);
  if (!folder) return;
  const { closeForward } = await import('../forward/start.ts');
  await closeForward(folder, stateOf(forwardState.names).split(' ').filter(Boolean));
}
