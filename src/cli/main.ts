import { version } from '../version.ts';
import type { Session } from './session.ts';
import type { Surroundings } from './terminal/output.ts';

/** The program `velo`: the process's arguments, streams and signals around one run of the command line. */
export async function run(argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  // Nothing is thrown here: an operation under way goes on to its end. What was lost is said when it has ended.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    lost ??= error;
  });
  process.stderr.on('error', () => {});
  const around: Surroundings = { stdout: process.stdout, stderr: process.stderr, env: process.env };
  leave(await exitCode(argv, around));
}

async function exitCode(argv: readonly string[], around: Surroundings): Promise<number> {
  // Scripts ask for the version often; this way it costs no parser.
  if (argv.length === 1 && ['--version', '-v', 'version'].includes(argv[0] ?? '')) {
    around.stdout.write(`${version}\n`);
    return 0;
  }
  if (argv[0] === '__complete') {
    const { complete } = await import('./completion/complete.ts');
    await complete(argv.slice(1), around);
    return 0;
  }
  const { runCommandLine } = await import('./run.ts');
  return runCommandLine(argv, around, listen);
}

/**
 * A first signal asks the command to stop and undo; a second SIGINT does not wait for that. GitHub's runner sends
 * SIGINT and then SIGTERM, so a SIGTERM never cuts an undoing short.
 */
function listen(session: Session): void {
  let interrupts = 0;
  const stop = (signal: NodeJS.Signals) => {
    if (session.stop.pass(signal)) return;
    if (signal === 'SIGINT') interrupts += 1;
    if (interrupts > 1) process.exit(130);
    if (session.stop.reason !== undefined) return;
    session.stop.request('signal');
    if (session.stop.undoing)
      session.output.note('Interrupted; undoing the changes. Press Ctrl-C again to exit at once.');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

/** The first failure to write a result. */
let lost: NodeJS.ErrnoException | undefined;

/**
 * Ends the process once stdout has taken everything; connections that are still open do not hold it. A result that
 * could not be written is a failure, unless its reader has seen enough and closed the pipe (`velo ls | head -1`).
 */
function leave(code: number): void {
  process.exitCode = code;
  process.stdout.write('', (error) => {
    const failure = lost ?? (error as NodeJS.ErrnoException | null | undefined);
    if (!failure || failure.code === 'EPIPE') process.exit(code);
    const text = `velo: The output could not be written: ${failure.message}.\n  The command itself succeeded. Check where its output goes.\n`;
    process.stderr.write(code === 0 ? text : '', () => process.exit(code === 0 ? 1 : code));
  });
}
