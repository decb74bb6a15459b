import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import { readControlFile } from '../../postgres/cluster/control-file.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { formatLsn } from '../../postgres/wal/segments.ts';
import { historyName } from '../../postgres/wal/timeline-history.ts';
import { archiveGone, isArchiveGone } from '../archive/archive-home.ts';
import { type Archive, archivesOf, walFolder } from '../archive/archives.ts';
import { readWalFiles, type WalFile } from '../archive/wal-files.ts';
import { type Generation, generationsOf } from '../catalog/catalog.ts';
import type { Steps } from '../operation/steps.ts';
import { archivePath, type Place, type PresentBranch, serverOf } from '../store/open-place.ts';
import { type Base, basesOf } from '../wal/bases.ts';
import { lastEnding } from '../wal/read-records.ts';
import { lsnOf, segmentName, segmentOf, segmentStart } from '../wal/wal-positions.ts';
import { type Tail, tailAfter } from '../wal/wal-tail.ts';
import { type Chain, chainFrom } from './chain.ts';
import { basesBefore, chooseArchive, whyBeyond } from './choose-archive.ts';
import { endingsBeforeSteps } from './clock-set-back.ts';
import { flushWal } from './flush-wal.ts';
import type { Moment } from './moment.ts';
import { notArchived, notRecoverable } from './not-recoverable.ts';
import type { RecoveryPlan, RecoveryTarget } from './recovery-plan.ts';

/**
 * Finds out how a past moment of a branch can be recovered. The branch's lock is held, at least as a parent's.
 * @throws VeloError conflict `not-archived` · missing `moment-not-recoverable` · unable `archive-gone`
 */
export function planRecovery(
  place: Place,
  branch: PresentBranch,
  { moment, steps }: { moment: Moment; steps: Steps },
): Promise<RecoveryPlan> {
  const { target } = moment;
  return steps.run('Plan recovery', async () => {
    if (isArchiveGone(place)) throw archiveGone(place);
    const archives = archivesOf(place, branch);
    if (archives.length === 0) throw notArchived(formatBranch(branch.current.of));
    const archive = chooseArchive(branch, archives, moment);
    if (!archive) throw notRecoverable(place, branch, 'its WAL was not archived then');
    const source = generationsOf(branch).find(({ record }) => record.archive === archive.id);
    const running = source !== undefined && (await place.driver.isRunning(serverOf(place, source)));
    // A moment long ago can be recovered even while nothing is archived.
    let notFlushed: unknown;
    const flushed = running
      ? await flushWal(place, source, steps).catch((error) => {
          if (target.kind === 'latest' || !(error instanceof VeloError) || error.kind !== 'missing') throw error;
          notFlushed = error;
          return undefined;
        })
      : undefined;
    const why = whyBeyond(target, archive, flushed);
    if (why) throw notRecoverable(place, branch, why);

    const { files } = readWalFiles(place, archive.id);
    const folder = walFolder(archivePath(place, archive.id));
    const { bases, passed } = basesFor(target, basesOf(place.project, archive.id), { folder, files });
    if (bases.length === 0) throw notRecoverable(place, branch, 'no snapshot of its generation was taken before');
    if (passed)
      steps.note(
        `The clock was set back after ${passed}: this is the state before the first transaction that ended later than the given time. A position (LSN) reaches what came after`,
      );
    for (const base of bases) {
      const chain = chainFrom(base, files);
      const tail = running || !source || chain.hasLater ? undefined : tailOf(source, base, chain);
      const last = tail?.numbers.at(-1) ?? chain.numbers.at(-1) ?? -1;
      const isCut = chain.hasLater || notFlushed !== undefined || chain.lastLost > last;
      if (isCut && !reaches(folder, { chain, base, target })) continue;
      const name = historyName(base.record.timeline);
      const history = files.some((file) => file.name === name) ? name : null;
      if (history === null && base.record.timeline > 1)
        throw notRecoverable(place, branch, 'the history of its timeline is not archived');
      return planFrom(base, { archive, chain, isCut, tail, history, source, flushed, target });
    }
    throw notFlushed ?? notRecoverable(place, branch, 'a part of its WAL is missing');
  });
}

