import { checkedLsn } from '../../postgres/wal/segments.ts';
import { newId } from '../../storage/storage.ts';
import type { BranchSnapshot, Generation } from '../catalog/catalog.ts';
import { type SnapshotRecord, snapshotMarks } from '../catalog/record.ts';
import { beginCopy, prepareSource, type SessionAhead, type Source } from '../generation/source.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, userOf } from '../store/open-place.ts';

type Kind = Pick<SnapshotRecord, 'label' | 'pinned' | 'scheduled'> & { base?: boolean };

/** A base that velo takes itself. */
export const ownBase: Kind = { label: null, pinned: false, scheduled: false, base: true };

/** Takes a snapshot of a generation that is locked, and does not check whether there is room. */
export async function takeOf(
  place: Place,
  generation: Generation,
  { steps, ahead, ...how }: Kind & { steps: Steps; ahead?: SessionAhead | undefined },
): Promise<BranchSnapshot> {
  const { volume } = generation;
  const { id: branch, archive } = generation.record;
  const source = await prepareSource(place, generation, { steps, ahead });
  try {
    const { redo } = source;
    const record: SnapshotRecord = {
      base: false,
      ...how,
      id: newId(),
      branch,
      generation: volume.generation,
      createdAt: new Date().toISOString(),
      lsn: null,
      sizing: source.sizing,
      at: source.at,
      archive: redo ? archive : null,
      redo: (archive !== null && redo?.lsn) || null,
      timeline: (archive !== null && redo?.timeline) || null,
      endAt: null,
    };
    const stored = await steps.run('Snapshot', async () => {
      const copy = await beginCopy(place, source);
      // The copy has a checkpoint of its own: the one before may lie before WAL that is missing.
      if (copy && record.redo !== null) record.redo = checkedLsn(copy.redo) ?? record.redo;
      return place.storage.snapshot({
        of: volume,
        id: record.id,
        marks: snapshotMarks(record),
        live: source.running,
        user: userOf(place.project.record),
        moved: (text) => steps.moved(text),
        ...(steps.signal ? { signal: steps.signal } : {}),
        ...copy,
      });
    });
    const end = await endOf(source);
    if (end) {
      await place.storage.setSnapshotMarks(stored, snapshotMarks(end));
      Object.assign(record, end);
    }
    return { stored, record, fault: undefined };
  } finally {
    const closed = source.control?.close().catch(() => {});
    // The session of a backup has a slot until it is closed. Any other ends by itself.
    if (!place.storage.copyOnWrite) await closed;
  }
}

/**
 * The position in the WAL and the server's time, rounded up, after the snapshot was taken: all that it contains was
 * written before. Undefined without a server.
 */
async function endOf({ control }: Source): Promise<Pick<SnapshotRecord, 'lsn' | 'endAt'> | undefined> {
  const asked = await control
    ?.query(
      `SELECT pg_catalog.pg_current_wal_lsn()::text AS lsn,
              ceil(extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::int8 AS at`,
    )
    .catch(() => undefined);
  const lsn = checkedLsn(asked?.rows[0]?.lsn);
  const at = new Date(Number(asked?.rows[0]?.at));
  return lsn === null || Number.isNaN(at.getTime()) ? undefined : { lsn, endAt: at.toISOString() };
}
