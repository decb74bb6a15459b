import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { Expectation } from '../../contract/velo.ts';
import type { Branch, Generation } from '../catalog/catalog.ts';

/**
 * Checks what the caller expects of a branch. A check before the branch's lock is taken fails fast. The result of a
 * check under the lock stays valid: of several callers that saw the same generation, only one continues.
 * @throws VeloError unable `not-permitted` · conflict `branch-changed`, `branch-in-use`, `branch-stopped`
 */
export function checkExpectation({ volume, record, of }: Generation, expect: Expectation = {}, now = Date.now()): void {
  const what = formatBranch(of);
  if (expect.owner !== undefined && record.owner !== expect.owner) throw notPermitted(what, expect.owner);
  const changed =
    (expect.id !== undefined && record.id !== expect.id) ||
    (expect.generation !== undefined && volume.generation !== expect.generation);
  if (changed) throw branchChanged(what);
  if (expect.notStopped && record.wanted === 'stopped') {
    throw new VeloError(
      'conflict',
      'branch-stopped',
      `${what} is stopped.`,
      `Start it: \`velo branch start ${what}\`.`,
    );
  }
  if (expect.expired && !(record.expiresAt !== null && Date.parse(record.expiresAt) <= now)) {
    throw new VeloError(
      'conflict',
      'branch-in-use',
      `${what} has not expired.`,
      'It was used in the meantime and is kept. Nothing was changed.',
    );
  }
}

/**
 * The same for a branch that may be only the remains of an interrupted create. Remains without a written record have no
 * owner yet, and are not checked.
 * @throws VeloError as `checkExpectation`
 */
export function checkPresence(branch: Branch, expect: Expectation = {}): void {
  const ownerless = ({ record }: Generation) => record.phase === 'new' && record.owner === null;
  const remains = branch.remains.filter((each) => !ownerless(each));
  for (const each of branch.current ? [branch.current] : remains) checkExpectation(each, expect);
}

/**
 * Branches that are deleted together with a branch must have the same owner: force never deletes the branch of another
 * owner, or one without an owner.
 * @throws VeloError unable `not-permitted`, which names the first one with another owner
 */
export function checkOwners(branches: readonly Branch[], owner: string | undefined): void {
  if (owner === undefined) return;
  for (const { current } of branches) {
    if (current) checkExpectation(current, { owner });
  }
}

/** The expectations of a branch; with `shared`, a branch without an owner is accepted as well. */
export function expectedOf(
  { record }: Generation,
  { expect = {}, shared = false }: { expect?: Expectation; shared?: boolean },
): Expectation {
  if (!shared || record.owner !== null) return expect;
  const { owner: _, ...others } = expect;
  return others;
}

/** Another caller was faster. The code is one of `retryCodes`: nothing was changed. */
export function branchChanged(what: string): VeloError {
  return new VeloError(
    'conflict',
    'branch-changed',
    `${what} was changed by somebody else in the meantime.`,
    'Look at it again before you retry. This command changed nothing.',
  );
}

/** A branch of another owner, or without one. The error does not name the owner. */
function notPermitted(what: string, owner: string): VeloError {
  return new VeloError(
    'unable',
    'not-permitted',
    `${what} does not belong to ${owner}.`,
    'Use branches of the owner that the request names. Nothing was changed.',
  );
}
