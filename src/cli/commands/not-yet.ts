import { VeloError } from '../../contract/error.ts';
import type { VeloCommand } from '../command.ts';

/** The error of an option or command that does not exist yet: exit code 5 `not-yet-available`. */
export function notYet(what: string, part: string): VeloError {
  return new VeloError(
    'unable',
    'not-yet-available',
    `\`${what}\` is not available yet; it will come with ${part}.`,
    'Run `velo --help` to see what is available.',
  );
}

const timeMachine = 'point-in-time recovery';

/** `velo wal …`: shown in the help, with a clear error. */
export function addLaterCommands(program: VeloCommand): void {
  const wal = program.command('wal').description('manage the archived WAL of a branch (not yet available)');
  later(wal, timeMachine);
  later(wal.command('info').description('show what is archived'), timeMachine).argument('[project/name]');
  later(wal.command('cleanup').description('delete archived WAL that no snapshot needs'), timeMachine)
    .argument('[project/name]')
    .option('--days <n>', 'older than this many days (default 7)')
    .option('--dry-run', 'only show what would be deleted');
}

/** Such a command always answers that it is not available yet, even when its arguments are wrong. */
function later(command: VeloCommand, part: string): VeloCommand {
  command.answer = notYet(command.path(), part);
  return command.action(() => {
    throw command.answer;
  });
}
