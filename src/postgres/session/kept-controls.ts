import { setTimeout as sleep } from 'node:timers/promises';
import { type Control, type ControlTarget, openControl } from './control.ts';

/** Control sessions to parents: opened for each operation, or kept open between them. */
export interface Controls {
  open(target: ControlTarget): Promise<Control>;
  /** Closes the sessions that are kept. */
  close(): Promise<void>;
}

/** For a process that does one operation. */
export const freshControls: Controls = { open: openControl, close: async () => {} };

/** Milliseconds that a session is kept for the next operation: while it is idle, nobody can drop its database. */
const idleMs = 60_000;

/** For a long-running process: a closed session is kept for the next caller that wants one to the same server. */
export function keptControls(): Controls {
  const idle = new Map<string, Kept>();
  const take = (key: string): Control | undefined => {
    const kept = idle.get(key);
    clearTimeout(kept?.timer);
    idle.delete(key);
    return kept?.control;
  };
  const keep = async (key: string, control: Control): Promise<void> => {
    if (idle.has(key)) return control.close();
    const timer = setTimeout(
      () =>
        void take(key)
          ?.close()
          .catch(() => {}),
      idleMs,
    );
    idle.set(key, { control, timer: timer.unref() });
  };
  return {
    async open(target) {
      // The folder belongs to one generation, so a session never meets another generation's server there.
      const key = `${target.pgdata}:${target.port}`;
      const control = (await alive(take(key))) ?? (await openControl(target));
      return { ...control, close: () => keep(key, control) };
    },
    async close() {
      for (const key of [...idle.keys()])
        await take(key)
          ?.close()
          .catch(() => {});
    },
  };
}

interface Kept {
  control: Control;
  timer: NodeJS.Timeout;
}

/** Milliseconds that a kept session has for an answer. Of a server that is frozen, a query's own limit is 5 minutes. */
const answerMs = 5_000;

/** A session ends with its server, or when a superuser ends it. So it is tested before it is used again. */
async function alive(control: Control | undefined): Promise<Control | undefined> {
  if (!control) return undefined;
  const answered = control.query('SELECT').then(
    () => true,
    () => false,
  );
  if (await Promise.race([answered, sleep(answerMs, false, { ref: false })])) return control;
  await control.close().catch(() => {});
  return undefined;
}
