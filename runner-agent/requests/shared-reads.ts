/**
 * Readers that ask for the same while one look is under way share the next one. Each gets what was seen after it
 * asked, so nothing is ever stale, and a thousand questions a second cost a few looks.
 */
export class SharedReads {
  readonly #looks = new Map<string, Looks>();

  /** What `look` finds, in a look that begins after this call. */
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
      // Whoever waits begins the next look; with nobody waiting there is nothing to remember.
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
