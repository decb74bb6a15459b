import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql, withDatabase } from '../test/harness/database/sql.ts';
import type { Bench } from './cases.ts';
import { measure, projectName, rotated } from './sample.ts';

const execute = promisify(execFile);
const env = { PATH: process.env.PATH ?? '' };

/** The pgbench scale for each size of data (15 MB per unit of scale). */
const scales = { '0.1 GB': 7, '1 GB': 68, '5 GB': 340 } as const;

/**
 * What a team waits for, on the same data in one run: creating and resetting a branch, compared with PostgreSQL's own
 * two ways. A dump is restored by two jobs, into a database of the same server; making the dump is not counted.
 */
export async function waits({ machine, options, take, say }: Bench): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'velo-bench-dump-'));
  try {
    for (const [size, scale] of Object.entries(scales)) {
      const project = projectName('waits');
      await machine.createProject(project);
      const { url } = await machine.velo.getBranch({ branch: `${project}/main` });
      await execute('pgbench', ['-i', '-q', '-s', String(scale), url], { env, maxBuffer: 2 ** 26 });
      await sql(url, 'CHECKPOINT');
      const dump = join(folder, 'dump');
      await execute('pg_dump', ['-Fc', '-f', dump, url], { env });
      say(`waits: ${size}`);
      const branch = `${project}/dev`;
      const aside = withDatabase(url, 'template1');
      const template = new URL(url).pathname.slice(1);
      const create = async () => (await machine.velo.createBranch({ branch })).steps;
      const others = {
        'velo: reset': async () => (await machine.velo.resetBranch({ branch })).steps,
        'CREATE DATABASE … TEMPLATE': async () => {
          await sql(aside, `CREATE DATABASE copied TEMPLATE "${template}"`);
          return undefined;
        },
        pg_restore: async () => {
          await sql(aside, 'CREATE DATABASE restored');
          await execute('pg_restore', ['-j', '2', '-d', withDatabase(url, 'restored'), dump], { env });
          return undefined;
        },
      };
      for (let run = 0; run < Math.min(3, options.runs); run++) {
        // The create comes first: the reset needs its branch.
        const turns = [['velo: create', create] as const, ...rotated(Object.entries(others), run)];
        for (const [actor, work] of turns)
          take(await measure({ scene: 'what a team waits for', operation: size, actor, run }, work));
        await machine.velo.deleteBranch({ branch });
        for (const name of ['copied', 'restored']) await sql(aside, `DROP DATABASE ${name}`);
        await sql(url, 'CHECKPOINT');
      }
      await machine.velo.deleteProject({ name: project, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
