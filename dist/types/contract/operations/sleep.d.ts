import type { BranchAnswer, BranchListener, BranchUse } from '../answers/answers.js';
/** The operations with which the host's agent lets branches sleep and wakes them. */
export declare const sleepOperations: {
    /** How a running branch is used now; for the host's agent, which lets idle branches sleep. */
    branchUse: {
        readonly does: "see the use of branches";
        readonly request: ({ object, word, maybe, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniString<string>;
            expect: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                id: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
                notStopped: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: BranchUse;
    };
    /**
     * Stops a branch that is not in use until somebody connects, if it was not used for `idleMs` milliseconds and no
     * session has come since a `branchUse` that saw `sessions`; looked at again under its lock. For the host's agent, which
     * starts it again. Throws conflict `branch-in-use`.
     */
    sleepBranch: {
        readonly does: "let branches sleep";
        readonly request: ({ object, word, maybe, count, number, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniString<string>;
            idleMs: import("zod/mini").ZodMiniInt;
            sessions: import("zod/mini").ZodMiniInt;
            expect: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                id: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
                notStopped: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: BranchAnswer;
    };
    /** Where the server of a running branch listens, and that it is the branch's own that does. */
    branchListener: {
        readonly does: "see the listeners of branches";
        readonly request: ({ object, word, maybe, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniString<string>;
            expect: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                id: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
                notStopped: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: BranchListener;
    };
};
