import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import { type Backup, startBackup } from '../../postgres/cluster/base-backup.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { accessHint, type Control, openControl } from '../../postgres/session/control.ts';
import { checkedLsn } from '../../postgres/wal/segments.ts';
import { isSnapshot, type StoredSnapshot, type Volume, volumeKey } from '../../storage/storage.ts';
import type { BranchSnapshot, Generation } from '../catalog/catalog.ts';
import type { HistoryPoint, Sizing } from '../catalog/history-point.ts';
import type { Steps } from '../operation/steps.ts';
import type { RecoveryPlan } from '../recovery/recovery-plan.ts';
import { type Place, serverOf, userOf } from '../store/open-place.ts';
import { checkData } from './check-start.ts';

/** What a generation or a snapshot is made from. */
export interface Source {
  from: Volume | StoredSnapshot;
  /** Its name in messages. */
  what: string;
  /** A session to its server, which the copy of a running one may need; the caller of `prepareSource` closes it. */
  control: Control | undefined;
  running: boolean;
  /** From the server if it runs; otherwise from the record. */
  sizing: Sizing | null;
  /** The point in its branch's history; null if the server could not be asked. */
  at: HistoryPoint | null;
  /** The time of its state (ISO 8601, UTC). */
  takenAt: string;
  /** Id of the snapshot; null if the source is a branch's present state. */
  snapshot: string | null;
  /** Where a recovery of the copy starts to read WAL, or earlier; null if the server could not be asked. */
  redo: { lsn: string; timeline: number } | null;
  /** What is replayed on the copy before its server starts; null: nothing. */
  plan: RecoveryPlan | null;
}

/**
 * Checkpoints a running parent, so that recovery of the copy is short, and commits under `synchronous_commit=off` are
 * on disk. A stopped parent needs no checkpoint. A parent that can't be reached is copied as it is, as after a crash.
 */
export async function prepareSource(
  place: Place,
  parent: Generation,
  { steps, ahead }: { steps: Steps; ahead?: SessionAhead | undefined },
): Promise<Source> {
  const server = serverOf(place, parent);
  const what = formatBranch(parent.of);
  checkData(parent, what);
  const now = { from: parent.volume, what, takenAt: new Date().toISOString(), snapshot: null, redo: null, plan: null };
  return steps.run(place.storage.copyOnWrite ? 'Checkpoint' : 'Reach server', async () => {
    if (!(await place.driver.isRunning(server))) {
      steps.note(
        `${what} ${parent.record.asleep === null ? 'is stopped' : 'is asleep'}: its data is copied as it is on disk`,
      );
      return { ...now, control: undefined, running: false, sizing: parent.record.sizing, at: null };
    }
    const target = { pgdata: pgdataOf(parent.volume.path), port: server.port, major: server.major };
    try {
      // A backup needs a separate session: its temporary slot exists until the session is closed.
      const control =
        (await ahead?.take(parent)) ??
        (await (place.storage.copyOnWrite ? place.controls.open(target) : openControl(target)));
      const { sizing, xid, redo } = await factsOf(control, { checkpoint: place.storage.copyOnWrite });
      return { ...now, control, running: true, sizing, at: { generation: parent.volume.generation, xid }, redo };
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (place.storage.copyOnWrite) {
        steps.note(`${what} can't be reached (${said}): its data is copied as after a crash`);
        return { ...now, control: undefined, running: true, sizing: parent.record.sizing, at: null };
      }
      throw new VeloError(
        'conflict',
        'parent-unreachable',
        `${what} is running, but velo can't log in to it: ${said}`,
        `${accessHint(error)} Or stop the parent (\`velo branch stop ${what}\`): a stopped parent is copied without a login.`,
        { cause: error },
      );
    }
  });
}

/** A session that is opened while the lock of what is to be copied is waited for. */
export interface SessionAhead {
  /** The session, if it is to this generation's server and that has not been restarted meanwhile. */
  take(parent: Generation): Promise<Control | undefined>;
  /** Closes it, if nobody has taken it. */
  close(): Promise<void>;
}

/** Begins to open one, where a copy needs no session of its own. A server that does not answer costs nothing. */
export function openAhead(place: Place, parent: Generation): SessionAhead | undefined {
  if (!place.storage.copyOnWrite) return undefined;
  const { port, major } = serverOf(place, parent);
  let opening: Promise<Control | undefined> = place.controls
    .open({ pgdata: pgdataOf(parent.volume.path), port, major })
    .catch(() => undefined);
  const close = async () => void (await (await opening)?.close().catch(() => {}));
  return {
    async take({ volume }) {
      const control = await opening;
      const isIts = volumeKey(volume) === volumeKey(parent.volume);
      // The operation before may have restarted the server.
      const works = isIts && (await control?.query('SELECT').catch(() => undefined)) !== undefined;
      if (!works) await close();
      opening = Promise.resolve(undefined);
      return works ? control : undefined;
    },
    close,
  };
}

/** Asked before the copy is taken: a transaction in between is in the copy, and still counts as a later change. */
async function factsOf(
  control: Control,
  { checkpoint }: { checkpoint: boolean },
): Promise<Pick<Source, 'redo'> & { sizing: Sizing; xid: number }> {
  const results = await control.script(
    `${checkpoint ? 'CHECKPOINT;' : ''}
     SELECT pg_catalog.pg_size_bytes(pg_catalog.current_setting('shared_buffers')) AS buffers,
            pg_catalog.current_setting('max_connections')::int AS connections,
            pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::text AS xid,
            redo_lsn::text AS redo, timeline_id AS timeline
       FROM pg_catalog.pg_control_checkpoint()`,
  );
  const [facts] = results.at(-1)?.rows ?? [];
  const sizing = { buffers: Number(facts?.buffers), connections: Number(facts?.connections) };
  const lsn = checkedLsn(facts?.redo);
  return { sizing, xid: Number(facts?.xid), redo: lsn === null ? null : { lsn, timeline: Number(facts?.timeline) } };
}

/** A snapshot as a source: nothing has to be prepared. */
export function snapshotSource({ stored, record }: BranchSnapshot): Source {
  const { id, sizing, at, createdAt: takenAt } = record;
  const what = `the snapshot ${id}`;
  const none = { control: undefined, running: false, redo: null, plan: null };
  return { ...none, from: stored, what, sizing, at, takenAt, snapshot: id };
}

/** A past moment as a source: a base, and what is replayed on it. */
export function momentSource(plan: RecoveryPlan): Source {
  const takenAt = plan.target.kind === 'time' ? plan.target.at : new Date().toISOString();
  return { ...snapshotSource(plan.base), plan, takenAt, at: null };
}

/**
 * Puts a running server that is copied file by file into backup mode; undefined if the copy does not need it.
 * @returns where a recovery of the copy starts to read WAL, which is after the last checkpoint before; and what
 *   completes the copied data directory
 */
export async function beginCopy(
  { storage, project }: Place,
  { from, control, what }: Source,
): Promise<Backup | undefined> {
  if (storage.copyOnWrite || !control || isSnapshot(from)) return undefined;
  const { pgVersion: major } = project.record;
  return startBackup(control, { pgdata: pgdataOf(from.path), major, user: userOf(project.record), what });
}
