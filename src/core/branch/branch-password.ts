import { VeloError } from '../../contract/errors/error.ts';
import { connectionUrl } from '../../contract/values/connection-url.ts';
import { branchName, formatBranch } from '../../contract/values/names.ts';
import type { BranchAnswer, BranchPassword, Operation } from '../../contract/velo.ts';
import { setPassword, usableDatabase } from '../../postgres/cluster/hygiene.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { adminDatabase, adminRole } from '../../postgres/session/admin.ts';
import { type Control, inControl } from '../../postgres/session/control.ts';
import { passwordOf } from '../../postgres/session/credentials.ts';
import { type Login, tryLogin } from '../../postgres/session/readiness.ts';
import { currentAnswer } from '../catalog/answers.ts';
import type { Generation } from '../catalog/catalog.ts';
import { databaseOf, roleOf } from '../catalog/checked-fields.ts';
import { branchMarks } from '../catalog/record.ts';
import { checkEntry, proveLogin } from '../generation/login.ts';
import { checkExpectation } from '../operation/expectation.ts';
import { operate } from '../operation/operation.ts';
import { openPlace, type Place, presentBranch, serverOf } from '../store/open-place.ts';
import { type Site, secretOf } from '../store/site.ts';
import { lockedBranch, start } from './run-branch.ts';

/**
 * The connection of a role to a database of a branch. For a running branch a login has proven it. A role other than the
 * superuser gets its own password here, and again after every reset. For a stopped branch it is the address and the
 * password on record, which do not change.
 * @throws VeloError usage `invalid-role`, `invalid-database` · conflict `branch-stopped`, and what `checkEntry` and `proveLogin` throw
 */
export async function branchPassword(site: Site, request: BranchPassword, operation: Operation): Promise<BranchAnswer> {
  const name = branchName(request.branch);
  if (request.user !== undefined) roleOf(request.user);
  if (request.database !== undefined) databaseOf(request.database);
  const place = await openPlace(site, name.project);
  const { current } = presentBranch(place, name.branch);
  checkExpectation(current, request.expect);
  const seen = await currentAnswer(place, current);
  const isPlain = request.database === undefined && (request.user ?? adminRole) === adminRole;
  if (isPlain && !['running', 'busy'].includes(seen.status)) return seen;
  const login = loginOf(place, current, request);
  // Usually nothing has changed: one login proves it, without a lock.
  const isKnown = login.user === adminRole || current.record.roles.includes(login.user);
  if (isKnown && (await tryLogin(login)) === 'answered') return withLogin(seen, login);

  return operate(operation, async (steps, locks) => {
    const { place, generation } = await lockedBranch(site, name, { steps, locks, expect: request.expect });
    const answer = () => currentAnswer(place, generation, { locked: true });
    if (!(await place.driver.isRunning(serverOf(place, generation)))) {
      if (isPlain) return answer();
      if (generation.record.asleep !== null) await start(place, generation, steps);
      else throw notRunning(formatBranch(name));
    }
    await admit(place, generation, request);
    return withLogin(await answer(), loginOf(place, generation, request));
  });
}

/** Makes sure that a role can log in. A password that a user changed is set again only if the role is named. */
async function admit(place: Place, generation: Generation, request: BranchPassword): Promise<void> {
  const { volume, record } = generation;
  const what = formatBranch(generation.of);
  const major = place.project.record.pgVersion;
  await inControl({ pgdata: pgdataOf(volume.path), port: record.port, major }, async (control) => {
    if (request.database === undefined) await findDatabase(place, generation, control);
    const login = loginOf(place, generation, request);
    await checkEntry(control, login, what);
    if (request.user !== undefined) {
      // Recorded first: after a kill in between, the next reset sets the password. Otherwise it would be lost.
      await putOnRecord(place, generation, login.user);
      await control.query(setPassword(login.user, login.password));
    }
    await proveLogin(login, what);
  });
}

/** Chooses another database if the recorded one was renamed, dropped or closed. */
async function findDatabase(place: Place, { volume, record }: Generation, control: Control): Promise<void> {
  const { rows } = await control.query(usableDatabase(record.database ?? adminDatabase));
  const found = String(rows[0]?.datname ?? adminDatabase);
  const database = found === adminDatabase ? null : found;
  if (database === record.database) return;
  await place.storage.setMarks(volume, branchMarks({ database }));
  record.database = database;
}

async function putOnRecord(place: Place, { volume, record }: Generation, role: string): Promise<void> {
  if (role === adminRole || record.roles.includes(role)) return;
  const roles = [...record.roles, role].sort();
  await place.storage.setMarks(volume, branchMarks({ roles }));
  record.roles = roles;
}

function loginOf(place: Place, { record }: Generation, { user = adminRole, database }: BranchPassword): Login {
  return {
    port: record.port,
    user,
    password: passwordOf(secretOf(place.storage), record.id, user),
    database: database ?? record.database ?? adminDatabase,
    major: place.project.record.pgVersion,
  };
}

function withLogin(answer: BranchAnswer, { user, password, database }: Login): BranchAnswer {
  const as = { ...answer, user, password, database };
  return { ...as, url: connectionUrl(as) };
}

function notRunning(what: string): VeloError {
  return new VeloError(
    'conflict',
    'branch-stopped',
    `${what} is not running. The password of a role can only be set while it runs.`,
    `Start it: \`velo branch start ${what}\`.`,
  );
}
