export const archiveProgram = `set -eu
folder=$1 path=$4 name=$5
cp "$path" "$folder/.tmp-$name"
mv "$folder/.tmp-$name" "$folder/$name"
`;
const q = (s: string) => `'${s.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
export function archiveCommand(o: { program: string; folder: string; floorBytes: number; backlogSegments: number }) {
  return `sh ${q(o.program)} ${q(o.folder)} ${o.floorBytes} ${o.backlogSegments} "%p" "%f"`;
}
