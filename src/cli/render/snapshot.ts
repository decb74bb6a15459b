import { bytes } from '../../bytes.ts';
import type { Snapshot, SnapshotCleanup } from '../../velo.ts';
import { type Column, table } from '../terminal/table.ts';
import { pad, plain, width } from '../terminal/text.ts';
import { renderFailure } from './branch.ts';
import { clock, shortId, since } from './format.ts';
import { withOptionHint } from './hints.ts';
import { facts, type View } from './view.ts';

/** The end of `snapshot create`: what was taken, and what can be done with it. */
export function renderTaken(snapshot: Snapshot): string {
  const id = shortId(snapshot.id);
  const steps = [
    [`velo branch reset ${nameOf(snapshot)} --from ${id}`, 'go back to it'],
    [`velo branch create ${plain(snapshot.project)}/NAME --from ${id}`, 'a branch of it'],
  ] as const;
  const room = Math.max(...steps.map(([command]) => width(command)));
  const label = snapshot.label === null ? '' : `, ${plain(snapshot.label)}`;
  const pinned = snapshot.pinned ? ', pinned' : '';
  return [
    `Snapshot ${id} of ${nameOf(snapshot)}${label}${pinned}`,
    'Next:',
    ...steps.map(([command, what]) => `  ${pad(command, room)}  # ${what}`),
  ].join('\n');
}

/** Everything about one snapshot. `now` is in milliseconds since 1970. */
export function renderSnapshot(snapshot: Snapshot, now: number, view: View): string {
  const lines: [string, string | null][] = [
    ['Label', snapshot.label],
    ['Branch', `${snapshot.project}/${snapshot.branch}, generation ${snapshot.generation}`],
    ['Created', `${clock(snapshot.createdAt)} (${since(snapshot.createdAt, now)} ago)`],
    ['Pinned', snapshot.pinned ? 'yes, clean-up leaves it alone' : null],
    ['Base', snapshot.base ? 'taken by velo, for recoveries; `velo wal cleanup` deletes it' : null],
    ['LSN', snapshot.lsn],
    ['Own size', snapshot.ownBytes === null ? null : bytes(snapshot.ownBytes)],
    ['With shared data', snapshot.referencedBytes === null ? null : bytes(snapshot.referencedBytes)],
    ['Used by', snapshot.usedBy.join(', ')],
  ];
  return `${view.style.bold(plain(snapshot.id))}\n${facts(lines, view)}`;
}

/** Snapshots as a table, a line each. `of` is the branch or project that they were asked of. */
export function renderSnapshots(
  snapshots: readonly Snapshot[],
  { now, of }: { now: number; of?: string | undefined },
  view: View,
): string {
  if (snapshots.length > 0) return snapshotTable(snapshots, now, view);
  const where = of === undefined ? '' : ` of ${plain(of)}`;
  const branch = of === undefined ? 'PROJECT/NAME' : of.includes('/') ? plain(of) : `${plain(of)}/NAME`;
  return `No snapshots${where}. \`velo snapshot create ${branch}\` takes one.`;
}

/** What a clean-up deleted, or would delete; what stays and why; what could not be deleted. */
export function renderCleanup(
  answer: SnapshotCleanup,
  { dryRun, now }: { dryRun: boolean; now: number },
  view: View,
): string {
  const { deleted, kept, failed } = answer;
  const gone = `${dryRun ? 'Would delete' : 'Deleted'} ${counted(deleted.length)}`;
  const stay = `${dryRun ? 'Would keep' : 'Kept'} ${counted(kept.length)}`;
  return [
    deleted.length === 0 ? 'No snapshot to delete.' : `${gone}:\n${snapshotTable(deleted, now, view)}`,
    ...(kept.length === 0 ? [] : [`${stay}:\n${keptTable(kept, view)}`]),
    ...failed.map(({ snapshot, error }) => renderFailure(shortId(snapshot), withOptionHint(error), view)),
  ].join('\n\n');
}

function snapshotTable(snapshots: readonly Snapshot[], now: number, view: View): string {
  const head: Column[] = [
    { title: 'ID', isName: true },
    { title: 'Branch', least: 12 },
    { title: 'Label', least: 8 },
    { title: 'Age', align: 'right' },
    { title: 'Own size', align: 'right' },
    { title: 'Flags' },
    { title: 'Used by', least: 8 },
  ];
  const rows = snapshots.map((snapshot) => [
    shortId(snapshot.id),
    `${snapshot.project}/${snapshot.branch}`,
    snapshot.label ?? '–',
    since(snapshot.createdAt, now),
    bytes(snapshot.ownBytes),
    flags(snapshot),
    snapshot.usedBy.join(', ') || '–',
  ]);
  return table(head, rows, view).join('\n');
}

/** `base`: velo took it for recoveries, and cleans it up with the WAL. */
function flags({ pinned, base }: Snapshot): string {
  return [...(pinned ? ['pinned'] : []), ...(base ? ['base'] : [])].join(', ') || '–';
}

function keptTable(kept: SnapshotCleanup['kept'], view: View): string {
  const head: Column[] = [
    { title: 'ID', isName: true },
    { title: 'Branch', least: 12 },
    { title: 'Label', least: 8 },
    { title: 'Why', least: 12 },
  ];
  const rows = kept.map(({ snapshot, why }) => [
    shortId(snapshot.id),
    `${snapshot.project}/${snapshot.branch}`,
    snapshot.label ?? '–',
    why,
  ]);
  return table(head, rows, view).join('\n');
}

function nameOf({ project, branch }: Snapshot): string {
  return plain(`${project}/${branch}`);
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'snapshot' : 'snapshots'}`;
}
