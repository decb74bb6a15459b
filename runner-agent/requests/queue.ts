import { interrupted } from '../../src/contract/error.ts';

/** Work that is let in one after another, so many at once; who waits is told how many are before him. */
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

  /** Lets work in from now on; what came before has waited. */
  open(): void {
    this.#open = true;
    this.#admit();
  }

  /**
   * Does work when its turn has come. `ahead` hears how many are before it, each time that changes.
   * @throws VeloError interrupted, when the signal aborts before its turn
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
