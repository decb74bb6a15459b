import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import { linesThatMatter } from '../../postgres/cluster/last-words.ts';
import type { Generation } from '../catalog/catalog.ts';
import { fullDisk } from '../store/full-disk.ts';
import { type Place, serverOf } from '../store/open-place.ts';

/** The error of a server that did not start, with the reason from its log, or from `heard` if that was read already. */
export async function serverFailed(
  place: Place,
  generation: Generation,
  { how = 'did not start', heard }: { how?: string; heard?: string } = {},
): Promise<VeloError> {
  const what = formatBranch(generation.of);
  const server = serverOf(place, generation);
  const said = heard ?? (await place.driver.lastWords(server));
  if (/could not bind .*Address already in use/.test(said)) return portTaken(server.port, what);
  const full = fullDisk(said, what, place.storage);
  if (full) return full;
  const log = place.driver.logFile(server);
  return new VeloError(
    'failed',
    'server-failed',
    `The server of ${what} ${how}: ${linesThatMatter(said) || 'no output'}`,
    // A server that did not start is removed, and a generation that was still being created with all its files.
    log === undefined || generation.record.phase === 'new'
      ? 'The server and its log were removed. The message contains the last lines of the log.'
      : `Its log is ${log}.`,
  );
}

export function portTaken(port: number, what: string): VeloError {
  return new VeloError(
    'conflict',
    'port-taken',
    `Another program uses port ${port} of ${what}.`,
    `Find it with \`ss -ltnp sport = :${port}\`, stop it, and start the branch again.`,
  );
}
