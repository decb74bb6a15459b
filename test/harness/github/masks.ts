import type { ActionResult } from './runner.ts';

/**
 * Reads an action's output line by line, as the runner does: an `::add-mask::` line is not shown and hides its value in
 * all later lines; annotations are collected. What was printed before its mask stays readable, as on the real runner.
 * `masks` holds the masks that the job has already; new ones are added to it.
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

// How the data of a command is escaped: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
function unescaped(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
