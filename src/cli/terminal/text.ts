import truncated from 'fast-string-truncated-width';

/** Marks up text for a terminal, or leaves it as it is. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
}

export type StyleName = keyof Style;

export const plainStyle: Style = styleOf(() => (text) => text);

export const colourStyle: Style = styleOf((from, to) => (text) => `\u001b[${from}m${text}\u001b[${to}m`);

/** Whether a stream gets colours: a terminal, and nobody objects (https://no-color.org: present and not empty). */
export function styleFor(
  stream: { isTTY?: boolean },
  { color = true, env }: { color?: boolean | undefined; env: NodeJS.ProcessEnv },
): Style {
  const objection = !color || Boolean(env.NO_COLOR) || env.TERM === 'dumb';
  return stream.isTTY && !objection ? colourStyle : plainStyle;
}

/**
 * Text that others wrote, made safe for one line of a terminal: control characters, line ends and the marks that turn
 * the direction of writing are shown as `\u{…}`. Labels, owners, image names and the words of errors come through here.
 */
export function plain(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (c) => (c === '\n' || c === '\t' || c === '\r' ? ' ' : `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`),
  );
}

/** Columns that a text takes on a terminal. What nearly all text here consists of is counted without the library's tables. */
export function width(text: string): number {
  return /^[ -~–…·▸●○◐✓✗├└│]*$/.test(text) ? text.length : truncated(text).width;
}

/**
 * The text, cut with `…` where it would take more than `columns`. Cut by what a reader sees as one character; the
 * library's own cutting is off by one where scripts change within a text (3.0.3).
 */
export function shorten(text: string, columns: number): string {
  if (columns < 1) return '';
  if (width(text) <= columns) return text;
  const kept = Array.from(new Intl.Segmenter('en').segment(text.slice(0, 4 * columns)), ({ segment }) => segment);
  while (kept.length > 0 && width(kept.join('')) > columns - 1) kept.pop();
  return `${kept.join('')}…`;
}

/** The text, filled with blanks up to `columns`. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, columns - width(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

function styleOf(mark: (from: number, to: number) => (text: string) => string): Style {
  return {
    bold: mark(1, 22),
    dim: mark(2, 22),
    red: mark(31, 39),
    green: mark(32, 39),
    yellow: mark(33, 39),
    blue: mark(34, 39),
  };
}
