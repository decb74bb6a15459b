import type { Request } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import { given, keepOld } from '../options.ts';
import type { Session } from '../session.ts';
import { changeBranch } from './branch-change.ts';

interface PromoteOptions extends Pick<Request<'promoteBranch'>, 'keepOld' | 'force'> {}

/** `velo branch promote`: the way back from a branch to `main`. */
export function addPromoteCommand(branch: VeloCommand, session: Session): void {
  branch
    .command('promote')
    .description("make a branch's present state that of main; main keeps its address, the branch stays")
    .example('branch promote shop/dev')
    .argument('<project/name>', 'the branch')
    .option('--keep-old <time>', 'keep what main was for an undo, such as 2h (default: 7d)', keepOld)
    .option('-f, --force', 'also when main was changed since the branch was taken from it')
    .action((name: string, options: PromoteOptions, command: VeloCommand) =>
      session.run(command, async (context) => {
        const request = { branch: name, ...given(options) };
        const heading = `Making ${name} the main of its project...`;
        await changeBranch(context, {
          heading,
          show: 'renderChange',
          work: (velo, operation) => velo.promoteBranch(request, operation),
        });
      }),
    );
}
