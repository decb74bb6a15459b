import { type BranchRecord, nothingCleaned } from './record.ts';

/** The record of a branch's first generation, before its server is started; `changes` override the defaults. */
export function firstRecord(
  { id, name, parent, port }: Pick<BranchRecord, 'id' | 'name' | 'parent' | 'port'>,
  changes: Partial<BranchRecord> = {},
): BranchRecord {
  const now = new Date().toISOString();
  return {
    id,
    name,
    phase: 'new',
    wanted: 'running',
    parent,
    port,
    owner: null,
    labels: {},
    createdAt: now,
    takenAt: now,
    expiresAt: null,
    prepared: false,
    cleaned: nothingCleaned,
    roles: [],
    lsn: null,
    limits: {},
    sizing: null,
    parentAt: null,
    database: null,
    walSenders: 0,
    turn: 1,
    keptUntil: null,
    previous: null,
    source: null,
    archive: null,
    servedFrom: null,
    idleStop: null,
    idleSessions: null,
    asleep: null,
    ...changes,
  };
}
