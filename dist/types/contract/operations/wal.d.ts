import type { RestoreCheck, WalArchive, WalCleanup } from '../answers/wal-answers.js';
/** The operations on archived WAL, and the drill that proves that it can be recovered. */
export declare const walOperations: {
    /** One entry for each generation that has an archive, the newest first. */
    walInfo: {
        readonly does: "see archived WAL";
        readonly request: ({ object, word, maybe, expect, flag }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            expect: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                id: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
                notStopped: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strict>>;
            shared: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: false;
        readonly reads: true;
        readonly owner: "expected";
    } & {
        readonly answer?: WalArchive[];
    };
    /** Deletes the WAL that no moment of the last days needs, and the bases that velo took for it. */
    walCleanup: {
        readonly does: "clean up archived WAL";
        readonly request: ({ object, word, maybe, count, flag, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniString<string>;
            days: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
            dryRun: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            force: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            expect: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                id: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
                notStopped: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strict>>;
            shared: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: ({ dryRun }: {
            dryRun?: boolean;
        }) => boolean;
        readonly owner: "expected";
    } & {
        readonly answer?: WalCleanup;
    };
    /** Recovers a random moment of a project's `main` into a branch of its own, checks it, and deletes it. */
    checkRestore: {
        readonly does: "check recovery";
        readonly request: ({ object, word, maybe }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            project: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            maxAge: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: false;
        readonly startsServer: true;
    } & {
        readonly answer?: RestoreCheck[];
    };
};
