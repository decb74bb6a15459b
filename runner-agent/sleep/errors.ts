import { VeloError } from '../../src/contract/errors/error.ts';

/** What clients of sleeping branches are told. */

export function tooMany({ name, project }: { name: string; project: string }, most: number): VeloError {
  return new VeloError(
    'unable',
    'too-many-awake',
    `${name} sleeps, and ${most} branches of ${project} are awake, which is the limit of this host.`,
    'Try again when one of them sleeps, or stop one that is not needed.',
  );
}

export function stopped(name: string): VeloError {
  return new VeloError(
    'conflict',
    'branch-stopped',
    `${name} is not running.`,
    `Start it: \`velo branch start ${name}\`.`,
  );
}

/** The SQLSTATE that a client is told: too_many_connections, out_of_memory, else cannot_connect_now. */
export function stateOf({ code }: VeloError): string {
  return code === 'too-many-awake' ? '53300' : code === 'no-memory' ? '53200' : '57P03';
}
