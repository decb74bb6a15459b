import type { ErrorReport } from '../../contract/errors/error.ts';
import { type FaceHints, hintWith } from '../../contract/errors/hints.ts';

/** Hints by error code that name commands and options. The hints of the core name none, for the actions show them too. */
export const optionHints: FaceHints = {
  'branch-exists': '`velo branch create` takes `--if-exists reuse` or `--if-exists reset`.',
  'data-missing': '`velo branch delete`, `velo branch reset` and `velo project delete` take `--force`.',
  'disk-limit': '`velo branch set NAME --disk SIZE` raises the limit.',
  'engine-missing': 'For a new project, `--postgres local` chooses local processes.',
  'engine-not-permitted': 'For a new project, `--postgres local` chooses local processes.',
  'guard-missing': 'For a new project, `--network isolated` or `--network auto` chooses it.',
  'has-branches': 'Add `--force` to delete them too.',
  'has-children': 'Add `--force` to delete them too.',
  'has-snapshots': 'Add `--force` to delete them too.',
  'icu-needs-15': 'Leave `--icu-locale` out.',
  'image-differs': 'Add `--force` to use the image anyway.',
  'image-missing': '`velo project set NAME --image IMAGE` changes the image of a project.',
  'image-needs-docker': 'Leave `--image` out, or add `--postgres docker`.',
  'internal-error': '`--verbose` shows where it happened.',
  'moment-in-future': '`--latest` means the newest state that can be recovered.',
  'moment-not-recoverable': '`velo wal info` shows the moments that can be recovered.',
  'network-needs-docker': 'Leave `--network` out, or add `--postgres docker`.',
  'main-changed': 'Add `--force` to promote it anyway.',
  'no-pool': '`--storage directory` chooses plain folders.',
  'not-archived': '`velo branch set NAME --archive on` begins to archive its WAL.',
  'nothing-to-undo': '`velo branch reset` keeps the data that it replaces with `--keep-old TIME`.',
  'opens-window': 'Add `--force` to delete it anyway.',
  'pool-needs-zfs': 'Leave `--pool` out, or add `--storage zfs`.',
  'project-bound': '`velo project set NAME --repository REPOSITORY` changes the repository.',
  'project-not-found': '`velo project list` shows the projects.',
  'snapshot-ambiguous': '`velo snapshot list --json` shows whole ids.',
  'snapshot-not-found': '`velo snapshot list` shows the snapshots.',
  'source-needed': 'Add `--from SNAPSHOT`, `--pitr TIME`, `--latest` or `--undo`.',
  'version-and-image': 'Leave `--pg-version` or `--image` out.',
  'wal-damaged': '`velo wal info` shows gaps; an earlier moment may be recoverable.',
  'wal-promised': '`velo project set NAME --policy wal=7d` changes the promise; `--force` deletes it anyway.',
  'which-pool': 'Choose it with `--pool`.',
};

/** The same report, with the hint for the command line added to its own. */
export function withOptionHint(report: ErrorReport): ErrorReport {
  return { ...report, hint: hintWith(report, optionHints) };
}
