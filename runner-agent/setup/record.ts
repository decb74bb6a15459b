import { readFileSync } from 'node:fs';
import { VeloError } from '../../src/contract/errors/error.ts';
import type { RunnerRight } from '../../src/contract/rights/runner-rights.ts';
import { isRoot } from '../../src/host/users/user.ts';
import type { PreparedPlace } from '../../src/storage/preparation.ts';
import { writeWhole } from './files.ts';

/** What setup made on this host, so that `--uninstall` removes that and nothing else. */
export interface SetupRecord {
  format: 1;
  /** Every place that was ever chosen; new projects go to the last. Empty: plain folders below /var/lib/velo. */
  places: PreparedPlace[];
  users: string[];
  runnerUsers: string[];
  /** What jobs may do besides work on their own branches; absent in records from before this option existed. */
  runnerMay?: RunnerRight[];
  /** Whose jobs may prove who they are (`src/contract/rights/trust-line.ts`), whether others are refused, and this host's name in tokens. */
  trust?: string[];
  requireProof?: boolean;
  proofHost?: string;
  /** The user that jobs of other machines come by SSH as; absent: none does. */
  sshUser?: string;
  /** Names of the steps that changed something, in the order in which they ran. */
  made: string[];
}

export const recordPath = '/var/lib/velo/setup.json';

/** The record; undefined if setup has not run. */
export function readRecord(): SetupRecord | undefined {
  let text: string;
  try {
    text = readFileSync(recordPath, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Without root, one may see what a setup would do, but not what one has done.
    if (code === 'ENOENT' || (code === 'EACCES' && !isRoot())) return undefined;
    throw error;
  }
  const record = JSON.parse(text) as SetupRecord;
  if (record.format === 1) return record;
  throw new VeloError(
    'unable',
    'newer-setup',
    `A newer version of velo set up this host (${recordPath}).`,
    'Use that version, or a newer one.',
  );
}

export function writeRecord(record: SetupRecord): void {
  writeWhole(recordPath, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
}
