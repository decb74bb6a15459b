import type { Doctor, Repair, Status } from '../answers/answers.js';
/** The operations on the host. */
export declare const hostOperations: {
    status: {
        readonly does: "see the host's status";
        readonly request: ({ object }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{}, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: Status;
    };
    doctor: {
        readonly does: "check the host";
        readonly request: ({ object, maybe, flag }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            repair: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: ({ repair }: {
            repair?: boolean;
            user?: string;
            dryRun?: boolean;
        }) => boolean;
    } & {
        readonly answer?: Doctor;
    };
    /** Finishes or undoes interrupted operations, and starts nothing else. A host does this before it takes new work. */
    repair: {
        readonly does: "repair the host";
        readonly request: ({ object }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{}, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: Repair;
    };
    /** Host name of the machine with the databases, as people write it after `ssh`. */
    machine: {
        readonly does: "ask for the host's name";
        readonly request: ({ object }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{}, import("zod/v4/core").$strict>;
        readonly jobs: true;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: string;
    };
};
