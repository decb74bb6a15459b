import type { BranchStatus } from '../../velo.ts';
import type { Cell } from '../terminal/table.ts';
import { pad, plain, type Style, type StyleName, width } from '../terminal/text.ts';

/** How a result is drawn. `columns` is infinite where nothing limits a line. */
export interface View {
  style: Style;
  columns: number;
}

const dots: Record<BranchStatus, { mark: string; style: StyleName }> = {
  running: { mark: '●', style: 'green' },
  asleep: { mark: '◌', style: 'dim' },
  stopped: { mark: '○', style: 'dim' },
  failed: { mark: '●', style: 'red' },
  busy: { mark: '◐', style: 'yellow' },
  broken: { mark: '✗', style: 'red' },
};

/** A branch's state as one coloured sign. */
export function dot(status: BranchStatus): Cell {
  // A newer agent may know more states.
  const { mark, style } = Object.hasOwn(dots, status) ? dots[status] : { mark: '·', style: 'yellow' as const };
  return { text: mark, style };
}

/** Facts as aligned lines, `Name  value`; those without a value are left out. */
export function facts(lines: readonly (readonly [string, string | null | undefined])[], { style }: View): string {
  const known = lines.filter((line): line is [string, string] => Boolean(line[1]));
  const names = Math.max(...known.map(([name]) => width(name)));
  return known.map(([name, value]) => `  ${style.dim(pad(name, names))}  ${plain(value)}`).join('\n');
}
