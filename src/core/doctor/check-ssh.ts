import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Check } from '../../contract/velo.ts';
import { namesIn } from '../../host/files/names-in.ts';
import { accessOf, differences, effectiveSettings, type SshAccess, ssh, sshSockets } from '../../host/sshd.ts';
import { isRoot } from '../../host/users/user.ts';
import { check } from './check.ts';

/** What holds for jobs that come by SSH; nothing where none may. sshd's rules are root's to see. */
export async function sshChecks(): Promise<Check[]> {
  // A key that is just being written has a draft beside it.
  const users = namesIn(ssh.keysFolder).filter((name) => !name.includes('.'));
  if (users.length === 0 || !isRoot()) return [];
  return Promise.all(users.map((user) => sshCheck(accessOf(user))));
}

/** Compares what sshd applies to a user with what velo wants of it, and looks at who may write to its files. */
export async function sshCheck(access: SshAccess, config: readonly string[] = []): Promise<Check> {
  const wrong = [...writable(access), ...(await unlike(access, config))];
  if (wrong.length > 0)
    return check('network', 'SSH', {
      state: 'warn',
      detail: `for ${access.user} it is not as velo wants it: ${wrong.join('; ')}`,
      help: "An earlier `Match` block in the configuration of sshd wins over velo's. `sudo velo setup` renews what is velo's; `sshd -T -C user=…` shows what sshd applies.",
    });
  const absent = sshSockets.filter((name) => !existsSync(`${access.folder}/${name}`));
  if (absent.length > 0)
    return check('network', 'SSH', {
      state: 'warn',
      detail: `${absent.join(' and ')} missing in ${access.folder}: jobs that come as ${access.user} reach nothing`,
      help: 'Restart the agent: `sudo systemctl restart velo-agent`.',
    });
  return check('network', 'SSH', { state: 'ok', detail: `jobs may come as ${access.user}` });
}

async function unlike(access: SshAccess, config: readonly string[]): Promise<string[]> {
  try {
    return differences(await effectiveSettings(access.user, config), access);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** sshd refuses a folder that others may write to, and its keys as well: every part of their paths. */
function writable({ folder, keysFile }: SshAccess): string[] {
  const parts = [folder, keysFile].flatMap(upwards);
  return [...new Set(parts)].flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return [`${path} is missing`];
    return stat.uid !== 0 || (stat.mode & 0o022) !== 0 ? [`${path} can be written by users other than root`] : [];
  });
}

const upwards = (path: string): string[] => (path === '/' ? [path] : [...upwards(dirname(path)), path]);
