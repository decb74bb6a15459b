import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from '../test/harness/database/sql.ts';
import type { Bench } from './cases.ts';
import { projectName, rotated } from './sample.ts';

const execute = promisify(execFile);
const env = { PATH: process.env.PATH ?? '' };

/** What archiving costs: pgbench's time for a transaction on a `main` that archives and on one that does not, in turn. */
export async function archiving({ machine, options, take, say }: Bench): Promise<void> {
  const kinds = { archived: true, 'not archived': false } as const;
  const mains = Object.entries(kinds).map(([actor, archive]) => ({
    actor,
    archive,
    project: projectName(archive ? 'archived' : 'plain'),
  }));
  try {
    for (const { project, archive } of mains) {
      await machine.createProject(project, undefined, { archive });
      const { url } = await machine.velo.getBranch({ branch: `${project}/main` });
      await execute('pgbench', ['-i', '-q', '-s', '10', url], { env, maxBuffer: 2 ** 26 });
      await sql(url, 'CHECKPOINT');
    }
    for (let run = -1; run < options.runs; run++) {
      for (const { actor, project } of rotated(mains, run + 1)) {
        const { url } = await machine.velo.getBranch({ branch: `${project}/main` });
        const args = ['-n', '-c', '4', '-T', run < 0 ? '3' : '10', url];
        const { stdout } = await execute('pgbench', args, { env });
        const tps = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
        if (run >= 0) take({ scene: 'archiving', operation: 'transaction', actor, run, ms: 1000 / tps });
        await sql(url, 'CHECKPOINT');
      }
    }
    const [{ project } = { project: '' }] = mains;
    const written = await perMinute(machine, `${project}/main`);
    say(`archiving: one write a minute takes ${Math.round((written * 1440) / 1e6)} MB a day`);
    take({ scene: 'archiving', operation: 'a day, in MB', actor: 'archived', run: 0, ms: (written * 1440) / 1e6 });
  } finally {
    for (const { project } of mains) await machine.velo.deleteProject({ name: project, force: true }).catch(() => {});
  }
}

/** Bytes that one segment with one write takes in the archive. */
async function perMinute({ velo }: Bench['machine'], branch: string): Promise<number> {
  const { url } = await velo.getBranch({ branch });
  await sql(url, 'CREATE TABLE writes (n int); CHECKPOINT; SELECT pg_switch_wal()');
  const before = await settled(velo, branch);
  for (let n = 0; n < 20; n++) {
    await sql(url, `INSERT INTO writes VALUES (${n})`);
    await sql(url, 'SELECT pg_switch_wal()');
  }
  const after = await settled(velo, branch);
  return (after.bytes - before.bytes) / 20;
}

/** An archive when nothing waits for it. */
export async function settled(velo: Bench['machine']['velo'], branch: string): Promise<{ bytes: number }> {
  for (let look = 0; look < 600; look++) {
    const [archive] = await velo.walInfo({ branch });
    if (archive?.waiting === 0) return archive;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${branch} still has WAL to archive`);
}
