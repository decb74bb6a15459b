import type { Operation, PostgresName, StorageName, Velo } from '../velo.ts';
import type { VeloCommand } from './command.ts';
import { withSuggestion } from './completion/suggest.ts';
import { type Globals, Output, type Surroundings } from './terminal/output.ts';
import { Stop } from './terminal/stop.ts';

/** The options of the program itself, as commander names them. */
export interface GlobalOptions extends Globals {
  /** Milliseconds. */
  timeout?: number;
  storage?: StorageName;
  postgres?: PostgresName;
  /** Another machine: `ssh://user@host`. */
  host?: string;
}

/** What the work of one command uses. */
export interface Context {
  globals: GlobalOptions;
  env: NodeJS.ProcessEnv;
  output: Output;
  /** Opens velo at the first call: a command that fails before has loaded none of it. */
  velo(): Promise<Velo>;
  /** To be passed to an operation: its progress goes to stderr, and a signal or `--timeout` aborts it. */
  operation(): Operation;
  /** Aborts when a service is to end: by a signal. */
  service(): AbortSignal;
}

/** One run of the command line: it holds what main() needs to know while a command works and after it. */
export class Session {
  readonly #around: Surroundings;
  readonly stop = new Stop();
  output: Output;
  exitCode = 0;

  constructor(around: Surroundings, early: Globals) {
    this.#around = around;
    this.output = new Output(around, early);
  }

  /** Does a command's work; the number it may return is the exit code. Throws what the work throws. */
  async run(command: VeloCommand, work: (context: Context) => Promise<void> | Promise<number>): Promise<void> {
    const globals: GlobalOptions = command.optsWithGlobals();
    this.output = new Output(this.#around, globals);
    if (globals.timeout !== undefined) this.stop.after(globals.timeout);

    const { env } = this.#around;
    const { storage, postgres, host } = globals;
    let opened: Promise<Velo> | undefined;
    const context: Context = {
      globals,
      env,
      output: this.output,
      velo: () => {
        opened ??= import('../velo.ts').then(({ openVelo }) =>
          openVelo({
            env,
            ...(host !== undefined && { host }),
            ...(storage && { storage }),
            ...(postgres && { postgres }),
          }),
        );
        return opened;
      },
      operation: () => ({ progress: this.output.progress, signal: this.stop.operation() }),
      service: () => this.stop.service(),
    };
    await this.stop.run(async () => {
      try {
        const code = await work(context);
        this.exitCode = typeof code === 'number' ? code : 0;
      } catch (error) {
        throw await withSuggestion(error, command, context.velo);
      } finally {
        await opened?.then((velo) => velo.close()).catch(() => {});
      }
    });
  }
}
