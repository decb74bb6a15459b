import type { BranchRecord } from '../catalog/record.ts';

/** The fields that belong to a branch and not to its data: they move unchanged to the next generation that serves. */
export function ofBranch(record: BranchRecord): Partial<BranchRecord> {
  const { name, parent, port, owner, labels, createdAt, expiresAt, limits, walSenders, turn, idleStop, idleSessions } =
    record;
  return {
    name,
    parent,
    port,
    owner,
    labels,
    createdAt,
    expiresAt,
    limits,
    walSenders,
    idleStop,
    idleSessions,
    wanted: 'running',
    asleep: null,
    turn: turn + 1,
  };
}
