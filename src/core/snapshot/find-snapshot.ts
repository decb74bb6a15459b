import { VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';
import type { BranchSnapshot, CatalogProject } from '../catalog/catalog.ts';

/**
 * Checks an id of a snapshot, or its first digits; a whole one has 16.
 * @throws VeloError usage `invalid-snapshot`
 */
export function snapshotPrefix(text: string): string {
  if (/^[0-9a-f]{1,16}$/.test(text)) return text;
  throw new VeloError(
    'usage',
    'invalid-snapshot',
    `${quoted(text)} is not the id of a snapshot.`,
    'Give an id, or its first digits: 0-9 a-f.',
  );
}

/**
 * The snapshot of a project whose id begins with `text`; with `branch` (an id), only among that branch's.
 * @throws VeloError usage `invalid-snapshot`, `snapshot-ambiguous` · missing `snapshot-not-found` · failed
 *   `record-unreadable`
 */
export function findSnapshot(project: CatalogProject, text: string, branch?: string): BranchSnapshot {
  const found = matching(project, text).filter(({ record }) => branch === undefined || record.branch === branch);
  return onlyOf(found, text);
}

/** The snapshots of a project whose ids begin with `text`. @throws VeloError usage `invalid-snapshot` */
export function matching({ snapshots }: CatalogProject, text: string): BranchSnapshot[] {
  const prefix = snapshotPrefix(text);
  return snapshots.filter(({ stored }) => stored.id.startsWith(prefix));
}

/** @throws VeloError usage `snapshot-ambiguous` · missing `snapshot-not-found` · failed `record-unreadable` */
export function onlyOf<Found extends BranchSnapshot>(found: readonly Found[], text: string): Found {
  const [only, another] = found;
  if (only && another) {
    const ids = found.map(({ stored }) => stored.id).join(', ');
    throw new VeloError(
      'usage',
      'snapshot-ambiguous',
      `Several snapshots have ids that begin with ${text}: ${ids}.`,
      'Give more digits of the id.',
    );
  }
  if (!only) {
    throw new VeloError(
      'missing',
      'snapshot-not-found',
      `There is no snapshot ${text}.`,
      'Check the id: `velo snapshot list` shows the snapshots.',
    );
  }
  if (only.fault !== undefined) {
    throw new VeloError(
      'failed',
      'record-unreadable',
      `The record of the snapshot ${only.stored.id} can't be read: ${only.fault}.`,
      'Use the version of velo that wrote it. Nothing was changed.',
    );
  }
  return only;
}
