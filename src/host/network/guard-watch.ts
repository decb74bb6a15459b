import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { cleanEnvironment, programPath } from '../processes/exec.ts';
import { ensureGuard, type Guard, guardState } from './guard.ts';

/** Milliseconds until `nft monitor` is started again if it has ended. */
const againMs = 5_000;
/** Milliseconds from the first line of an event to the last. */
const settleMs = 20;

/**
 * Keeps the kernel rule in force. `nft flush ruleset`, the first command of nftables' own service and of many scripts,
 * removes the rule while servers run. `nft monitor` reports every change at once, so no polling is needed. `told` is
 * called each time the rule was missing or different, with the result of restoring it, and `portsChanged` when somebody
 * has changed the rules about reserved ports. Does nothing if nft is not installed or velo is not root.
 */
export function watchGuard({ told, portsChanged }: { told(guard: Guard): void; portsChanged(): void }): {
  stop(): void;
} {
  const monitor = programPath('nft');
  if (monitor === undefined || process.getuid?.() !== 0) return { stop() {} };
  let child: ChildProcess | undefined;
  let again: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  let stopped = false;
  let looks = Promise.resolve();

  const look = () => {
    looks = looks.then(async () => {
      if (!stopped && !(await guardState()).inForce) told(await ensureGuard());
    });
  };
  // An event has several lines, and its repair causes another.
  const changed = () => {
    clearTimeout(soon);
    if (!stopped) soon = setTimeout(portsChanged, settleMs);
  };
  const start = () => {
    // It ends when velo ends, however that happens.
    child = spawn('setpriv', ['--pdeathsig', 'TERM', monitor, 'monitor'], {
      env: cleanEnvironment,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.on('error', () => {});
    child.once('close', () => {
      if (!stopped) again = setTimeout(start, againMs);
    });
    // The output of `nft monitor` when it has lost an event, or for an event that concerns our table.
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    lines.on('line', (line) => {
      if (/\binet velo\b|lost/.test(line)) look();
      // Elements come and go with branches; what is missing is added in the agent's next round.
      if (/\binet velo_ports\b|lost/.test(line) && !/\belement\b/.test(line)) changed();
    });
    look();
  };

  start();
  return {
    stop() {
      stopped = true;
      clearTimeout(again);
      clearTimeout(soon);
      child?.kill('SIGTERM');
    },
  };
}
