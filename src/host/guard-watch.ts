import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { cleanEnvironment, programPath } from './exec.ts';
import { ensureGuard, type Guard, guardState } from './guard.ts';

/** Milliseconds until `nft monitor` is started again, should it have ended. */
const againMs = 5_000;

/**
 * Keeps the kernel rule in force: `nft flush ruleset`, with which nftables' own service and many scripts begin, takes
 * it away under servers that run. `nft monitor` tells of every change at once, so nothing has to be asked in between.
 * `told` is called each time the rule was missing or another, with what came of it. Where there is no nft: nothing.
 */
export function watchGuard(told: (guard: Guard) => void): { stop(): void } {
  const monitor = programPath('nft');
  if (monitor === undefined || process.getuid?.() !== 0) return { stop() {} };
  let child: ChildProcess | undefined;
  let again: NodeJS.Timeout | undefined;
  let stopped = false;
  let looks = Promise.resolve();

  const look = () => {
    looks = looks.then(async () => {
      if (!stopped && !(await guardState()).inForce) told(await ensureGuard());
    });
  };
  const start = () => {
    // It ends when velo ends, in whatever way.
    child = spawn('setpriv', ['--pdeathsig', 'TERM', monitor, 'monitor'], {
      env: cleanEnvironment,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.on('error', () => {});
    child.once('close', () => {
      if (!stopped) again = setTimeout(start, againMs);
    });
    // Its words for an event that is lost to it, and for one that touches our table.
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    lines.on('line', (line) => {
      if (/\binet velo\b|lost/.test(line)) look();
    });
    look();
  };

  start();
  return {
    stop() {
      stopped = true;
      clearTimeout(again);
      child?.kill('SIGTERM');
    },
  };
}
