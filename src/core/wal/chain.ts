import type { Base } from './bases.ts';
import type { WalFile } from './wal-files.ts';
import { lsnOf, parseSegment, segmentOf } from './wal-positions.ts';

/** The archived segments that a recovery from a base can read, up to the first that is missing. */
export interface Chain {
  numbers: number[];
  /** When the last of them was archived, in milliseconds since 1970; 0 if there is none. */
  lastAtMs: number;
  /** There are archived segments after one that is missing. */
  hasLater: boolean;
}

export function chainFrom({ record }: Base, files: readonly WalFile[]): Chain {
  const chain: Chain = { numbers: [], lastAtMs: 0, hasLater: false };
  let next = segmentOf(lsnOf(record.redo));
  for (const { name, atMs } of files) {
    const segment = parseSegment(name);
    if (!segment || segment.timeline !== record.timeline || segment.number < next) continue;
    if (segment.number > next) {
      chain.hasLater = true;
      break;
    }
    chain.numbers.push(segment.number);
    chain.lastAtMs = Math.max(chain.lastAtMs, atMs);
    next += 1;
  }
  return chain;
}
