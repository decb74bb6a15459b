import { existsSync, rmSync } from 'node:fs';
import { asVeloError, VeloError } from '../../src/contract/errors/error.ts';
import { done, type Step } from '../../src/host/step.ts';
import { openVelo } from '../../src/velo.ts';
import { everythingOf, home } from './plan.ts';
import { readRecord, recordPath, type SetupRecord, writeRecord } from './record.ts';
import { requireRoot } from './root.ts';
import { startService, stopService } from './service.ts';
import { alone, type SetupLine, type SetupReport, stopIfAsked, type Telling } from './setup.ts';
import { units } from './units.ts';

/**
 * Removes what setup made on this host, in reverse order, and nothing else: a group, a user's membership, a pool or a
 * folder that existed before stays. With `dryRun` it only says what would be removed.
 * @throws VeloError unable `needs-root` · conflict `branches-exist`
 */
export async function uninstall(request: { dryRun: boolean }, telling: Telling): Promise<SetupReport> {
  requireRoot('can undo the setup of a host');
  const record = readRecord();
  if (!record) return { lines: [], notes: ['`velo setup` has not created anything on this machine.'] };
  await refuseWithBranches();
  const steps = await toTakeBack(record);
  if (request.dryRun) return { lines: steps.map((step) => ended(step, { state: 'to remove' }, telling)), notes: [] };
  return alone(async () => {
    await stopService(units.agent);
    // A job may have created a branch just before the agent stopped.
    await refuseWithBranches().catch(async (error) => {
      await startService(units.agent);
      throw error;
    });
    return takeBack(steps, record, telling);
  });
}

async function takeBack(steps: Step[], record: SetupRecord, telling: Telling): Promise<SetupReport> {
  const lines: SetupLine[] = [];
  for (const step of steps) {
    stopIfAsked(telling.signal, lines);
    const stays = await step.unmake().catch((error: unknown) => [asVeloError(error).message]);
    lines.push(ended(step, { state: stays.length > 0 ? 'left' : 'removed', detail: stays.join('; ') }, telling));
    record.made = record.made.filter((name) => name !== step.name || stays.length > 0);
    if (existsSync(recordPath)) writeRecord(record);
  }
  const left = lines.filter(({ state }) => state === 'left');
  if (left.length === 0) rmSync(recordPath, { force: true });
  else if (existsSync(home)) writeRecord(record);
  return { lines, notes: [] };
}

/** The recorded steps, last first. */
async function toTakeBack(record: SetupRecord): Promise<Step[]> {
  const known = new Map((await everythingOf(record)).map((step) => [step.name, step]));
  return [...record.made].reverse().map((name) => known.get(name) ?? unknownStep(name));
}

/** A step of another version of velo. */
function unknownStep(name: string): Step {
  const unmake = async () => ['this version of velo cannot remove it'];
  return { name, look: async () => done(), make: async () => {}, unmake };
}

async function refuseWithBranches(): Promise<void> {
  const velo = await openVelo({ env: {} });
  try {
    const projects = await velo.listProjects();
    if (projects.length === 0) return;
    const names = projects.flatMap(({ name, branches }) => branches.map((branch) => `${name}/${branch}`));
    throw new VeloError(
      'conflict',
      'branches-exist',
      `There are branches on this machine: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}.`,
      'Delete their projects first: `velo project delete NAME --force`.',
    );
  } finally {
    await velo.close();
  }
}

function ended(
  step: Step,
  { state, detail = '' }: { state: SetupLine['state']; detail?: string },
  { line }: Telling,
): SetupLine {
  const said = { name: step.name, state, detail };
  line(said);
  return said;
}
