import { VeloError } from '../../contract/error.ts';
import { formatBranch } from '../../contract/names.ts';
import { startBackup } from '../../postgres/cluster/base-backup.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { accessHint, type Control, openControl } from '../../postgres/session/control.ts';
import type { Volume, VolumeName } from '../../storage/storage.ts';
import type { Generation } from '../catalog/catalog.ts';
import { type BranchRecord, branchMarks, type Sizing } from '../catalog/record.ts';
import { limitsOf } from '../catalog/resource-limits.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf, userOf } from '../store/open-place.ts';
import { checkData } from './bring-up.ts';

/** Prepares the parent for copying: the copy contains every commit confirmed so far. */
export interface Source {
  parent: Generation;
  control: Control | undefined;
  running: boolean;
  /** The parent's own, of a running server; else what is on record with it. */
  sizing: Sizing | null;
}

/**
 * Checkpoints a running parent: recovery of the copy is short then, and commits under `synchronous_commit=off` are on
 * disk. A stopped parent needs none. One that can't be reached is taken as it is, as after a crash.
 */
export async function prepareSource(place: Place, parent: Generation, steps: Steps): Promise<Source> {
  const server = serverOf(place, parent);
  const what = formatBranch(parent.of);
  checkData(parent, what);
  return steps.run(place.storage.copyOnWrite ? 'Checkpoint' : 'Reach parent', async () => {
    if (!(await place.driver.isRunning(server))) {
      steps.note(`${what} is stopped: its data is copied as it is on disk`);
      return { parent, control: undefined, running: false, sizing: parent.record.sizing };
    }
    const target = { pgdata: pgdataOf(parent.volume.path), port: server.port, major: server.major };
    try {
      // The session ends with the backup, because its slot ends with the session.
      const control = await (place.storage.copyOnWrite ? place.controls.open(target) : openControl(target));
      if (place.storage.copyOnWrite) await control.query('CHECKPOINT');
      return { parent, control, running: true, sizing: await sizingOf(control) };
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (place.storage.copyOnWrite) {
        steps.note(`${what} can't be reached (${said}): its data is copied as after a crash`);
        return { parent, control: undefined, running: true, sizing: parent.record.sizing };
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

async function sizingOf(control: Control): Promise<Sizing> {
  const { rows } = await control.query(
    `SELECT (SELECT setting::int8 * 8192 FROM pg_catalog.pg_settings WHERE name = 'shared_buffers') AS buffers,
            pg_catalog.current_setting('max_connections')::int AS connections`,
  );
  return { buffers: Number(rows[0]?.buffers), connections: Number(rows[0]?.connections) };
}

/** Makes the clone of a parent with its record; `recorded` is called once the record is listed. */
export async function fork(
  place: Place,
  source: Source,
  target: VolumeName,
  record: BranchRecord,
  steps: Steps,
  recorded: () => void,
): Promise<Generation> {
  const { parent, running } = source;
  record.sizing = source.sizing;
  const user = userOf(place.project.record);
  const { signal } = steps;
  const diskLimit = limitsOf(place, { volume: target, record }).disk;
  const marks = branchMarks(record);
  const moved = (text: string) => steps.moved(text);
  const request = { parent: parent.volume, target, marks, diskLimit, live: running, user, recorded, moved, signal };
  const volume = await steps.run(
    place.storage.copyOnWrite ? 'Snapshot and clone' : 'Copy',
    async (): Promise<Volume> => {
      if (place.storage.copyOnWrite || !source.control) return place.storage.clone(request);
      const pgdata = pgdataOf(parent.volume.path);
      const what = formatBranch(parent.of);
      const backup = await startBackup(source.control, { pgdata, major: place.project.record.pgVersion, user, what });
      return place.storage.clone({ ...request, complete: backup.complete });
    },
  );
  const generation: Generation = { volume, record, of: { project: parent.of.project, branch: record.name } };
  checkData(generation, formatBranch(generation.of));
  return generation;
}
