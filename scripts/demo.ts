/**
 * Plays a pull request from opened to closed, with real parts: a project with rows, the pull request opened, its branch changed and
 * compared, pushed to, tested by a job in a branch of its own, closed; with the comment at each point, without and
 * with credentials. The command line and the action are the committed bundles; only GitHub is a small
 * server on the loopback. Without settings it uses plain folders and local processes and leaves nothing behind;
 * VELO_STORAGE and VELO_POSTGRES choose otherwise.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { sql } from '../test/harness/database/sql.ts';
import { pullRequestEvent } from '../test/harness/github/events.ts';
import { type FakeGitHub, startGitHub } from '../test/harness/github/github-api.ts';
import { type ActionResult, type JobRun, runAction, startJob } from '../test/harness/github/runner.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const sha = (digit: string) => digit.repeat(40);
const home = mkdtempSync('/tmp/velo-demo-');
// A server may run as a user of its own, which has to pass through.
chmodSync(home, 0o711);
const env = {
  PATH: process.env.PATH ?? '',
  HOME: home,
  VELO_STORAGE: process.env.VELO_STORAGE ?? 'directory',
  VELO_POSTGRES: process.env.VELO_POSTGRES ?? 'local',
  ...(process.env.VELO_STORAGE === 'zfs' ? {} : { VELO_HOME: home }),
};

const github = await startGitHub();
let made = false;
let runs = 0;
try {
  await play();
} finally {
  if (made) await velo('project', 'delete', 'demo-shop', '--force', '--quiet');
  await github.close();
  rmSync(home, { recursive: true, force: true });
}

async function play(): Promise<void> {
  title('A project: `main` is the database that pull requests branch from');
  await velo(
    'project',
    'create',
    'demo-shop',
    ...(process.env.VELO_DEMO_IMAGE ? ['--image', process.env.VELO_DEMO_IMAGE] : []),
  );
  made = true;
  const main = await velo('branch', 'password', 'demo-shop/main', '--quiet');
  await sql(main, 'CREATE TABLE orders (id int PRIMARY KEY, customer text, total numeric)');
  await sql(main, "INSERT INTO orders SELECT n, 'customer ' || n % 1000, n % 500 FROM generate_series(1, 100000) n");
  say('100,000 orders are in it.');

  title('Pull request #42 is opened: the action makes its branch and writes one comment');
  const opened = await act(github, { action: 'opened', head: sha('a') });
  comment(github);
  const branch = opened.outputs.url as string;

  title('The pull request changes its branch; main does not notice');
  await sql(branch, 'DELETE FROM orders WHERE id > 10', "ALTER TABLE orders ADD COLUMN note text DEFAULT 'new'");
  await compare(main, branch);

  title('A push: main has changed in the meantime, and the branch is reset to its current state');
  await sql(main, "INSERT INTO orders VALUES (100001, 'a new customer', 7)");
  const pushed = await act(github, { action: 'synchronize', head: sha('b') });
  say(`Same address as before: ${pushed.outputs.url === branch ? 'yes' : 'no'}`);
  await compare(main, branch);
  comment(github);

  title('The repository is private, and `comment-credentials: private-repository` shows the connection itself');
  github.visibility = 'private';
  await act(github, { action: 'synchronize', head: sha('c') }, { 'comment-credentials': 'private-repository' });
  comment(github);
  say('The default shows no password, but the command that fetches it: the next push takes it out again.');
  await act(github, { action: 'synchronize', head: sha('d') });

  title('A job that wants to break things has its own branch, which is deleted when the job ends');
  const job = await startJob(jobRun(github, 'synchronize', sha('d')));
  const own = await job.step({ inputs: { project: 'demo-shop', lifetime: 'job' } });
  await sql(own.outputs.url ?? '', 'DROP TABLE orders');
  say(`  ${own.outputs.branch} has lost its orders; the pull request's branch has not:`);
  await compare(main, branch);
  await job.end();

  title('The stores, projects and branches now');
  process.stdout.write(`${await velo('status', '--quiet')}\n`);

  title('The pull request is closed: the branch is gone, the comment says so');
  await act(github, { action: 'closed', head: sha('b') });
  comment(github);
  process.stdout.write(`${await velo('branch', 'list', 'demo-shop', '--quiet')}\n`);
  say('\nThat was the whole story. Nothing of it is left on this machine.');
}

/** Runs the action's bundle as a runner would, and prints the result. */
async function act(
  on: FakeGitHub,
  { action, head }: { action: string; head: string },
  inputs: Record<string, string> = {},
): Promise<ActionResult> {
  on.pulls.set(42, { number: 42, head, state: action === 'closed' ? 'closed' : 'open' });
  const result = await runAction({ ...jobRun(on, action, head), inputs: { project: 'demo-shop', ...inputs } });
  for (const line of result.log.split('\n')) if (/^[▸] /.test(line)) say(`  ${line}`);
  if (result.exitCode !== 0) throw new Error(`The action failed on ${hostname()}:\n${result.log}`);
  say(`The action: ${result.outputs.result} in ${result.outputs['duration-ms']} ms`);
  return result;
}

/** A run of its own for each event. */
function jobRun(on: FakeGitHub, action: string, head: string): JobRun {
  runs += 1;
  const name = action === 'closed' ? 'pull_request_target' : 'pull_request';
  const about = { name, action, number: 42, head, repository: on.repository, title: 'Add notes to orders' } as const;
  const event = pullRequestEvent(about);
  return { event, apiUrl: on.url, token: on.token.value, runId: runs, env: { ...env, GITHUB_JOB: 'demo' } };
}

async function compare(main: string, branch: string): Promise<void> {
  const count = async (url: string) => (await sql(url, 'SELECT count(*)::int AS rows, max(id) AS last FROM orders'))[0];
  const [ours, theirs] = [await count(main), await count(branch)];
  say(`  main   ${String(ours?.rows).padStart(7)} orders, the last one is ${ours?.last}`);
  say(`  pr-42  ${String(theirs?.rows).padStart(7)} orders, the last one is ${theirs?.last}`);
}

/** The comment as it stands, without the hidden lines that velo finds it by. */
function comment(on: FakeGitHub): void {
  const lines = (on.comments[0]?.body ?? '').split('\n').filter((line) => !line.startsWith('<!--'));
  say(`\n${lines.map((line) => `  │ ${line}`).join('\n')}\n`);
}

async function velo(...args: string[]): Promise<string> {
  const { stdout } = await execa(process.execPath, [join(root, 'dist', 'velo.js'), ...args], {
    env,
    extendEnv: false,
    stderr: 'inherit',
  });
  return stdout;
}

function title(text: string): void {
  say(`\n\u001b[1m${text}\u001b[0m`);
}

function say(text: string): void {
  const coloured = process.stdout.isTTY || process.env.FORCE_COLOR;
  process.stdout.write(`${coloured ? text : text.replace(/\u001b\[\d+m/g, '')}\n`);
}
