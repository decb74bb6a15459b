import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { restoreCommand, restoreProgram } from '../../../src/postgres/wal/restore-program.ts';
import { removeShells, runSh, shells, toolIn } from '../../harness/recovery/wal-programs.ts';
import { slowness } from '../../harness/slowness.ts';

const segmentBytes = 1024 * 1024;
const name = '000000010000000000000001';
const next = '000000010000000000000002';
const target = join('pg_wal', 'RECOVERYXLOG');
const limit = 60_000 * slowness;

let base: string;

beforeAll(() => {
  base = mkdtempSync("/tmp/velo-wal it's 100%p-");
  writeFileSync(join(base, 'restore'), restoreProgram);
});

afterAll(() => {
  removeShells();
  rmSync(base, { recursive: true, force: true });
});

describe.each(shells)('restore with $name', (shell) => {
  const run = it.skipIf(shell.absent);
  let pgdata: string;
  let folder: string;

  beforeEach(() => {
    pgdata = mkdtempSync(join(base, 'pgdata-'));
    mkdirSync(join(pgdata, 'pg_wal'));
    folder = mkdtempSync(join(base, 'planned-'));
    return () => {
      for (const each of [pgdata, folder]) rmSync(each, { recursive: true, force: true });
    };
  });

  /** As the server calls restore_command. */
  const restore = (file: string, tools?: string) => {
    const command = restoreCommand({ program: join(base, 'restore'), folder, segmentBytes });
    const said: Record<string, string> = { '%p': target, '%f': file, '%%': '%' };
    return runSh(shell, ['-c', command.replace(/%./g, (mark) => said[mark] ?? mark)], { cwd: pgdata, tools });
  };
  const plan = (...names: string[]) => writeFileSync(join(folder, 'plan'), names.map((each) => `${each}\n`).join(''));

  run.each([1, 4096, 8192, segmentBytes - 1, segmentBytes])(
    'fills a segment of %i bytes up with zeros',
    async (length) => {
      const content = randomBytes(length);
      plan(name, next);
      writeFileSync(join(folder, name), content);
      writeFileSync(join(pgdata, target), 'of an earlier segment');
      expect(await restore(name)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
      const restored = readFileSync(join(pgdata, target));
      expect(restored.equals(Buffer.concat([content, Buffer.alloc(segmentBytes - length)]))).toBe(true);
    },
    limit,
  );

  run(
    'restores a history as it is',
    async () => {
      plan('00000002.history');
      writeFileSync(join(folder, '00000002.history'), '1\t0/1\n');
      expect((await restore('00000002.history')).exitCode).toBe(0);
      expect(readFileSync(join(pgdata, target), 'utf8')).toBe('1\t0/1\n');
    },
    limit,
  );

  run(
    'ends with 1 only for a file that is missing and not in the plan',
    async () => {
      plan(name);
      for (const absent of [next, '00000002.history', name.replace('1', '.'), name.slice(1), '1']) {
        expect(await restore(absent), absent).toMatchObject({ exitCode: 1, stderr: '' });
      }
      expect(await restore(name)).toMatchObject({ exitCode: 200, stderr: `velo: ${name} was not restored: missing\n` });
      writeFileSync(join(folder, next), 'x');
      expect((await restore(next)).exitCode, 'there, but not in the plan').toBe(200);
      expect(readdirSync(join(pgdata, 'pg_wal'))).toEqual([]);
    },
    limit,
  );

  run(
    'ends with 200 for whatever else is wrong',
    async () => {
      expect((await restore(name)).exitCode, 'no plan').toBe(200);
      plan(name, next);
      for (const hostile of ['', '../plan', 'plan/', `${name}\n${next}`, '-e', '*', '$(touch x)']) {
        const args = [join(base, 'restore'), folder, String(segmentBytes), hostile, target];
        expect((await runSh(shell, args, { cwd: pgdata })).exitCode, JSON.stringify(hostile)).toBe(200);
      }
      expect((await runSh(shell, [join(base, 'restore')], { cwd: pgdata })).exitCode, 'no arguments').toBe(200);
      writeFileSync(join(folder, name), Buffer.alloc(segmentBytes + 1));
      expect((await restore(name)).exitCode, 'larger than a segment').toBe(200);
      writeFileSync(join(folder, name), '');
      expect((await restore(name)).exitCode, 'empty').toBe(200);
      rmSync(join(folder, name));
      writeFileSync(join(base, 'outside'), 'x');
      symlinkSync(join(base, 'outside'), join(folder, name));
      expect((await restore(name)).exitCode, 'a link').toBe(200);
      rmSync(join(folder, name));
      mkdirSync(join(folder, name));
      expect((await restore(name)).exitCode, 'a folder').toBe(200);
      rmSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, name), 'x');
      for (const tool of ['cat', 'head', 'stat', 'grep']) {
        expect((await restore(name, toolIn(base, tool, 'exit 1'))).exitCode, tool).toBe(200);
      }
      expect((await restore(name, toolIn(base, 'head', 'exit 0'))).exitCode, 'too few zeros').toBe(200);
      rmSync(join(pgdata, 'pg_wal'), { recursive: true });
      expect((await restore(name)).exitCode, 'no place to write to').toBe(200);
    },
    limit,
  );

  run(
    'writes through no link',
    async () => {
      plan(name);
      writeFileSync(join(folder, name), 'x');
      const outside = join(base, 'outside-target');
      symlinkSync(outside, join(pgdata, target));
      expect((await restore(name)).exitCode).toBe(0);
      expect(existsSync(outside)).toBe(false);
    },
    limit,
  );
});
