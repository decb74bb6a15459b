import { VeloError } from '../../contract/errors/error.ts';
import { parseMoment } from '../../contract/values/moment.ts';
import { quoted } from '../../contract/values/names.ts';
import type { CreateBranch } from '../../contract/velo.ts';
import { parseLsn } from '../../postgres/wal/segments.ts';
import type { RecoveryTarget } from './recovery-plan.ts';

/** A past moment of a branch, and which generation is meant; undefined: that of the target. */
export interface Moment {
  target: RecoveryTarget;
  generation: number | undefined;
}

type Asked = Pick<CreateBranch, 'from' | 'pitr' | 'lsn' | 'latest' | 'generation'>;

/**
 * The moment that a request asks for; undefined if it asks for none.
 * @throws VeloError usage `conflicting-options`, `invalid-moment`, `moment-without-zone`, `moment-in-future`,
 *   `invalid-lsn`
 */
export function momentOf({ from, pitr, lsn, latest, generation }: Asked): Moment | undefined {
  const given = [from !== undefined, pitr !== undefined, lsn !== undefined, latest === true].filter(Boolean).length;
  if (given > 1) throw onlyOne('more than one of a snapshot, a time, a position and the latest state');
  if (pitr !== undefined) return { target: { kind: 'time', at: parseMoment(pitr, new Date()).at }, generation };
  if (lsn !== undefined) return { target: { kind: 'lsn', lsn: lsnOf(lsn) }, generation };
  if (latest) return { target: { kind: 'latest' }, generation };
  if (generation !== undefined) throw onlyOne('a generation without a time, a position or the latest state');
  return undefined;
}

function lsnOf(text: string): bigint {
  const lsn = parseLsn(text);
  if (lsn !== undefined && lsn > 0n) return lsn;
  throw new VeloError(
    'usage',
    'invalid-lsn',
    `${quoted(text)} is not a position in the write-ahead log.`,
    'Write it as PostgreSQL does, such as 0/1A2B3C4.',
  );
}

export function onlyOne(what: string): VeloError {
  return new VeloError('usage', 'conflicting-options', `The request has ${what}.`, 'Give only one of them.');
}
