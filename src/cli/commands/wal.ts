import type { Request } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import { days, given } from '../options.ts';
import type { Context, Session } from '../session.ts';

type CleanupOptions = Pick<Request<'walCleanup'>, 'days' | 'dryRun' | 'force'>;

/** `velo wal …`: the archived write-ahead log, from which past moments are recovered. */
export function addWalCommands(program: VeloCommand, session: Session): void {
  const wal = program.command('wal').description('show and clean up the archived WAL of branches');

  wal
    .command('info')
    .description('show archived WAL, the moments that can be recovered, and gaps')
    .example('wal info shop/main')
    .argument('[project/name]', 'only of this branch')
    .action((name: string | undefined, _options: object, command: VeloCommand) =>
      session.run(command, async ({ velo, output }) => {
        const found = await (await velo()).walInfo(given({ branch: name }));
        const { renderWal } = await import('../render/wal.ts');
        output.result(found, (view) => renderWal(found, { now: Date.now(), of: name }, view));
      }),
    );

  wal
    .command('cleanup')
    .description('delete archived WAL that no moment of the last days needs')
    .example('wal cleanup shop/main --days 14 --dry-run')
    .argument('<project/name>', 'the branch')
    .option('--days <n>', "every moment of the last n days stays (default: the project's policy, or 7)", days)
    .option('--dry-run', 'only show what would be deleted')
    .option('-f, --force', 'also moments that the policy of the project promises')
    .action((name: string, options: CleanupOptions, command: VeloCommand) =>
      session.run(command, (context) => cleanup({ branch: name, ...options }, context)),
    );
}

async function cleanup(request: Request<'walCleanup'>, { velo, output, operation }: Context): Promise<void> {
  const opened = await velo();
  const { branch, dryRun = false } = request;
  output.heading(dryRun ? `Looking for old WAL of ${branch}...` : `Deleting old WAL of ${branch}...`);
  const answer = await opened.walCleanup(request, operation());
  const { renderWalCleanup } = await import('../render/wal.ts');
  output.gap();
  // What would be deleted is asked for, so that `--quiet` shows it too.
  const say = dryRun ? output.result.bind(output) : output.done.bind(output);
  say(answer, () => renderWalCleanup(answer, { dryRun }));
}
