import { pad, plain, type Style, type StyleName, shorten, width } from './text.ts';

/** A column: its title, where its text stands, and how narrow it may get before others have to give. */
export interface Column {
  title: string;
  align?: 'left' | 'right';
  /** The least columns it is cut to; absent: it is not cut, but left out where there is no room. */
  least?: number;
  /** What a row is known by: never left out, and cut last. */
  isName?: boolean;
}

/** Text as it came, or text with a mark-up. Control characters are taken out here. */
export type Cell = string | { text: string; style: StyleName };

const gap = 2;
/** Columns of a name for which others make room. */
const nameRoom = 40;

/**
 * Lays rows out in columns, the heading first, no line wider than `columns` of the terminal and none wrapped.
 * Where there is no room columns without content go first; then those that may be cut are, the widest first; then
 * columns are left out from the right; names are cut last. A number is never cut: it would be another number.
 */
export function table(
  all: readonly Column[],
  allRows: readonly (readonly Cell[])[],
  { columns, style }: { columns: number; style: Style },
): string[] {
  const texts = allRows.map((row) => all.map((_, at) => plain(textOf(row[at] ?? ''))));
  const natural = all.map((column, at) => Math.max(width(column.title), ...texts.map((row) => width(row[at] ?? ''))));
  const isEmpty = (at: number) => texts.every((row) => ['', '–'].includes(row[at] ?? ''));
  const kept = fitting({ head: all, natural, isEmpty }, columns);
  const head = kept.map((at) => all[at] as Column);
  const rows = allRows.map((row) => kept.map((at) => row[at] ?? ''));
  const cells = texts.map((row) => kept.map((at) => row[at] ?? ''));
  const widths = shrunk(
    head,
    kept.map((at) => natural[at] ?? 0),
    columns,
  );
  const layout = { head, widths, columns };
  const titles = line(
    head.map((column) => column.title),
    layout,
    () => style.dim,
  );
  return [
    titles,
    ...cells.map((row, at) =>
      line(row, layout, (column) => {
        const cell = rows[at]?.[column];
        return typeof cell === 'object' ? style[cell.style] : (text) => text;
      }),
    ),
  ];
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** The columns that are shown. Only names, signs (without a title) and what may be cut stay on a terminal however narrow. */
function fitting(
  { head, natural, isEmpty }: { head: readonly Column[]; natural: readonly number[]; isEmpty(at: number): boolean },
  columns: number,
): number[] {
  const least = (at: number) => Math.min(natural[at] ?? 0, head[at]?.least ?? Number.POSITIVE_INFINITY);
  const room = (shown: readonly number[], take: (at: number) => number) =>
    shown.reduce((sum, at) => sum + take(at), gap * (shown.length - 1));
  let shown = head.map((_, at) => at);
  const leaveOut = (candidates: readonly number[], take: (at: number) => number) => {
    for (const at of candidates.toReversed()) {
      if (room(shown, take) <= columns) return;
      shown = shown.filter((one) => one !== at);
    }
  };
  const isTitled = (at: number) => head[at]?.title !== '' && !head[at]?.isName;
  leaveOut(
    shown.filter((at) => isTitled(at) && isEmpty(at)),
    (at) => natural[at] ?? 0,
  );
  // Without a name there is nothing that is worth more than the rest.
  if (!head.some((column) => column.isName)) return shown;
  const names = (at: number) => (head[at]?.isName ? Math.min(natural[at] ?? 0, nameRoom) : least(at));
  leaveOut(shown.filter(isTitled), names);
  return shown;
}

function shrunk(head: readonly Column[], natural: readonly number[], columns: number): number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, one) => sum + one, 0) + gap * (head.length - 1) - columns;
  const leastOf = (at: number) => head[at]?.least ?? Number.POSITIVE_INFINITY;
  const others = (at: number) => (head[at]?.isName ? Number.POSITIVE_INFINITY : leastOf(at));
  const names = (at: number) => (head[at]?.isName ? leastOf(at) : Number.POSITIVE_INFINITY);
  // First the columns that may shrink, names after the others; then any column down to one.
  for (const least of [others, names, () => 1]) {
    while (over > 0) {
      const widest = widths.reduce(
        (best, one, at) => (one > least(at) && (best < 0 || one > (widths[best] ?? 0)) ? at : best),
        -1,
      );
      if (widest < 0) break;
      widths[widest] = (widths[widest] ?? 1) - 1;
      over -= 1;
    }
  }
  return widths;
}

/** The columns that are shown, how wide each is, and the terminal. */
interface Layout {
  head: readonly Column[];
  widths: readonly number[];
  columns: number;
}

function line(
  texts: readonly string[],
  { head, widths, columns }: Layout,
  mark: (column: number) => (text: string) => string,
): string {
  let room = columns;
  let out = '';
  texts.forEach((text, at) => {
    const before = at === 0 ? '' : ' '.repeat(gap);
    // On a terminal narrower than the gaps alone the last columns are left out.
    const own = Math.min(widths[at] ?? 0, room - before.length);
    if (own < 1) {
      room = 0;
      return;
    }
    const last = at === texts.length - 1 && head[at]?.align !== 'right';
    const shown = shorten(text, own);
    out += before + place(shown, { columns: last ? 0 : own, align: head[at]?.align }, mark(at));
    room -= before.length + own;
  });
  return out.trimEnd();
}

/** Blanks stay outside of the mark-up. */
function place(
  text: string,
  { columns, align }: { columns: number; align: Column['align'] },
  mark: (text: string) => string,
): string {
  const padded = pad(text, columns, align);
  return text === '' ? padded : padded.replace(text, () => mark(text));
}
