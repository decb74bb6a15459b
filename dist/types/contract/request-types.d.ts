import type * as Zod from 'zod/mini';
/** What is used of zod: named one by one, so that a bundle takes no more of it along. */
type UsedOfZod = Pick<typeof Zod, ('array' | 'boolean' | 'enum' | 'exactOptional' | 'int' | 'literal' | 'maxLength') | ('minimum' | 'number' | 'record' | 'regex' | 'strictObject' | 'string' | 'union')>;
/**
 * What requests are made of. Lengths are bounded here; what the words mean is checked by the engine, where they are
 * used. zod itself is handed in by who checks requests (the agent): who only makes them need not load it.
 */
export declare function requestTypes(z: UsedOfZod): {
    maybe: typeof Zod.exactOptional;
    object: typeof Zod.strictObject;
    word: Zod.ZodMiniString<string>;
    words: Zod.ZodMiniArray<Zod.ZodMiniString<string>>;
    flag: Zod.ZodMiniBoolean<boolean>;
    count: Zod.ZodMiniInt;
    labels: Zod.ZodMiniRecord<Zod.ZodMiniString<string>, Zod.ZodMiniString<string>>;
    oneOf: typeof Zod.enum;
    /** A change of limits; what is absent stays. */
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
     * What must be so, seen under the branch's lock, before anything is changed. Every operation that takes one throws
     * unable `not-permitted` (another owner, or none), conflict `branch-changed`, conflict `branch-in-use`.
     */
    expect: Zod.ZodMiniObject<{
        owner: Zod.ZodMiniExactOptional<Zod.ZodMiniString<string>>;
        id: Zod.ZodMiniExactOptional<Zod.ZodMiniString<string>>;
        generation: Zod.ZodMiniExactOptional<Zod.ZodMiniInt>;
        expired: Zod.ZodMiniExactOptional<Zod.ZodMiniLiteral<true>>;
    }, Zod.core.$strict>;
    /** How many branches there may be besides `main`, the new one among them; `owner`: of its owner, in this project. */
    maxBranches: Zod.ZodMiniObject<{
        project: Zod.ZodMiniExactOptional<Zod.ZodMiniInt>;
        owner: Zod.ZodMiniExactOptional<Zod.ZodMiniInt>;
    }, Zod.core.$strict>;
};
/** By name, so that declarations name it too. */
export interface RequestTypes extends ReturnType<typeof requestTypes> {
}
export {};
