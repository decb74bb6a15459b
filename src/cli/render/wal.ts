import { bytes } from '../../bytes.ts';
import type { WalArchive, WalCleanup, WalWindow } from '../../velo.ts';
import { type Cell, type Column, table } from '../terminal/table.ts';
import { plain } from '../terminal/text.ts';
import { clock, since } from './format.ts';
import type { View } from './view.ts';

/** Lines of gaps of one archive; what is below says how many more there are. */
const mostGaps = 5;

/** Archives as a table, a line for each window; below it gaps and failures. `of` is the branch that was asked for. */
export function renderWal(
  archives: readonly WalArchive[],
  { now, of }: { now: number; of?: string | undefined },
  view: View,
): string {
  if (archives.length === 0) {
    const branch = plain(of ?? 'PROJECT/NAME');
    return `No archived WAL${of === undefined ? '' : ` of ${branch}`}. \`velo branch set ${branch} --archive on\` begins to archive it.`;
  }
  const troubles = archives.flatMap((archive) => troublesOf(archive, now, view));
  return [archiveTable(archives, now, view), ...(troubles.length > 0 ? ['', ...troubles] : [])].join('\n');
}

/** What a clean-up deleted, or would delete, and which moments can be recovered before and after it. */
export function renderWalCleanup(answer: WalCleanup, { dryRun }: { dryRun: boolean }): string {
  const { segments, bytes: size, bases, before, after, limited } = answer;
  const alsoBases = bases.length > 0 ? ` and ${counted(bases.length, 'base')}` : '';
  const what = `${counted(segments, 'segment')} (${bytes(size)})${alsoBases}`;
  const nothing = segments === 0 && bases.length === 0;
  return [
    nothing ? 'No WAL to delete.' : `${dryRun ? 'Would delete' : 'Deleted'} ${what}`,
    ...(nothing ? [] : [`Recoverable before: ${windowsText(before)}`]),
    `Recoverable${nothing ? '' : ' after'}: ${windowsText(after)}`,
    ...(limited
      ? [`${dryRun ? 'Would be lost' : 'Lost'} to the limit of WAL: ${clock(limited.from)} to ${clock(limited.to)}`]
      : []),
  ].join('\n');
}

function archiveTable(archives: readonly WalArchive[], now: number, view: View): string {
  const head: Column[] = [
    { title: 'Branch', least: 12, isName: true },
    { title: 'Generation', align: 'right' },
    { title: 'Segments', align: 'right' },
    { title: 'Size', align: 'right' },
    { title: 'Newest', align: 'right' },
    { title: 'Waiting', align: 'right' },
    { title: 'Gaps', align: 'right' },
    { title: 'Recoverable', least: 12 },
    { title: 'Ends', align: 'right' },
  ];
  const rows = archives.flatMap((archive) => {
    const [first, ...more] = archive.windows;
    const { waiting, newest, gaps, gone } = archive;
    return [
      [
        `${archive.project}/${archive.branch}`,
        `${archive.generation}${archive.retired ? ' (retired)' : archive.current ? '' : ' (off)'}`,
        String(archive.segments),
        bytes(archive.bytes),
        newest === null ? '–' : `${since(newest.at, now)} ago`,
        waiting === null ? '–' : String(waiting),
        gaps.length === 0 ? '–' : ({ text: String(gaps.length), style: 'yellow' } satisfies Cell),
        ...(first
          ? windowCells(first, now)
          : [{ text: gone ? 'not known' : 'nothing', style: 'yellow' } satisfies Cell, '–']),
      ],
      ...more.map((window) => ['', '', '', '', '', '', '', ...windowCells(window, now)]),
    ];
  });
  return table(head, rows, view).join('\n');
}

function windowCells(window: WalWindow, now: number): Cell[] {
  return [windowText(window), window.to.at === null ? '–' : `${since(window.to.at, now)} ago`];
}

function troublesOf(archive: WalArchive, now: number, { style }: View): string[] {
  const name = plain(`${archive.project}/${archive.branch}, generation ${archive.generation}`);
  const { failure, gaps, noWindowSince, limitedUntil, gone } = archive;
  const failed = failure && `could not archive ${failure.segment} ${since(failure.at, now)} ago: ${failure.reason}`;
  const missing = gaps.slice(-mostGaps).map(({ first, last, segments }) => {
    const range = first === last ? first : `${first} to ${last}`;
    return `${style.yellow('⚠')} ${name}: ${counted(segments, 'segment')} missing, ${plain(range)}`;
  });
  const more = gaps.length - missing.length;
  return [
    ...(gone ? [`${style.red('✗')} ${name}: the folder of its archive is not there; is its disk mounted?`] : []),
    ...(failed ? [`${style.red('✗')} ${name}: ${plain(failed)}`] : []),
    ...(noWindowSince === null
      ? []
      : [`${style.yellow('⚠')} ${name}: no window since ${plain(clock(noWindowSince))}; it needs a base`]),
    ...(limitedUntil === null
      ? []
      : [`${style.yellow('⚠')} ${name}: moments until ${plain(clock(limitedUntil))} were lost to the limit of WAL`]),
    ...missing,
    ...(more > 0 ? [`${style.yellow('⚠')} ${name}: ${counted(more, 'older gap')}; \`--json\` shows all`] : []),
  ];
}

function windowsText(windows: readonly WalWindow[]): string {
  return windows.length === 0 ? 'nothing' : windows.map(windowText).join('; ');
}

/** `2026-11-03 10:00:00 UTC to 2026-11-03 12:00:00 UTC`; a position stands where the time is not known. */
function windowText({ from, to }: WalWindow): string {
  return `${plain(from.at === null ? from.lsn : clock(from.at))} to ${to.at === null ? 'now' : plain(clock(to.at))}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
