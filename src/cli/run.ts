import { CommanderError } from 'commander';
import { asVeloError, type VeloError } from '../contract/errors/error.ts';
import { withDashedNames } from './options.ts';
import { createProgram, valuedOptions } from './program.ts';
import { Session } from './session.ts';
import type { Globals, Surroundings } from './terminal/output.ts';

/**
 * Runs one command line (`argv` without node and script) and returns the exit code. Never throws.
 * `started` is given the session before the command begins, so that signals can reach it.
 */
export async function runCommandLine(
  argv: readonly string[],
  around: Surroundings,
  started: (session: Session) => void = () => {},
): Promise<number> {
  const session = new Session(around, earlyGlobals(argv));
  started(session);
  let help = '';
  const write = (text: string) => {
    help += text;
  };
  const program = createProgram(session, write, argv[0]);
  try {
    await program.parseAsync(withDashedNames(argv, valuedOptions(program)), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) return failed(session, asVeloError(error));
    if (error.exitCode !== 0) return failed(session, program.wrong('wrong-usage', firstLine(error.message)));
    // Help and version are what commander writes; with `--json` they are a document too.
    const data = error.code === 'commander.version' ? { version: help.trim() } : { help };
    session.output.result(data, () => help);
  }
  return session.exitCode;
}

function failed(session: Session, error: VeloError): number {
  session.output.error(error);
  return error.exitCode;
}

/** The form of output for errors in the command line itself, found before that line is understood. */
function earlyGlobals(argv: readonly string[]): Globals {
  const end = argv.indexOf('--');
  const words = new Set(end < 0 ? argv : argv.slice(0, end));
  return {
    json: words.has('--json'),
    quiet: words.has('--quiet'),
    verbose: words.has('--verbose'),
    color: !words.has('--no-color'),
  };
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/^error: /, '');
}
