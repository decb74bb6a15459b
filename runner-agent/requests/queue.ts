import { interrupted } from '../../src/contract/errors/error.ts';

/** Runs work in order, a limited number at once. Work that waits is told how much is ahead of it. */
export class Queue {
  readonly #limit: number;
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #open = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Starts to admit work; what came earlier has waited. */
  open(): void {
    this.#open = true;
    this.#admit();
  }

  /**
   * Does work when its turn has come. `ahead` is called with the number of operations before it, at each change.
   * @throws VeloError interrupted, if the signal aborts before its turn
   */
  async run<T>(work: () => Promise<T>, ahead: (count: number) => void, signal: AbortSignal): Promise<T> {
    await this.#turn(ahead, signal);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#admit();
    }
  }

  #turn(ahead: (count: number) => void, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { ahead, told: -1, resolve };
      const leave = () => {
        const at = this.#waiting.indexOf(waiting);
        if (at < 0) return;
        this.#waiting.splice(at, 1);
        this.#tell();
        reject(interrupted(signal.reason));
      };
      waiting.resolve = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      this.#waiting.push(waiting);
      signal.addEventListener('abort', leave, { once: true });
      if (signal.aborted) leave();
      else this.#admit();
    });
  }

  #admit(): void {
    while (this.#open && this.#running < this.#limit) {
      const next = this.#waiting.shift();
      if (!next) break;
      this.#running += 1;
      next.resolve();
    }
    this.#tell();
  }

  #tell(): void {
    this.#waiting.forEach((waiting, index) => {
      const count = this.#running + index;
      if (waiting.told !== count) waiting.ahead(count);
      waiting.told = count;
    });
  }
}

interface Waiting {
  ahead: (count: number) => void;
  told: number;
  resolve: () => void;
}
