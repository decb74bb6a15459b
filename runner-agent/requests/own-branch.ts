import { type ErrorCode, hasCode, VeloError } from '../../src/contract/errors/error.ts';
import type { RunnerRight } from '../../src/contract/rights/runner-rights.ts';
import type { Expectation } from '../../src/velo.ts';

export const root = 'main';

/**
 * Does something with a branch that must belong to the named owner; the engine checks that under the branch's lock.
 * @throws VeloError unable `not-permitted`, the same for another owner's branch and for a missing one
 */
export async function own<T>(
  { branch, expect }: { branch: string; expect?: Expectation | undefined },
  work: () => Promise<T>,
  hint?: string,
): Promise<T> {
  named(expect?.owner, branch);
  if (branch.endsWith(`/${root}`)) throw foreign(branch, hint);
  return alike(branch, work, hint);
}

/** Does something with a branch. The error is the same whether the branch is missing or not permitted. */
export async function alike<T>(branch: string, work: () => Promise<T>, hint?: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw hasCode(error, 'branch-not-found', 'not-permitted') ? foreign(branch, hint) : error;
  }
}

/** Whether the host permits something on branches without an owner, and a hint for when it does not. */
export const leave = (right: RunnerRight, given: boolean) => ({
  given,
  hint: `Jobs work on the branches of their own pull request. To permit this on \`main\` and on branches without an owner, run as root on the host: \`velo setup --runner-may ${right}\`.`,
});

/** The host decides whether a branch without an owner is allowed, whatever the job says. */
export async function ownOrShared<Asked extends { branch: string; expect?: Expectation; shared?: boolean }, Answer>(
  request: Asked,
  { given, hint }: { given: boolean; hint: string },
  work: (asked: Asked) => Promise<Answer>,
): Promise<Answer> {
  const { branch, expect } = request;
  if (!given) return own(request, () => work({ ...request, shared: false }), hint);
  named(expect?.owner, branch);
  return alike(branch, () => work({ ...request, shared: true }));
}

export function named(owner: string | undefined, what: string): string {
  if (owner) return owner;
  throw notPermitted(
    `${what}: a request on the runners' socket must name the owner of its branch`,
    'not-permitted',
    'Set VELO_OWNER, such as `VELO_OWNER=github:github.com/123#42`; the actions do this themselves. People use the other socket: `velo setup --user NAME`.',
  );
}

export const foreign = (branch: string, hint?: string) =>
  notPermitted(`${branch} is not a branch of the owner that the request names`, 'not-permitted', hint);

export function notPermitted(
  what: string,
  code: ErrorCode<'unable'> = 'not-permitted',
  hint = 'Jobs work on the branches of their own pull request. People use the other socket: `velo setup --user NAME`.',
): VeloError {
  return new VeloError('unable', code, `${what}.`, hint);
}
