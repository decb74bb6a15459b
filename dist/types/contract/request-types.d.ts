import type * as Zod from 'zod/mini';
/** The parts of zod that are used, named one by one so that a bundle contains only these. */
type UsedOfZod = Pick<typeof Zod, ('array' | 'boolean' | 'enum' | 'exactOptional' | 'int' | 'literal' | 'maxLength') | ('minimum' | 'number' | 'record' | 'regex' | 'strictObject' | 'string' | 'union')>;
/**
 * The types of requests. Lengths are limited here; the engine checks the meaning of words where it uses them. The code
 * that checks requests (the agent) passes in zod, so that code that only makes requests need not load it.
 */
export declare function requestTypes(z: UsedOfZod): {
    maybe: typeof Zod.exactOptional;
    object: typeof Zod.strictObject;
    word: Zod.ZodMiniString<string>;
    words: Zod.ZodMiniArray<Zod.ZodMiniString<string>>;
    flag: Zod.ZodMiniBoolean<boolean>;
    count: Zod.ZodMiniInt;
    number: Zod.ZodMiniInt;
    labels: Zod.ZodMiniRecord<Zod.ZodMiniString<string>, Zod.ZodMiniString<string>>;
    oneOf: typeof Zod.enum;
    /** A change of limits; absent ones do not change. */
    limits: Zod.ZodMiniObject<{
        disk: Zod.ZodMiniExactOptional<Zod.ZodMiniUnion<readonly [Zod.ZodMiniNumber<number>, Zod.ZodMiniEnum<{
            default: "default";
            none: "none";
        }>]>>;
        memory: Zod.ZodMiniExactOptional<Zod.ZodMiniUnion<readonly [Zod.ZodMiniNumber<number>, Zod.ZodMiniEnum<{
            default: "default";
            none: "none";
        }>]>>;
        cpus: Zod.ZodMiniExactOptional<Zod.ZodMiniUnion<readonly [Zod.ZodMiniNumber<number>, Zod.ZodMiniEnum<{
            default: "default";
            none: "none";
        }>]>>;
        pids: Zod.ZodMiniExactOptional<Zod.ZodMiniUnion<readonly [Zod.ZodMiniNumber<number>, Zod.ZodMiniEnum<{
            default: "default";
            none: "none";
        }>]>>;
    }, Zod.core.$strict>;
    /**
     * A moment in the history of a branch whose WAL is archived: of the parent for a new branch, of the branch itself
     * for a reset (with `ofParent`: of its parent). Only one of `pitr`, `lsn` and `latest` may be given.
     */
    moment: {
        /** What the branch's address answered at this time: ISO 8601 with its zone, `2 hours ago` and the like. */
        pitr: Zod.ZodMiniExactOptional<Zod.ZodMiniString<string>>;
        /** All that ends at or before this position in the write-ahead log, such as `0/1A2B3C4`. */
        lsn: Zod.ZodMiniExactOptional<Zod.ZodMiniString<string>>;
        /** The newest state that can be recovered. */
        latest: Zod.ZodMiniExactOptional<Zod.ZodMiniBoolean<boolean>>;
        /** The generation that is meant; default the one that served at the time, otherwise the present one. */
        generation: Zod.ZodMiniExactOptional<Zod.ZodMiniInt>;
    };
    /** Whether a server is started: now, not at all, or when somebody connects. */
    start: Zod.ZodMiniUnion<readonly [Zod.ZodMiniBoolean<boolean>, Zod.ZodMiniEnum<{
        "on-connect": "on-connect";
    }>]>;
    idle: {
        /**
         * After which time without use the host's agent lets it sleep, such as `2h`; `off`: never; `default`: as the
         * project's policy says; `auto`: the same, and after two hours where there is none.
         */
        idleStop: Zod.ZodMiniExactOptional<Zod.ZodMiniString<string>>;
        /** `end`: sessions that merely are connected are ended then; `keep`: they count as use. */
        idleSessions: Zod.ZodMiniExactOptional<Zod.ZodMiniEnum<{
            end: "end";
            keep: "keep";
        }>>;
    };
    storage: Zod.ZodMiniEnum<{
        btrfs: "btrfs";
        directory: "directory";
        zfs: "zfs";
    }>;
    postgres: Zod.ZodMiniEnum<{
        docker: "docker";
        local: "local";
    }>;
    /**
     * Conditions that the branch must meet, checked under its lock before anything is changed. Every operation that
     * accepts them throws unable `not-permitted` (another owner, or none), conflict `branch-changed`, conflict
     * `branch-in-use`, conflict `branch-stopped`.
     */
    expect: Zod.ZodMiniObject<{
        owner: Zod.ZodMiniExactOptional<Zod.ZodMiniString<string>>;
        id: Zod.ZodMiniExactOptional<Zod.ZodMiniString<string>>;
        generation: Zod.ZodMiniExactOptional<Zod.ZodMiniInt>;
        expired: Zod.ZodMiniExactOptional<Zod.ZodMiniLiteral<true>>;
        notStopped: Zod.ZodMiniExactOptional<Zod.ZodMiniLiteral<true>>;
    }, Zod.core.$strict>;
    /** The most branches besides `main`, including the new one: in the project, and of its owner in the project. */
    maxBranches: Zod.ZodMiniObject<{
        project: Zod.ZodMiniExactOptional<Zod.ZodMiniInt>;
        owner: Zod.ZodMiniExactOptional<Zod.ZodMiniInt>;
    }, Zod.core.$strict>;
};
/** An interface, so that declarations refer to it by name. */
export interface RequestTypes extends ReturnType<typeof requestTypes> {
}
export {};
