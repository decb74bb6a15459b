import { existsSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../src/contract/errors/error.ts';
import { quoted } from '../../src/contract/values/names.ts';
import { programPath, run } from '../../src/host/processes/exec.ts';
import {
  accessOf,
  connectionSettings,
  differences,
  effectiveSettings,
  ssh,
  sshd,
  sshdBlock,
  sshSockets,
} from '../../src/host/sshd.ts';
import { done, inTheWay, missing, old, type Step } from '../../src/host/step.ts';
import { entry } from '../../src/host/users/accounts.ts';
import { compare, folderStep, madeByVelo, writeWhole } from './files.ts';
import type { SetupRecord } from './record.ts';
import { reloadService } from './service.ts';
import { renewKeys } from './ssh-keys.ts';

/**
 * The SSH user of this setup, or of an earlier one.
 * @throws VeloError usage `invalid-value` if it is not a name for a user, or another one than before
 */
export function sshOptions(
  { sshUser }: Pick<SetupRecord, 'sshUser'>,
  before: Pick<SetupRecord, 'sshUser'>,
): Pick<SetupRecord, 'sshUser'> {
  const name = sshUser ?? before.sshUser;
  if (name === undefined) return {};
  if (!/^[a-z_][a-z0-9_-]{0,30}$/.test(name))
    throw invalidUser(`--ssh-user cannot be ${quoted(name)}.`, 'Write a login name such as velo-ci.');
  if (before.sshUser !== undefined && name !== before.sshUser)
    throw invalidUser(
      `The SSH user of this host is ${before.sshUser}, and it can have only one.`,
      `Leave \`--ssh-user\` out, or give it as \`--ssh-user ${before.sshUser}\`.`,
    );
  return { sshUser: name };
}

/**
 * What jobs of other machines come in by: a user without shell and password, a folder that is its whole file system,
 * sshd's rules for it, and a file with its keys. The keys come last, and go first: without the rules they would be good
 * for more.
 */
export function sshSteps(user: string): Step[] {
  return [
    userStep(user),
    folderStep(ssh.folder, 0o755, () => {
      for (const name of sshSockets) rmSync(join(ssh.folder, name), { force: true });
    }),
    folderStep(ssh.keysFolder, 0o755),
    rulesStep(user),
    keysStep(user),
  ];
}

/** In the passwd entry: it tells our user from one of the same name. */
const comment = 'velo jobs over SSH';

/** The user, and a group of its name. Its password matches nothing (`*`), and does not lock the account as `!` would. */
export function userStep(user: string): Step {
  return {
    name: `user ${user}`,
    async look() {
      const found = await entry('passwd', user);
      if (!found) return (await entry('group', user)) ? Promise.reject(taken('group', user)) : missing();
      if (found[4] !== comment) throw taken('user', user);
      return done(`uid ${found[2]}`);
    },
    async make() {
      const shell = programPath('nologin') ?? '/bin/false';
      const home = ['--no-create-home', '--home-dir', '/nonexistent'];
      const names = ['--system', '--user-group', '--comment', comment];
      await run('useradd', [...names, ...home, '--shell', shell, '--password', '*', user]);
    },
    async unmake() {
      // `--force`: connections of the user may still be open. They lead nowhere: the sockets are gone.
      if ((await entry('passwd', user))?.[4] === comment) await run('userdel', ['--force', user]);
      if (await entry('group', user)) await run('groupdel', [user]);
      return [];
    },
  };
}

/** The file with the keys, which only root can change; at first there is none in it. */
function keysStep(user: string): Step {
  const path = accessOf(user).keysFile;
  return {
    name: `file ${path}`,
    async look() {
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (!stat) return missing();
      if (!stat.isFile() || stat.uid !== 0 || (stat.mode & 0o022) !== 0) throw inTheWay(path, 'is not a file of root');
      // The user was made anew, and would not be let in: sshd reads the file as the user.
      return String(stat.gid) === (await entry('group', user))?.[2] ? done() : old('its group has changed');
    },
    make: () => renewKeys(user),
    async unmake() {
      rmSync(path, { force: true });
      return [];
    },
  };
}

/** sshd's rules for the user. What sshd does not accept, or would not apply, does not stay. */
function rulesStep(user: string): Step {
  const access = accessOf(user);
  const path = ssh.configFile;
  const text = `${madeByVelo}, which overwrites it: what jobs that come by SSH may do.\n${sshdBlock(access)}`;
  return {
    name: `file ${path}`,
    async look() {
      if (programPath('sshd') === undefined) throw noSshd();
      if (!isIncluded(readFileSync(ssh.mainConfigFile, 'utf8'))) throw notIncluded();
      const state = compare(path, text);
      return state === 'same' ? done() : state === 'missing' ? missing() : old();
    },
    async make() {
      const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      writeWhole(path, text);
      try {
        await sshd(['-t']);
        const wrong = differences(await effectiveSettings(user), access).filter(connectionSettings);
        if (wrong.length > 0) throw new Error(`settings elsewhere win over it: ${wrong.join('; ')}`);
      } catch (error) {
        if (before === undefined) rmSync(path);
        else writeWhole(path, before);
        throw refused(path, error);
      }
      await reloadService('ssh.service', 'sshd.service');
    },
    async unmake() {
      if (!existsSync(path)) return [];
      rmSync(path);
      await reloadService('ssh.service', 'sshd.service');
      return [];
    },
  };
}

/** Whether sshd_config reads the folder of our file, before a `Match` block that would apply to it only for some. */
export function isIncluded(config: string): boolean {
  const [global = ''] = config.split(/^\s*Match\s/im, 1);
  return /^\s*Include\s+(?:.*\s)?"?(?:\/etc\/ssh\/)?sshd_config\.d\/\*(?:\.conf)?"?(?:\s|$)/im.test(global);
}

function taken(what: string, name: string): VeloError {
  return new VeloError(
    'conflict',
    'in-the-way',
    `The ${what} ${name} already exists and was not created by velo.`,
    'Give `--ssh-user` a name that nobody has, such as velo-ci.',
  );
}

function invalidUser(message: string, hint: string): VeloError {
  return new VeloError('usage', 'invalid-value', message, hint);
}

function noSshd(): VeloError {
  return new VeloError(
    'unable',
    'program-missing',
    'The program `sshd` is not installed.',
    'Install it (Debian, Ubuntu: `apt-get install openssh-server`), and run `velo setup` again.',
  );
}

function notIncluded(): VeloError {
  return new VeloError(
    'unable',
    'sshd-config',
    `${ssh.mainConfigFile} does not read ${ssh.configFile}.`,
    `Put the line \`Include /etc/ssh/sshd_config.d/*.conf\` at its top, and run \`velo setup\` again.`,
  );
}

function refused(path: string, cause: unknown): VeloError {
  if (cause instanceof VeloError) return cause;
  return new VeloError(
    'unable',
    'sshd-config',
    `sshd does not take ${path} as it is: ${cause instanceof Error ? cause.message : String(cause)}.`,
    'The file was removed again. Put right what sshd names (`sshd -t`, `sshd -T -C user=…`), and run `velo setup` again.',
    { cause },
  );
}
