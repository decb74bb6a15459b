import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programPath } from '../../../src/host/processes/exec.ts';
import type { StorageName } from '../../../src/velo.ts';

/** The program with which each storage makes a clone, and a shell pattern for the arguments of those calls. */
export const cloneCalls: Record<StorageName, [string, string]> = {
  directory: ['cp', '*'],
  btrfs: ['btrfs', '"subvolume snapshot"*'],
  zfs: ['zfs', 'clone*'],
};

/** A program that fails at some of its calls. */
export interface FailingProgram {
  /** For velo's environment: the program is found here first. */
  PATH: string;
  close(): void;
}

/**
 * `pattern` is a shell pattern for the arguments of the calls that fail; all other calls run the real program. `killed`
 * ones say nothing: a signal ends them after their work.
 */
export function failProgram(program: string, pattern: string, how: 'says' | 'killed' = 'says'): FailingProgram {
  const folder = mkdtempSync('/tmp/velo-failing-');
  const real = programPath(program);
  const end = how === 'says' ? `echo "${program}: made to fail" >&2; exit 1` : `${real} "$@"; kill -KILL $$`;
  const script = `#!/bin/sh\ncase "$*" in\n${pattern}) ${end} ;;\nesac\nexec ${real} "$@"\n`;
  writeFileSync(join(folder, program), script, { mode: 0o755 });
  // The program may run as the user of a project's servers.
  chmodSync(folder, 0o755);
  return {
    PATH: `${folder}:${process.env.PATH}`,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
