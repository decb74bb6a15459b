import { interrupted, VeloError } from '../../contract/errors/error.ts';
import type { Output } from './output.ts';
import { plain } from './text.ts';

/** Whether somebody sits there to be asked. */
export function canAsk({ json }: Output): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true && !json;
}

/**
 * Asks before something goes that can't be had back; anything but a yes is a no.
 * @throws VeloError conflict `not-confirmed`
 */
export async function confirm(question: string): Promise<void> {
  const answer = (await ask(`${plain(question)} [y/N] `)).trim();
  if (/^y(es)?$/i.test(answer)) return;
  throw new VeloError('conflict', 'not-confirmed', 'Nothing was deleted.', 'Answer `y`, or use --yes.');
}

/** One answer of the terminal. @throws VeloError interrupted on Ctrl-C, and where the input ends */
export async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const gone = new Promise<never>((_, reject) => {
      terminal.once('SIGINT', () => reject(interrupted()));
      terminal.once('close', () => reject(interrupted()));
    });
    return await Promise.race([terminal.question(question), gone]);
  } finally {
    terminal.close();
  }
}
