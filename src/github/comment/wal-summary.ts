import { bytes } from '../../bytes.ts';
import type { RestoreCheck, Snapshot, WalArchive, WalCleanup, WalPoint, WalWindow } from '../../velo.ts';
import { code, minute, plain, prose, took } from './markdown.ts';
import { walTimeline } from './wal-timeline.ts';

/** Windows that one cell shows. */
const mostWindows = 10;

/** What a clean-up of WAL deleted, what can be recovered before and after it, and a timeline; for the job's summary. */
export function renderWalCleanup(
  branch: string,
  { segments, bytes: size, bases, before, after, limited }: WalCleanup,
  { archives, snapshots }: { archives: readonly WalArchive[]; snapshots: readonly Snapshot[] },
): string {
  const gaps = archives.flatMap((archive) => archive.gaps);
  const missing = gaps.reduce((sum, gap) => sum + gap.segments, 0);
  const failures = archives.flatMap(({ failure }) => (failure ? [failure] : []));
  const isSame = windowsText(before) === windowsText(after);
  const timeline = walTimeline(archives, snapshots, isSame ? [] : before);
  return [
    `### Archived WAL of ${code(branch, 140)}`,
    '',
    ...tableOf([
      ['Deleted', `${counted(segments, 'segment')} (${bytes(size)}), ${counted(bases.length, 'base')}`],
      ...(isSame ? [] : [['Recoverable before', windowsText(before)] as const]),
      [isSame ? 'Recoverable' : 'Recoverable now', windowsText(after)],
      ...(limited ? [['Lost to the limit of WAL', `${minute(limited.from)} to ${minute(limited.to)}`] as const] : []),
      ...(missing > 0
        ? [['Missing', `${counted(missing, 'segment')} in ${counted(gaps.length, 'gap')}`] as const]
        : []),
      ...failures.map(({ at, segment, reason }) => {
        return ['Not archived', `${code(segment)} since ${minute(at)}: ${plain(reason, 200)}`] as const;
      }),
    ]),
    ...(timeline ? ['', timeline] : []),
  ].join('\n');
}

/** One drill, for the job's summary. */
export function renderRestoreCheck(check: RestoreCheck): string {
  const { project, branch, ok, target, recovery, ms, checks, ageSeconds, error } = check;
  const name = code(`${project}/${branch}`, 140);
  return [
    `### ${ok ? '🟢' : '🔴'} ${name} ${ok ? 'can be recovered' : 'failed the check of its recovery'}`,
    '',
    ...tableOf([
      ...(error ? [['Why', `${prose(error.message)} ${prose(error.hint)}`] as const] : []),
      ...(target === null ? [] : [['Asked for', minute(target)] as const]),
      ...(recovery
        ? ([
            ['Reached', pointText(recovery.reached)],
            [
              'From',
              `snapshot ${code(recovery.base)} of generation ${recovery.generation}, ${pointText(recovery.from)}`,
            ],
            ['Replayed', `a distance of ${bytes(recovery.replayedBytes)} in the WAL`],
          ] as const)
        : []),
      ...(ms === null ? [] : [['To the first query', took(ms)] as const]),
      ['Newest recoverable moment', ageSeconds === null ? 'none' : `${ageText(ageSeconds)} old`],
      ...checks.map((one) => [prose(one.name), `${one.ok ? '✓' : '✗'} ${one.detail && prose(one.detail)}`] as const),
    ]),
  ].join('\n');
}

function tableOf(rows: readonly (readonly [name: string, value: string])[]): string[] {
  return ['<table>', ...rows.map(([name, value]) => `<tr><td>${name}</td><td>${value.trim()}</td></tr>`), '</table>'];
}

function windowsText(windows: readonly WalWindow[]): string {
  const more = windows.length - mostWindows;
  const shown = windows
    .slice(-mostWindows)
    .map(({ from, to }) => `${momentText(from)} to ${to.at === null ? 'now' : minute(to.at)}`);
  return [...(more > 0 ? [`${more} older`] : []), ...shown].join('<br>') || 'nothing';
}

function momentText({ at, lsn }: WalPoint): string {
  return at === null ? code(lsn) : minute(at);
}

function pointText({ at, lsn }: WalPoint): string {
  return at === null ? code(lsn) : `${minute(at)}, ${code(lsn)}`;
}

/** `40 s`, `12 min`, `5 h`, `3 d`. */
function ageText(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} d`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
