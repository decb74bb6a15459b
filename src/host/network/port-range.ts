import { VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';

export interface PortRange {
  first: number;
  last: number;
}

/** Ports of branches: below Linux's `ip_local_port_range` (from 32768), so that no outgoing connection takes one. */
export const portRange = { first: 15432, last: 25431 } as const satisfies PortRange;

/**
 * The ports for new branches: the range in `VELO_PORTS`, such as `16000-16999`, or all.
 * @throws VeloError usage `invalid-ports`
 */
export function readPortRange(text: string | undefined): PortRange {
  if (!text) return portRange;
  const [, first, last] = (/^(\d{1,5})-(\d{1,5})$/.exec(text) ?? []).map(Number);
  if (first !== undefined && last !== undefined) {
    if (portRange.first <= first && first <= last && last <= portRange.last) return { first, last };
  }
  throw new VeloError(
    'usage',
    'invalid-ports',
    `${quoted(text)} is not a valid range of ports.`,
    `Set VELO_PORTS to two ports from ${portRange.first} to ${portRange.last}, such as 16000-16999.`,
  );
}
