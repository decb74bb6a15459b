import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  promises,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { archiveCommand, type archiveFailures, archiveProgram } from '../../../src/postgres/wal/archive-program.ts';
import { removeShells, runSh, shells, toolIn } from '../../harness/recovery/wal-programs.ts';
import { slowness } from '../../harness/slowness.ts';

const block = 4096;
/** The smallest that initdb makes. */
const segmentBytes = 1024 * 1024;
const name = '000000010000000000000001';
const isRoot = process.getuid?.() === 0;
const limit = 60_000 * slowness;

let base: string;
let program: string;
/** For the tests' own tools; its path needs no quotes. */
let plain: string;
/** Random bytes, so that no block of them is zeros. */
let full: Buffer;

beforeAll(() => {
  base = mkdtempSync("/tmp/velo-wal it's 100%f-");
  plain = mkdtempSync('/tmp/velo-wal-tools-');
  full = randomBytes(16 * segmentBytes);
  program = join(base, 'archive');
  writeFileSync(program, archiveProgram);
});

afterAll(() => {
  removeShells();
  for (const each of [base, plain]) rmSync(each, { recursive: true, force: true });
});

/** A segment with these blocks, and zeros after them. */
function segment(blocks: number, size = segmentBytes): Buffer {
  const bytes = Buffer.alloc(size);
  full.copy(bytes, 0, 0, blocks * block);
  return bytes;
}

