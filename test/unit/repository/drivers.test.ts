import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { postgresNames, storageNames, storagesForRoot } from '../../../src/contract/values/drivers.ts';
import { postgresDrivers } from '../../../src/postgres/drivers.ts';
import { storageDrivers } from '../../../src/storage/drivers.ts';
import { root } from '../../harness/root.ts';

const names = [...storageNames, ...postgresNames];
const folders = [...storageNames.map((name) => `src/storage/${name}/`), ...postgresNames.map(folderOfPostgres)];

/** Where a driver may be named, or its files imported, from outside of its folder, and why. */
const exceptions: [place: string, why: string][] = [['src/contract/values/drivers.ts', 'the list of names itself']];

/** Other words that are spelt like a driver's name. */
const homonyms: [place: string, text: string, why: string][] = [
  ['src/postgres/session/control.ts', "synchronous_commit: 'local'", "a value of PostgreSQL's setting"],
  ['runner-agent/setup/accounts.ts', "'root', 'docker', 'sudo'", 'groups whose members have the rights of root'],
  ['src/storage/zfs/', "'local'", 'the source of a property that was set where it is'],
];

const sources = ['src', 'actions', 'runner-agent']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('the drivers', () => {
  it('are those of the contract, in the same order', () => {
    expect(storageDrivers.map(({ name }) => name)).toEqual(storageNames);
    expect(postgresDrivers.map(({ name }) => name)).toEqual(postgresNames);
    expect(storageDrivers.filter(({ forRoot }) => forRoot).map(({ name }) => name)).toEqual(storagesForRoot);
  });

  it('have one last resort each, which everybody can use', () => {
    expect(storageDrivers.filter(({ lastResort }) => lastResort)).toMatchObject([{ forRoot: false }]);
    expect(postgresDrivers.filter(({ lastResort }) => lastResort)).toHaveLength(1);
  });

  it('are named only in their own folders', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ path, text }) => namesIn(path, text))).toEqual([]);
  });

  it('are reached only through the lists of descriptions', () => {
    expect(sources.flatMap(({ path, text }) => reachesIn(path, text))).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['src/core/a.ts', "if (storage.name === 'zfs') return;", "src/core/a.ts: 'zfs'"],
    ['src/cli/a.ts', 'choice("--postgres", ["docker"]);', 'src/cli/a.ts: "docker"'],
    ['src/storage/zfs/a.ts', "x('btrfs')", "src/storage/zfs/a.ts: 'btrfs'"],
  ])('finds a name in %s', (path, text, found) => {
    expect(namesIn(path, text)).toEqual([found]);
  });

  it.each([
    ['src/storage/zfs/a.ts', "run('zfs', [])"],
    ['src/core/a.ts', "// As 'zfs' does.\n/** `directory` */\nconst hint = 'Use `--storage directory`.';"],
  ])('accepts a name that decides nothing in %s', (path, text) => {
    expect(namesIn(path, text)).toEqual([]);
  });

  it('finds a way around the lists', () => {
    expect(reachesIn('src/core/a.ts', "await import('../storage/zfs/pool.ts');")).toEqual([
      'src/core/a.ts → src/storage/zfs/pool.ts',
    ]);
    expect(reachesIn('src/storage/drivers.ts', "import { a } from './zfs/driver.ts';")).toEqual([]);
    expect(reachesIn('src/storage/drivers.ts', "import { a } from './zfs/pool.ts';")).toHaveLength(1);
  });
});

function folderOfPostgres(name: string): string {
  return `src/postgres/${name}/`;
}

const isException = (path: string) => exceptions.some(([place]) => path.startsWith(place));

/** String literals that are a driver's name, outside of its folder and of comments. */
function namesIn(path: string, text: string): string[] {
  if (isException(path)) return [];
  const own = names.filter((name) => path.includes(`/${name}/`));
  const known = homonyms.filter(([place]) => path.startsWith(place)).map(([, homonym]) => homonym);
  const code = known.reduce((left, homonym) => left.replaceAll(homonym, ''), text.replace(/^\s*(\/\/|\/?\*).*$/gm, ''));
  const literals = code.match(/(['"`])(\w+)\1/g) ?? [];
  return literals
    .filter((literal) => names.some((name) => literal.slice(1, -1) === name && !own.includes(name)))
    .map((literal) => `${path}: ${literal}`);
}

/** Imports from a driver's folder by files outside of it. A list of drivers may import the description only. */
function reachesIn(path: string, text: string): string[] {
  if (isException(path)) return [];
  const imports = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => match[1] as string);
  return imports
    .map((name) => normalize(join(dirname(path), name)))
    .filter((imported) => {
      const folder = folders.find((each) => imported.startsWith(each));
      if (folder === undefined || path.startsWith(folder)) return false;
      return !(/^src\/\w+\/drivers\.ts$/.test(path) && imported === `${folder}driver.ts`);
    })
    .map((imported) => `${path} → ${imported}`);
}
