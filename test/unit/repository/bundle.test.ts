import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionFiles } from '../../../scripts/action-files.ts';
import { nodePath } from '../../harness/github/runner.ts';
import { root } from '../../harness/root.ts';

const dist = join(root, 'dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(dist, name)).isFile(),
);
const scripts = files.filter((name) => name.endsWith('.js'));
const chunks = scripts.filter((name) => /bundle\.js$/.test(name));
const entries = scripts.filter((name) => !chunks.includes(name) && name !== 'no-ssh.js');
const textOf = (name: string): string => readFileSync(join(dist, name), 'utf8');

describe('the bundle in dist/', () => {
  it('is at most 3.3 MB', () => {
    expect(files.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0)).toBeLessThanOrEqual(3_300_000);
  });

  it('contains only JavaScript and licences, nothing native, in one folder, with declarations beside it', () => {
    const known = /^[\w-]+(\.bundle)?\.js$|^licenses\.txt$|^types\/[\w/-]+\.d\.ts$/;
    expect(files.filter((name) => !known.test(name))).toEqual([]);
  });

  it('names no folder of the machine that built it', () => {
    const installed = /(?<![\w.}*])\/[\w./-]*node_modules\//;
    expect(files.filter((name) => textOf(name).includes(`${root}/`) || installed.test(textOf(name)))).toEqual([]);
  });

  it('contains every chunk that it loads, and no other', () => {
    const asked = chunks.flatMap((name) => [...textOf(name).matchAll(/\b[\w$]+\.e\(([\de]+)\)/g)]);
    // A number such as 6000 is written 6e3.
    const wanted = new Set(asked.map((match) => `${Number(match[1])}.bundle.js`));
    expect(wanted.size).toBeGreaterThan(5);
    const others = ['bundle.js', 'shared.bundle.js'];
    expect(chunks.filter((name) => !others.includes(name)).sort()).toEqual([...wanted].sort());
  });

  it('holds what many chunks need once', () => {
    const ids = new Map<string, number>();
    for (const name of chunks.filter((each) => /^\d+\.bundle\.js$/.test(each)))
      for (const [, id = ''] of textOf(name).matchAll(/^"?(\d+)"?: (?:function|\()/gm))
        ids.set(id, (ids.get(id) ?? 0) + 1);
    expect(ids.size).toBeGreaterThan(100);
    expect([...ids].filter(([, times]) => times > 3)).toEqual([]);
  });

  it('loads what verifies tokens with the agent only', () => {
    const loaders = chunks.filter((name) => /\{\s*jwtVerify\b[^}]*\} = await/.test(textOf(name)));
    expect(loaders).toHaveLength(1);
    expect(textOf(loaders[0] ?? '')).toMatch(/class Upkeep\b/);
    const holders = chunks.filter((name) => /function jwtVerify\(/.test(textOf(name)));
    expect(holders).toHaveLength(1);
    // It is the only thing in there.
    expect(statSync(join(dist, holders[0] ?? '')).size).toBeLessThan(30 * 1024);
  });

  it('loads what speaks SSH with the forward of a job only', () => {
    const holders = chunks.filter((name) => textOf(name).includes('direct-streamlocal@openssh.com'));
    expect(holders).toHaveLength(1);
    const [holder = ''] = holders;
    const loaders = chunks.filter((name) => textOf(name).includes(`.e(${holder.replace('.bundle.js', '')})`));
    expect(loaders).toHaveLength(1);
    expect(textOf(loaders[0] ?? '')).toContain('serverHostKey');
    // Docker's client has none: its engine is on this machine.
    expect(chunks.filter((name) => textOf(name).includes('require("./no-ssh.js")')).length).toBeGreaterThan(0);
  });

  it('has an entry of a few lines for the command and for each action', () => {
    const wanted = actionFiles(root).flatMap((path) => {
      const { runs } = parse(readFileSync(join(root, path), 'utf8'));
      return [runs.main, runs.post].filter(Boolean).map((file) => join(root, dirname(path), file));
    });
    expect(wanted.length).toBeGreaterThan(0);
    expect(
      wanted.filter((path) => !existsSync(path)),
      'after `npm run build`',
    ).toEqual([]);
    expect(entries.map((name) => join(dist, name))).toEqual(expect.arrayContaining(wanted));
    expect(entries).toContain('velo.js');
    for (const name of entries) expect(textOf(name).trim().split('\n').length).toBeLessThanOrEqual(5);
  });

  it('has the licences of all libraries beside it, with their texts', () => {
    const text = textOf('licenses.txt');
    for (const name of [
      '@actions/core',
      '@octokit/rest',
      'commander',
      'dockerode',
      'jose',
      'pg',
      'pg-types',
      'ssh2',
      'undici',
      'zod',
    ]) {
      expect(text).toMatch(new RegExp(`^${name} \\d[\\d.]* \\((MIT|Apache-2.0)\\)$`, 'm'));
    }
    expect(text).toContain('Copyright (c) 2014 Brian M. Carlson'); // pg-types has it in its README only
    // Development tools are not bundled, so not listed.
    expect(text).not.toMatch(/^(vitest|typescript) /m);
  });
});

