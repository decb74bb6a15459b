import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { bundle, pair } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

const nft = ['/usr/sbin/nft', '/sbin/nft'].some((path) => existsSync(path));
const limit = 60_000 * slowness;

/** The guard is the same on every pair, so one pair is enough. */
describe.skipIf(!nft || process.getuid?.() !== 0 || pair.storage !== 'directory')('an agent and the guard', () => {
  let home: string;
  let agent: ChildProcess;
  /** Receives the lines of the agent's log. */
  let heard: (line: Record<string, string>) => void = () => {};

  /** Waits for the next line of the agent's log with this operation and note. */
  const line = (operation: string, note?: string) =>
    new Promise<void>((resolve) => {
      heard = (entry) => {
        if (entry.operation === operation && (note === undefined || entry.note === note)) resolve();
      };
    });

  /**
   * Runs a program in the agent's own network namespace, which has its own rules: the machine's rules are not touched.
   */
  const inside = (program: string, ...args: string[]) =>
    execFileSync('nsenter', [`--net=/proc/${agent.pid}/ns/net`, program, ...args], {
      encoding: 'utf8',
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    });

  /** Whether the rule is active, exactly as velo creates it. */
  const stands = async () => {
    const rules = inside('nft', 'list', 'ruleset');
    const wanted = [
      'meta skuid 61000-61183 ct state new reject',
      'tcp sport @ports meta skuid . tcp sport != @users reject',
    ];
    return (wanted.every((rule) => rules.includes(rule)) && !/^\s*accept$/m.test(rules)) || undefined;
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
    'the rule is restored at once when somebody removes or weakens it',
    async () => {
      // The rule is first created by whichever of the agent's checks is faster.
      expect(await poll(stands, { everyMs: 20, forMs: 20_000 * slowness })).toBe(true);
      for (const attack of [
        ['flush', 'ruleset'],
        ['delete', 'table', 'inet', 'velo'],
        ['insert', 'rule', 'inet', 'velo', 'output', 'accept'],
      ]) {
        // The agent may still report its last check, which may have seen this attack already.
        const back = line('guard', 'was missing, and is active again');
        inside('nft', ...attack);
        // The agent's rounds, every 15 s, would find it too, but not so soon.
        expect(await poll(stands, { everyMs: 20, forMs: 5_000 * slowness }), attack.join(' ')).toBe(true);
        await back;
      }
      for (const attack of [
        ['delete', 'table', 'inet', 'velo_ports'],
        ['flush', 'chain', 'inet', 'velo_ports', 'output'],
        ['insert', 'rule', 'inet', 'velo_ports', 'output', 'accept'],
      ]) {
        inside('nft', ...attack);
        expect(await poll(stands, { everyMs: 20, forMs: 5_000 * slowness }), attack.join(' ')).toBe(true);
      }
    },
    limit,
  );
});
