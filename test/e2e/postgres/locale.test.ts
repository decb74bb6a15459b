import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CreateProject } from '../../../src/velo.ts';
import { image, type Machine, major, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { storeOf } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

/** How a project's databases sort and encode text. */

const limit = 120_000 * slowness;

let machine: Machine;

beforeAll(async () => {
  machine = await setUpMachine();
}, limit);

afterAll(() => machine?.close(), limit);

const request = (wish: Partial<CreateProject>): CreateProject => ({
  name: 'demo',
  ...(machine.postgres === 'docker' ? { image } : { pgVersion: major }),
  ...(machine.pool ? { pool: machine.pool } : {}),
  ...wish,
});

const collationOf = async (url: string) =>
  (
    await sql(
      url,
      // PostgreSQL 17 renamed the column of the ICU locale.
      `SELECT datcollate AS locale, coalesce(d->>'daticulocale', d->>'datlocale') AS "icuLocale",
         pg_encoding_to_char(encoding) AS encoding
       FROM (SELECT *, to_jsonb(one) AS d FROM pg_database AS one) AS each WHERE datname = 'postgres'`,
    )
  )[0];

/** The locale in the official image's environment. */
function localeOfImage(): string {
  const lines = tool('docker', 'image', 'inspect', image, '--format', '{{join .Config.Env "\\n"}}').split('\n');
  return lines.find((line) => line.startsWith('LANG='))?.slice('LANG='.length) ?? 'C';
}

it.each<[Partial<CreateProject>, object]>([
  [{}, { locale: pair.postgres === 'docker' ? localeOfImage() : 'C.UTF-8', icuLocale: null, encoding: 'UTF8' }],
  [
    { locale: 'C', icuLocale: 'en-US' },
    { locale: 'C', icuLocale: 'en-US', encoding: 'UTF8' },
  ],
  [
    { locale: 'C', encoding: 'LATIN1' },
    { locale: 'C', icuLocale: null, encoding: 'LATIN1' },
  ],
])(
  'a project of %o reports its collation, and its branches sort accordingly',
  async (wish, collation) => {
    const { velo } = machine;
    expect(await velo.createProject(request(wish))).toMatchObject(collation);
    expect(await velo.getProject({ name: 'demo' })).toMatchObject(collation);
    const branch = await velo.createBranch({ branch: 'demo/dev' });
    expect(await collationOf(branch.url)).toEqual(collation);
    if (wish.icuLocale) {
      const rows = await sql(
        branch.url,
        "SELECT word FROM (VALUES ('b'), ('A'), ('a'), ('B')) AS t (word) ORDER BY word",
      );
      expect(rows.map(({ word }) => word).join('')).toBe('aAbB');
    }
    await velo.deleteProject({ name: 'demo', force: true });
  },
  limit,
);

it(
  'a locale or encoding that PostgreSQL does not have is refused before anything is created',
  async () => {
    for (const wish of [
      { locale: '--locale=C' },
      { locale: 'a b' },
      // The C library of a musl image accepts any name as a locale.
      ...(pair.postgres === 'docker' && image.includes('alpine') ? [] : [{ locale: 'xx_YY.UTF-8' }]),
      { icuLocale: 'nonsense' },
      { icuLocale: 'xx-YY' },
      { encoding: 'UTF9' },
      { locale: 'C.UTF-8', encoding: 'LATIN1' },
    ]) {
      const refused = machine.velo.createProject(request(wish));
      await expect(refused, JSON.stringify(wish)).rejects.toMatchObject({ kind: 'usage', code: 'invalid-locale' });
    }
    expect(await machine.velo.listProjects()).toEqual([]);
    expect(readdirSync(storeOf(machine).root).filter((name) => !name.startsWith('.'))).toEqual([]);
    const said = await machine.cli('project', 'create', 'demo', '--locale', 'C', '--icu-locale', 'nonsense');
    expect(said).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('ICU has no locale nonsense'),
    });
  },
  limit,
);
