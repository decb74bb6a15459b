import { readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const everyMs = 500;

/**
 * Tells now and then how many bytes a process has written (proc(5), `/proc/<pid>/io`: copies within the kernel count,
 * shared blocks do not). Where that may not be read, it tells nothing. Returns what ends it.
 */
export function followWritten(pid: number, tell: (bytes: number) => void): () => void {
  const timer = setInterval(() => {
    try {
      const written = Number(/^wchar: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1]);
      if (written > 0) tell(written);
    } catch {
      // Gone in between, or not ours to see.
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
