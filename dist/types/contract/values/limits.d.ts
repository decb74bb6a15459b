/**
 * The limits of a branch: bytes that it may add to its parent's data on disk, bytes of memory, processors, processes.
 * Null if there is no limit, or if the storage can't enforce it.
 */
export interface Limits {
    disk: number | null;
    memory: number | null;
    cpus: number | null;
    pids: number | null;
}
/** A change of limits: a number, `none` for no limit, `default` for velo's default. Absent limits do not change. */
export type LimitsChange = {
    [Name in keyof Limits]?: number | 'none' | 'default';
};
/** What is wrong, as a part of a sentence, and what helps, as a sentence. */
export interface Problem {
    what: string;
    help: string;
}
