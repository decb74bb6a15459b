import { VeloError } from '../../src/contract/errors/error.ts';
import { quoted } from '../../src/contract/values/names.ts';
import { run } from '../../src/host/processes/exec.ts';
import { done, missing, type Step } from '../../src/host/step.ts';
import { entry } from '../../src/host/users/accounts.ts';

/** Members of the first group are people, those of the second runners' jobs. The agent's sockets belong to them. */
export const groups = { people: 'velo', runners: 'velo-runner' } as const;

/** A system group. Existing members have its rights at once, so they are named. */
export function groupStep(name: string): Step {
  return {
    name: `group ${name}`,
    async look() {
      const group = await entry('group', name);
      if (!group) return missing();
      const members = await membersOf(group);
      return done(`gid ${group[2]}${members.length > 0 ? `; in it: ${members.join(', ')}` : ''}`);
    },
    async make() {
      await run('groupadd', ['--system', name]);
    },
    async unmake() {
      if (await entry('group', name)) await run('groupdel', [name]);
      return [];
    },
  };
}

/** A user in a group. */
export function memberStep(user: string, group: string): Step {
  return {
    name: `user ${user} in group ${group}`,
    async look() {
      const found = await entry('group', group);
      if (!found) return missing();
      const { stdout } = await run('id', ['-G', user]);
      return stdout
        .trim()
        .split(/\s+/)
        .includes(found[2] as string)
        ? done()
        : missing();
    },
    async make() {
      await run('gpasswd', ['--add', user, group]);
    },
    async unmake() {
      const members = (await entry('group', group))?.[3]?.split(',') ?? [];
      if (members.includes(user)) await run('gpasswd', ['--delete', user, group]);
      return [];
    },
  };
}

/**
 * Refuses names that do not exist, and a name that is given as both: people have more rights than runners.
 * @throws VeloError missing `user-not-found` · usage `user-is-both`
 */
export async function checkUsers(people: readonly string[], runners: readonly string[]): Promise<void> {
  for (const name of [...people, ...runners]) {
    if (await userExists(name)) continue;
    throw new VeloError(
      'missing',
      'user-not-found',
      `The user ${quoted(name)} does not exist on this machine.`,
      'Give an existing login name. `useradd` creates one. Nothing was changed.',
    );
  }
  const both = people.find((name) => runners.includes(name));
  if (both === undefined) return;
  throw new VeloError(
    'usage',
    'user-is-both',
    `${quoted(both)} was given as both \`--user\` and \`--runner-user\`.`,
    'Give the runner its own user, because a job has all the rights of the user that it runs as.',
  );
}

export async function userExists(name: string): Promise<boolean> {
  return /^[a-zA-Z0-9_][a-zA-Z0-9_.@-]*\$?$/.test(name) && (await entry('passwd', name)) !== undefined;
}

/** Groups that would make a runner's job root, whatever velo refuses it. */
export async function rootGroupsOf(user: string): Promise<string[]> {
  const { stdout } = await run('id', ['-Gn', user]);
  return stdout
    .trim()
    .split(/\s+/)
    .filter((name) => ['root', 'docker', 'sudo', 'wheel', 'lxd', 'disk', groups.people].includes(name));
}

/** A group's members: those that it lists, and the users of this machine whose primary group it is. */
async function membersOf(group: string[]): Promise<string[]> {
  const listed = (group[3] ?? '').split(',').filter((name) => name !== '');
  const { stdout } = await run('getent', ['passwd']);
  const own = stdout
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields[3] === group[2])
    .map(([name]) => name as string);
  return [...new Set([...own, ...listed])];
}
