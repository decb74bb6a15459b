import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { VeloError } from '../../src/contract/errors/error.ts';
import { done, missing, old, type Step } from '../../src/host/step.ts';
import { isRoot } from '../../src/host/users/user.ts';
import { version } from '../../src/version.ts';

const home = '/usr/local/lib/velo';
const link = '/usr/local/bin/velo';
/** Debian's group that may write to /usr/local on old installations; Debian's policy (9.1.2) treats it as root. */
const staff = 50;
const commandFolders = ['/usr/local/bin', '/usr/bin'];

/** The program that the service runs: a copy of the running bundle, in a folder named after its content. */
export interface Program {
  /** The node that runs it. */
  node: string;
  /** Where the copy is, or will be. */
  folder: string;
  /** The bundle's file in it. */
  entry: string;
}

/**
 * A copy, because root's service must not run what others can write (a home, a runner's cache), and because `npm`
 * would replace files that the running service loads only when it needs them.
 * @throws VeloError unable `not-a-bundle` · `node-not-roots`
 */
export function thisProgram(): Program {
  const folder = join(home, `${version}-${fingerprint(source())}`);
  return { node: nodeOfRoot(), folder, entry: join(folder, 'velo.js') };
}

export function programStep({ folder }: Program): Step {
  return {
    name: `program in ${home}`,
    async look() {
      if (existsSync(folder) && fingerprint(folder) === fingerprint(source())) return done(basename(folder));
      return existsSync(home) ? old(basename(folder)) : missing(basename(folder));
    },
    async make() {
      const from = source();
      mkdirSync(home, { recursive: true });
      chmodSync(home, 0o755);
      const draft = join(home, `.new-${process.pid}`);
      mkdirSync(draft);
      for (const name of programFiles(from)) {
        copyFileSync(join(from, name), join(draft, name));
        chmodSync(join(draft, name), name === 'velo.js' ? 0o755 : 0o644);
      }
      chmodSync(draft, 0o755);
      rmSync(folder, { recursive: true, force: true });
      renameSync(draft, folder);
    },
    async unmake() {
      rmSync(home, { recursive: true, force: true });
      return [];
    },
  };
}

/** `velo` as a command, if there is none for all users yet: one installed by npm is left alone. */
export function commandStep({ entry }: Program): Step {
  return {
    name: 'command velo',
    async look() {
      for (const folder of commandFolders) {
        const path = join(folder, 'velo');
        if (!lstatSync(path, { throwIfNoEntry: false })) continue;
        if (path === link && isOurs()) return readlinkSync(link) === entry ? done(link) : old(link);
        return done(`${path}, not created by setup`);
      }
      return missing(link);
    },
    async make() {
      mkdirSync(dirname(link), { recursive: true });
      const draft = `${link}.velo-${process.pid}`;
      symlinkSync(entry, draft);
      renameSync(draft, link);
    },
    async unmake() {
      if (isOurs()) rmSync(link);
      return [];
    },
  };
}

/** Removes earlier versions except the last: a command that was started with it may still load a part of it. */
export function removeEarlier({ folder }: Program): void {
  const others = readdirSync(home).filter((name) => name !== basename(folder));
  const age = (name: string) => statSync(join(home, name)).mtimeMs;
  const [, ...earlier] = others.sort((a, b) => age(b) - age(a));
  for (const name of earlier) rmSync(join(home, name), { recursive: true, force: true });
}

function isOurs(): boolean {
  const stat = lstatSync(link, { throwIfNoEntry: false });
  return stat?.isSymbolicLink() === true && readlinkSync(link).startsWith(`${home}/`);
}

/** The folder of the running bundle. */
function source(): string {
  const program = realpathSync(process.argv[1] ?? '/');
  const folder = dirname(program);
  if (basename(program) === 'velo.js' && existsSync(join(folder, 'bundle.js'))) return folder;
  throw new VeloError(
    'unable',
    'not-a-bundle',
    'Only the built program can install itself.',
    'Run `velo setup` from the package, or `npm run build` and then `node dist/velo.js setup`.',
  );
}

/** The files that run. The declarations below `types/` are for whoever imports the package. */
function programFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** A short hash over names and contents of a folder's files. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of programFiles(folder).sort()) {
    const content = readFileSync(join(folder, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}

/** The node that runs this. A dry run without root accepts any node; setup itself does not. */
function nodeOfRoot(): string {
  const trouble = isRoot() ? nodeTrouble() : undefined;
  if (trouble) throw trouble;
  const node = realpathSync(process.execPath);
  // Prefers a path that stays the same when Node is upgraded.
  const names = commandFolders.map((folder) => join(folder, 'node'));
  return names.find((name) => existsSync(name) && realpathSync(name) === node) ?? node;
}

/** Why the service can't run this node: users other than root can change or replace it. */
export function nodeTrouble(): VeloError | undefined {
  const node = realpathSync(process.execPath);
  for (let path = node; ; path = dirname(path)) {
    const { uid, gid, mode } = statSync(path);
    const groupMayWrite = (mode & 0o020) !== 0 && gid !== 0 && gid !== staff;
    if (uid !== 0 || groupMayWrite || (mode & 0o002) !== 0) {
      return new VeloError(
        'unable',
        'node-not-roots',
        `The service would run ${node}, but users other than root can write to ${path}.`,
        'Install Node for the whole system (your distribution’s package, or below /usr/local) and run `velo setup` with it.',
      );
    }
    if (path === dirname(path)) return undefined;
  }
}
