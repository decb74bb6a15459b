import { ProgramError, run } from '../processes/exec.ts';
import { isRoot } from '../users/user.ts';
import { portRange } from './port-range.ts';

/**
 * The kernel's redirects of the ports of sleeping branches to the agent that wakes them, in a table of their own: a
 * server can't bind a port that something else listens on, but it can bind one that is redirected.
 */

/** Connections from this loopback address are never redirected: velo's own, to the server itself. */
export const directAddress = '127.86.76.1';

const table = 'inet velo_sleep';

// Before Docker's chain (-100), which would answer for published ports where its proxy is turned off.
const chain = `chain output {
  type nat hook output priority -110; policy accept;
  ip daddr 127.0.0.1 ip saddr != ${directAddress} tcp dport ${portRange.first}-${portRange.last} redirect to :tcp dport map @ports
 }`;

/**
 * Replaces all redirects by these, from port to port, in one transaction.
 * @returns whether that was possible: as root, with nftables
 */
export async function setRedirects(ports: ReadonlyMap<number, number>): Promise<boolean> {
  if (!isRoot()) return false;
  const elements = [...ports].map(([from, to]) => `${from} : ${to}`).join(', ');
  const map = `map ports { type inet_service : inet_service; ${elements && `elements = { ${elements} };`} }`;
  const script = `table ${table}\ndelete table ${table}\ntable ${table} {\n ${map}\n ${chain}\n}\n`;
  try {
    await run('nft', ['-f', '-'], { input: script, timeoutMs: 30_000 });
    return true;
  } catch {
    return false;
  }
}

/** Removes the table with all redirects. No error if it is missing. */
export async function removeRedirects(): Promise<void> {
  if (!isRoot()) return;
  const input = `table ${table}\ndelete table ${table}\n`;
  await run('nft', ['-f', '-'], { input, timeoutMs: 30_000 }).catch(() => {});
}

/** Redirects one port more. @throws ProgramError, also if the table is missing */
export async function addRedirect(from: number, to: number): Promise<void> {
  const input = `add element ${table} ports { ${from} : ${to} }\n`;
  await run('nft', ['-f', '-'], { input, inherit: [], timeoutMs: 30_000 });
}

/** From now on, new connections to the port reach whoever listens on it. No error if it was not redirected. */
export async function dropRedirect(from: number): Promise<void> {
  if (!isRoot()) return;
  try {
    const input = `delete element ${table} ports { ${from} }\n`;
    await run('nft', ['-f', '-'], { input, inherit: [], timeoutMs: 30_000 });
  } catch (error) {
    // There is no such element, no table, or no nft.
    if (!(error instanceof ProgramError || (error as { code?: string }).code === 'program-missing')) throw error;
  }
}

/** The redirects that exist now, from port to port; undefined if the table is missing. */
export async function currentRedirects(): Promise<Map<number, number> | undefined> {
  try {
    const { stdout } = await run('nft', ['list', 'table', 'inet', 'velo_sleep'], { timeoutMs: 30_000 });
    return new Map([...stdout.matchAll(/(\d+) : (\d+)/g)].map(([, from, to]) => [Number(from), Number(to)]));
  } catch {
    return undefined;
  }
}
