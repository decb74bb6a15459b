import { commandLine } from './command-line.ts';

/**
 * PostgreSQL's restore_command, as a program for any POSIX sh (dash, busybox):
 * `sh restore FOLDER SEGMENT_BYTES %f %p`, in the data directory. FOLDER has the files that the recovery needs, and
 * their names in `plan`, one a line.
 *
 * It exits with 0 when the file was restored, segments to their full size; with 1 for a file that is missing and not in
 * the plan, which the server takes for the end of WAL or for a timeline that does not exist; with 200 on any failure. Above 125
 * the server stops: after a 1 it would end the recovery there, without the rows that follow.
 */
export const restoreProgram = `# Restores one file into pg_wal. Written by velo; do not change it.
set -u
umask 077
LC_ALL=C
PATH=\${PATH:+$PATH:}/usr/bin:/bin
export LC_ALL PATH

fail() {
  echo "velo: $name was not restored: $1" >&2
  exit 200
}

name=\${3-}
[ $# -eq 4 ] || fail usage
folder=$1 segment=$2 target=$4

[ -f "$folder/plan" ] || fail no-plan
case $name in '' | *[!0123456789ABCDEFabcdefghijklmnopqrstuvwxyz.]*) fail name ;; esac
source=$folder/$name
grep -F -x -q -e "$name" "$folder/plan"
case $? in
  0) ;;
  1) [ -e "$source" ] || [ -L "$source" ] || exit 1; fail not-in-plan ;;
  *) fail no-plan ;;
esac

[ -f "$source" ] && [ ! -L "$source" ] && size=$(stat -c %s "$source") || fail missing
# Only segments were shortened.
case $name in *.*) segment=$size ;; esac
[ "$size" -gt 0 ] && [ "$size" -le "$segment" ] || fail size
rm -f "$target"
{ cat "$source" && head -c $((segment - size)) /dev/zero; } >"$target" || fail copy-failed
[ "$(stat -c %s "$target")" = "$segment" ] || fail copy-failed
exit 0
`;

/** The value of the setting restore_command. Paths as the server sees them; the size of a segment in bytes. */
export function restoreCommand(paths: { program: string; folder: string; segmentBytes: number }): string {
  const { program, folder, segmentBytes } = paths;
  return commandLine([program, folder, String(segmentBytes)], ['%f', '%p']);
}
