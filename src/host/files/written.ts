import { readFileSync } from 'node:fs';

/** Milliseconds between two reads. */
const everyMs = 500;

/**
 * Reports regularly how many bytes a process has written (proc(5), `/proc/<pid>/io`: copies within the kernel count,
 * shared blocks do not). Reports nothing if that file may not be read. Returns a function that stops the reports.
 */
export function followWritten(pid: number, tell: (bytes: number) => void): () => void {
  const timer = setInterval(() => {
    try {
      const written = Number(/^wchar: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1]);
      if (written > 0) tell(written);
    } catch {
      // The process has ended, or belongs to a user that we may not inspect.
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
