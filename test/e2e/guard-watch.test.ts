import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../src/host/wait.ts';
import { bundle, pair } from '../harness/machine.ts';
import { slowness } from '../harness/slowness.ts';

const nft = ['/usr/sbin/nft', '/sbin/nft'].some((path) => existsSync(path));
const limit = 60_000 * slowness;

/** The same on every pair: once is enough. */
describe.skipIf(!nft || process.getuid?.() !== 0 || pair.storage !== 'directory')('an agent and the guard', () => {
  let home: string;
  let agent: ChildProcess;
  /** Lines of the agent's log, as they come. */
  let heard: (line: Record<string, string>) => void = () => {};

  /** The next line of the agent's log about something. */
  const line = (operation: string, note?: string) =>
    new Promise<void>((resolve) => {
      heard = (entry) => {
        if (entry.operation === operation && (note === undefined || entry.note === note)) resolve();
      };
    });

  /** A program in the agent's own network, which has rules of its own: those of the machine stay as they are. */
  const inside = (program: string, ...args: string[]) =>
    execFileSync('nsenter', [`--net=/proc/${agent.pid}/ns/net`, program, ...args], {
      encoding: 'utf8',
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    });

  /** Whether the rule stands, as velo makes it. */
  const stands = async () => {
    const rules = inside('nft', 'list', 'ruleset');
    return (rules.includes('meta skuid 61000-61183 ct state new reject') && !/^\s*accept$/m.test(rules)) || undefined;
  };

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
      // The first time it is made, whoever of the agent's looks is the quicker one.
      expect(await poll(stands, { everyMs: 20, forMs: 20_000 * slowness })).toBe(true);
      for (const attack of [
        ['flush', 'ruleset'],
        ['delete', 'table', 'inet', 'velo'],
        ['insert', 'rule', 'inet', 'velo', 'output', 'accept'],
      ]) {
        // What the agent says of its last look may still come, and speak of this very attack.
        const back = line('guard', 'was missing, and is active again');
        inside('nft', ...attack);
        // Its own rounds, every 15 s, would find it too, but not so soon.
        expect(await poll(stands, { everyMs: 20, forMs: 5_000 * slowness }), attack.join(' ')).toBe(true);
        await back;
      }
    },
    limit,
  );
});
