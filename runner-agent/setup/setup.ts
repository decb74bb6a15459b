import { VeloError } from '../../src/contract/errors/error.ts';
import type { RunnerRight } from '../../src/contract/rights/runner-rights.ts';
import { withHeldLocks } from '../../src/host/locks/held-locks.ts';
import { lock } from '../../src/host/locks/lock.ts';
import { type Look, missing, type Step } from '../../src/host/step.ts';
import { isRoot } from '../../src/host/users/user.ts';
import type { PlaceWish, PreparedPlace } from '../../src/storage/preparation.ts';
import { checkUsers, userExists } from './accounts.ts';
import { chooseStorage, preparationOf } from './choose-storage.ts';
import { notesFor, planFor } from './plan.ts';
import { nodeTrouble, removeEarlier, thisProgram } from './program.ts';
import { proofOptions } from './proof-options.ts';
import { readRecord, type SetupRecord, writeRecord } from './record.ts';
import { whatToRenew } from './renewal.ts';
import { requireRoot } from './root.ts';
import { isSystemd, requireSystemd } from './service.ts';
import { sshOptions } from './ssh.ts';

export interface SetupRequest extends PlaceWish {
  /** Login names of people, and of runners' users. */
  users: string[];
  runnerUsers: string[];
  /** What jobs may do in addition; absent: as in an earlier setup. */
  runnerMay?: RunnerRight[];
  /** Lines that replace those of an earlier setup, or `none`; absent: as in an earlier setup, and so are the others. */
  trust?: string[];
  requireProof?: boolean;
  proofHost?: string;
  /** The user that jobs of other machines come by SSH as; absent: as in an earlier setup. */
  sshUser?: string;
  /** Changes nothing, only reports what would be done. */
  dryRun: boolean;
}

/** The result of one step. */
export interface SetupLine {
  name: string;
  state: 'found' | 'made' | 'renewed' | 'to make' | 'to renew' | 'removed' | 'to remove' | 'left';
  detail: string;
}

export interface SetupReport {
  lines: SetupLine[];
  notes: string[];
}

export interface Telling {
  /** Called as each step ends. */
  line: (line: SetupLine) => void;
  signal: AbortSignal;
}

/**
 * Prepares this host for people and runners: storage, groups, program, guard, network, and the agent as a service.
 * Existing parts are left alone: a second run finds everything done, and a run after an upgrade renews what has
 * changed. Needs root and systemd, except for a dry run.
 * @throws VeloError unable `needs-root`, `no-systemd` · and what the steps throw; the steps done until then stay
 */
export async function setup(request: SetupRequest, telling: Telling): Promise<SetupReport> {
  if (request.dryRun) return carryOut(request, telling);
  requireRoot('can set up a host');
  requireSystemd();
  return alone(() => carryOut(request, telling));
}

async function carryOut(request: SetupRequest, { line, signal }: Telling): Promise<SetupReport> {
  await checkUsers(request.users, request.runnerUsers);
  const record = await decideRecord(request);
  const program = thisProgram();
  const steps = await planFor(record, program);
  const lines: SetupLine[] = [];
  // Check all steps first, so that a refusal comes before any change.
  const looks = new Map<Step, Look>();
  for (const step of steps) looks.set(step, await step.look().catch(unseen));
  for (const step of steps) {
    stopIfAsked(signal, lines);
    // Looks again, because earlier steps may have changed the result: a group must exist before it has members.
    const look = request.dryRun ? (looks.get(step) as Look) : await step.look();
    const state = look.state === 'done' ? 'found' : await carry(step, look, { record, dryRun: request.dryRun });
    const ended = { name: step.name, state, detail: look.detail };
    lines.push(ended);
    line(ended);
  }
  if (!request.dryRun) {
    writeRecord(record);
    removeEarlier(program);
  }
  const notes = [...(await notesFor(record)), ...(request.dryRun ? [] : await whatToRenew(record))];
  if (!isSystemd()) notes.unshift('This machine does not use systemd: setup would refuse it.');
  const trouble = isRoot() ? undefined : nodeTrouble();
  if (trouble) notes.unshift(`${trouble.message} Setup would refuse it. ${trouble.hint}`);
  if (!isRoot()) notes.unshift('Run without root: things that only root can see are shown as missing.');
  return { lines, notes };
}

/** In a dry run, what may not be read counts as missing. */
function unseen(error: unknown): Look {
  if (isRoot()) throw error;
  return missing('only root can see it');
}

async function carry(
  step: Step,
  { state }: Look,
  { record, dryRun }: { record: SetupRecord; dryRun: boolean },
): Promise<SetupLine['state']> {
  const isNew = state === 'missing';
  if (dryRun) return isNew ? 'to make' : 'to renew';
  // Recorded before it is made, so that after a kill it still counts as velo's. The first of all steps makes the folder
  // that contains the record.
  const known = record.made.includes(step.name);
  if (!known) record.made.push(step.name);
  if (record.made.length > 1 || known) writeRecord(record);
  await step.make();
  writeRecord(record);
  return isNew ? 'made' : 'renewed';
}

/** This request merged with those of earlier runs. */
async function decideRecord(request: SetupRequest): Promise<SetupRecord> {
  const before = readRecord() ?? { format: 1, places: [], users: [], runnerUsers: [], made: [] };
  const place = await chooseStorage(request, before.places.at(-1));
  const names = await Promise.all(before.places.map(nameOf));
  const name = place && (await nameOf(place));
  const places = before.places.filter((_, at) => names[at] !== name);
  return {
    ...before,
    places: place ? [...places, place] : places,
    users: await together(before.users, request.users),
    runnerUsers: await together(before.runnerUsers, request.runnerUsers),
    runnerMay: request.runnerMay ?? before.runnerMay ?? [],
    ...proofOptions(request, before),
    ...sshOptions(request, before),
  };
}

/** Users of earlier runs that still exist, and users of this one. */
async function together(before: string[], wanted: string[]): Promise<string[]> {
  const here = await Promise.all(before.map(userExists));
  return [...new Set([...before.filter((_, at) => here[at]), ...wanted])];
}

const nameOf = async (place: PreparedPlace) => (await preparationOf(place)).nameOf(place);

/** Runs work while no other setup runs. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  return withHeldLocks(async () => {
    const held = await lock('/run/lock/velo-setup', { what: 'this host’s setup' });
    try {
      return await work();
    } finally {
      held.releaseAndRemove();
    }
  });
}

export function stopIfAsked(signal: AbortSignal, lines: readonly SetupLine[]): void {
  if (!signal.aborted) return;
  const changed = lines.filter(({ state }) => state !== 'found').map(({ name, state }) => `${name}: ${state}`);
  throw new VeloError(
    'interrupted',
    'interrupted',
    'Interrupted; the steps done so far are kept.',
    'Run it again to continue.',
    {
      left: changed,
    },
  );
}
