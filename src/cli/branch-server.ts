import type { StartAll } from '../velo.ts';
import { changeBranch } from './branch-change.ts';
import type { VeloCommand } from './command.ts';
import { conflict } from './options.ts';
import type { Context, Session } from './session.ts';

/** `velo branch start|stop|restart`: the servers of branches. */
export function addServerCommands(branch: VeloCommand, session: Session): void {
  branch
    .command('start')
    .description('start the server of a branch')
    .argument('[project/name]', 'the branch')
    .option('--all', 'start whatever is wanted running, as after a boot')
    .action((name: string | undefined, options: { all?: boolean }, command: VeloCommand) =>
      session.run(command, (context) => {
        if (name !== undefined && options.all) throw conflict('--all', name, 'Name a branch, or give --all.');
        if (options.all) return startAll(context);
        if (name === undefined) throw command.missingArgument('project/name');
        return changeBranch(context, `Starting ${name}...`, 'renderState', (velo, operation) =>
          velo.startBranch(name, operation),
        );
      }),
    );

  branch
    .command('stop')
    .description('stop the server of a branch; its data stays')
    .argument('<project/name>', 'the branch')
    .action((name: string, _options: object, command: VeloCommand) =>
      session.run(command, (context) =>
        changeBranch(context, `Stopping ${name}...`, 'renderState', (velo, operation) =>
          velo.stopBranch(name, operation),
        ),
      ),
    );

  branch
    .command('restart')
    .description('stop the server of a branch and start it again')
    .argument('<project/name>', 'the branch')
    .action((name: string, _options: object, command: VeloCommand) =>
      session.run(command, (context) =>
        changeBranch(context, `Restarting ${name}...`, 'renderState', (velo, operation) =>
          velo.restartBranch(name, operation),
        ),
      ),
    );
}

/** Exit code 1 when a branch could not be started; the others are started all the same. */
async function startAll(context: Context): Promise<number> {
  const velo = await context.velo();
  context.output.heading('Starting the branches that should run...');
  const all: StartAll = await velo.startAll({}, context.operation());
  const { renderStartAll } = await import('./render-branch.ts');
  context.output.result(all, (view) => renderStartAll(all, view));
  return all.failed.length === 0 ? 0 : 1;
}
