import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { root } from './root.ts';

/**
 * Bundles a program of the harness, such as `faults/killed`, for every Node: no version before 22 runs TypeScript. The
 * result finds libraries and the repository's files as if it were in `test/harness/`.
 * An emulated machine, which would take half a minute for each, gets them built: `VELO_TEST_BUNDLES` is the folder,
 * from the repository's root, with one folder for each program.
 * @returns the path of the file to run
 */
export async function bundled(program: string): Promise<string> {
  const name = basename(program);
  const folder = join('build', `${name}-${process.pid}`);
  const built = process.env.VELO_TEST_BUNDLES;
  if (built) {
    cpSync(join(root, built, name), join(root, folder), { recursive: true });
    return join(root, folder, `${name}.mjs`);
  }
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const source = join('test', 'harness', `${program}.ts`);
  await execa(process.execPath, [vite, 'build', '--ssr', source, '--outDir', folder, '--logLevel', 'warn'], {
    cwd: root,
  });
  return join(root, folder, `${name}.mjs`);
}
