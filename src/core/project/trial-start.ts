import { mainBranch, quoted } from '../../contract/values/names.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { type ControlTarget, inControl } from '../../postgres/session/control.ts';
import { nameForLife, newId } from '../../storage/storage.ts';
import { firstRecord } from '../catalog/first-record.ts';
import type { ProjectRecord } from '../catalog/record.ts';
import { undo } from '../generation/commit.ts';
import { firstStart } from '../generation/first-start.ts';
import { fork } from '../generation/fork.ts';
import { choosePort } from '../generation/port.ts';
import { prepareSource } from '../generation/source.ts';
import type { StepsAndLocks } from '../operation/operation.ts';
import { checkRoom } from '../store/free-space.ts';
import { type Place, presentBranch } from '../store/open-place.ts';

/**
 * Starts a copy of main with another image, asks which collations have another version there than in the data, and
 * removes the copy. An index that was built with another C library or ICU silently gives wrong answers.
 * @returns the differences, one line each; empty if no collation in use differs
 */
export async function trialStart(
  place: Place,
  runtime: ProjectRecord,
  { steps, locks }: StepsAndLocks,
): Promise<string[]> {
  const id = newId();
  const of = { project: place.project.record.name, branch: `trial-${id}` };
  const name = { project: place.project.key, branch: nameForLife('trial', id), generation: 1 };
  const main = presentBranch(place, mainBranch);
  const parentLock = await locks.parent(place, main);
  const lock = await locks.branch(place, { id, project: of.project, name: of.branch }, 'exclusive');
  await checkRoom(place.storage);
  const source = await prepareSource(place, main.current, { steps });
  try {
    const claims = await locks.claims(place);
    const port = await choosePort(place, place.catalog);
    const record = firstRecord({ id, name: of.branch, parent: main.id, port });
    const trial: Place = { ...place, project: { ...place.project, record: runtime } };
    const recorded = () => claims.release();
    const generation = await fork(trial, source, { target: name, record, recorded, steps });
    claims.release();
    parentLock.release();
    await firstStart(trial, generation, { steps, locks });
    const target = { pgdata: pgdataOf(generation.volume.path), port: generation.record.port, major: runtime.pgVersion };
    return await steps.run('Compare collations', () => differences(target));
  } finally {
    await source.control?.close().catch(() => {});
    await undo({ ...place, project: { ...place.project, record: runtime } }, { of, volume: name });
    lock.releaseAndRemove();
  }
}

async function differences(target: ControlTarget): Promise<string[]> {
  const found: string[] = [];
  await inControl(target, async (control) => {
    const names = await control.query('SELECT datname FROM pg_database WHERE datallowconn');
    if (target.major >= 15) {
      const { rows } = await control.query(databaseVersions);
      found.push(
        ...rows.map(({ name, was, is }) => `database ${quoted(String(name))}: ${was ?? 'none'} → ${is ?? 'none'}`),
      );
    }
    for (const { datname } of names.rows as { datname: string }[]) {
      const { rows } = await inControl(target, (session) => session.query(collationsInUse), datname);
      const where = `in ${quoted(datname)}`;
      found.push(
        ...rows.map(({ name, was, is }) => `${quoted(String(name))} ${where}: ${was ?? 'none'} → ${is ?? 'none'}`),
      );
    }
  });
  return found;
}

const databaseVersions = `
  SELECT datname AS name, datcollversion AS was, pg_database_collation_actual_version(oid) AS is FROM pg_database
  WHERE datallowconn AND datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid)`;

/** Only collations that an index or a partitioned table uses: the many others that initdb creates do no harm. */
const collationsInUse = `
  SELECT collname AS name, collversion AS was, pg_collation_actual_version(oid) AS is FROM pg_collation AS c
  WHERE collversion IS DISTINCT FROM pg_collation_actual_version(oid) AND collprovider <> 'd'
    AND (EXISTS (SELECT FROM pg_index WHERE c.oid = ANY (indcollation))
      OR EXISTS (SELECT FROM pg_partitioned_table WHERE c.oid = ANY (partcollation)))`;
