import type { BranchAnswer, RestoreCheck } from '../../contract/velo.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { type Control, inControl } from '../../postgres/session/control.ts';
import { openPlace, presentBranch, serverOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';

/**
 * Checks the content of a recovered branch: page checksums, and, where the extension `amcheck` is to be had, that every
 * B-tree index is intact.
 */
export async function checkContent(site: Site, { project, branch }: BranchAnswer): Promise<RestoreCheck['checks']> {
  const place = await openPlace(site, project);
  const { current } = presentBranch(place, branch);
  const { port, major } = serverOf(place, current);
  const target = { pgdata: pgdataOf(current.volume.path), port, major };
  const databases = await inControl(target, async (control) => {
    const { rows } = await control.query('SELECT datname FROM pg_catalog.pg_database WHERE datallowconn ORDER BY oid');
    return rows.map(({ datname }) => String(datname));
  });
  const checks: RestoreCheck['checks'] = [
    { name: 'first query', ok: true, detail: `${databases.length} databases accept connections` },
  ];
  const damaged: string[] = [];
  let indexes = 0;
  let checkable = true;
  for (const database of databases) {
    await inControl(
      target,
      async (control) => {
        const found = await checkIndexes(control);
        if (!found) checkable = false;
        indexes += found?.checked ?? 0;
        damaged.push(...(found?.damaged ?? []).map((each) => `${database}: ${each}`));
      },
      database,
    );
  }
  if (checkable)
    checks.push({
      name: 'indexes',
      ok: damaged.length === 0,
      detail: damaged[0] ?? `${indexes} B-tree indexes are intact`,
    });
  checks.push(await inControl(target, checkChecksums));
  return checks;
}

/** Undefined if the extension is not to be had. */
async function checkIndexes(control: Control): Promise<{ checked: number; damaged: string[] } | undefined> {
  const { rows } = await control.query("SELECT 1 FROM pg_catalog.pg_available_extensions WHERE name = 'amcheck'");
  if (rows.length === 0) return undefined;
  await control.query('CREATE EXTENSION IF NOT EXISTS amcheck WITH SCHEMA pg_catalog');
  const indexes = await control.query(
    `SELECT c.oid::text AS oid, c.oid::regclass::text AS name
       FROM pg_catalog.pg_class c
       JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
       JOIN pg_catalog.pg_am a ON a.oid = c.relam
      WHERE a.amname = 'btree' AND c.relkind = 'i' AND c.relpersistence = 'p' AND i.indisvalid`,
  );
  const damaged: string[] = [];
  for (const { oid, name } of indexes.rows) {
    const error = await control.query('SELECT pg_catalog.bt_index_check($1::oid::regclass)', [oid]).then(
      () => undefined,
      (thrown: Error) => thrown.message,
    );
    if (error !== undefined) damaged.push(`${name}: ${error}`);
  }
  return { checked: indexes.rows.length, damaged };
}

/** Of the pages that were read so far. */
async function checkChecksums(control: Control): Promise<RestoreCheck['checks'][number]> {
  const { rows } = await control.query(
    `SELECT pg_catalog.current_setting('data_checksums') AS enabled,
            coalesce(sum(checksum_failures), 0)::int AS failures
       FROM pg_catalog.pg_stat_database`,
  );
  const failures = Number(rows[0]?.failures ?? 0);
  const detail = rows[0]?.enabled === 'on' ? `${failures} pages failed` : 'the cluster has no checksums';
  return { name: 'checksums', ok: failures === 0, detail };
}
