import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';
import type { BranchAnswer } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import { given } from '../options.ts';
import type { Context, Session } from '../session.ts';
import type { Stop } from '../terminal/stop.ts';

/** `velo connect`: psql on a branch, or another program that reads libpq's environment. */
export function addConnectCommand(program: VeloCommand, session: Session): void {
  const command = program
    .command('connect')
    .description('open psql on a branch, or run a program with its connection')
    .example("connect shop/dev -- psql -c 'SELECT 1'")
    .argument('<project/name>', 'the branch')
    .argument('[command...]', 'after `--`: psql options, or a program that reads PGHOST, PGPORT, …');
  command.action((name: string, words: string[]) =>
    session.run(command, (context) => connect({ name, words }, context, session.stop)),
  );
}

async function connect(
  { name, words }: { name: string; words: string[] },
  context: Context,
  stop: Stop,
): Promise<number> {
  const { env, output } = context;
  const velo = await context.velo();
  const found = await velo.branchPassword({ branch: name }, context.operation());
  // A connection would wake it too, where an agent runs.
  const branch = found.status === 'asleep' ? await velo.startBranch({ branch: name }, context.operation()) : found;
  const { branchData, renderParts } = await import('../render/branch.ts');
  const data = branchData(branch, { reveal: true });
  if (output.json) {
    output.result(data, () => '');
    return 0;
  }
  if (branch.status !== 'running') throw notRunning(branch);
  const { hostOf, tunnelTo } = await import('../../velo.ts');
  const host = hostOf({ env, ...given({ host: context.globals.host }) });
  const tunnel = host === undefined ? undefined : await tunnelTo(host, branch);
  // Of another machine's branch the port that it has here.
  const here = tunnel ? { ...branch, host: '127.0.0.1', port: tunnel.port } : branch;
  const [first = 'psql', ...rest] = words[0]?.startsWith('-') ? ['psql', ...words] : words;
  try {
    return await endOf(spawn(first, rest, { stdio: 'inherit', env: environment(here, env) }), stop);
  } catch (error) {
    if (words.length > 0) throw cantStart(first, error as NodeJS.ErrnoException);
    output.result(data, (view) => renderParts(here, view));
    if (tunnel) await untilStopped(context, `${host} is reached while this runs.`);
    return 0;
  } finally {
    await tunnel?.close();
  }
}

/** Without psql here, the tunnel is what was asked for: it stays until Ctrl-C. */
async function untilStopped({ output, service }: Context, what: string): Promise<void> {
  output.note(`${what} Ctrl-C ends it.`);
  const signal = service();
  if (!signal.aborted) await once(signal, 'abort');
}

/** Variables that psql reads and that do not affect where it connects. */
const preferences = new Set(['PGTZ', 'PGDATESTYLE', 'PGCLIENTENCODING', 'PG_COLOR', 'PG_COLORS']);

/** The caller's environment with the branch's connection, and nothing else that libpq would read there. */
function environment(branch: BranchAnswer, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^PG[A-Z_]+$/.test(name) || preferences.has(name));
  return {
    ...Object.fromEntries(kept),
    PGHOST: branch.host,
    PGPORT: String(branch.port),
    PGUSER: branch.user,
    // Not as an argument: every user of the machine can read those.
    PGPASSWORD: branch.password,
    PGDATABASE: branch.database,
  };
}

/** Waits for the program and returns its exit code. It gets Ctrl-C from the terminal; other signals are passed on. */
async function endOf(child: ChildProcess, stop: Stop): Promise<number> {
  stop.passTo((signal) => {
    if (signal !== 'SIGINT') child.kill(signal);
  });
  // `once` rejects on `error`, such as when there is no such program.
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}

function notRunning({ project, branch, status }: BranchAnswer): VeloError {
  const name = `${project}/${branch}`;
  return new VeloError(
    'conflict',
    'branch-stopped',
    `${name} is ${status} and accepts no connections.`,
    status === 'busy' ? 'Wait until the operation on it is done.' : `Start it: \`velo branch start ${name}\`.`,
  );
}

function cantStart(name: string, error: NodeJS.ErrnoException): VeloError {
  const why = error.code === 'ENOENT' ? 'it is not on this machine' : error.message;
  return new VeloError(
    'unable',
    'program-missing',
    `${quoted(name)} can't be started: ${why}.`,
    'Install it (psql: the package postgresql-client), or connect with the URL from `velo branch url`.',
    { cause: error },
  );
}
