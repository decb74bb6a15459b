import type { PolicyRun, Snapshot, SnapshotAnswer, SnapshotCleanup } from '../answers/answers.js';
/**
 * The operations on snapshots. `id` is a snapshot's id, or a unique beginning of it. With `shared`, a branch without an
 * owner is accepted as well, whatever owner `expect` names.
 */
export declare const snapshotOperations: {
    createSnapshot: {
        readonly does: "take snapshots";
        readonly request: ({ object, word, maybe, flag, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniString<string>;
            label: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            pin: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
        readonly reads: false;
        readonly owner: "expected";
    } & {
        readonly answer?: SnapshotAnswer;
    };
    /** Newest first. */
    listSnapshots: {
        readonly does: "list snapshots";
        readonly request: ({ object, word, maybe, flag, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            project: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
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
        readonly answer?: Snapshot[];
    };
    getSnapshot: {
        readonly does: "see snapshots";
        readonly request: ({ object, word }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: Snapshot;
    };
    setSnapshot: {
        readonly does: "change snapshots";
        readonly request: ({ object, word, maybe, flag }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            label: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            pinned: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: Snapshot;
    };
    deleteSnapshot: {
        readonly does: "delete snapshots";
        readonly request: ({ object, word, maybe, flag }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            force: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: void;
    };
    /** Deletes old snapshots by age or by rule; pinned ones stay. */
    cleanupSnapshots: {
        readonly does: "clean up snapshots";
        readonly request: ({ object, word, maybe, flag, count, expect }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            branch: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            days: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
            keep: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            dryRun: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
        readonly answer?: SnapshotCleanup;
    };
    /** Takes the snapshots that are due by the projects' policies, and deletes those that the policies no longer keep. */
    applyPolicies: {
        readonly does: "apply the policies of projects";
        readonly request: ({ object, maybe, flag }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            dryRun: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: ({ dryRun }: {
            dryRun?: boolean;
        }) => boolean;
    } & {
        readonly answer?: PolicyRun;
    };
};
