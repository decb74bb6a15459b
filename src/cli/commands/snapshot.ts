import type { Request, Snapshot } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import { conflict, days, given } from '../options.ts';
import { shortId } from '../render/format.ts';
import type { Context, Session } from '../session.ts';

interface SetOptions {
  label?: string;
  pin?: true;
  unpin?: true;
}

interface CleanupOptions extends Pick<Request<'cleanupSnapshots'>, 'days' | 'keep' | 'dryRun'> {
  all?: true;
}

/** `velo snapshot …`: states of a branch that are kept. */
export function addSnapshotCommands(program: VeloCommand, session: Session): void {
  const snapshot = program.command('snapshot').alias('snap').description('take, show and delete snapshots of branches');

  snapshot
    .command('create')
    .description('take a snapshot of a branch: its state, kept until you delete it')
    .example('snapshot create shop/main --label before-migration')
    .argument('<project/name>', 'the branch')
    .option('--label <label>', 'label of the snapshot')
    .option('--pin', 'clean-up leaves it alone')
    .action((branch: string, options: { label?: string; pin?: boolean }, command: VeloCommand) =>
      session.run(command, (context) => create({ branch, ...options }, context)),
    );

  snapshot
    .command('list')
    .alias('ls')
    .description('list snapshots, newest first')
    .example('snapshot list shop/main')
    .argument('[project[/name]]', 'only those of this branch, or of this project')
    .action((name: string | undefined, _options: object, command: VeloCommand) =>
      session.run(command, async ({ velo, output }) => {
        const of = name === undefined ? {} : name.includes('/') ? { branch: name } : { project: name };
        const found = await (await velo()).listSnapshots(of);
        const { renderSnapshots } = await import('../render/snapshot.ts');
        output.result(found, (view) => renderSnapshots(found, { now: Date.now(), of: name }, view));
      }),
    );

  snapshot
    .command('get')
    .description('show a snapshot')
    .example('snapshot get 1a2b3c4d')
    .argument('<id>', 'id of the snapshot, or its beginning')
    .action((id: string, _options: object, command: VeloCommand) =>
      session.run(command, async (context) => show(context, await (await context.velo()).getSnapshot({ id }))),
    );

  snapshot
    .command('set')
    .description('change the label of a snapshot, pin it or unpin it')
    .example('snapshot set 1a2b3c4d --label release-7 --pin')
    .argument('<id>', 'id of the snapshot, or its beginning')
    .option('--label <label>', 'its label; an empty one removes it')
    .option('--pin', 'clean-up leaves it alone')
    .option('--unpin', 'clean-up may delete it')
    .action((id: string, options: SetOptions, command: VeloCommand) =>
      session.run(command, (context) => set({ id, ...options }, context, command)),
    );

  snapshot
    .command('delete')
    .alias('rm')
    .description('delete a snapshot')
    .example('snapshot delete 1a2b3c4d')
    .argument('<id>', 'id of the snapshot, or its beginning')
    .option('-f, --force', 'also when past moments can not be recovered without it')
    .action((id: string, options: { force?: true }, command: VeloCommand) =>
      session.run(command, async ({ velo, output, operation }) => {
        const opened = await velo();
        output.heading(`Deleting snapshot ${shortId(id)}...`);
        await opened.deleteSnapshot({ id, ...given(options) }, operation());
        output.done({ deleted: id }, `Deleted snapshot ${shortId(id)}`);
      }),
    );

  snapshot
    .command('cleanup')
    .description('delete old snapshots; pinned ones stay')
    .example('snapshot cleanup shop/main --keep hourly=24,daily=7 --dry-run')
    .argument('[project/name]', 'the branch')
    .option('--days <n>', 'delete those older than n days; 0: all (default: 30)', days)
    .option('--keep <rule>', 'how many hours, days … keep their newest: hourly=24,daily=7')
    .option('--all', 'of every branch')
    .option('--dry-run', 'only show what would be deleted')
    .action((name: string | undefined, options: CleanupOptions, command: VeloCommand) =>
      session.run(command, (context) => cleanup({ name, ...options }, context, command)),
    );
}

async function create(request: Request<'createSnapshot'>, { velo, output, operation }: Context): Promise<void> {
  const opened = await velo();
  output.heading(`Taking a snapshot of ${request.branch}...`);
  const taken = await opened.createSnapshot(request, operation());
  const { renderTaken } = await import('../render/snapshot.ts');
  output.gap();
  output.done(taken, () => renderTaken(taken));
}

async function set(
  { id, label, pin, unpin }: SetOptions & { id: string },
  context: Context,
  command: VeloCommand,
): Promise<void> {
  if (pin && unpin) throw conflict('--pin', '--unpin', 'Leave one of them out.');
  const change = given({ label, pinned: pin ?? (unpin ? false : undefined) });
  if (Object.keys(change).length === 0) {
    throw command.wrong(
      'nothing-to-set',
      `\`${command.path()}\` needs something to set`,
      'Add --label, --pin or --unpin.',
    );
  }
  await show(context, await (await context.velo()).setSnapshot({ id, ...change }, context.operation()));
}

/** Exit code 1 when a snapshot could not be deleted; the others still are. */
async function cleanup(
  { name, all, ...rule }: CleanupOptions & { name: string | undefined },
  { velo, output, operation }: Context,
  command: VeloCommand,
): Promise<number> {
  if (name !== undefined && all) throw conflict('--all', name, 'Name a branch, or give --all.');
  if (name === undefined && !all) {
    throw command.wrong('missing-argument', `\`${command.path()}\` needs a branch, or \`--all\``);
  }
  const opened = await velo();
  const where = name ?? 'every branch';
  output.heading(rule.dryRun ? `Looking for old snapshots of ${where}...` : `Deleting old snapshots of ${where}...`);
  const answer = await opened.cleanupSnapshots({ ...given({ branch: name }), ...rule }, operation());
  const { renderCleanup } = await import('../render/snapshot.ts');
  output.gap();
  // What would be deleted is asked for, so that `--quiet` shows it too.
  const say = rule.dryRun ? output.result.bind(output) : output.done.bind(output);
  say(answer, (view) => renderCleanup(answer, { dryRun: rule.dryRun === true, now: Date.now() }, view));
  return answer.failed.length === 0 ? 0 : 1;
}

async function show({ output }: Context, snapshot: Snapshot): Promise<void> {
  const { renderSnapshot } = await import('../render/snapshot.ts');
  output.result(snapshot, (view) => renderSnapshot(snapshot, Date.now(), view));
}
