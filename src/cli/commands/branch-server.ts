import type { Operation, StartAll, Velo } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import { conflict, type Reveal, reveal } from '../options.ts';
import type { Context, Session } from '../session.ts';
import { changeBranch } from './branch-change.ts';

/** `velo branch start|stop|restart`: the servers of branches. */
export function addServerCommands(branch: VeloCommand, session: Session): void {
  branch
    .command('start')
    .description('start the server of a branch')
    .example('branch start shop/dev')
    .argument('[project/name]', 'the branch')
    .option('--all', 'start every branch that was running, such as after a reboot')
    .addOption(reveal())
    .action((name: string | undefined, options: { all?: boolean } & Reveal, command: VeloCommand) =>
      session.run(command, (context) => {
        if (name !== undefined && options.all) throw conflict('--all', name, 'Name a branch, or give --all.');
        if (options.all) return startAll(context);
        if (name === undefined) throw command.missingArgument('project/name');
        const work = (velo: Velo, operation: Operation) => velo.startBranch({ branch: name }, operation);
        return changeBranch(context, { heading: `Starting ${name}...`, show: 'renderState', work }, options);
      }),
    );

  branch
    .command('stop')
    .description('stop the server of a branch; its data stays')
    .example('branch stop shop/dev')
    .argument('<project/name>', 'the branch')
    .addOption(reveal())
    .action((name: string, options: Reveal, command: VeloCommand) =>
      session.run(command, (context) => {
        const work = (velo: Velo, operation: Operation) => velo.stopBranch({ branch: name }, operation);
        return changeBranch(context, { heading: `Stopping ${name}...`, show: 'renderState', work }, options);
      }),
    );

  branch
    .command('restart')
    .description('stop the server of a branch and start it again')
    .example('branch restart shop/dev')
    .argument('<project/name>', 'the branch')
    .addOption(reveal())
    .action((name: string, options: Reveal, command: VeloCommand) =>
      session.run(command, (context) => {
        const work = (velo: Velo, operation: Operation) => velo.restartBranch({ branch: name }, operation);
        return changeBranch(context, { heading: `Restarting ${name}...`, show: 'renderState', work }, options);
      }),
    );
}

/** Exit code 1 when a branch could not be started; the others are still started. */
async function startAll(context: Context): Promise<number> {
  const velo = await context.velo();
  context.output.heading('Starting the branches that should run...');
  const all: StartAll = await velo.startAll({}, context.operation());
  const { renderStartAll } = await import('../render/branch.ts');
  context.output.done(all, (view) => renderStartAll(all, view));
  return all.failed.length === 0 ? 0 : 1;
}
