import type { VeloCommand } from '../command.ts';
import type { Session } from '../session.ts';

/** `velo status` and `velo doctor`: this machine as a whole. */
export function addHostCommands(program: VeloCommand, session: Session): void {
  program
    .command('status')
    .alias('ls')
    .description('show stores, projects and branches')
    .example('status')
    .action((_options: object, command: VeloCommand) =>
      session.run(command, async ({ velo, output }) => {
        const status = await (await velo()).status();
        const { renderStatus, statusData } = await import('../render/status.ts');
        output.result(statusData(status), (view) => renderStatus(status, Date.now(), view));
      }),
    );

  program
    .command('doctor')
    .description('check this machine and say how to fix problems')
    .example('doctor --repair')
    .option('--repair', 'finish or undo what was interrupted')
    .action((options: { repair?: boolean }, command: VeloCommand) =>
      session.run(command, async ({ velo, output, operation }) => {
        const doctor = await (await velo()).doctor({ repair: options.repair === true }, operation());
        const { renderDoctor } = await import('../render/doctor.ts');
        output.result(doctor, (view) => renderDoctor(doctor, view));
        return doctor.ok ? 0 : 1;
      }),
    );
}
