import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import { poll } from '../../host/processes/wait.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { type Control, inControl } from '../../postgres/session/control.ts';
import { checkedLsn } from '../../postgres/wal/segments.ts';
import { readWalFiles } from '../archive/wal-files.ts';
import type { Generation } from '../catalog/catalog.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf } from '../store/open-place.ts';
import { lsnOf, segmentBytes, segmentName, segmentOf } from '../wal/wal-positions.ts';

/** How long the server may take to archive one segment, in milliseconds. Of those that wait, each one has this time. */
const arrivalMs = 60_000;

/** How often the server is asked about its archiver meanwhile, in milliseconds. */
const askMs = 250;
/** So many failures in a row, about a second apart, are no hitch. */
const failures = 2;

/**
 * Lets a running server finish its present segment of WAL, and waits until that is archived: as long as others arrive
 * before it.
 * @returns the end of its WAL
 * @throws VeloError missing `moment-not-recoverable` if the segment does not arrive: at once if its archiver fails ·
 * interrupted
 */
export async function flushWal(place: Place, generation: Generation, steps: Steps): Promise<bigint> {
  const server = serverOf(place, generation);
  const target = { pgdata: pgdataOf(generation.volume.path), port: server.port, major: server.major };
  return inControl(target, async (control) => {
    const before = await archiver(control);
    const { rows } = await control.query(
      `SELECT pg_catalog.pg_switch_wal()::text AS lsn, timeline_id AS timeline, current_setting('archive_mode') AS mode
         FROM pg_catalog.pg_control_checkpoint()`,
    );
    const lsn = checkedLsn(rows[0]?.lsn);
    if (lsn === null || rows[0]?.mode !== 'on') throw notArriving(generation, 'its server does not archive');
    const end = lsnOf(lsn);
    const name = segmentName(Number(rows[0]?.timeline), segmentOf(end - 1n));
    const path = join(server.archive ?? '', name);
    // Without a new segment its archiver, which rests for up to a minute after failures, is not woken.
    const allowed = end % BigInt(segmentBytes) === 0n && before.failing ? 0 : failures;
    let asked = performance.now();
    let newest = { name: before.last, since: asked };
    const outcome = await poll(
      async () => {
        steps.check();
        if (isThere(path) || isThere(`${path}.lost`)) return 'arrived';
        if (allowed > 0 && performance.now() - asked < askMs) return undefined;
        asked = performance.now();
        const { failed, failing, last } = await archiver(control).catch(() => before);
        if (last >= name && last.slice(0, 8) === name.slice(0, 8)) return isThere(path) ? 'arrived' : 'given up';
        if (failing && failed - before.failed >= allowed) return 'failing';
        if (last !== newest.name) newest = { name: last, since: asked };
        return asked - newest.since >= arrivalMs ? 'late' : undefined;
      },
      // It ends by itself: no more segments wait than there are before this one.
      { everyMs: 20, forMs: Number.POSITIVE_INFINITY },
    );
    if (outcome === 'arrived') return end;
    const { failure } = outcome === 'failing' ? readWalFiles(place, generation.record.archive ?? '') : {};
    const why = failure ? `: ${failure.segment} (${failure.reason})` : ", and can't record why";
    if (outcome === 'given up') throw notArriving(generation, `the segment ${name} was given up`);
    if (outcome === 'failing') throw notArriving(generation, `its server fails to archive${why}`);
    throw notArriving(generation, `no segment was archived for ${arrivalMs / 1000} s, and ${name} waits`);
  });
}

const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** How often a server has failed to archive a segment, whether it has archived none since, and the last that it did. */
async function archiver(control: Control): Promise<{ failed: number; failing: boolean; last: string }> {
  const { rows } = await control.query(
    `SELECT failed_count::int8 AS failed, coalesce(last_archived_wal, '') AS last,
            coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) AS failing
       FROM pg_catalog.pg_stat_archiver`,
  );
  return { failed: Number(rows[0]?.failed), failing: rows[0]?.failing === true, last: String(rows[0]?.last) };
}

function notArriving({ of }: Generation, why: string): VeloError {
  return new VeloError(
    'missing',
    'moment-not-recoverable',
    `The newest WAL of ${formatBranch(of)} can't be recovered: ${why}.`,
    'An earlier moment may be recoverable.',
  );
}