describe.each([
  ['24', nodePath()],
  ['20', onPath('v20.')],
])('the bundle alone in a folder, on Node %s', (major, node) => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'velo-bundle-'));
    cpSync(dist, join(folder, 'dist'), { recursive: true });
    mkdirSync(join(folder, 'empty'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs Node in an empty folder, without any of our variables. */
  function run(...args: string[]): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(node ?? '', args, {
      cwd: join(folder, 'empty'),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: join(folder, 'empty'), VELO_HOME: join(folder, 'velo') },
      timeout: 60_000,
    });
    return { status, output: stdout + stderr };
  }

  // A developer's machine may have only one of the two; CI has both.
  const here = it.skipIf(node === undefined && !process.env.CI);

  here('loads every chunk', () => {
    expect(run('--version').output).toMatch(new RegExp(`^v${major}\\.`));
    const paths = chunks.map((name) => join(folder, 'dist', name));
    const script = `for (const path of ${JSON.stringify(paths)}) require(path); console.log('all');`;
    expect(run('-e', script)).toEqual({ status: 0, output: 'all\n' });
  });

  here('runs the command line', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(run(join(folder, 'dist', 'velo.js'), '--version')).toEqual({ status: 0, output: `${version}\n` });
  });

  here('loads for the version and for a look at the stores nothing that they do not need', () => {
    const loaded = join(folder, 'loaded.cjs');
    const all = '[...Object.keys(require.cache), ...process.moduleLoadList]';
    writeFileSync(loaded, `process.on('exit', () => console.error(${all}.join('\\n')));`);
    const loads = (...args: string[]) => run('-r', loaded, join(folder, 'dist', 'velo.js'), ...args).output.split('\n');
    const chunksOf = (lines: string[]) =>
      lines.filter((line) => line.endsWith('.bundle.js')).map((path) => basename(path));
    expect(chunksOf(loads('--version'))).toHaveLength(1);
    const status = loads('status');
    expect(chunksOf(status)).toContain('shared.bundle.js');
    expect(chunksOf(status).filter((name) => textOf(name).includes('activeQuery'))).toEqual([]);
    expect(chunks.some((name) => textOf(name).includes('activeQuery'))).toBe(true);
    expect(status).toContain('NativeModule child_process');
    expect(status).not.toContain('NativeModule crypto');
  });

  here.each(entries.filter((name) => name !== 'velo.js'))(
    'starts %s, which at worst ends by saying what it lacks',
    (name) => {
      const { status, output } = run(join(folder, 'dist', name));
      expect(output).not.toMatch(/Cannot find|is not a function|is not defined|SyntaxError|\.js:\d+/);
      expect(status === 0, output).toBe(!/^::error/m.test(output));
    },
  );

  here("tells the root action's user that the project is missing", () => {
    const { main } = parse(readFileSync(join(root, 'action.yml'), 'utf8')).runs;
    expect(run(join(folder, main)).output).toMatch(/^::error.*`project` is missing/m);
  });
});

/** The first `node` on the PATH with this version; npm puts the repository's newest first. */
function onPath(version: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, 'node'))
    .find(
      (node) => existsSync(node) && spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.startsWith(version),
    );
}
