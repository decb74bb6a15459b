import type { VeloCommand } from '../command.ts';
import type { Session } from '../session.ts';
import { changeBranch } from './branch-change.ts';

/** `velo branch rename`, `velo project rename`: another name for what stays the same. */

export function addBranchRename(branch: VeloCommand, session: Session): void {
  branch
    .command('rename')
    .alias('mv')
    .description('give a branch another name; its address, password and data stay')
    .example('branch rename shop/dev shop/checkout')
    .argument('<project/name>', 'the branch')
    .argument('<project/new-name>', 'its new name, in the same project')
    .action((name: string, to: string, _options: object, command: VeloCommand) =>
      session.run(command, (context) =>
        changeBranch(context, `Renaming ${name}...`, 'renderState', (velo, operation) =>
          velo.renameBranch({ branch: name, to }, operation),
        ),
      ),
    );
}

export function addProjectRename(project: VeloCommand, session: Session): void {
  project
    .command('rename')
    .alias('mv')
    .description('give a project another name; its branches and their addresses stay')
    .example('project rename shop store')
    .argument('<name>', 'the project')
    .argument('<new-name>', 'its new name')
    .action((name: string, to: string, _options: object, command: VeloCommand) =>
      session.run(command, async ({ velo, output, operation }) => {
        const opened = await velo();
        output.heading(`Renaming ${name}...`);
        const renamed = await opened.renameProject({ name, to }, operation());
        output.result(renamed, () => `Renamed ${name} to ${renamed.name}`);
      }),
    );
}
