const sizes = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Bytes as PostgreSQL's pg_size_pretty counts them, in steps of 1024: `127.5 kB`; `–` for null. */
export function bytes(count: number | null): string {
  if (count === null) return '–';
  let step = 0;
  let value = count;
  // 1023.95 would be shown as 1024.0, so the next unit begins a little earlier.
  while (value >= 1023.95 && step < sizes.length - 1) {
    value /= 1024;
    step += 1;
  }
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1).replace(/\.0$/, '')} ${sizes[step]}`;
}
