import type * as z from 'zod/mini';
import type { Entry } from './operations/entry.js';
/**
 * The only list of velo's operations. `interface Velo`, the engine's list, the agent's protocol, rights and queue, and
 * the agent's client are derived from it.
 */
export declare const operations: {
    createBranch: {
        readonly does: "create branches";
        readonly request: ({ object, word, maybe, oneOf, start, labels, limits, count, expect, maxBranches, moment, idle }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            pitr: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            lsn: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            latest: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
            idleStop: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            idleSessions: z.ZodMiniExactOptional<z.ZodMiniEnum<{
                end: "end";
                keep: "keep";
            }>>;
            branch: z.ZodMiniString<string>;
            parent: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            from: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            ttl: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            ifExists: z.ZodMiniExactOptional<z.ZodMiniEnum<{
                fail: "fail";
                reset: "reset";
                reuse: "reuse";
            }>>;
            start: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniBoolean<boolean>, z.ZodMiniEnum<{
                "on-connect": "on-connect";
            }>]>>;
            owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            labels: z.ZodMiniExactOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
            limits: z.ZodMiniExactOptional<z.ZodMiniObject<{
                disk: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                memory: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                cpus: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                pids: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
            }, z.core.$strict>>;
            listen: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            walSenders: z.ZodMiniExactOptional<z.ZodMiniInt>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
            maxBranches: z.ZodMiniExactOptional<z.ZodMiniObject<{
                project: z.ZodMiniExactOptional<z.ZodMiniInt>;
                owner: z.ZodMiniExactOptional<z.ZodMiniInt>;
            }, z.core.$strict>>;
            bind: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: false;
        readonly startsServer: true;
        readonly owner: "both";
    } & {
        readonly answer?: import("./velo.js").BranchAnswer;
    };
    listBranches: {
        readonly does: "list branches";
        readonly request: ({ object, word, maybe, labels, flag }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            project: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            repository: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            labels: z.ZodMiniExactOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
            expired: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            sizes: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: false;
        readonly reads: true;
        readonly owner: "given";
    } & {
        readonly answer?: import("./velo.js").BranchSummary[];
    };
    getBranch: {
        readonly does: "see branches";
        readonly request: ({ object, word, maybe, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: false;
        readonly reads: true;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").BranchAnswer;
    };
    deleteBranch: {
        readonly does: "delete branches";
        readonly request: ({ object, word, maybe, flag, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            force: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: false;
        readonly owner: "expected";
    } & {
        readonly answer?: void;
    };
    resetBranch: {
        readonly does: "reset branches";
        readonly request: ({ object, word, maybe, oneOf, flag, labels, expect, moment }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            pitr: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            lsn: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            latest: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
            branch: z.ZodMiniString<string>;
            force: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            from: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            ofParent: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            undo: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            keepOld: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            start: z.ZodMiniExactOptional<z.ZodMiniEnum<{
                "on-connect": "on-connect";
            }>>;
            ttl: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            labels: z.ZodMiniExactOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: false;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").BranchAnswer;
    };
    promoteBranch: {
        readonly does: "promote branches";
        readonly request: ({ object, word, maybe, flag, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            force: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            keepOld: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").BranchAnswer;
    };
    renameBranch: {
        readonly does: "rename branches";
        readonly request: ({ object, word, maybe, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            to: z.ZodMiniString<string>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").BranchAnswer;
    };
    startBranch: {
        readonly does: "start branches";
        readonly request: ({ object, word, maybe, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
        readonly startsServer: true;
    } & {
        readonly answer?: import("./velo.js").BranchAnswer;
    };
    stopBranch: {
        readonly does: "stop branches";
        readonly request: ({ object, word, maybe, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: import("./velo.js").BranchAnswer;
    };
    restartBranch: {
        readonly does: "restart branches";
        readonly request: ({ object, word, maybe, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: import("./velo.js").BranchAnswer;
    };
    startAll: {
        readonly does: "start all branches";
        readonly request: ({ object, maybe, words }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branches: z.ZodMiniExactOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: import("./velo.js").StartAll;
    };
    setBranch: {
        readonly does: "change branches";
        readonly request: ({ object, word, maybe, labels, limits, count, flag, expect, idle }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            idleStop: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            idleSessions: z.ZodMiniExactOptional<z.ZodMiniEnum<{
                end: "end";
                keep: "keep";
            }>>;
            branch: z.ZodMiniString<string>;
            ttl: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            labels: z.ZodMiniExactOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
            owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            limits: z.ZodMiniExactOptional<z.ZodMiniObject<{
                disk: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                memory: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                cpus: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                pids: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
            }, z.core.$strict>>;
            walSenders: z.ZodMiniExactOptional<z.ZodMiniInt>;
            archive: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: false;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").BranchAnswer;
    };
    branchPassword: {
        readonly does: "see the passwords of branches";
        readonly request: ({ object, word, maybe, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            user: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            database: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: ({ user }: {
            repair?: boolean;
            user?: string;
            dryRun?: boolean;
        }) => boolean;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").BranchAnswer;
    };
    branchLogs: {
        readonly does: "read the logs of branches";
        readonly request: ({ object, word, maybe, count, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            after: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            lines: z.ZodMiniExactOptional<z.ZodMiniInt>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: false;
        readonly reads: true;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").BranchLog;
    };
    status: {
        readonly does: "see the host's status";
        readonly request: ({ object }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{}, z.core.$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: import("./velo.js").Status;
    };
    doctor: {
        readonly does: "check the host";
        readonly request: ({ object, maybe, flag }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            repair: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: ({ repair }: {
            repair?: boolean;
            user?: string;
            dryRun?: boolean;
        }) => boolean;
    } & {
        readonly answer?: import("./velo.js").Doctor;
    };
    repair: {
        readonly does: "repair the host";
        readonly request: ({ object }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{}, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: import("./velo.js").Repair;
    };
    machine: {
        readonly does: "ask for the host's name";
        readonly request: ({ object }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{}, z.core.$strict>;
        readonly jobs: true;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: string;
    };
    createProject: {
        readonly does: "create projects";
        readonly request: ({ object, word, maybe, count, oneOf, flag, storage, postgres }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            pgVersion: z.ZodMiniExactOptional<z.ZodMiniInt>;
            image: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            pool: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            network: z.ZodMiniExactOptional<z.ZodMiniEnum<{
                auto: "auto";
                host: "host";
                isolated: "isolated";
            }>>;
            storage: z.ZodMiniExactOptional<z.ZodMiniEnum<{
                btrfs: "btrfs";
                directory: "directory";
                zfs: "zfs";
            }>>;
            postgres: z.ZodMiniExactOptional<z.ZodMiniEnum<{
                docker: "docker";
                local: "local";
            }>>;
            locale: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            icuLocale: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            encoding: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            repository: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            archive: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            archiveDir: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            walMax: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
        readonly startsServer: true;
    } & {
        readonly answer?: import("./velo.js").Project;
    };
    listProjects: {
        readonly does: "list projects";
        readonly request: ({ object }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{}, z.core.$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: import("./velo.js").Project[];
    };
    getProject: {
        readonly does: "see projects";
        readonly request: ({ object, word }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: import("./velo.js").Project;
    };
    deleteProject: {
        readonly does: "delete projects";
        readonly request: ({ object, word, maybe, flag }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            force: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: void;
    };
    renameProject: {
        readonly does: "rename projects";
        readonly request: ({ object, word }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            to: z.ZodMiniString<string>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: import("./velo.js").Project;
    };
    setProject: {
        readonly does: "change projects";
        readonly request: ({ object, word, maybe, limits, flag, labels }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            image: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            limits: z.ZodMiniExactOptional<z.ZodMiniObject<{
                disk: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                memory: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                cpus: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
                pids: z.ZodMiniExactOptional<z.ZodMiniUnion<readonly [z.ZodMiniNumber<number>, z.ZodMiniEnum<{
                    default: "default";
                    none: "none";
                }>]>>;
            }, z.core.$strict>>;
            policies: z.ZodMiniExactOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
            repository: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            walMax: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            force: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: import("./velo.js").Project;
    };
    branchUse: {
        readonly does: "see the use of branches";
        readonly request: ({ object, word, maybe, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: import("./velo.js").BranchUse;
    };
    sleepBranch: {
        readonly does: "let branches sleep";
        readonly request: ({ object, word, maybe, count, number, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            idleMs: z.ZodMiniInt;
            sessions: z.ZodMiniInt;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: import("./velo.js").BranchAnswer;
    };
    branchListener: {
        readonly does: "see the listeners of branches";
        readonly request: ({ object, word, maybe, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: import("./velo.js").BranchListener;
    };
    createSnapshot: {
        readonly does: "take snapshots";
        readonly request: ({ object, word, maybe, flag, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            label: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            pin: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
            shared: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: false;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").SnapshotAnswer;
    };
    listSnapshots: {
        readonly does: "list snapshots";
        readonly request: ({ object, word, maybe, flag, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            project: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
            shared: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: false;
        readonly reads: true;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").Snapshot[];
    };
    getSnapshot: {
        readonly does: "see snapshots";
        readonly request: ({ object, word }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            id: z.ZodMiniString<string>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: import("./velo.js").Snapshot;
    };
    setSnapshot: {
        readonly does: "change snapshots";
        readonly request: ({ object, word, maybe, flag }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            id: z.ZodMiniString<string>;
            label: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            pinned: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: import("./velo.js").Snapshot;
    };
    deleteSnapshot: {
        readonly does: "delete snapshots";
        readonly request: ({ object, word, maybe, flag }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            id: z.ZodMiniString<string>;
            force: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: void;
    };
    cleanupSnapshots: {
        readonly does: "clean up snapshots";
        readonly request: ({ object, word, maybe, flag, count, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            days: z.ZodMiniExactOptional<z.ZodMiniInt>;
            keep: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            dryRun: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
            shared: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: ({ dryRun }: {
            dryRun?: boolean;
        }) => boolean;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").SnapshotCleanup;
    };
    applyPolicies: {
        readonly does: "apply the policies of projects";
        readonly request: ({ object, maybe, flag }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            dryRun: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: ({ dryRun }: {
            dryRun?: boolean;
        }) => boolean;
    } & {
        readonly answer?: import("./velo.js").PolicyRun;
    };
    walInfo: {
        readonly does: "see archived WAL";
        readonly request: ({ object, word, maybe, expect, flag }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
            shared: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: false;
        readonly reads: true;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").WalArchive[];
    };
    walCleanup: {
        readonly does: "clean up archived WAL";
        readonly request: ({ object, word, maybe, count, flag, expect }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            branch: z.ZodMiniString<string>;
            days: z.ZodMiniExactOptional<z.ZodMiniInt>;
            dryRun: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            force: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
            expect: z.ZodMiniExactOptional<z.ZodMiniObject<{
                owner: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                id: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
                generation: z.ZodMiniExactOptional<z.ZodMiniInt>;
                expired: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
                notStopped: z.ZodMiniExactOptional<z.ZodMiniLiteral<true>>;
            }, z.core.$strict>>;
            shared: z.ZodMiniExactOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: ({ dryRun }: {
            dryRun?: boolean;
        }) => boolean;
        readonly owner: "expected";
    } & {
        readonly answer?: import("./velo.js").WalCleanup;
    };
    checkRestore: {
        readonly does: "check recovery";
        readonly request: ({ object, word, maybe }: import("./request-types.js").RequestTypes) => z.ZodMiniObject<{
            project: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
            maxAge: z.ZodMiniExactOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        readonly jobs: true;
        readonly streams: true;
        readonly reads: false;
        readonly startsServer: true;
    } & {
        readonly answer?: import("./velo.js").RestoreCheck[];
    };
};
type Table = typeof operations;
/** The entry of an operation whose name is only known at run time. */
export declare function entryOf(name: OperationName): Entry;
export type OperationName = keyof Table;
export type Request<Name extends OperationName> = z.output<ReturnType<Table[Name]['request']>>;
export type Answer<Name extends OperationName> = Exclude<Table[Name]['answer'], undefined>;
/** Operations that jobs may request. */
export type JobOperation = {
    [Name in OperationName]: Table[Name]['jobs'] extends true ? Name : never;
}[OperationName];
export declare const operationNames: OperationName[];
export {};
