import { VeloError } from '../error.ts';
import type { BranchAnswer, Operation, SetBranch } from '../velo.ts';
import type { Generation } from './catalog.ts';
import { expiryOf, labelsOf, ownerOf } from './fields.ts';
import { branchName, mainBranch } from './names.ts';
import { operate } from './operation.ts';
import { type Place, serverOf } from './place.ts';
import { type BranchRecord, branchMarks } from './record.ts';
import { lockedBranch } from './run-branch.ts';
import type { Site } from './stores.ts';
import { currentAnswer } from './view.ts';

/** Changes what is recorded with a branch, in one write. */
export async function setBranch(site: Site, request: SetBranch, operation: Operation): Promise<BranchAnswer> {
  const name = branchName(request.branch);
  const expiresAt = expiryOf(request.ttl);
  const owner = ownerOf(request.owner);
  if (name.branch === mainBranch && expiresAt !== null) {
    throw new VeloError(
      'conflict',
      'main-stays',
      `${request.branch} does not expire.`,
      'Give branches a time to live, not their root.',
    );
  }
  labelsOf(request.labels);
  return operate(operation, async (steps, locks) => {
    const { place, generation } = await lockedBranch(site, name, steps, locks, request.expect);
    const change: Partial<BranchRecord> = {
      ...(request.ttl === undefined ? {} : { expiresAt }),
      ...(request.owner === undefined ? {} : { owner }),
      ...(request.labels === undefined ? {} : { labels: labelsOf(request.labels, generation.record.labels) }),
    };
    await place.storage.setMarks(generation.volume, branchMarks(change));
    Object.assign(generation.record, change);
    const answer = await currentAnswer(place, generation);
    // The lock that makes it busy is our own.
    return answer.status === 'busy' ? { ...answer, ...(await unlockedStatus(place, generation)) } : answer;
  });
}

/** The status of a branch whose lock, which would make it `busy`, is our own. */
export async function unlockedStatus(place: Place, generation: Generation): Promise<Pick<BranchAnswer, 'status'>> {
  const running = await place.driver.isRunning(serverOf(place, generation));
  return { status: running ? 'running' : generation.record.wanted === 'running' ? 'failed' : 'stopped' };
}
