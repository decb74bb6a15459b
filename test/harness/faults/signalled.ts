import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** When a program written for Node gets signals: at the first text that contains `text`, on one of its streams. */
export interface SignalledAt {
  stream: 'stdout' | 'stderr';
  text: string;
  signals: NodeJS.Signals[];
}

/**
 * Makes a module to load into a program of Node (`--require`), which then sends itself the signals right after it has
 * written the text. Another process may read the text only when the program has ended, if the machine is loaded.
 * @returns the path of the module, in `folder`
 */
export function signalledAt(folder: string, { stream, text, signals }: SignalledAt): string {
  const module = join(folder, 'signalled.cjs');
  const program = `
let sent = false;
const { write } = process.${stream};
process.${stream}.write = function (said, ...rest) {
  const written = write.call(this, said, ...rest);
  if (!sent && String(said).includes(${JSON.stringify(text)})) {
    sent = true;
    for (const signal of ${JSON.stringify(signals)}) process.kill(process.pid, signal);
  }
  return written;
};
`;
  writeFileSync(module, program);
  return module;
}
