export const restoreProgram = `folder=$1 name=$3 path=$4
if [ -f "$folder/$name" ]; then cp "$folder/$name" "$path" || exit 200; exit 0; fi
grep -qx "$name" "$folder/plan" && exit 200
exit 1
`;
const q = (s: string) => `'${s.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
export function restoreCommand(o: { program: string; folder: string; segmentBytes: number }) {
  return `sh ${q(o.program)} ${q(o.folder)} ${o.segmentBytes} "%f" "%p"`;
}
