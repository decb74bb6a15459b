import { VeloError } from '../../contract/error.ts';
import type { VeloCommand } from '../command.ts';

/** What an option or command that belongs to a later part of velo answers: exit code 5 `not-yet-available`. */
export function notYet(what: string, part: string): VeloError {
  return new VeloError(
    'unable',
    'not-yet-available',
    `\`${what}\` is not available yet: it comes with ${part}.`,
    'This version makes, resets and deletes branches; `velo --help` lists what is there.',
  );
}

const timeMachine = 'the time machine';

/** `velo snapshot …` and `velo wal …`: shown in the help, and answered clearly. */
export function addLaterCommands(program: VeloCommand): void {
  const snapshot = program.command('snapshot').alias('snap').description('keep states of a branch (not yet available)');
  later(snapshot, timeMachine);
  later(snapshot.command('create').description('keep the state of a branch'), timeMachine)
    .argument('[project/name]')
    .option('--label <label>', 'a word to find it by');
  later(snapshot.command('list').alias('ls').description('list snapshots'), timeMachine).argument('[project/name]');
  later(snapshot.command('delete').alias('rm').description('drop a snapshot'), timeMachine).argument('[id]');
  later(snapshot.command('cleanup').description('drop old snapshots'), timeMachine)
    .argument('[project/name]')
    .option('--days <n>', 'older than this many days (default 30; 0 means all)')
    .option('--keep <rule>', 'how many to keep, such as hourly=24,daily=7')
    .option('--all', 'in every project')
    .option('--dry-run', 'only say what would go');

  const wal = program.command('wal').description("look after a branch's archived WAL (not yet available)");
  later(wal, timeMachine);
  later(wal.command('info').description('show what is archived'), timeMachine).argument('[project/name]');
  later(wal.command('cleanup').description('drop archived WAL that no snapshot needs'), timeMachine)
    .argument('[project/name]')
    .option('--days <n>', 'older than this many days (default 7)')
    .option('--dry-run', 'only say what would go');
}

/** Whatever such a command is given, that it is not there yet is the answer, and not what is wrong with its arguments. */
function later(command: VeloCommand, part: string): VeloCommand {
  command.answer = notYet(command.path(), part);
  return command.action(() => {
    throw command.answer;
  });
}
