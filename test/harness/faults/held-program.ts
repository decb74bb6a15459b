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

/** A program that stops at one of its calls, before or after its work, until `letGo` is called. */
export interface HeldProgram {
  /** For velo's environment: the program is found here first. */
  PATH: string;
  /** Settles when the program has stopped there. */
  reached: Promise<void>;
  letGo(): void;
  close(): void;
}

/** `pattern` is a shell pattern for the arguments of the call to hold; only the first call that matches is held. */
export function holdProgram(program: string, pattern: string, when: 'before' | 'after'): HeldProgram {
  const folder = mkdtempSync('/tmp/velo-held-');
  const real = execFileSync('sh', ['-c', `command -v ${program}`], {
    encoding: 'utf8',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  }).trim();
  const gate = join(folder, 'gate');
  execFileSync('mkfifo', ['-m', '666', gate]);
  // Open for reading and writing: then neither end waits for the other, and written data stays until it is read.
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
