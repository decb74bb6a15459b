import type { Project } from '../answers/answers.js';
/** The operations on projects. */
export declare const projectOperations: {
    createProject: {
        readonly does: "create projects";
        readonly request: ({ object, word, maybe, count, oneOf, flag, storage, postgres }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            name: import("zod/mini").ZodMiniString<string>;
            pgVersion: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniInt>;
            image: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            pool: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            network: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniEnum<{
                auto: "auto";
                host: "host";
                isolated: "isolated";
            }>>;
            storage: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniEnum<{
                btrfs: "btrfs";
                directory: "directory";
                zfs: "zfs";
            }>>;
            postgres: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniEnum<{
                docker: "docker";
                local: "local";
            }>>;
            locale: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            icuLocale: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            encoding: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            repository: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            archive: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            archiveDir: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            walMax: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
        readonly startsServer: true;
    } & {
        readonly answer?: Project;
    };
    listProjects: {
        readonly does: "list projects";
        readonly request: ({ object }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{}, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: Project[];
    };
    getProject: {
        readonly does: "see projects";
        readonly request: ({ object, word }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            name: import("zod/mini").ZodMiniString<string>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: false;
        readonly reads: true;
    } & {
        readonly answer?: Project;
    };
    deleteProject: {
        readonly does: "delete projects";
        readonly request: ({ object, word, maybe, flag }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            name: import("zod/mini").ZodMiniString<string>;
            force: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: void;
    };
    renameProject: {
        readonly does: "rename projects";
        readonly request: ({ object, word }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            name: import("zod/mini").ZodMiniString<string>;
            to: import("zod/mini").ZodMiniString<string>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: Project;
    };
    /** Changes the settings of a project; absent ones do not change. */
    setProject: {
        readonly does: "change projects";
        readonly request: ({ object, word, maybe, limits, flag, labels }: import("../request-types.js").RequestTypes) => import("zod/mini").ZodMiniObject<{
            name: import("zod/mini").ZodMiniString<string>;
            image: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
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
            policies: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>>;
            repository: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            walMax: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniString<string>>;
            force: import("zod/mini").ZodMiniExactOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strict>;
        readonly jobs: false;
        readonly streams: true;
        readonly reads: false;
    } & {
        readonly answer?: Project;
    };
};
