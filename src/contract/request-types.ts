import type * as Zod from 'zod/mini';
import { postgresNames, storageNames } from './drivers.ts';

/** What is used of zod: named one by one, so that a bundle takes no more of it along. */
type UsedOfZod = Pick<
  typeof Zod,
  | ('array' | 'boolean' | 'enum' | 'exactOptional' | 'int' | 'literal' | 'maxLength')
  | ('minimum' | 'number' | 'record' | 'regex' | 'strictObject' | 'string' | 'union')
>;

/**
 * What requests are made of. Lengths are bounded here; what the words mean is checked by the engine, where they are
 * used. zod itself is handed in by who checks requests (the agent): who only makes them need not load it.
 */
export function requestTypes(z: UsedOfZod) {
  /** Absent, or there; never there and undefined. */
  const maybe = z.exactOptional;
  const object = z.strictObject;
  /** No file, argument or name of a database holds a zero byte. */
  const word = z.string().check(z.maxLength(1024), z.regex(/^[^\0]*$/, 'holds a zero byte'));
  const words = z.array(word).check(z.maxLength(1024));
  const flag = z.boolean();
  const count = z.int().check(z.minimum(0));
  const labels = z.record(word, word);
  /** A figure, `none` for no limit, `default` for what velo chooses. */
  const limit = z.union([z.number().check(z.minimum(0)), z.enum(['none', 'default'])]);
  return {
    maybe,
    object,
    word,
    words,
    flag,
    count,
    labels,
    oneOf: z.enum,
    /** A change of limits; what is absent stays. */
    limits: object({ disk: maybe(limit), memory: maybe(limit), cpus: maybe(limit), pids: maybe(limit) }),
    storage: z.enum(storageNames),
    postgres: z.enum(postgresNames),
    /**
     * What must be so, seen under the branch's lock, before anything is changed. Every operation that takes one throws
     * unable `not-permitted` (another owner, or none), conflict `branch-changed`, conflict `branch-in-use`.
     */
    expect: object({
      /** The branch's owner; of what goes along with it by `force`, too. */
      owner: maybe(word),
      id: maybe(word),
      /** The generation that was seen: of several callers who saw the same one, one alone goes on. */
      generation: maybe(count),
      /** The branch's expiry is past. */
      expired: maybe(z.literal(true)),
    }),
    /** How many branches there may be besides `main`, the new one among them; `owner`: of its owner, in this project. */
    maxBranches: object({ project: maybe(count), owner: maybe(count) }),
  };
}

/** By name, so that declarations name it too. */
export interface RequestTypes extends ReturnType<typeof requestTypes> {}
