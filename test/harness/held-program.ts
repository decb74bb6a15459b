import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  watch,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** A program that stops at one of its calls, before or after its work, until it is let go. */
export interface HeldProgram {
  /** For velo's environment: the program is found here first. */
  PATH: string;
  /** Settles when the program has come to the place. */
  reached: Promise<void>;
  letGo(): void;
  close(): void;
}

/** `pattern` is the shell's, and fits the arguments of the call that is to be held; only the first such call is. */
export function holdProgram(program: string, pattern: string, when: 'before' | 'after'): HeldProgram {
  const folder = mkdtempSync('/tmp/velo-held-');
  const real = execFileSync('sh', ['-c', `command -v ${program}`], {
    encoding: 'utf8',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  }).trim();
  const gate = join(folder, 'gate');
  execFileSync('mkfifo', ['-m', '666', gate]);
  // Open for both directions: neither end then waits for the other, and what is written stays until it is read.
  const gateEnd = openSync(gate, constants.O_RDWR);
  const stop = `: > ${folder}/reached; read -r go < ${gate}`;
  const held = when === 'before' ? `${stop}; exec ${real} "$@"` : `${real} "$@"; status=$?; ${stop}; exit $status`;
  const script = `#!/bin/sh\ncase "$*" in\n${pattern}) mkdir ${folder}/once 2>/dev/null || exec ${real} "$@"; ${held} ;;\nesac\nexec ${real} "$@"\n`;
  writeFileSync(join(folder, program), script, { mode: 0o755 });
  // The program may run as the user of a project's servers.
  chmodSync(folder, 0o777);

  let watcher: ReturnType<typeof watch> | undefined;
  const reached = new Promise<void>((resolve) => {
    watcher = watch(folder, () => {
      if (existsSync(join(folder, 'reached'))) resolve();
    });
  });
  return {
    PATH: `${folder}:${process.env.PATH}`,
    reached,
    letGo: () => void writeSync(gateEnd, 'go\n'),
    close() {
      watcher?.close();
      closeSync(gateEnd);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
