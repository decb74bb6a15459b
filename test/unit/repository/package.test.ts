import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../harness/root.ts';

const modules = join(root, 'node_modules');
let folder: string;

/** Runs a program in the project, without any of our variables. */
function run(program: string, ...args: string[]): { status: number | null; output: string } {
  const env = { PATH: process.env.PATH, HOME: folder };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env, timeout: 60_000 });
  return { status, output: stdout + stderr };
}

describe('the packed package in an empty project', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'velo-package-'));
    const packed = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(packed.status, packed.stderr).toBe(0);
    // As npm installs it, but without a registry: the package, with its dependencies beside it.
    const installed = join(folder, 'node_modules', '@elitan', 'velo');
    mkdirSync(installed, { recursive: true });
    const file = readdirSync(folder).find((name) => name.endsWith('.tgz')) as string;
    expect(run('tar', '-xzf', file, '-C', installed, '--strip-components=1')).toEqual({ status: 0, output: '' });
    symlinkSync(join(modules, 'zod'), join(folder, 'node_modules', 'zod'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('can be used from JavaScript', () => {
    writeFileSync(
      join(folder, 'use.js'),
      `import { openVelo } from '@elitan/velo';
       const velo = await openVelo({ env: { VELO_HOME: '${folder}/velo', VELO_SOCKET: '', VELO_STORAGE: 'directory' } });
       await velo.getBranch({ branch: 'no/such' }).catch((error) => console.log(error.name, error.kind, error.code));
       await velo.close();\n`,
    );
    expect(run('node', 'use.js')).toEqual({ status: 0, output: 'VeloError missing project-not-found\n' });
  });

  it.each(['nodenext', 'bundler'])('can be used from TypeScript, with its types (%s)', (moduleResolution) => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { openVelo, type BranchAnswer, type CreateBranch, type VeloError } from '@elitan/velo';
       const velo = await openVelo({ env: { VELO_SOCKET: '' } });
       const request: CreateBranch = { branch: 'shop/dev', labels: { for: 'tests' } };
       const answer: BranchAnswer = await velo.createBranch(request, { progress: ({ kind }) => kind === 'begin' });
       const url: string = answer.url;
       const names: string[] = (await velo.listProjects()).map(({ name }) => name);
       export const code = (error: unknown) => (error as VeloError).code === 'branch-exists' && url === names[0];
       // @ts-expect-error A request has no such field.
       await velo.createBranch({ branch: 'shop/dev', label: 'a' });
       // @ts-expect-error A branch is named.
       await velo.getBranch();
       // @ts-expect-error There is no such operation.
       await velo.dropBranch({ branch: 'shop/dev' });
       await velo.close();\n`,
    );
    const options = {
      module: moduleResolution === 'nodenext' ? 'nodenext' : 'esnext',
      moduleResolution,
      target: 'es2022',
      strict: true,
      noEmit: true,
      types: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.ts'] }));
    expect(run('node', join(modules, 'typescript', 'bin', 'tsc'), '-p', '.')).toEqual({ status: 0, output: '' });
  });
});
