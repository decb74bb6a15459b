import { readFileSync } from 'node:fs';

/** A mounted file system. */
export interface Mount {
  folder: string;
  /** The folder inside the file system that is mounted there: `/`, a subvolume, or a folder of a bind mount. */
  root: string;
  type: string;
  /** The device, as it was named when it was mounted. */
  source: string;
  readOnly: boolean;
}

/** What is mounted here, in the order of mounting (proc(5), /proc/pid/mountinfo). */
export function mounts(): Mount[] {
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [before = '', after = ''] = line.split(' - ');
      const [, , , root, folder, options = ''] = before.split(' ');
      const [type = '', source = '', super_ = ''] = after.split(' ');
      if (root === undefined || folder === undefined) return [];
      const readOnly = [options, super_].some((list) => list.split(',').includes('ro'));
      return [{ folder: plainPath(folder), root: plainPath(root), type, source: plainPath(source), readOnly }];
    });
}

/** Space, tab, newline and backslash are written in octal. */
function plainPath(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
