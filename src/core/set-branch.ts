import { VeloError } from '../error.ts';
import { openControl } from '../postgres/control.ts';
import { adminRole, connectionUrl, passwordOf } from '../postgres/credentials.ts';
import { setPassword } from '../postgres/hygiene.ts';
import pg from '../postgres/pg.ts';
import { pgdataOf } from '../postgres/server-files.ts';
import type { BranchAnswer, BranchPassword, Operation, SetBranch } from '../velo.ts';
import type { Generation } from './catalog.ts';
import { expiryOf, labelsOf, ownerOf, roleOf } from './fields.ts';
import { branchName, mainBranch, quoted } from './names.ts';
import { operate } from './operation.ts';
import { type Place, serverOf } from './place.ts';
import { branchConnection } from './read-branch.ts';
import { type BranchRecord, branchMarks } from './record.ts';
import { lockedBranch } from './run-branch.ts';
import { type Site, secretOf } from './stores.ts';
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

async function unlockedStatus(place: Place, generation: Generation): Promise<Pick<BranchAnswer, 'status'>> {
  const running = await place.driver.isRunning(serverOf(place, generation));
  return { status: running ? 'running' : generation.record.wanted === 'running' ? 'failed' : 'stopped' };
}

/**
 * The connection of an existing role, which gets a password of its own in this branch, and again after every reset.
 * @throws VeloError usage `invalid-role` · missing `role-not-found` · conflict `branch-stopped`
 */
export async function branchPassword(
  site: Site,
  { branch, user: role, expect = {} }: BranchPassword & { user: string },
  operation: Operation,
): Promise<BranchAnswer> {
  const name = branchName(branch);
  roleOf(role);
  if (role === adminRole) return branchConnection(site, branch, expect);
  return operate(operation, async (steps, locks) => {
    const { place, generation } = await lockedBranch(site, name, steps, locks, expect);
    const password = passwordOf(secretOf(place.storage), generation.record.id, role);
    await givePassword(place, generation, role, password);
    const answer = { ...(await currentAnswer(place, generation)), ...(await unlockedStatus(place, generation)) };
    return { ...answer, user: role, password, url: connectionUrl({ ...answer, user: role, password }) };
  });
}

async function givePassword(place: Place, generation: Generation, role: string, password: string): Promise<void> {
  const { volume, record } = generation;
  const what = `${volume.project}/${volume.branch}`;
  if (!(await place.driver.isRunning(serverOf(place, generation)))) {
    throw new VeloError(
      'conflict',
      'branch-stopped',
      `${what} is not running; a role's password is set in its server.`,
      `Start it: \`velo branch start ${what}\`.`,
    );
  }
  const control = await openControl({
    pgdata: pgdataOf(volume.path),
    port: record.port,
    major: place.project.record.pgVersion,
  });
  try {
    const { rowCount } = await control.query(`SELECT FROM pg_roles WHERE rolname = ${pg.escapeLiteral(role)}`);
    if (!rowCount) {
      throw new VeloError(
        'missing',
        'role-not-found',
        `There is no role ${quoted(role)} in ${what}.`,
        'Create it in the parent, or in the branch, first.',
      );
    }
    // On record first: killed in between, the next reset gives the password; the other way round it would be lost.
    const roles = [...new Set([...record.roles, role])].sort();
    await place.storage.setMarks(volume, branchMarks({ roles }));
    await control.query(setPassword(role, password));
  } finally {
    await control.close();
  }
}
