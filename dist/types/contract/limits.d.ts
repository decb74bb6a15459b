/**
 * What a branch may take: bytes that it adds to its parent's data on disk, bytes of memory, processors, processes. Null
 * where there is no limit, or where this storage keeps none.
 */
export interface Limits {
    disk: number | null;
    memory: number | null;
    cpus: number | null;
    pids: number | null;
}
/** A change of limits: a figure, `none` for no limit, `default` for what velo chooses; what is absent stays. */
export type LimitsChange = {
    [Name in keyof Limits]?: number | 'none' | 'default';
};
/** What is wrong, as a part of a sentence, and what helps, as a sentence. */
export interface Problem {
    what: string;
    help: string;
}
