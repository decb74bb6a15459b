import { readdirSync, readFileSync } from 'node:fs';
import { run } from '../../src/host/processes/exec.ts';
import { entry } from '../../src/host/users/accounts.ts';
import { groups } from './accounts.ts';
import type { SetupRecord } from './record.ts';

/**
 * Lists who does not have the new rights yet: a process keeps the groups that it was started with. So this finds the
 * users who have processes without the group, as the kernel shows them, and the units that these processes belong to.
 */
export async function whatToRenew({ users, runnerUsers }: SetupRecord): Promise<string[]> {
  const notes: string[] = [];
  for (const user of users) {
    if ((await withoutGroup(user, groups.people)).length > 0)
      notes.push(`${user} must log out and in again: running processes are not in the group ${groups.people} yet.`);
  }
  for (const user of runnerUsers) {
    const pids = await withoutGroup(user, groups.runners);
    const units = await unitsOf(pids);
    if (units.length > 0) notes.push(`Restart the runner of ${user}: \`systemctl restart ${units.join(' ')}\`.`);
    else if (pids.length > 0)
      notes.push(`Restart the runner of ${user}: running processes are not in the group ${groups.runners} yet.`);
  }
  return notes;
}

/** A user's processes that are not in a group. */
async function withoutGroup(user: string, group: string): Promise<number[]> {
  const uid = (await entry('passwd', user))?.[2];
  const gid = (await entry('group', group))?.[2];
  if (uid === undefined || gid === undefined) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'latin1');
        const ids = (key: string) => (new RegExp(`^${key}:(.*)$`, 'm').exec(status)?.[1] ?? '').trim().split(/\s+/);
        return ids('Uid')[0] === uid && ![...ids('Gid'), ...ids('Groups')].includes(gid);
      } catch {
        // The process has ended.
        return false;
      }
    });
}

/** The systemd services that processes belong to, by their control groups; sessions of people are not services. */
async function unitsOf(pids: readonly number[]): Promise<string[]> {
  const units = new Set<string>();
  for (const pid of pids) {
    const { stdout } = await run('ps', ['-o', 'unit=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
    const unit = stdout.trim();
    if (/^[\w.@:\\-]+\.service$/.test(unit) && !unit.startsWith('user@')) units.add(unit);
  }
  return [...units].sort();
}
