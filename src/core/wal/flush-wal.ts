import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/error.ts';
import { formatBranch } from '../../contract/names.ts';
import { poll } from '../../host/wait.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { inControl } from '../../postgres/session/control.ts';
import { checkedLsn } from '../../postgres/wal/segments.ts';
import type { Generation } from '../catalog/catalog.ts';
import { type Place, serverOf } from '../store/open-place.ts';
import { lsnOf, segmentName, segmentOf } from './wal-positions.ts';

/** How long the newest segment may take to arrive in the archive, in milliseconds. */
const arrivalMs = 60_000;

/**
 * Lets a running server finish its present segment of WAL, and waits until that is archived.
 * @returns the end of its WAL
 * @throws VeloError missing `moment-not-recoverable` if the segment does not arrive
 */
export async function flushWal(place: Place, generation: Generation): Promise<bigint> {
  const server = serverOf(place, generation);
  const target = { pgdata: pgdataOf(generation.volume.path), port: server.port, major: server.major };
  const { rows } = await inControl(target, (control) =>
    control.query(
      `SELECT pg_catalog.pg_switch_wal()::text AS lsn, timeline_id AS timeline, current_setting('archive_mode') AS mode
         FROM pg_catalog.pg_control_checkpoint()`,
    ),
  );
  const lsn = checkedLsn(rows[0]?.lsn);
  if (lsn === null || rows[0]?.mode !== 'on') throw notArriving(generation, 'its server does not archive');
  const end = lsnOf(lsn);
  const name = segmentName(Number(rows[0]?.timeline), segmentOf(end - 1n));
  const path = join(server.archive ?? '', name);
  const arrived = () =>
    lstatSync(path, { throwIfNoEntry: false }) ?? lstatSync(`${path}.lost`, { throwIfNoEntry: false });
  if (await poll(arrived, { everyMs: 20, forMs: arrivalMs })) return end;
  throw notArriving(generation, `the segment ${name} was not archived within ${arrivalMs / 1000} s`);
}

function notArriving({ of }: Generation, why: string): VeloError {
  return new VeloError(
    'missing',
    'moment-not-recoverable',
    `The newest WAL of ${formatBranch(of)} can't be recovered: ${why}.`,
    'An earlier moment may be recoverable.',
  );
}