/**
 * The bases that a recovery to a target can start from, the newest first; and, if newer ones were passed over because a
 * transaction before them ended later than the target, where its record ends.
 */
function basesFor(
  target: RecoveryTarget,
  all: readonly Base[],
  { folder, files }: { folder: string; files: readonly WalFile[] },
): { bases: Base[]; passed: string | undefined } {
  const bases = basesBefore(target, all);
  const [newest] = bases;
  if (target.kind !== 'time' || !newest) return { bases, passed: undefined };
  const targetUs = BigInt(Date.parse(target.at)) * 1000n;
  const later = endingsBeforeSteps(folder, newest.record.timeline, files).filter(({ atUs }) => atUs > targetUs);
  const first = later.map(({ end }) => end).sort((a, b) => (a < b ? -1 : 1))[0];
  if (first === undefined || first > lsnOf(newest.record.lsn)) return { bases, passed: undefined };
  return { bases: bases.filter(({ record }) => lsnOf(record.lsn) < first), passed: formatLsn(first) };
}

/** The WAL in the data directory of a generation without a server that continues its archive. */
function tailOf({ volume }: Generation, { record }: Base, { numbers }: Chain): Tail {
  return tailAfter(pgdataOf(volume.path), record.timeline, (numbers.at(-1) ?? segmentOf(lsnOf(record.redo)) - 1) + 1);
}

/** The most segments that are read for a transaction that ended after the target. */
const mostRead = 64;

/**
 * Whether the archived WAL after a base, which is cut off later, shows that nothing is missing before the target: by a
 * later ending of a transaction, or by its position.
 */
function reaches(
  folder: string,
  { chain, base, target }: { chain: Chain; base: Base; target: RecoveryTarget },
): boolean {
  const { lsn, timeline } = base.record;
  const [first, last] = [segmentOf(lsnOf(lsn)), chain.numbers.at(-1)];
  if (last === undefined || last < first) return false;
  if (target.kind === 'time')
    return Date.parse(target.at) <= (lastEnding(folder, timeline, { first, last, most: mostRead }).atMs ?? 0);
  // The latest state is after what is missing.
  return target.kind === 'lsn' && target.lsn <= segmentStart(last + 1);
}

interface Found {
  archive: Archive;
  chain: Chain;
  history: string | null;
  /** Later WAL is missing. */
  isCut: boolean;
  tail: Tail | undefined;
  /** The generation that wrote the WAL, if it is there. */
  source: Generation | undefined;
  /** The end of the WAL of one that runs. */
  flushed: bigint | undefined;
  target: RecoveryTarget;
}

function planFrom(base: Base, { archive, chain, isCut, tail, history, source, flushed, target }: Found): RecoveryPlan {
  const { timeline, lsn } = base.record;
  const control = source && readControlFile(pgdataOf(source.volume.path));
  const last = tail?.numbers.at(-1) ?? chain.numbers.at(-1);
  const start = last === undefined ? 0n : segmentStart(last);
  const checkpoint = control && tail && control.timeline === timeline ? control.checkpoint : 0n;
  const named = (numbers: readonly number[]) => numbers.map((number) => segmentName(timeline, number));
  return {
    archive: archive.id,
    generation: archive.generation,
    base,
    target,
    timeline,
    from: lsnOf(lsn),
    segments: named(chain.numbers),
    history,
    tail: tail && tail.numbers.length > 0 ? { pgdata: tail.pgdata, segments: named(tail.numbers) } : null,
    end: flushed !== undefined && !isCut ? flushed : largest(lsnOf(lsn), start, checkpoint),
    endIsFinal: !isCut,
    maxPreparedTransactions: Math.max(defaultPrepared, control?.maxPreparedTransactions ?? 0),
  };
}

function largest(...positions: bigint[]): bigint {
  return positions.sort((a, b) => (a < b ? 1 : -1))[0] ?? 0n;
}

/** Prepared transactions that may be met where the server that wrote the WAL can't be asked. */
const defaultPrepared = 100;
