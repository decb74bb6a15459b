import { ProgramError, run } from './processes/exec.ts';

/**
 * What velo wants of OpenSSH's server for the user whose connections jobs come in by: nothing but streams to the two
 * sockets of a folder that is this user's whole file system.
 *
 * Seen with OpenSSH 9.2 (test/e2e/reach/ssh.test.ts tries it):
 *
 * - `ChrootDirectory` holds for streams to sockets, although they start no session: sshd's process of a connection
 *   changes its root when it becomes the user, before any channel ("Changed root directory" in its log, before
 *   "Entering interactive session"), and connects to a socket from there.
 * - `AllowTcpForwarding no` refuses streams to sockets too, whatever `AllowStreamLocalForwarding` says ("Received request
 *   to connect to path …, but the request was denied"). So it is `local`, and `PermitOpen` refuses all TCP: it names the
 *   two sockets in the place of hosts, where no TCP connection can match. That holds for streams as well
 *   (`channel_connect_to_path` in channels.c), a second wall beside the folder. The brackets are needed, for `/` ends a
 *   host.
 * - `MaxSessions 0` refuses every shell, command and subsystem, and still forwards (sshd_config(5)). Should a version
 *   start something in spite of that: `ForceCommand` names a program that is not in the folder.
 * - A key with `restrict` forwards nothing, streams to sockets included, unless it has `port-forwarding` too.
 * - `AllowStreamLocalForwarding local` refuses to listen on a socket for the client, and unlinks none.
 */
export interface SshAccess {
  user: string;
  /** The user's whole file system: every part of its path is root's, and nobody else may write to it. */
  folder: string;
  /** The file with the user's keys. */
  keysFile: string;
}

/** Where things are for the SSH user of a host. */
export const ssh = {
  configFile: '/etc/ssh/sshd_config.d/velo.conf',
  mainConfigFile: '/etc/ssh/sshd_config',
  folder: '/var/lib/velo/ssh',
  keysFolder: '/etc/velo/ssh-keys',
} as const;

/** What is within reach of the SSH user: the names in its folder. */
export const sshSockets = ['runner.sock', 'db.sock'] as const;

export const accessOf = (user: string): SshAccess => ({
  user,
  folder: ssh.folder,
  keysFile: `${ssh.keysFolder}/${user}`,
});

/** The settings, as sshd_config(5) has them, all of them such as may be in a `Match` block. */
const settings = ({ folder, keysFile }: SshAccess): string => `
AuthenticationMethods publickey
PubkeyAuthentication yes
PasswordAuthentication no
KbdInteractiveAuthentication no
HostbasedAuthentication no
PermitEmptyPasswords no
AuthorizedKeysFile ${keysFile}
AuthorizedKeysCommand none
AuthorizedPrincipalsFile none
AuthorizedPrincipalsCommand none
TrustedUserCAKeys none
ChrootDirectory ${folder}
MaxSessions 0
ForceCommand /nonexistent
DisableForwarding no
AllowStreamLocalForwarding local
AllowTcpForwarding local
AllowAgentForwarding no
X11Forwarding no
PermitTunnel no
PermitOpen ${sshSockets.map((name) => `[/${name}]:*`).join(' ')}
PermitListen none
GatewayPorts no
StreamLocalBindUnlink no
PermitTTY no
PermitUserRC no
ClientAliveInterval 30
ClientAliveCountMax 4
`;

/** The block for sshd's configuration. The last line ends it for what is read after it. */
export function sshdBlock(access: SshAccess): string {
  return `Match User ${access.user}\n  ${settings(access).trim().replaceAll('\n', '\n  ')}\nMatch all\n`;
}

/**
 * Where sshd's own account of its settings (`sshd -T`) differs from what velo wants, a line each: `permittty is yes, not
 * no`. An earlier `Match` block of the administrator's wins over velo's. A keyword that this sshd does not name has no
 * effect in it.
 */
export function differences(effective: string, access: SshAccess): string[] {
  const found = new Map<string, string[]>();
  for (const line of effective.split('\n')) {
    const [keyword = '', ...rest] = line.trim().split(' ');
    if (keyword !== '') found.set(keyword, [...(found.get(keyword) ?? []), rest.join(' ')]);
  }
  const wrong = [...settings(access).matchAll(/^(\w+) (.*)$/gm)].flatMap(([, name = '', value]) => {
    const keyword = name.toLowerCase();
    const [has] = found.get(keyword) ?? [];
    return has === undefined || has === value ? [] : [`${keyword} is ${has}, not ${value}`];
  });
  return [...wrong, ...barring(found, access.user)];
}

/** Whether a difference is about what a connection may do, and not about who may log in. */
export const connectionSettings = (difference: string): boolean => !/^(allow|deny)(users|groups) /.test(difference);

/** Lists of those who may log in at all, which are the administrator's: velo does not overrule them. */
function barring(found: ReadonlyMap<string, string[]>, user: string): string[] {
  const allowed = found.get('allowusers') ?? [];
  return [
    ...(allowed.length > 0 && !allowed.includes(user) ? [`allowusers does not name ${user}`] : []),
    ...((found.get('denyusers') ?? []).includes(user) ? [`denyusers names ${user}`] : []),
    ...((found.get('allowgroups') ?? [user]).includes(user) ? [] : [`allowgroups does not name ${user}`]),
    ...((found.get('denygroups') ?? []).includes(user) ? [`denygroups names ${user}`] : []),
  ];
}

/**
 * What sshd would apply to a connection of the user from this machine; `config` is another configuration than the
 * host's. Needs root, for sshd reads its host keys first.
 * @throws VeloError unable `program-missing` · Error with what sshd says of its configuration
 */
export async function effectiveSettings(user: string, config: readonly string[] = []): Promise<string> {
  const connection = `user=${user},host=localhost,addr=127.0.0.1`;
  return (await sshd([...config, '-T', '-C', connection])).stdout;
}

/** @throws Error with what sshd says of its configuration · VeloError unable `program-missing` */
export async function sshd(args: readonly string[]) {
  try {
    return await run('sshd', args, { timeoutMs: 30_000 });
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    const said = error.stderr.trim().split('\n').slice(0, 2).join('; ');
    throw new Error(said || error.message, { cause: error });
  }
}
