/** A seeded generator of random numbers from 0 to 1 (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random element of `choices`. */
export function anyOf<T>(chance: () => number, choices: readonly T[]): T {
  return choices[Math.floor(chance() * choices.length)] as T;
}

/** The seed of this run. Tests print it with their names. */
export const seed = Number(process.env.VELO_TEST_SEED ?? Date.now() % 1_000_000);
