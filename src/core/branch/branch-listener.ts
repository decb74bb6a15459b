import { VeloError } from '../../contract/errors/error.ts';
import { branchName, formatBranch } from '../../contract/values/names.ts';
import type { BranchListener, Request } from '../../contract/velo.ts';
import { holdsSocket, listeningSocket } from '../../host/network/listening-socket.ts';
import { checkExpectation } from '../operation/expectation.ts';
import { openPlace, presentBranch, serverOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';

/**
 * Where a running branch is reached. According to the kernel, its own server's process has the listening socket: on the
 * host's network, others may bind a port that a server does not have.
 * @throws VeloError conflict `branch-stopped`, `port-taken`, and what `checkExpectation` throws
 */
export async function branchListener(site: Site, request: Request<'branchListener'>): Promise<BranchListener> {
  const name = branchName(request.branch);
  const place = await openPlace(site, name.project);
  const { current } = presentBranch(place, name.branch);
  checkExpectation(current, request.expect);
  const server = serverOf(place, current);
  const what = formatBranch(current.of);
  const stopped = () =>
    new VeloError('conflict', 'branch-stopped', `${what} is not running.`, `Start it: \`velo branch start ${what}\`.`);
  if (!current.record.prepared || !(await place.driver.isRunning(server))) throw stopped();
  const found = { id: current.record.id, port: server.port };
  // The engine's own proxy listens for it, and a port that it has nobody else can have.
  if (server.network === 'isolated') return { ...found, inode: null };
  const inode = listeningSocket(server.port);
  const pid = await place.driver.pid(server);
  // A server that stops gives its port up before it ends.
  if (inode === undefined || pid === undefined) throw stopped();
  if (holdsSocket(pid, inode)) return { ...found, inode };
  throw new VeloError(
    'conflict',
    'port-taken',
    `The server of ${what} does not have its port ${server.port}.`,
    `Find out who has it with \`ss -ltnp sport = :${server.port}\`, and restart the branch.`,
  );
}
