import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sealTablespaces } from '../../../src/core/recovery/tablespaces.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;

it('closes the folder of tablespaces and opens it again, but nothing that a server has put in its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'velo-tablespaces-'));
  try {
    const [links, elsewhere] = [join(folder, 'pg_tblspc'), join(folder, 'elsewhere')];
    mkdirSync(links, { mode: 0o700 });
    mkdirSync(elsewhere, { mode: 0o755 });
    sealTablespaces(folder, true);
    expect(modeOf(links)).toBe(0o500);
    sealTablespaces(folder, false);
    expect(modeOf(links)).toBe(0o700);

    renameSync(links, `${links}.old`);
    symlinkSync(elsewhere, links);
    expect(() => sealTablespaces(folder, false)).toThrow();
    expect(modeOf(elsewhere)).toBe(0o755);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
