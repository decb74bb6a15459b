import { bytes } from '../../bytes.ts';
import type { Snapshot, SnapshotAnswer, SnapshotCleanup } from '../../velo.ts';
import { sumOf } from '../decide/labels.ts';
import { code, minute, plain, prose, took } from './markdown.ts';

/** Rows of one table: a summary has a limit of 1 MB, and a person one that is lower. */
const mostRows = 100;

/** A snapshot that was taken, and what a clean-up kept, why, and deleted; Markdown for the job's summary. */
export function renderSnapshot(taken: SnapshotAnswer, cleanup: SnapshotCleanup | null): string {
  const { id, project, branch, label, pinned, lsn, createdAt, steps } = taken;
  const facts = [
    ...(label === null ? [] : [['Label', code(label, 140)]]),
    ['Taken', `${minute(createdAt)}, in ${took(sumOf(steps))}`],
    ...(lsn === null ? [] : [['LSN', code(lsn)]]),
    ...(pinned ? [['Pinned', 'no clean-up deletes it']] : []),
  ];
  return [
    `### Snapshot ${code(id)} of ${code(`${project}/${branch}`, 140)}`,
    '',
    '<table>',
    ...facts.map(([name, value]) => `<tr><td>${name}</td><td>${value}</td></tr>`),
    '</table>',
    ...(cleanup ? renderCleanup(cleanup) : []),
  ].join('\n');
}

function renderCleanup({ deleted, kept, failed }: SnapshotCleanup): string[] {
  const rows = [
    ...failed.map(({ snapshot, error }) => {
      return `<tr><td>${code(snapshot)}</td><td></td><td></td><td></td><td>failed</td><td>${prose(error.message)}</td></tr>`;
    }),
    ...kept.map(({ snapshot, why }) => row(snapshot, 'kept', plain(why, 200))),
    ...deleted.map((snapshot) => row(snapshot, 'deleted', 'nothing keeps it')),
  ];
  const more = rows.length - mostRows;
  const head = ['Snapshot', 'Label', 'Taken', 'Size', 'Outcome', 'Why'].map((text) => `<th>${text}</th>`).join('');
  return [
    '',
    `#### Clean-up: ${deleted.length} deleted, ${kept.length} kept${failed.length > 0 ? `, ${failed.length} failed` : ''}`,
    '',
    '<table>',
    `<tr>${head}</tr>`,
    ...rows.slice(0, mostRows),
    '</table>',
    ...(more > 0 ? ['', `And ${more} more.`] : []),
  ];
}

function row({ id, label, createdAt, ownBytes }: Snapshot, outcome: string, why: string): string {
  const cells = [code(id), label === null ? '' : code(label), minute(createdAt), bytes(ownBytes), outcome, why];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
