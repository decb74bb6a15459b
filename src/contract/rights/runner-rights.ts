/** What a host can permit to jobs on the runner's socket, besides work on their own branches (`--runner-may`). */
export const runnerRights = ['snapshot', 'cleanup', 'restore'] as const;

export type RunnerRight = (typeof runnerRights)[number];
