import type { Snapshot, WalArchive, WalWindow } from '../../velo.ts';

/** Rows of the picture: more are not read. */
const mostBars = 30;
/** Rows that snapshots leave to windows and gaps. */
const mostSnapshots = 12;

/** Tags of Mermaid, which are its colours. */
type Kind = 'active' | 'done' | 'crit' | 'milestone';

interface Bar {
  section: string;
  name: string;
  kind: Kind;
  /** ISO 8601, UTC. */
  from: string;
  to: string;
}

/**
 * Recoverable windows, the gaps between them and snapshots as a Gantt chart of Mermaid, in Markdown as GitHub renders
 * it; empty where there is nothing with a time. `before` are the windows before a clean-up, if they differ. Of too many
 * bars the oldest are left out.
 */
export function walTimeline(
  archives: readonly WalArchive[],
  snapshots: readonly Snapshot[] = [],
  before: readonly WalWindow[] = [],
): string {
  const points = snapshots
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .slice(0, mostSnapshots)
    .map(pointOf);
  const room = mostBars - points.length;
  const spans = [
    ...before.flatMap(({ from, to }) =>
      barOf({ section: 'Before the clean-up', what: 'Recoverable', kind: 'done' }, from.at, to.at),
    ),
    ...archives.flatMap(barsOf),
  ];
  const newest = new Set(spans.toSorted((a, b) => (a.to < b.to ? 1 : -1)).slice(0, room));
  const bars = [...spans.filter((bar) => newest.has(bar)), ...points.toReversed()];
  if (bars.length === 0) return '';
  return [
    '```mermaid',
    'gantt',
    'dateFormat YYYY-MM-DD HH:mm:ss',
    `axisFormat ${axisOf(bars)}`,
    'title What can be recovered (UTC)',
    ...bars.flatMap((bar, at) => [
      ...(bar.section === bars[at - 1]?.section ? [] : [`section ${safe(bar.section)}`]),
      lineOf(bar),
    ]),
    '```',
  ].join('\n');
}

function barsOf({ branch, generation, retired, windows }: WalArchive): Bar[] {
  const section = `${branch}, generation ${generation}${retired ? ' (retired)' : ''}`;
  return windows.flatMap((window, at) => {
    const previous = windows[at - 1];
    // Gaps are known by segments; their times are where the windows beside them end and begin.
    const gap = previous
      ? barOf({ section, what: 'Not recoverable', kind: 'crit' }, previous.to.at, window.from.at)
      : [];
    return [...gap, ...barOf({ section, what: 'Recoverable', kind: 'active' }, window.from.at, window.to.at)];
  });
}

/** None where one of the times is not known. */
function barOf(
  { section, what, kind }: { section: string; what: string; kind: Kind },
  from: string | null,
  to: string | null,
): Bar[] {
  if (from === null || to === null) return [];
  return [{ section, name: `${what} from ${short(from)} to ${short(to)}`, kind, from, to }];
}

function pointOf({ id, label, base, pinned, createdAt }: Snapshot): Bar {
  const flags = [...(base ? ['base'] : []), ...(pinned ? ['pinned'] : [])].join(', ');
  const name = `Snapshot ${id.slice(0, 8)}${flags && ` (${flags})`}${label === null ? '' : ` ${label}`}`;
  return { section: 'Snapshots', name, kind: 'milestone', from: createdAt, to: createdAt };
}

/** A task. A window may be shorter than a second, and Mermaid draws nothing for an end that is not after the start. */
function lineOf({ name, kind, from, to }: Bar): string {
  const end = Math.max(Date.parse(to), Date.parse(from) + 1000);
  const duration = kind === 'milestone' ? '0d' : stamp(new Date(end).toISOString());
  return `${safe(name)} :${kind}, ${stamp(from)}, ${duration}`;
}

/**
 * Text that is no syntax of a Gantt chart: there `#` and `;` end a name, `:` begins its data, and `%` a comment. A name
 * must not begin with one of Mermaid's words, or a date, either: all begin with a word of ours.
 */
function safe(text: string): string {
  const words = text.normalize('NFC').replace(/[^\p{L}\p{N} _.,()/+-]+/gu, ' ');
  const letters = [...words.replace(/ +/g, ' ').trim()];
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}

/** `2026-11-03 10:00:00`. */
function stamp(iso: string): string {
  return new Date(iso).toISOString().slice(0, 19).replace('T', ' ');
}

/** A time within a name, in which no colon may stand: `11-03 10.00`. */
function short(iso: string): string {
  return new Date(iso).toISOString().slice(5, 16).replace('T', ' ').replace(':', '.');
}

function axisOf(bars: readonly Bar[]): string {
  const times = bars.flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)]);
  const days = (Math.max(...times) - Math.min(...times)) / 86_400_000;
  return days > 3 ? '%m-%d' : '%m-%d %H:%M';
}
