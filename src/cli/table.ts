import { pad, plain, type Style, type StyleName, shorten, width } from './text.ts';

/** A column: its title, where its text stands, and how narrow it may get before others have to give. */
export interface Column {
  title: string;
  align?: 'left' | 'right';
  /** The least columns it is cut to; absent: it is cut last. */
  least?: number;
}

/** Text as it came, or text with a mark-up. Control characters are taken out here. */
export type Cell = string | { text: string; style: StyleName };

const gap = 2;

/**
 * Lays rows out in columns, the heading first, no line wider than `columns` of the terminal and none wrapped.
 * Where there is no room the widest column that may shrink is cut first, then all.
 */
export function table(
  head: readonly Column[],
  rows: readonly (readonly Cell[])[],
  columns: number,
  style: Style,
): string[] {
  const cells = rows.map((row) => head.map((_, at) => plain(textOf(row[at] ?? ''))));
  const widths = shrunk(
    head,
    head.map((column, at) => Math.max(width(column.title), ...cells.map((row) => width(row[at] ?? '')))),
    columns,
  );
  const titles = line(
    head,
    head.map((column) => column.title),
    widths,
    columns,
    () => style.dim,
  );
  return [
    titles,
    ...cells.map((row, at) =>
      line(head, row, widths, columns, (column) => {
        const cell = rows[at]?.[column];
        return typeof cell === 'object' ? style[cell.style] : (text) => text;
      }),
    ),
  ];
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

function shrunk(head: readonly Column[], natural: readonly number[], columns: number): number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, one) => sum + one, 0) + gap * (head.length - 1) - columns;
  // First the columns that may shrink, then any column down to one.
  for (const least of [(at: number) => head[at]?.least ?? Number.POSITIVE_INFINITY, () => 1]) {
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

function line(
  head: readonly Column[],
  texts: readonly string[],
  widths: readonly number[],
  columns: number,
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
    out += before + place(shown, last ? 0 : own, head[at]?.align, mark(at));
    room -= before.length + own;
  });
  return out.trimEnd();
}

/** Blanks stay outside of the mark-up. */
function place(text: string, columns: number, align: Column['align'], mark: (text: string) => string): string {
  const padded = pad(text, columns, align);
  return text === '' ? padded : padded.replace(text, () => mark(text));
}
