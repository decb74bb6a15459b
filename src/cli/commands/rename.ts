import type { VeloCommand } from '../command.ts';
import type { Session } from '../session.ts';
import { changeBranch } from './branch-change.ts';

/** `velo branch rename`, `velo project rename`: another name for what stays the same. */

export function addBranchRename(branch: VeloCommand, session: Session): void {
  const rename = branch
    .command('rename')
    .alias('mv')
    .description('give a branch another name; its address, password and data stay')
    .example('branch rename shop/dev shop/checkout')
    .argument('<project/name>', 'the branch')
    .argument('<project/new-name>', 'its new name, in the same project');
  rename.action((name: string, to: string) =>
    session.run(rename, (context) =>
      changeBranch(context, {
        heading: `Renaming ${name}...`,
        show: 'renderState',
        work: (velo, operation) => velo.renameBranch({ branch: name, to }, operation),
      }),
    ),
  );
}

export function addProjectRename(project: VeloCommand, session: Session): void {
  const rename = project
    .command('rename')
    .alias('mv')
    .description('give a project another name; its branches and their addresses stay')
    .example('project rename shop store')
    .argument('<name>', 'the project')
    .argument('<new-name>', 'its new name');
  rename.action((name: string, to: string) =>
    session.run(rename, async ({ velo, output, operation }) => {
      const opened = await velo();
      output.heading(`Renaming ${name}...`);
      const renamed = await opened.renameProject({ name, to }, operation());
      output.result(renamed, () => `Renamed ${name} to ${renamed.name}`);
    }),
  );
}
