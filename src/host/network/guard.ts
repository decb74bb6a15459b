import { ProgramError, run } from '../processes/exec.ts';
import { portRange } from './port-range.ts';

/**
 * User ids of the servers under the guard, one for each project. Ids from 61184 on belong to systemd's dynamic users,
 * whose services the rule would cut off; 60578 to 61183 are unused (systemd, "Users, Groups, UIDs and GIDs on systemd
 * Systems").
 */
export const guardedUids = { first: 61000, last: 61183 } as const;

/** The bridge of the isolated network; the rule for it is in the same table. */
export const isolatedBridge = 'velo0';

export type Guard = { inForce: true } | { inForce: false; reason: string };

const range = `${guardedUids.first}-${guardedUids.last}`;
const collector = 'oif "lo" udp sport 32768-60999 udp dport 32768-60999';
/**
 * A server may accept connections and may not open any. Up to version 14, PostgreSQL's statistics collector talks to
 * itself over UDP on the loopback, from and to a port of the ephemeral range: only that is allowed. Servers answer on
 * the loopback alone, from ports of branches; `reserved-ports.ts` says from which of them.
 */
const rules = {
  output: [
    `meta skuid ${range} ${collector} accept`,
    `meta skuid ${range} ct state new reject`,
    `meta skuid ${range} oif != "lo" reject`,
    `meta skuid ${range} meta l4proto != tcp reject`,
    `meta skuid ${range} tcp sport != ${portRange.first}-${portRange.last} reject`,
  ],
  forward: [`iifname "${isolatedBridge}" ct state new reject`],
  input: [`iifname "${isolatedBridge}" ct state new reject`],
};

const chains = Object.entries(rules).map(
  ([hook, lines]) =>
    `\tchain ${hook} {\n\t\ttype filter hook ${hook} priority filter; policy accept;\n${lines.map((line) => `\t\t${line}\n`).join('')}\t}`,
);
const table = `table inet velo {\n${chains.join('\n\n')}\n}\n`;

/** Input of `nft -f` that puts the rule in force: one transaction, which replaces our table and touches no other. */
export const guardScript = `table inet velo\ndelete table inet velo\n${table}`;

/** Whether the kernel rule exists now, exactly as velo creates it. Changes nothing. Needs root. */
export async function guardState(): Promise<Guard> {
  if (process.getuid?.() !== 0) return { inForce: false, reason: 'only root can read and create the kernel rule' };
  try {
    const { stdout } = await run('nft', ['list', 'table', 'inet', 'velo'], { timeoutMs: 30_000 });
    if (stdout === table) return { inForce: true };
    return { inForce: false, reason: 'the nftables table `inet velo` differs from the one that velo creates' };
  } catch (error) {
    return { inForce: false, reason: whyNot(error) };
  }
}

/**
 * Makes sure that the kernel rule is in force: no process of the guarded users can open a connection, whether to a port
 * of the host, to another branch or to a network.
 */
export async function ensureGuard(): Promise<Guard> {
  const now = await guardState();
  if (now.inForce || process.getuid?.() !== 0) return now;
  try {
    await run('nft', ['-f', '-'], { input: guardScript, timeoutMs: 30_000 });
  } catch (error) {
    return { inForce: false, reason: whyNot(error) };
  }
  return guardState();
}

function whyNot(error: unknown): string {
  if (error instanceof ProgramError) {
    if (error.stderr.includes('No such file or directory')) return 'the kernel rule does not exist yet';
    return `nft: ${error.stderr.trim().split('\n', 1)[0]}`;
  }
  return error instanceof Error ? error.message : String(error);
}
