import type { ResetBranch } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import { given, keepOld, timeToLive } from '../options.ts';
import type { Context, Session } from '../session.ts';
import { changeBranch } from './branch-change.ts';
import { onConnect } from './sleep.ts';
import { addMomentOptions, checkSource, type SourceOptions, sourceText } from './source.ts';

interface ResetOptions extends Pick<ResetBranch, 'undo' | 'keepOld' | 'ttl' | 'force' | 'start'>, SourceOptions {
  toParent?: true;
}

/** `velo branch reset`: to the parent, to a snapshot, to a past moment, or back. */
export function addResetCommand(branch: VeloCommand, session: Session): void {
  const reset = branch
    .command('reset')
    .description('reset a branch to another state; its address and password stay')
    .example('branch reset shop/dev')
    .argument('<project/name>', 'the branch')
    .option('--to-parent', 'to the current state of its parent (the default)')
    .option('--from <snapshot>', 'to a snapshot; also for main, which has no parent');
  addMomentOptions(reset, 'the branch itself')
    .option('--undo', 'back to the data that the last reset, or undo, replaced')
    .option('--keep-old <time>', 'keep the replaced data for --undo, such as 2h (main: 7d)', keepOld)
    .addOption(onConnect())
    .option('-f, --force', 'also when it has children: they are deleted after the reset')
    .option('--ttl <time>', 'expire this long from now, such as 3d', timeToLive)
    .action((name: string, { toParent, ...options }: ResetOptions, command: VeloCommand) =>
      session.run(command, async (context) => {
        checkSource(command, options, { '--to-parent': toParent === true, '--undo': options.undo === true });
        const request: ResetBranch = { branch: name, ...given(options), force: options.force === true };
        const heading = await headingOf(context, name, options);
        await changeBranch(context, {
          heading,
          show: 'renderChange',
          work: (velo, operation) => velo.resetBranch(request, operation),
        });
      }),
    );
}

async function headingOf(context: Context, branch: string, options: ResetOptions): Promise<string> {
  if (options.undo) return `Undoing the last reset of ${branch}...`;
  const source = sourceText(options, branch);
  if (source !== undefined) return `Resetting ${branch} to ${source}...`;
  return `Resetting ${branch}${await toParentOf(context, branch)}...`;
}

/** ` to demo/main`: what the branch is reset to. Looked up only when it is printed. */
async function toParentOf({ globals, velo }: Context, name: string): Promise<string> {
  if (globals.json || globals.quiet) return '';
  const { project, parent } = await (await velo()).getBranch({ branch: name });
  return parent === null ? '' : ` to ${project}/${parent}`;
}
