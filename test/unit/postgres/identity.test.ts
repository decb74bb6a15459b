import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { worksIn } from '../../../src/postgres/session/identity.ts';

const base = mkdtempSync('/tmp/velo-identity-');
const [ours, theirs] = [mkdtempSync(join(base, 'ours-')), mkdtempSync(join(base, 'theirs-'))];

afterAll(() => rmSync(base, { recursive: true, force: true }));

it('asks the kernel in which folder a process works, whatever the folder is called', async () => {
  const child = spawn('sleep', ['60'], { cwd: ours, stdio: 'ignore' });
  await once(child, 'spawn');
  const pid = child.pid as number;
  expect(worksIn(pid, ours)).toBe(true);
  expect(worksIn(pid, theirs)).toBe(false);
  symlinkSync(ours, join(base, 'another-name'));
  expect(worksIn(pid, join(base, 'another-name'))).toBe(true);
  renameSync(ours, join(base, 'moved'));
  expect(worksIn(pid, join(base, 'moved'))).toBe(true);
  child.kill();
  await once(child, 'close');
  expect(worksIn(pid, theirs)).toBeUndefined();
});
