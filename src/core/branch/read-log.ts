import { VeloError } from '../../contract/errors/error.ts';
import { branchName, formatBranch } from '../../contract/values/names.ts';
import type { BranchLog, BranchLogs } from '../../contract/velo.ts';
import { checkExpectation } from '../operation/expectation.ts';
import { openPlace, presentBranch, serverOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';

/** How many lines of a log are shown by default. */
const defaultLines = 200;
const mostLines = 10_000;

/**
 * A part of the output of a branch's server. After a reset it continues with the output of the new server.
 * @throws VeloError conflict `branch-stopped` if the output was removed with the server, usage `invalid-lines`
 */
export async function branchLogs(site: Site, request: BranchLogs): Promise<BranchLog> {
  const { branch, after, lines = defaultLines, expect = {} } = request;
  const name = branchName(branch);
  if (!Number.isInteger(lines) || lines < 1 || lines > mostLines) {
    throw new VeloError(
      'usage',
      'invalid-lines',
      `${lines} is not a valid number of lines.`,
      `Choose one from 1 to ${mostLines}.`,
    );
  }
  const place = await openPlace(site, name.project);
  const { current } = presentBranch(place, name.branch);
  checkExpectation(current, expect);
  const server = serverOf(place, current);
  const generation = `${current.volume.generation}:`;
  const isSame = after?.startsWith(generation);
  const position = after === undefined ? undefined : isSame ? after.slice(generation.length) : '';
  const piece = await place.driver.log(server, { lines, ...(position === undefined ? {} : { after: position }) });
  if (!piece && after === undefined) {
    throw new VeloError(
      'conflict',
      'branch-stopped',
      `${formatBranch(name)} is not running, and its log was removed with its container.`,
      'Start the branch to get a new log.',
    );
  }
  return { text: piece?.text ?? '', next: generation + (piece?.next ?? '') };
}
