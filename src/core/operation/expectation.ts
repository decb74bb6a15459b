import { VeloError } from '../../contract/error.ts';
import { formatBranch } from '../../contract/names.ts';
import type { Expectation } from '../../contract/velo.ts';
import type { Branch, Generation } from '../catalog/catalog.ts';

/**
 * Checks what must be so of a branch. Looked at before the branch's lock, it answers fast; looked at under it, the
 * answer holds for what follows, so that of several callers who saw the same generation one alone goes on.
 * @throws VeloError unable `not-permitted` · conflict `branch-changed`, `branch-in-use`
 */
export function checkExpectation({ volume, record, of }: Generation, expect: Expectation = {}, now = Date.now()): void {
  const what = formatBranch(of);
  if (expect.owner !== undefined && record.owner !== expect.owner) throw notPermitted(what, expect.owner);
  const changed =
    (expect.id !== undefined && record.id !== expect.id) ||
    (expect.generation !== undefined && volume.generation !== expect.generation);
  if (changed) throw branchChanged(what);
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
 * The same for the remains of a create that was interrupted, which are nobody's where the record was not written yet.
 * @throws VeloError as `checkExpectation`
 */
export function checkPresence(branch: Branch, expect: Expectation = {}): void {
  const ownerless = ({ record }: Generation) => record.phase === 'new' && record.owner === null;
  const remains = branch.remains.filter((each) => !ownerless(each));
  for (const each of branch.current ? [branch.current] : remains) checkExpectation(each, expect);
}

/**
 * What goes along with a branch must be its owner's too: force never takes another's branch, or nobody's.
 * @throws VeloError unable `not-permitted`, naming the first that is not
 */
export function checkOwners(branches: readonly Branch[], owner: string | undefined): void {
  if (owner === undefined) return;
  for (const { current } of branches) {
    if (current) checkExpectation(current, { owner });
  }
}

/** What is expected of a branch where one without owner will do as well (`shared`). */
export function expectedOf(
  { record }: Generation,
  { expect = {}, shared = false }: { expect?: Expectation; shared?: boolean },
): Expectation {
  if (!shared || record.owner !== null) return expect;
  const { owner: _, ...others } = expect;
  return others;
}

/** Somebody else was faster. The code is one of `retryCodes`: nothing was changed. */
export function branchChanged(what: string): VeloError {
  return new VeloError(
    'conflict',
    'branch-changed',
    `${what} was changed by somebody else in the meantime.`,
    'Look at it again before you retry. This command changed nothing.',
  );
}

/** A branch of another owner, or of nobody. The error does not say whose. */
function notPermitted(what: string, owner: string): VeloError {
  return new VeloError(
    'unable',
    'not-permitted',
    `${what} does not belong to ${owner}.`,
    'Use branches of the owner that the request names. Nothing was changed.',
  );
}
