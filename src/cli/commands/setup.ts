import type { SetupLine } from '../../../runner-agent/setup/setup.ts';
import type { RunnerRight } from '../../contract/rights/runner-rights.ts';
import type { VeloCommand } from '../command.ts';
import { refuseElsewhere } from '../elsewhere.ts';
import { conflict, given, rights, several, size } from '../options.ts';
import type { Context, Session } from '../session.ts';
import { ask, canAsk } from '../terminal/ask.ts';
import { pad, plain } from '../terminal/text.ts';

interface SetupOptions {
  pool?: string;
  file?: number;
  user?: string[];
  runnerUser?: string[];
  runnerMay?: RunnerRight[];
  trust?: string[];
  requireProof?: boolean;
  proofHost?: string;
  sshUser?: string;
  dryRun?: boolean;
  uninstall?: boolean;
}

/** `velo setup`: sets up a host for people and runners, or removes that setup. */
export function addSetupCommand(program: VeloCommand, session: Session): void {
  program
    .command('setup')
    .description('set up this host for people and for jobs of runners')
    .example('setup --pool tank --user ann --runner-user runner')
    .option('--pool <pool>', 'the ZFS pool, or the folder where a btrfs file system is mounted')
    .option('--file <size>', 'for a trial: create a pool in a file of this size, such as 20G', size)
    .option('--user <name...>', 'people who may use velo here')
    .option('--runner-user <name...>', 'users that jobs of runners run as')
    .option('--runner-may <list>', 'what jobs may do with main: snapshot,cleanup,restore or none', rights)
    .option('--trust <line>', 'whose jobs may prove who they are, or none', several)
    .option('--require-proof', 'refuse jobs that do not prove who they are')
    .option('--no-require-proof', 'let jobs claim who they are again')
    .option('--proof-host <name>', "name of this host in jobs' tokens")
    .option('--ssh-user <name>', 'user for jobs that come by SSH, such as velo-ci')
    .option('--dry-run', 'show what would be done, and change nothing')
    .option('--uninstall', 'remove what setup created, and nothing else')
    .action((options: SetupOptions, command: VeloCommand) =>
      session.run(command, (context) => {
        refuseElsewhere(command.name(), context);
        return options.uninstall ? takeAway(options, context) : makeReady(options, context);
      }),
    );
}

async function makeReady(options: SetupOptions, context: Context): Promise<number> {
  if (options.pool !== undefined && options.file !== undefined)
    throw conflict('--pool', '--file', 'Use an existing pool or a new file, not both.');
  const { output } = context;
  const dryRun = options.dryRun === true;
  const { setup } = await import('../../../runner-agent/setup/setup.ts');
  if (!dryRun) output.heading('Setting up this host...');
  const request = {
    ...(options.pool !== undefined && { pool: options.pool }),
    ...(options.file !== undefined && { file: options.file }),
    ...(canAsk(output) && { ask: askForPool }),
    users: options.user ?? [],
    runnerUsers: options.runnerUser ?? [],
    ...given({ runnerMay: options.runnerMay, trust: options.trust }),
    ...given({ requireProof: options.requireProof, proofHost: options.proofHost, sshUser: options.sshUser }),
    dryRun,
  };
  const report = await setup(request, telling(context, { dryRun }));
  if (dryRun) {
    output.result(report, () => [...report.lines.map(textOf), ...report.notes.map(noteText)].join('\n'));
    return 0;
  }
  for (const note of report.notes) output.note(noteText(note));
  const doctor = await (await context.velo()).doctor();
  const { renderDoctor } = await import('../render/doctor.ts');
  output.gap();
  output.result({ ...report, doctor }, (view) => renderDoctor(doctor, view));
  return doctor.ok ? 0 : 1;
}

async function takeAway(options: SetupOptions, context: Context): Promise<number> {
  const others = [
    'pool',
    'file',
    'user',
    'runnerUser',
    'runnerMay',
    'trust',
    'requireProof',
    'proofHost',
    'sshUser',
  ] as const;
  for (const name of others) {
    const option = `--${name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}`;
    if (options[name] !== undefined)
      throw conflict('--uninstall', option, 'It removes everything that setup created; leave the other option out.');
  }
  const { output } = context;
  const dryRun = options.dryRun === true;
  const { uninstall } = await import('../../../runner-agent/setup/uninstall.ts');
  if (!dryRun) output.heading('Removing what setup created...');
  const report = await uninstall({ dryRun }, telling(context, { dryRun }));
  const left = report.lines.filter(({ state }) => state === 'left');
  const said = dryRun ? [...report.lines.map(textOf), ...report.notes.map(noteText)] : report.notes;
  output.result(report, () => said.join('\n'));
  return left.length > 0 ? 1 : 0;
}

/** Lines go to stderr as they end; of a dry run they are the result. */
function telling({ output, service }: Context, { dryRun }: { dryRun: boolean }) {
  return {
    line: (line: SetupLine) => (dryRun ? undefined : output.note(textOf(line))),
    // When it is stopped, what was made so far stays.
    signal: service(),
  };
}

function textOf({ name, state, detail }: SetupLine): string {
  return plain(`  ${signs[state]} ${pad(state, 9)} ${name}${detail === '' ? '' : ` (${detail})`}`);
}

const noteText = (note: string) => `  ! ${plain(note)}`;

const signs: Record<SetupLine['state'], string> = {
  found: '·',
  made: '✓',
  renewed: '✓',
  'to make': '+',
  'to renew': '+',
  removed: '✓',
  'to remove': '-',
  left: '✗',
};

/** Asks until one of the pools is named, by its name or its number. */
async function askForPool(pools: string[]): Promise<string> {
  for (;;) {
    const list = pools.map((pool, at) => `  ${at + 1}  ${pool}\n`).join('');
    const answer = (await ask(`This machine has several pools:\n${list}Which one should velo use? `)).trim();
    const chosen = pools.find((pool, at) => answer === pool || answer === String(at + 1));
    if (chosen !== undefined) return chosen;
  }
}
