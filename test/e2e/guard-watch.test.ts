import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, pair, slowness } from '../harness/machine.ts';

const nft = ['/usr/sbin/nft', '/sbin/nft'].some((path) => existsSync(path));
const limit = 60_000 * slowness;

/** The same on every pair: once is enough. */
describe.skipIf(!nft || process.getuid?.() !== 0 || pair.storage !== 'directory')('an agent and the guard', () => {
  let home: string;
  let agent: ChildProcess;
  /** Lines of the agent's log, as they come. */
  let heard: (line: Record<string, string>) => void = () => {};

  /** The next line of the agent's log about something. */
  const line = (operation: string) =>
    new Promise<Record<string, string>>((resolve) => {
      heard = (entry) => entry.operation === operation && resolve(entry);
    });

  /** A program in the agent's own network, which has rules of its own: those of the machine stay as they are. */
  const inside = (program: string, ...args: string[]) =>
    execFileSync('nsenter', [`--net=/proc/${agent.pid}/ns/net`, program, ...args], {
      encoding: 'utf8',
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    });

  beforeAll(async () => {
    home = mkdtempSync('/tmp/velo-guard-');
    const command = [process.execPath, bundle, 'agent', '--socket', join(home, 'velo.sock'), '--group', ''];
    agent = spawn('unshare', ['--net', ...command], {
      env: { PATH: process.env.PATH ?? '', HOME: home, VELO_HOME: home, VELO_STORAGE: 'directory' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: agent.stdout as NodeJS.ReadableStream }).on('line', (text) => heard(JSON.parse(text)));
    await line('start');
  }, limit);

  afterAll(() => {
    agent?.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });

  it(
    'is put back the moment it goes, and the moment somebody opens it',
    async () => {
      for (const attack of [
        ['flush', 'ruleset'],
        ['delete', 'table', 'inet', 'velo'],
        ['insert', 'rule', 'inet', 'velo', 'output', 'accept'],
      ]) {
        const back = line('guard');
        const from = performance.now();
        inside('nft', ...attack);
        expect((await back).note).toBe('was gone, and is in force again');
        // Its own rounds, every 15 s, would find it too, but not so soon.
        expect(performance.now() - from).toBeLessThan(5_000 * slowness);
        const table = inside('nft', 'list', 'table', 'inet', 'velo');
        expect(table).toContain('meta skuid 61000-61183 ct state new reject');
        expect(table).not.toMatch(/^\s*accept$/m);
      }
    },
    limit,
  );
});
