/**
 * Callers that ask for the same data during a read share the next read. Each gets data that was read after its request,
 * so nothing is ever stale, and a thousand requests a second cost only a few reads.
 */
export class SharedReads {
  readonly #looks = new Map<string, Looks>();

  /** The result of `look`, from a call of it that begins after this one. */
  read(key: string, look: () => Promise<unknown>): Promise<unknown> {
    const looks = this.#looks.get(key);
    if (!looks) return this.#begin(key, look);
    looks.next ??= looks.now.then(
      () => this.#begin(key, look),
      () => this.#begin(key, look),
    );
    return looks.next;
  }

  #begin(key: string, look: () => Promise<unknown>): Promise<unknown> {
    const looks: Looks = { now: look(), next: undefined };
    this.#looks.set(key, looks);
    const end = () => {
      // If somebody waits, the next look follows; otherwise there is nothing to remember.
      if (this.#looks.get(key) === looks && !looks.next) this.#looks.delete(key);
    };
    looks.now.then(end, end);
    return looks.now;
  }
}

interface Looks {
  now: Promise<unknown>;
  next: Promise<unknown> | undefined;
}
