import type * as Zod from 'zod/mini';
import { postgresNames, storageNames } from './values/drivers.ts';

/** The parts of zod that are used, named one by one so that a bundle contains only these. */
type UsedOfZod = Pick<
  typeof Zod,
  | ('array' | 'boolean' | 'enum' | 'exactOptional' | 'int' | 'literal' | 'maxLength')
  | ('minimum' | 'number' | 'record' | 'regex' | 'strictObject' | 'string' | 'union')
>;

/**
 * The types of requests. Lengths are limited here; the engine checks the meaning of words where it uses them. The code
 * that checks requests (the agent) passes in zod, so that code that only makes requests need not load it.
 */
export function requestTypes(z: UsedOfZod) {
  /** May be absent, but not present with the value undefined. */
  const maybe = z.exactOptional;
  const object = z.strictObject;
  /** Without zero bytes: no file name, argument or database name can contain one. */
  const word = z.string().check(z.maxLength(1024), z.regex(/^[^\0]*$/, 'holds a zero byte'));
  const words = z.array(word).check(z.maxLength(1024));
  const flag = z.boolean();
  const count = z.int().check(z.minimum(0));
  /** Any whole number. */
  const number = z.int();
  const labels = z.record(word, word);
  /** A number, `none` for no limit, `default` for velo's default. */
  const limit = z.union([z.number().check(z.minimum(0)), z.enum(['none', 'default'])]);
  return {
    maybe,
    object,
    word,
    words,
    flag,
    count,
    number,
    labels,
    oneOf: z.enum,
    /** A change of limits; absent ones do not change. */
    limits: object({ disk: maybe(limit), memory: maybe(limit), cpus: maybe(limit), pids: maybe(limit) }),
    /**
     * A moment in the history of a branch whose WAL is archived: of the parent for a new branch, of the branch itself
     * for a reset (with `ofParent`: of its parent). Only one of `pitr`, `lsn` and `latest` may be given.
     */
    moment: {
      /** What the branch's address answered at this time: ISO 8601 with its zone, `2 hours ago` and the like. */
      pitr: maybe(word),
      /** All that ends at or before this position in the write-ahead log, such as `0/1A2B3C4`. */
      lsn: maybe(word),
      /** The newest state that can be recovered. */
      latest: maybe(flag),
      /** The generation that is meant; default the one that served at the time, otherwise the present one. */
      generation: maybe(count),
    },
    /** Whether a server is started: now, not at all, or when somebody connects. */
    start: z.union([flag, z.enum(['on-connect'])]),
    idle: {
      /**
       * After which time without use the host's agent lets it sleep, such as `2h`; `off`: never; `default`: as the
       * project's policy says; `auto`: the same, and after two hours where there is none.
       */
      idleStop: maybe(word),
      /** `end`: sessions that merely are connected are ended then; `keep`: they count as use. */
      idleSessions: maybe(z.enum(['end', 'keep'])),
    },
    storage: z.enum(storageNames),
    postgres: z.enum(postgresNames),
    /**
     * Conditions that the branch must meet, checked under its lock before anything is changed. Every operation that
     * accepts them throws unable `not-permitted` (another owner, or none), conflict `branch-changed`, conflict
     * `branch-in-use`, conflict `branch-stopped`.
     */
    expect: object({
      /** The owner of the branch, and of the branches that `force` deletes with it. */
      owner: maybe(word),
      id: maybe(word),
      /** The generation that the caller saw: of several callers that saw the same one, only one continues. */
      generation: maybe(count),
      /** The branch has expired. */
      expired: maybe(z.literal(true)),
      /** The branch was not stopped: it runs, or sleeps. */
      notStopped: maybe(z.literal(true)),
    }),
    /** The most branches besides `main`, including the new one: in the project, and of its owner in the project. */
    maxBranches: object({ project: maybe(count), owner: maybe(count) }),
  };
}

/** An interface, so that declarations refer to it by name. */
export interface RequestTypes extends ReturnType<typeof requestTypes> {}
