import { readFileSync } from 'node:fs';

/** A mounted file system. */
export interface Mount {
  folder: string;
  /** The folder of the file system that is mounted there: `/`, a subvolume, or the folder of a bind mount. */
  root: string;
  type: string;
  /** The device, by the name given to mount(8). */
  source: string;
  readOnly: boolean;
}

/** The mounted file systems, in the order of mounting (proc(5), /proc/pid/mountinfo). */
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

/** Decodes a path of mountinfo: space, tab, newline and backslash are written in octal. */
function plainPath(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
