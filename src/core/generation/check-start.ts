import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import { isPortFree } from '../../host/network/ports.ts';
import { poll } from '../../host/processes/wait.ts';
import { checkCluster } from '../../postgres/cluster/hygiene.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import type { Generation } from '../catalog/catalog.ts';
import { absenceOf } from '../catalog/missing-data.ts';
import type { BranchRecord } from '../catalog/record.ts';
import { portTaken } from './server-failed.ts';

/**
 * Checks before a start that the data exists and the port is free. Changes nothing.
 * @throws VeloError conflict `data-missing`, `data-outside`, `port-taken`
 */
export async function checkStart(generation: Generation): Promise<void> {
  const what = formatBranch(generation.of);
  checkOwnData(generation, what);
  await checkPort(generation.record, what);
}

/**
 * How long the port may still be in use, in milliseconds: a server that was just killed is no longer found as a process
 * while the kernel has yet to close its sockets.
 */
const closingMs = 1_000;

/** Checks that the port is free: another program's server on it would answer instead of the branch. */
export async function checkPort({ port }: BranchRecord, what: string): Promise<void> {
  const free = async () => (await isPortFree(port)) || undefined;
  if (!(await poll(free, { everyMs: 10, forMs: closingMs }))) throw portTaken(port, what);
}

/** Before a start. @throws VeloError conflict `data-missing`, `data-outside` */
export function checkOwnData(generation: Generation, what: string): void {
  checkData(generation, what, { own: generation.record.prepared });
}

/** Before a copy, and of one. @throws VeloError conflict `data-missing`, `data-outside` */
export function checkData({ volume }: Generation, what: string, { own = false } = {}): void {
  const absence = absenceOf(volume);
  if (absence) {
    throw new VeloError(
      'conflict',
      'data-missing',
      `The data of ${what} can't be read: ${absence.what}.`,
      `${absence.help} Then run the command again. Nothing was started.`,
    );
  }
  checkCluster(pgdataOf(volume.path), what, { own });
}
