import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { cleanEnvironment, programPath } from '../processes/exec.ts';
import { poll } from '../processes/wait.ts';
import { ensureGuard, type Guard, guardState } from './guard.ts';

/** Milliseconds until `nft monitor` is started again if it has ended. */
const againMs = 5_000;
/** Milliseconds from the first line of an event to the last. */
const settleMs = 20;

export interface GuardWatch {
  /** Looks now as well, in turn with the looks after changes, so that a rule that was missing is told of once. */
  look(): Promise<void>;
  stop(): void;
}

/**
 * Keeps the kernel rule in force. `nft flush ruleset`, the first command of nftables' own service and of many scripts,
 * removes the rule while servers run. `nft monitor` reports every change at once, so no polling is needed. `told` is
 * called each time the rule was missing or different, with the result of restoring it, and `portsChanged` when somebody
 * has changed the rules about reserved ports. Does nothing if nft is not installed or velo is not root.
 */
export function watchGuard({ told, portsChanged }: { told(guard: Guard): void; portsChanged(): void }): GuardWatch {
  const monitor = programPath('nft');
  if (monitor === undefined || process.getuid?.() !== 0) return { look: async () => {}, stop() {} };
  let child: ChildProcess | undefined;
  let again: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  let stopped = false;
  let looks = Promise.resolve();

  const look = () => {
    looks = looks.then(async () => {
      if (!stopped && !(await guardState()).inForce) told(await ensureGuard());
    });
    return looks;
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
    // What was changed before it listened, it does not tell.
    const { pid } = child;
    if (pid !== undefined) poll(() => isListening(pid) || undefined, { everyMs: 20, forMs: againMs }).then(look);
  };

  start();
  return {
    look,
    stop() {
      stopped = true;
      clearTimeout(again);
      clearTimeout(soon);
      child?.kill('SIGTERM');
    },
  };
}

/** Whether a process receives netfilter's events, according to the fields Eth, Pid and Groups of /proc/net/netlink. */
function isListening(pid: number): boolean {
  const lines = existsSync('/proc/net/netlink') ? readFileSync('/proc/net/netlink', 'latin1').split('\n') : [];
  return lines.some((line) => {
    const [, protocol, port, groups] = line.trim().split(/\s+/);
    // NETLINK_NETFILTER of linux/netlink.h.
    return protocol === '12' && port === String(pid) && Number.parseInt(groups ?? '', 16) !== 0;
  });
}
