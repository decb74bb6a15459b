import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programPath } from '../../../src/host/processes/exec.ts';
import { tool } from '../tool.ts';

/** A clock that can be set, for the programs that are started with it; the machine's own stays as it is. */
export interface Clock {
  /** Shows a time so many milliseconds after the machine's, at once, in what runs already too. */
  set(offsetMs: number): void;
  offsetMs(): number;
  /** For a velo whose servers are to have this clock; it needs a limit of memory, to be started through `prlimit`. */
  servers: { PATH: string };
  /** For a velo that is to have it itself. */
  velo: { LD_PRELOAD: string };
  close(): void;
}

const source = `
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long offset(void) {
  char text[32] = {0};
  int before = errno;
  int file = open(CLOCK, O_RDONLY | O_CLOEXEC);
  if (file >= 0) {
    if (read(file, text, sizeof text - 1) < 0) text[0] = 0;
    close(file);
  }
  errno = before;
  return atol(text);
}

int clock_gettime(clockid_t id, struct timespec *at) {
  int result = syscall(SYS_clock_gettime, id, at);
  if (result == 0 && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) at->tv_sec += offset();
  return result;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  at->tv_sec = now.tv_sec;
  at->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at) *at = now.tv_sec;
  return now.tv_sec;
}
`;

/** Whether a clock can be made here: that needs a C compiler. */
export const hasClocks = spawnSync('cc', ['--version']).status === 0;

export function makeClock(): Clock {
  const folder = mkdtempSync('/tmp/velo-clock-');
  // Servers run as other users.
  chmodSync(folder, 0o755);
  const [file, library] = [join(folder, 'offset'), join(folder, 'clock.so')];
  writeFileSync(join(folder, 'clock.c'), source);
  tool('cc', '-shared', '-fPIC', '-O1', `-DCLOCK="${file}"`, '-o', library, join(folder, 'clock.c'));
  for (const program of ['setpriv', 'prlimit']) {
    const real = programPath(program);
    const script = `#!/bin/sh\nLD_PRELOAD=${library}\nexport LD_PRELOAD\nexec ${real} "$@"\n`;
    if (real) writeFileSync(join(folder, program), script, { mode: 0o755 });
  }
  let offset = 0;
  const set = (offsetMs: number) => {
    offset = Math.round(offsetMs / 1000);
    writeFileSync(file, String(offset));
  };
  set(0);
  return {
    set,
    offsetMs: () => offset * 1000,
    servers: { PATH: `${folder}:${process.env.PATH}` },
    velo: { LD_PRELOAD: library },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
