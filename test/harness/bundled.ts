import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles a program of the harness for every Node: no version before 22 runs TypeScript. The result finds libraries
 * and the repository's files as if it were in `test/harness/`.
 * @returns the path of the file to run
 */
export async function bundled(name: string): Promise<string> {
  const folder = join('build', `${name}-${process.pid}`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const source = join('test', 'harness', `${name}.ts`);
  await execa(process.execPath, [vite, 'build', '--ssr', source, '--outDir', folder, '--logLevel', 'warn'], {
    cwd: root,
  });
  return join(root, folder, `${name}.mjs`);
}
