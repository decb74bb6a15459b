import type { ActionResult } from './runner.ts';

/**
 * Reads what an action printed as the runner does, line by line: `::add-mask::` lines hide their value from then on and
 * are not shown, annotations are collected. What was printed before its mask stays readable, as it would. `masks` are
 * those that the job has already; new ones are added.
 */
export function applyMasks(printed: string, masks: string[] = []): Pick<ActionResult, 'log' | 'masks' | 'annotations'> {
  const annotations: ActionResult['annotations'] = [];
  const shown: string[] = [];
  const hide = (text: string): string => masks.reduce((rest, mask) => rest.replaceAll(mask, '***'), text);
  for (const line of printed.split('\n')) {
    const command = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line);
    if (command?.[1] === 'add-mask') {
      masks.push(unescaped(command[2] ?? ''));
      masks.sort((a, b) => b.length - a.length); // The URL before the password that it holds.
      continue;
    }
    const level = command?.[1];
    if (level === 'error' || level === 'warning' || level === 'notice') {
      annotations.push({ level, message: hide(unescaped(command?.[2] ?? '')) });
    }
    shown.push(hide(line));
  }
  return { log: shown.join('\n'), masks: [...masks], annotations };
}

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts: how the data of a command is escaped.
function unescaped(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
