import type { BranchAnswer, BranchLog, BranchSummary, StartAll } from '../answers/answers.js';
/** The operations on branches. `branch` is written `project/name`. */
export declare const branchOperations: {
    createBranch: {
        readonly does: "create branches";
        readonly request: ({ object, word, maybe, oneOf, start, labels, limits, count, expect, maxBranches, moment, idle }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            pitr: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            lsn: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            latest: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
            idleStop: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            idleSessions: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniEnum<{
                end: "end";
                keep: "keep";
            }>>;
            branch: import("zod/mini").ZodMiniString<string>;
            parent: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            from: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            ttl: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            ifExists: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniEnum<{
                fail: "fail";
                reset: "reset";
                reuse: "reuse";
            }>>;
            start: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniBoolean<boolean>, import("zod/mini").ZodMiniEnum<{
                "on-connect": "on-connect";
            }>]>>;
            owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            labels: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>>;
            limits: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                disk: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniNumber<number>, import("zod/mini").ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                memory: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniNumber<number>, import("zod/mini").ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                cpus: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniNumber<number>, import("zod/mini").ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                pids: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniNumber<number>, import("zod/mini").ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
            }, import("zod/v4/core").$strict>>;
            listen: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            walSenders: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
            expect: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                id: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
                notStopped: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strict>>;
            maxBranches: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                project: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
            }, import("zod/v4/core").$strict>>;
            bind: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: false;
        readonly startsServer: true;
        readonly owner: "both";
    } & {
        readonly answer?: BranchAnswer;
    };
    listBranches: {
        readonly does: "list branches";
        readonly request: ({ object, word, maybe, labels, flag }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            project: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            repository: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            labels: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>>;
            expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            sizes: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: false;
        readonly reads: true;
        readonly owner: "given";
    } & {
        readonly answer?: BranchSummary[];
    };
    getBranch: {
        readonly does: "see branches";
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
        readonly jobs: true;
        readonly streams: false;
        readonly reads: true;
        readonly owner: "expected";
    } & {
        readonly answer?: BranchAnswer;
    };
    deleteBranch: {
        readonly does: "delete branches";
        readonly request: ({ object, word, maybe, flag, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniString<string>;
            force: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            expect: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                id: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
                notStopped: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: false;
        readonly owner: "expected";
    } & {
        readonly answer?: void;
    };
    resetBranch: {
        readonly does: "reset branches";
        readonly request: ({ object, word, maybe, oneOf, flag, labels, expect, moment }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            pitr: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            lsn: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            latest: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
            branch: import("zod/mini").ZodMiniString<string>;
            force: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            from: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            ofParent: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            undo: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            keepOld: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            start: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniEnum<{
                "on-connect": "on-connect";
            }>>;
            ttl: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            labels: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>>;
            expect: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                id: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
                notStopped: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: false;
        readonly owner: "expected";
    } & {
        readonly answer?: BranchAnswer;
    };
    /** Gives the project's `main` the branch's present state as its data. The branch and `main`'s address stay. */
    promoteBranch: {
        readonly does: "promote branches";
        readonly request: ({ object, word, maybe, flag, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniString<string>;
            force: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            keepOld: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
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
        readonly owner: "expected";
    } & {
        readonly answer?: BranchAnswer;
    };
    renameBranch: {
        readonly does: "rename branches";
        readonly request: ({ object, word, maybe, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniString<string>;
            to: import("zod/mini").ZodMiniString<string>;
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
        readonly owner: "expected";
    } & {
        readonly answer?: BranchAnswer;
    };
    startBranch: {
        readonly does: "start branches";
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
        readonly streams: true;
        readonly reads: false;
        readonly startsServer: true;
    } & {
        readonly answer?: BranchAnswer;
    };
    stopBranch: {
        readonly does: "stop branches";
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
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: BranchAnswer;
    };
    restartBranch: {
        readonly does: "restart branches";
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
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: BranchAnswer;
    };
    /**
     * Starts every branch that should run, or those of `branches` that should; each `main` is started first. If one
     * fails, the others are still started.
     */
    startAll: {
        readonly does: "start all branches";
        readonly request: ({ object, maybe, words }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branches: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: StartAll;
    };
    setBranch: {
        readonly does: "change branches";
        readonly request: ({ object, word, maybe, labels, limits, count, flag, expect, idle }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            idleStop: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            idleSessions: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniEnum<{
                end: "end";
                keep: "keep";
            }>>;
            branch: import("zod/mini").ZodMiniString<string>;
            ttl: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            labels: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>>;
            owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            limits: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                disk: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniNumber<number>, import("zod/mini").ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                memory: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniNumber<number>, import("zod/mini").ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                cpus: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniNumber<number>, import("zod/mini").ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                pids: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniNumber<number>, import("zod/mini").ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
            }, import("zod/v4/core").$strict>>;
            walSenders: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
            archive: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            expect: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                id: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
                notStopped: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: false;
        readonly owner: "expected";
    } & {
        readonly answer?: BranchAnswer;
    };
    /** The connection of a branch, proven by a login. With `user`, that role gets its own password, kept over resets. */
    branchPassword: {
        readonly does: "see the passwords of branches";
        readonly request: ({ object, word, maybe, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniString<string>;
            user: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            database: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            expect: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                id: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
                notStopped: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: ({ user }: {
            repair?: boolean;
            user?: string;
            dryRun?: boolean;
        }) => boolean;
        readonly owner: "expected";
    } & {
        readonly answer?: BranchAnswer;
    };
    /** The log of a branch's server, in parts: each part tells where the next begins. */
    branchLogs: {
        readonly does: "read the logs of branches";
        readonly request: ({ object, word, maybe, count, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniString<string>;
            after: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            lines: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
            expect: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniObject<{
                owner: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                id: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
                generation: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
                expired: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
                notStopped: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: false;
        readonly reads: true;
        readonly owner: "expected";
    } & {
        readonly answer?: BranchLog;
    };
};
