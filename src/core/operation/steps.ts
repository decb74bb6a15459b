import type { StepEvent, StepTime } from '../../contract/answers/steps.ts';
import { interrupted } from '../../contract/errors/error.ts';

/**
 * Runs the steps of one operation. The same steps feed progress lines, log groups, JSON and the benchmark, so time is
 * measured only here. An abort is noticed between two steps, and thrown as `interrupted`.
 */
export class Steps {
  readonly times: StepTime[] = [];
  readonly #progress: (event: StepEvent) => void;
  readonly #signal: AbortSignal | undefined;

  constructor(options: { progress?: ((event: StepEvent) => void) | undefined; signal?: AbortSignal | undefined } = {}) {
    this.#progress = options.progress ?? (() => {});
    this.#signal = options.signal;
  }

  /** For work that can be stopped within a step. */
  get signal(): AbortSignal | undefined {
    return this.#signal;
  }

  /** @throws VeloError `interrupted` if the operation was asked to stop */
  check(): void {
    if (this.#signal?.aborted) throw interrupted(this.#signal.reason);
  }

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.check();
    this.#progress({ kind: 'begin', name });
    const from = performance.now();
    const result = await work();
    const ms = Math.round((performance.now() - from) * 10) / 10;
    this.times.push({ name, ms });
    this.#progress({ kind: 'end', name, ms });
    return result;
  }

  /** Reports the progress of the running step, such as `1.2 GB of 3.4 GB`. */
  moved(text: string): void {
    this.#progress({ kind: 'moved', text });
  }

  note(text: string): void {
    this.#progress({ kind: 'note', text });
  }

  /** The same reporting, but without the abort: for undoing and finishing, which must run to their end. */
  withoutAbort(): Steps {
    return new Steps({ progress: this.#progress });
  }
}
