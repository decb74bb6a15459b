import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { type BranchName, branchName, formatBranch, mainBranch, quoted } from '../../contract/values/names.ts';
import type { BranchAnswer, Operation, SetBranch } from '../../contract/velo.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { slotsFor } from '../../postgres/cluster/settings.ts';
import { newId } from '../../storage/storage.ts';
import { recordEnded } from '../archive/archives.ts';
import { currentAnswer } from '../catalog/answers.ts';
import type { Generation } from '../catalog/catalog.ts';
import { expiryOf, labelsOf, walSendersOf, wishedOwner } from '../catalog/checked-fields.ts';
import { idleSessionsFor, idleStopFor } from '../catalog/idle.ts';
import { type BranchRecord, branchMarks } from '../catalog/record.ts';
import { changedLimits } from '../catalog/resource-limits.ts';
import { operate } from '../operation/operation.ts';
import type { Site } from '../store/site.ts';
import { enforce } from './apply-limits.ts';
import { lockedBranch } from './run-branch.ts';

/** Changes what is recorded with a branch, in one write. */
export async function setBranch(site: Site, request: SetBranch, operation: Operation): Promise<BranchAnswer> {
  const name = branchName(request.branch);
  const expiresAt = expiryOf(request.ttl);
  const owner = wishedOwner(request.owner);
  if (name.branch === mainBranch && expiresAt !== null) {
    throw new VeloError(
      'conflict',
      'main-stays',
      `${request.branch} can't expire.`,
      'Set a time to live on other branches only.',
    );
  }
  labelsOf(request.labels);
  const idle = idleFields(name, request);
  if (request.walSenders !== undefined) checkWalSenders(name, request.walSenders);
  return operate(operation, async (steps, locks) => {
    const { place, generation } = await lockedBranch(site, name, { steps, locks, expect: request.expect });
    if (request.walSenders !== undefined) checkSlots(generation, request.walSenders);
    const { archive } = request;
    const { archive: archiveBefore } = generation.record;
    const archiveChanges = archive !== undefined && archive !== (archiveBefore !== null);
    const archiving = archive === undefined ? undefined : await import('../archive/set-archive.ts');
    if (archiveChanges && archive) await archiving?.checkArchivable(place, generation);
    const change: Partial<BranchRecord> = {
      ...idle,
      ...(archiveChanges ? { archive: archive ? newId() : null } : {}),
      ...(request.walSenders === undefined ? {} : { walSenders: request.walSenders }),
      ...(request.ttl === undefined ? {} : { expiresAt }),
      ...(request.owner === undefined ? {} : { owner }),
      ...(request.labels === undefined ? {} : { labels: labelsOf(request.labels, generation.record.labels) }),
      ...(request.limits === undefined
        ? {}
        : { limits: changedLimits(generation.record.limits, request.limits, place.storage) }),
    };
    // On record first: after a kill in between, no moment counts as archived that was not.
    if (archiveChanges && archiveBefore !== null) recordEnded(place, archiveBefore, new Date().toISOString());
    await place.storage.setMarks(generation.volume, branchMarks(change));
    Object.assign(generation.record, change);
    if (request.limits) await enforce(place, generation, steps);
    await archiving?.applyArchive(place, generation, { before: archiveBefore, steps });
    if (request.walSenders !== undefined)
      steps.note(`The number of WAL senders takes effect at the next start: velo branch restart ${request.branch}`);
    return currentAnswer(place, generation, { locked: true });
  });
}

/** @throws VeloError usage `invalid-duration`, `invalid-value` · conflict `main-stays` */
function idleFields(name: BranchName, { idleStop, idleSessions }: SetBranch): Partial<BranchRecord> {
  const fields = {
    ...(idleStop === undefined ? {} : { idleStop: idleStopFor(idleStop) }),
    ...(idleSessions === undefined ? {} : { idleSessions: idleSessionsFor(idleSessions) }),
  };
  if (name.branch !== mainBranch || Object.keys(fields).length === 0) return fields;
  throw new VeloError(
    'conflict',
    'main-stays',
    `${formatBranch(name)} never sleeps.`,
    'Let other branches of the project sleep: `velo project set PROJECT --policy idle-stop=2h`.',
  );
}

function checkWalSenders(name: BranchName, walSenders: number): void {
  walSendersOf(walSenders);
  if (name.branch !== mainBranch) return;
  throw new VeloError(
    'conflict',
    'main-stays',
    `${formatBranch(name)} takes its settings from its own configuration.`,
    'Run `ALTER SYSTEM SET wal_level = logical` in main, set `max_wal_senders` too, then restart it.',
  );
}

/** A server does not start with slots that its settings don't allow. */
function checkSlots({ volume, of }: Generation, walSenders: number): void {
  const slots = readdirSync(join(pgdataOf(volume.path), 'pg_replslot'));
  if (slots.length <= (walSenders === 0 ? 0 : slotsFor(walSenders))) return;
  throw new VeloError(
    'conflict',
    'has-slots',
    `${formatBranch(of)} has replication slots, and its server would not start with them: ${slots.map(quoted).slice(0, 5).join(', ')}.`,
    "Start the branch and drop them first: `SELECT pg_drop_replication_slot('…')`.",
  );
}
