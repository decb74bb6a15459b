import { interrupted, VeloError } from '../../contract/errors/error.ts';
import { span } from '../../contract/values/duration.ts';

export type StopReason = 'signal' | 'timeout';

/**
 * How a command is asked to stop: by a signal or by `--timeout`. An operation is told through its AbortSignal, undoes
 * itself and then throws, and that is waited for; a command that only reads has nothing to undo and ends at once.
 */
export class Stop {
  readonly #controller = new AbortController();
  readonly #abandoned: Promise<never>;
  #abandon: (error: VeloError) => void = () => {};
  #operating = false;
  #serving = false;
  #timer: NodeJS.Timeout | undefined;
  #timeoutMs = 0;
  reason: StopReason | undefined;
  #passed: ((signal: NodeJS.Signals) => void) | undefined;

  constructor() {
    this.#abandoned = new Promise((_, reject) => {
      this.#abandon = reject;
    });
    // It is raced against the command; where nothing races yet, its rejection must not end the process.
    this.#abandoned.catch(() => {});
  }

  /** The signal for an operation that is about to begin. */
  operation(): AbortSignal {
    this.#operating = true;
    return this.#controller.signal;
  }

  /** The signal for a service: asked to stop it ends in order, and has nothing to undo. */
  service(): AbortSignal {
    this.#serving = true;
    return this.operation();
  }

  /** From now on signals are for a program that has the terminal, which ends the command when it ends itself. */
  passTo(program: (signal: NodeJS.Signals) => void): void {
    this.#passed = program;
  }

  /** Whether a signal went to such a program. */
  pass(signal: NodeJS.Signals): boolean {
    this.#passed?.(signal);
    return this.#passed !== undefined;
  }

  /** Asks to stop; only the first reason counts. */
  request(reason: StopReason): void {
    if (this.reason) return;
    this.reason = reason;
    if (this.pass('SIGTERM')) return;
    this.#controller.abort(interrupted());
    if (!this.#operating) this.#abandon(this.#error([]));
  }

  /** Whether undoing is being waited for. */
  get undoing(): boolean {
    return this.reason !== undefined && this.#operating && !this.#serving;
  }

  /** Asks to stop after `ms` milliseconds. */
  after(ms: number): void {
    this.#timeoutMs = ms;
    // A timer takes 31 bits; with more it would fire at once.
    this.#timer = setTimeout(() => this.request('timeout'), Math.min(ms, 2 ** 31 - 1));
    this.#timer.unref();
  }

  /**
   * Waits for the work, or for its being abandoned.
   * @throws VeloError failed `timeout`, interrupted `interrupted`, or whatever the work throws
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await Promise.race([work(), this.#abandoned]);
    } catch (error) {
      if (this.reason === 'timeout' && error instanceof VeloError && error.kind === 'interrupted') {
        throw this.#error(error.left, error);
      }
      throw error;
    } finally {
      clearTimeout(this.#timer);
    }
  }

  #error(left: string[], cause?: VeloError): VeloError {
    if (this.reason !== 'timeout') return interrupted();
    const undone = !this.#operating ? 'nothing was changed' : 'all changes were undone';
    return new VeloError(
      'failed',
      'timeout',
      `Timed out after ${span(this.#timeoutMs)} (--timeout); ${left.length > 0 ? 'some changes could not be undone' : undone}.`,
      left.length > 0
        ? 'Run `velo doctor --repair`.'
        : 'Use a longer --timeout. `velo doctor` shows what is slow or stuck.',
      { left, cause },
    );
  }
}
