import type { WalFile } from '../archive/wal-files.ts';
import type { Base } from '../wal/bases.ts';
import { lsnOf, parseSegment, segmentOf } from '../wal/wal-positions.ts';

/** The archived segments that a recovery from a base can read, up to the first that is missing. */
export interface Chain {
  numbers: number[];
  /** There are archived segments after one that is missing. */
  hasLater: boolean;
  /** The number of the last segment that was given up; -1 without any. */
  lastLost: number;
}

export function chainFrom({ record }: Base, files: readonly WalFile[]): Chain {
  const chain: Chain = { numbers: [], hasLater: false, lastLost: -1 };
  let next = segmentOf(lsnOf(record.redo));
  for (const { name } of files) {
    const lost = name.endsWith('.lost') ? parseSegment(name.slice(0, -'.lost'.length)) : undefined;
    if (lost?.timeline === record.timeline && lost.number >= next) chain.lastLost = lost.number;
    const segment = parseSegment(name);
    if (!segment || segment.timeline !== record.timeline || segment.number < next) continue;
    if (segment.number > next) {
      chain.hasLater = true;
      break;
    }
    chain.numbers.push(segment.number);
    next += 1;
  }
  return chain;
}
