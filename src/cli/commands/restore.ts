import type { Request } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import { given, maxAge } from '../options.ts';
import type { Context, Session } from '../session.ts';

/** `velo restore …`: the proof that past moments can be recovered. */
export function addRestoreCommands(program: VeloCommand, session: Session): void {
  const restore = program.command('restore').description('prove that past moments can be recovered');

  restore
    .command('check')
    .description('recover a random moment of main into a branch of its own, check it, and delete it')
    .example('restore check shop --max-age 1d')
    .argument('[project]', 'only this project (default: all that archive their WAL)')
    .option('--max-age <time>', 'fail if the newest recoverable moment is older, such as 1d', maxAge)
    .action((project: string | undefined, options: Pick<Request<'checkRestore'>, 'maxAge'>, command: VeloCommand) =>
      session.run(command, (context) => check({ ...given({ project }), ...options }, context)),
    );
}

/** Exit code 1 when a check failed, and when there was nothing to check: a drill that proves nothing is no success. */
async function check(request: Request<'checkRestore'>, { velo, output, operation }: Context): Promise<number> {
  const opened = await velo();
  output.heading(`Checking the recovery of ${request.project ?? 'every project'}...`);
  const checks = await opened.checkRestore(request, operation());
  const { renderRestoreChecks } = await import('../render/restore.ts');
  const isGood = checks.length > 0 && checks.every(({ ok }) => ok);
  output.gap();
  // A failure is shown with `--quiet` too.
  const say = isGood ? output.done.bind(output) : output.result.bind(output);
  say(checks, (view) => renderRestoreChecks(checks, view));
  return isGood ? 0 : 1;
}