describe.each(shells)('archive with $name', (shell) => {
  const run = it.skipIf(shell.absent);
  const runAsRoot = it.skipIf(shell.absent || !isRoot);
  let pgdata: string;
  let folder: string;

  beforeEach(() => {
    pgdata = mkdtempSync(join(base, 'pgdata-'));
    mkdirSync(join(pgdata, 'pg_wal', 'archive_status'), { recursive: true });
    folder = mkdtempSync(join(base, 'archived-'));
    return () => {
      for (const each of [pgdata, folder]) rmSync(each, { recursive: true, force: true });
    };
  });

  const put = (file: string, bytes: string | Buffer) => writeFileSync(join(pgdata, 'pg_wal', file), bytes);
  interface How {
    floorBytes?: number;
    backlogSegments?: number;
    tools?: string;
    into?: string;
  }
  /** What the server makes of archive_command. */
  const asServer = (command: string, file: string) => {
    const said: Record<string, string> = { '%p': `pg_wal/${file}`, '%f': file, '%%': '%' };
    return command.replace(/%./g, (mark) => said[mark] ?? mark);
  };
  const archive = (file: string, { floorBytes = 0, backlogSegments = 100, tools, into = folder }: How = {}) => {
    const command = archiveCommand({ program, folder: into, floorBytes, backlogSegments });
    return runSh(shell, ['-c', asServer(command, file)], { cwd: pgdata, tools });
  };
  const archived = (file = name) => readFileSync(join(folder, file));
  const failed = () => readFileSync(join(folder, 'failed'), 'utf8');
  const expectFailed = (reason: (typeof archiveFailures)[number], file = name) =>
    expect(failed()).toMatch(new RegExp(`^[0-9]{10} ${file} ${reason}\n$`));

  run.each([1, 2, 3, 4, 5, 63, 64, 65, 100, 129, 254, 255, 256])(
    'cuts off the zeros after %i of 256 blocks',
    async (blocks) => {
      put(name, segment(blocks));
      expect(await archive(name)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
      expect(archived().equals(full.subarray(0, blocks * block))).toBe(true);
      expect(readdirSync(folder)).toEqual([name]);
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    },
    limit,
  );

  run(
    'keeps a single byte wherever it is, and one block of a segment that is all zeros',
    async () => {
      // Inside, at the very end, and a line end, which a shell cuts off from what a program says.
      for (const [at, byte] of [
        [block * 77 + 5, 1],
        [segmentBytes - 1, 10],
        [segmentBytes - block, 0x7a],
        [block * 255 - 1, 10],
      ] as const) {
        const bytes = segment(1);
        bytes[at] = byte;
        put(name, bytes);
        expect((await archive(name)).exitCode).toBe(0);
        const length = Math.ceil((at + 1) / block) * block;
        expect(archived().equals(bytes.subarray(0, length))).toBe(true);
        rmSync(join(folder, name));
      }
      put(name, segment(0));
      expect((await archive(name)).exitCode).toBe(0);
      expect(archived().equals(Buffer.alloc(block))).toBe(true);
    },
    limit,
  );

  run(
    'cuts nothing off from other files',
    async () => {
      for (const file of ['00000002.history', `${name}.00000028.backup`, `${name}.partial`]) {
        const bytes = Buffer.concat([Buffer.from('1\t0/1\n'), Buffer.alloc(3 * block)]);
        put(file, bytes);
        expect(await archive(file)).toMatchObject({ exitCode: 0, stderr: '' });
        expect(archived(file).equals(bytes)).toBe(true);
      }
    },
    limit,
  );

  run(
    'takes an identical file for success, and never overwrites another',
    async () => {
      put(name, segment(3));
      for (const there of [segment(3), segment(3).subarray(0, 3 * block), segment(3).subarray(0, 5 * block)]) {
        writeFileSync(join(folder, name), there);
        expect(await archive(name)).toMatchObject({ exitCode: 0, stderr: '' });
        expect(archived().equals(there)).toBe(true);
      }
      put(name, segment(3).subarray(0, 3 * block));
      writeFileSync(join(folder, name), segment(3));
      expect((await archive(name)).exitCode).toBe(0);

      put(name, segment(3));
      const flipped = segment(3);
      flipped[block + 1] = (flipped[block + 1] as number) ^ 1;
      for (const there of [segment(4), segment(2), segment(3).subarray(0, 2 * block), flipped, Buffer.alloc(0)]) {
        writeFileSync(join(folder, name), there);
        expect((await archive(name)).exitCode).toBe(1);
        expectFailed('different');
        expect(archived().equals(there)).toBe(true);
        expect(readdirSync(folder).sort()).toEqual([name, 'failed']);
      }
      rmSync(join(folder, name));
      expect((await archive(name)).exitCode).toBe(0);
      expect(readdirSync(folder), 'success removes `failed`').toEqual([name]);
    },
    limit,
  );

  run(
    'follows no link and uses no folder that is planted in the archive',
    async () => {
      put(name, segment(1));
      const outside = join(base, 'outside');
      writeFileSync(outside, 'as it was');
      symlinkSync(outside, join(folder, name));
      expect((await archive(name)).exitCode).toBe(1);
      expectFailed('different');
      rmSync(join(folder, 'failed'));
      for (const link of ['failed', '.tmp-failed', `${name}.lost`]) symlinkSync(outside, join(folder, link));
      expect((await archive(name)).exitCode).toBe(1);
      expectFailed('different');
      rmSync(join(folder, name));
      expect((await archive(name, { floorBytes: 2 ** 60 })).exitCode).toBe(0);
      expect((await archive(name)).exitCode).toBe(0);
      expect(readFileSync(outside, 'utf8')).toBe('as it was');
      expect(archived().length).toBe(block);

      rmSync(join(folder, name));
      mkdirSync(join(folder, name));
      expect((await archive(name)).exitCode).toBe(1);
      expect(readdirSync(join(folder, name))).toEqual([]);
    },
    limit,
  );

  run(
    'accepts only names of files to archive',
    async () => {
      const hostile = [
        ...['', '.', '..', '-rf', 'failed', 'plan', '.history', '.partial', `${name}0`, name.slice(1)],
        ...[name.replace('1', 'g'), name.toLowerCase().replace(/1$/, 'a'), `${name}\n`, `${name}.lost`, `.tmp-${name}`],
        ...[`../${name}`, `${name}.backup`, `${name}..backup`, `${name}.0000002.backup`, '0000000G.history'],
        ...['$(touch x).history', '0000000١.history', '*', `${name}.partial.partial`, `../x/${name}.00000028.backup`],
      ];
      for (const file of hostile) {
        const args = [program, folder, '0', '100', 'pg_wal/x', file];
        put('x', 'x');
        expect(await runSh(shell, args, { cwd: pgdata }), JSON.stringify(file)).toMatchObject({
          exitCode: 1,
          stdout: '',
        });
      }
      expect(readdirSync(folder)).toEqual([]);
      expect(readdirSync(pgdata)).toEqual(['pg_wal']);
    },
    limit,
  );

  run(
    'gives a segment up below the floor or with a backlog, and says so',
    async () => {
      put(name, segment(1));
      for (const each of ['1', '2', '3']) put(`archive_status/00000001000000000000000${each}.ready`, '');
      for (const [reason, how] of [
        ['below-floor', { floorBytes: 2 ** 60 }],
        ['backlog', { backlogSegments: 2 }],
      ] as const) {
        expect((await archive(name, how)).exitCode).toBe(0);
        expect(readdirSync(folder).sort()).toEqual([`${name}.lost`, 'failed']);
        expectFailed(reason);
        rmSync(join(folder, 'failed'));
      }
      put('00000002.history', '1\t0/1\n');
      expect((await archive('00000002.history', { backlogSegments: 2 })).exitCode).toBe(0);
      expect(archived('00000002.history').toString()).toBe('1\t0/1\n');
      expect((await archive(name, { backlogSegments: 3 })).exitCode).toBe(0);
      expect(readdirSync(folder).sort(), 'it is not lost any more').toEqual([name, '00000002.history'].sort());
      // One that is there already is not lost, however little space there is.
      expect((await archive(name, { floorBytes: 2 ** 60, backlogSegments: 0 })).exitCode).toBe(0);
      expect(readdirSync(folder).sort()).toEqual([name, '00000002.history'].sort());
    },
    limit,
  );

  run(
    'fails without a folder or a source, and gives up without a folder when there is a backlog',
    async () => {
      put(name, segment(1));
      rmSync(folder, { recursive: true });
      const without = await archive(name);
      expect(without).toMatchObject({ exitCode: 1 });
      expect(without.stderr).toMatch(/not archived: no-folder/);
      expect((await archive(name, { backlogSegments: 0 })).exitCode).toBe(0);
      put('00000002.history', '');
      expect((await archive('00000002.history', { backlogSegments: 0 })).exitCode).toBe(0);
      expect(existsSync(folder)).toBe(false);
      mkdirSync(folder);
      expect((await archive('000000010000000000000002')).exitCode).toBe(1);
      expectFailed('no-source', '000000010000000000000002');
    },
    limit,
  );

  runAsRoot(
    'in a file system that is full or read-only nothing unfinished stays, and the next attempt succeeds',
    async () => {
      const small = join(folder, 'small');
      mkdirSync(small);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'velo-test', small]);
      try {
        put(name, segment(256));
        expect(await archive(name, { into: small })).toMatchObject({ exitCode: 1 });
        expect(readdirSync(small)).toEqual(['failed']);
        expect(readFileSync(join(small, 'failed'), 'utf8')).toMatch(/ full\n$/);
        expect((await archive(name, { into: small, floorBytes: 2 * 1024 * 1024 })).exitCode).toBe(0);
        expect(readdirSync(small).sort()).toEqual([`${name}.lost`, 'failed']);
        put(name, segment(3));
        execFileSync('mount', ['-o', 'remount,ro', small]);
        const readOnly = await archive(name, { into: small });
        expect(readOnly.exitCode).toBe(1);
        expect(readOnly.stderr).toBe(`velo: ${name} was not archived: read-only\n`);
        expect((await archive(name, { into: small, backlogSegments: 0 })).exitCode).toBe(0);
        expect(readdirSync(small).sort()).toEqual([`${name}.lost`, 'failed']);
        execFileSync('mount', ['-o', 'remount,rw', small]);
        expect((await archive(name, { into: small })).exitCode).toBe(0);
        expect(readdirSync(small)).toEqual([name]);
      } finally {
        execFileSync('umount', [small]);
      }
    },
    limit,
  );

  it.skipIf(shell.absent || isRoot)(
    'fails in a folder that it may not write to',
    async () => {
      put(name, segment(1));
      chmodSync(folder, 0o500);
      const refused = await archive(name);
      expect(refused).toMatchObject({ exitCode: 1, stderr: `velo: ${name} was not archived: no-access\n` });
      chmodSync(folder, 0o700);
    },
    limit,
  );

  /** Every tool at which the program is killed; with nothing, half, or all of the tool's work done. */
  const deaths = ['dd', 'ln', 'rm', 'sync', 'stat', 'tr', 'od'].flatMap((tool) =>
    ['', ...(tool === 'dd' ? ['half'] : []), 'all'].flatMap((done) => [1, 2].map((call) => ({ tool, done, call }))),
  );
  const kill = 'kill -9 0';
  run.each(deaths)(
    'killed at call $call of $tool ("$done" done) it publishes nothing wrong, and the next attempt succeeds',
    async ({ tool, done, call }) => {
      const bytes = segment(100);
      put(name, bytes);
      const count = join(mkdtempSync(join(plain, 'calls-')), 'count');
      // The copy is the call of dd that has a target; the others only read.
      const real = `PATH=$REAL_PATH ${tool}`;
      const work = { '': '', half: `${real} "$@" count=1`, all: `${real} "$@"` }[done];
      const tools = toolIn(
        plain,
        tool,
        `${tool === 'dd' ? `case "$*" in *of=*) ;; *) ${real} "$@"; exit ;; esac` : ''}
         echo >>${count}
         if [ "$(PATH=$REAL_PATH wc -l <${count})" -eq ${call} ]; then ${work}
           ${kill}
         fi
         ${real} "$@"`,
      );
      await archive(name, { tools });
      if (existsSync(join(folder, name))) expect(archived().equals(bytes.subarray(0, 100 * block))).toBe(true);
      expect(await archive(name)).toMatchObject({ exitCode: 0, stderr: '' });
      expect(archived().equals(bytes.subarray(0, 100 * block))).toBe(true);
      expect(readdirSync(folder)).toEqual([name]);
    },
    limit,
  );

  run.each(['tr', 'od', 'dd'])(
    'cuts nothing off if %s fails',
    async (tool) => {
      put(name, segment(9));
      const onlyReads = tool === 'dd' ? 'case "$*" in *of=*) PATH=$REAL_PATH dd "$@"; exit ;; esac;' : '';
      const tools = toolIn(plain, tool, `${onlyReads} exit 1`);
      expect((await archive(name, { tools })).exitCode).toBe(0);
      expect(archived().equals(segment(9))).toBe(true);
    },
    limit,
  );

  run(
    'an archiver that outlives its server publishes nothing over what the next one wrote',
    async () => {
      put(name, segment(2));
      const go = join(mkdtempSync(join(plain, 'go-')), 'go');
      execFileSync('mkfifo', [go]);
      const tools = toolIn(plain, 'ln', `read x <${go}; PATH=$REAL_PATH ln "$@"`);
      const old = archive(name, { tools });
      // Opened once ln waits for it, or by ourselves when the program never came to ln.
      const opened = promises.open(go, 'w');
      await Promise.race([opened, old]);
      const both = openSync(go, 'r+');
      // Meanwhile another archived the segment, and its file is in use again.
      const bytes = segment(5);
      writeFileSync(join(folder, name), bytes);
      await (await opened).write('go\n');
      expect((await old).exitCode).toBe(1);
      await (await opened).close();
      closeSync(both);
      expect(archived().equals(bytes)).toBe(true);
    },
    limit,
  );

  run(
    'takes less than 400 ms of the processor for a segment of 16 MB, full or nearly empty',
    async () => {
      for (const blocks of [1, 2048, 4096]) {
        put(name, segment(blocks, 16 * segmentBytes));
        const archive = archiveCommand({ program, folder, floorBytes: 0, backlogSegments: 100 });
        // The last line of `times`: the user's and the system's part of what the children used.
        const { stdout, exitCode } = await runSh(shell, ['-c', `${asServer(archive, name)} && times`], { cwd: pgdata });
        expect(exitCode).toBe(0);
        const used = [...(stdout.trim().split('\n').at(-1) as string).matchAll(/(\d+)m(\d+\.\d+)s/g)]
          .map(([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000)
          .reduce((sum, part) => sum + part);
        expect(used).toBeLessThan(400 * slowness);
        rmSync(join(folder, name));
      }
    },
    limit,
  );
});
