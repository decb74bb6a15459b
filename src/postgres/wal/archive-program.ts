import { commandLine } from './command-line.ts';

/**
 * PostgreSQL's archive_command, as a program for any POSIX sh (dash, busybox) with GNU's tools or busybox's:
 * `sh archive FOLDER FLOOR_BYTES BACKLOG_SEGMENTS %p %f`, in the data directory.
 *
 * It exits with 0 when the file is in the folder, whole and flushed, without the zeros at a segment's end. It exits
 * with 0 as well when it gives a segment up, so that the database never stops: with less than FLOOR_BYTES free in the
 * folder's file system, or more than BACKLOG_SEGMENTS files waiting. `<segment>.lost` says so, if it can be written.
 * It exits with 1 on any other failure. `failed` has the last failure: `<unix seconds> <name> <reason>`, with one of
 * the `archiveFailures`.
 */
export const archiveProgram = `# Archives one file of pg_wal. Written by velo; do not change it.
set -u
umask 077
LC_ALL=C
PATH=\${PATH:+$PATH:}/usr/bin:/bin
export LC_ALL PATH
[ $# -eq 5 ] || exit 1
folder=$1 floor=$2 backlog=$3 source=$4 name=$5
given_up=

# Whether $1 is $2 hexadecimal digits.
hex() {
  case $1 in *[!0123456789ABCDEF]*) return 1 ;; esac
  [ \${#1} -eq "$2" ]
}

kind=other
case $name in
  *.history) hex "\${name%.history}" 8 ;;
  *.partial) hex "\${name%.partial}" 24 ;;
  *.*.backup) base=\${name%.backup}; hex "\${base%.*}" 24 && hex "\${base##*.}" 8 ;;
  *) kind=segment; hex "$name" 24 ;;
esac || { echo "velo: not the name of a file to archive" >&2; exit 1; }

# The name has the process id: an archiver that outlived its killed server must not publish what this one writes.
final=$folder/$name
temporary=$folder/.tmp-$name.$$

# As well as it can, as the folder may be full, read-only or gone. noclobber opens with O_EXCL, which follows no link.
record() {
  rm -f "$folder/.tmp-failed" "$temporary"
  (set -C; echo "$(date +%s) $name $1" >"$folder/.tmp-failed") && mv -f "$folder/.tmp-failed" "$folder/failed"
}

fail() {
  echo "velo: $name was not archived: $1" >&2
  record "$1" 2>/dev/null
  [ -n "$given_up" ] || exit 1
  exit 0
}

give_up() {
  given_up=yes
  # A .history or .backup is small: it is tried all the same.
  [ $kind = segment ] || return 0
  (set -C; : >"$final.lost") 2>/dev/null
  fail "$1"
}

succeed() {
  # Names are only durable with their folder. An old busybox ignores the argument and flushes everything.
  sync "$folder" 2>/dev/null || sync
  rm -f "$folder/failed" "$final.lost" 2>/dev/null
  exit 0
}

# Whether the blocks of the source from $1 up to $2 are zeros. Of them and a z exactly the z must be left: after a
# failed read there is more, and from a tool that is missing or fails there is less.
zeros() {
  [ "$({ { dd if="$source" bs=4096 skip="$1" count=$(($2 - $1)) || echo failed; printf z; } | tr -d '\\000' |
    od -A n -t x1 -N 2; } 2>/dev/null)" = ' 7a' ]
}

# Whether file $1 of $2 bytes is file $3 of $4 bytes or more without zeros at its end.
shortened() {
  { cat "$1" && head -c $(($4 - $2)) /dev/zero; } 2>/dev/null | cmp -s - "$3"
}

[ -f "$source" ] && size=$(stat -c %s "$source") || fail no-source
rm -f "$folder/.tmp-$name".* 2>/dev/null

if [ -e "$final" ] || [ -L "$final" ]; then
  [ -f "$final" ] && [ ! -L "$final" ] && have=$(stat -c %s "$final") || fail different
  if [ "$have" -le "$size" ]; then
    shortened "$final" "$have" "$source" "$size" || fail different
  else
    shortened "$source" "$size" "$final" "$have" || fail different
  fi
  succeed
fi

# Blocks free to this user, and their bytes.
free=$(stat -f -c '%a * %S' "$folder" 2>/dev/null) && [ $(($free)) -lt "$floor" ] && give_up below-floor
set -- pg_wal/archive_status/*.ready
[ $# -gt "$backlog" ] && give_up backlog

# The end of what is not zeros, in blocks: most often within the first few, else by steps that grow, then by halves.
# At least one block stays, as an empty file looks like a failure.
blocks=$(((size + 4095) / 4096))
if [ $kind = segment ] && [ $blocks -gt 1 ] && zeros $((blocks - 1)) $blocks; then
  end=$((blocks - 1)) low=0 high=4
  while [ $high -lt $end ] && ! zeros $high $end; do low=$high high=$((high * 16)); done
  [ $high -lt $end ] || high=$end
  blocks=$high low=$((low + 1))
  while [ $low -lt $blocks ]; do
    middle=$(((low + blocks) / 2))
    if zeros $middle $blocks; then blocks=$middle; else low=$((middle + 1)); fi
  done
fi

# A file system that can share blocks is not made to write a full segment a second time: on btrfs that halves what a
# busy server flushes. PostgreSQL writes its next segment over this file, and then gets blocks of its own.
shared() {
  [ $((blocks * 4096)) -ge "$size" ] && cp --reflink=always "$source" "$temporary" && sync "$temporary"
}

# Most segments are full, and copied in large pieces. dd says what failed; its own figures match none of these.
bs=4096 count=$blocks
[ $((blocks % 256)) -ne 0 ] || bs=1048576 count=$((blocks / 256))
shared 2>/dev/null || said=$(dd if="$source" of="$temporary" bs=$bs count=$count conv=fsync 2>&1) || case $said in
  *'No space left'* | *uota\\ exceeded*) fail full ;;
  *'Read-only file system'*) fail read-only ;;
  *'Permission denied'*) fail no-access ;;
  *'No such file'*) fail no-folder ;;
  *) fail copy-failed ;;
esac
# Unlike mv, ln never replaces a file.
ln "$temporary" "$final" 2>/dev/null || fail not-published
rm -f "$temporary"
succeed
`;

/** The reasons that `failed` may name. What the file says is the server's word, so others are possible. */
export const archiveFailures = [
  'different',
  'below-floor',
  'backlog',
  'full',
  'read-only',
  'no-access',
  'no-folder',
  'no-source',
  'copy-failed',
  'not-published',
] as const;

/** The value of the setting archive_command. Paths as the server sees them. */
export function archiveCommand(paths: {
  program: string;
  folder: string;
  /** Bytes that stay free in the archive's file system. */
  floorBytes: number;
  /** Segments that may wait in pg_wal before some are given up. */
  backlogSegments: number;
}): string {
  const { program, folder, floorBytes, backlogSegments } = paths;
  return commandLine([program, folder, String(floorBytes), String(backlogSegments)], ['%p', '%f']);
}
