import { VeloError } from '../contract/errors/error.ts';
import { type KnownHost, type KnownHosts, knownName } from './known-hosts.ts';

/** Where a connection goes to. */
export interface Address {
  host: string;
  port: number;
  user: string;
}

const scanOf = ({ host, port }: Address) => `ssh-keyscan ${port === 22 ? '' : `-p ${port} `}${host}`;

/** How to get the keys of a host, and to see that they are its own. */
const howToGet = (address: Address) =>
  `\`${scanOf(address)}\` prints its keys. Compare them with \`ssh-keygen -lf\` of /etc/ssh/ssh_host_*.pub on the host before you put them into \`ssh-known-hosts\`.`;

/** The keys of a host are not known, so that nobody can tell whether a server is the host. */
export function hostUnknown(address: Address, { unreadable }: KnownHosts): VeloError {
  const bad = unreadable.length === 0 ? '' : ` Its lines that can't be read: ${unreadable.slice(0, 10).join(', ')}.`;
  return new VeloError(
    'unable',
    'ssh-host-unknown',
    `\`ssh-known-hosts\` has no key of ${knownName(address.host, address.port)}.${bad}`,
    howToGet(address),
  );
}

/** All that is known of a host is who signs its keys. */
export function authorityOnly(address: Address, { line }: KnownHost): VeloError {
  return new VeloError(
    'unable',
    'ssh-host-unknown',
    `Line ${line} of \`ssh-known-hosts\` names a certificate authority (@cert-authority) for ${address.host}, which velo does not support.`,
    `Put the host's own key there. ${howToGet(address)}`,
  );
}

/** Another key than the known ones: another machine, or a host whose keys were made anew. `print` is its SHA-256. */
export function hostChanged(address: Address, print: string, cause?: unknown): VeloError {
  return new VeloError(
    'unable',
    'ssh-host-changed',
    `The server at ${address.host}:${address.port} is not the known host: ${print}. It may be another machine that poses as the host.`,
    `Find out why first. If the host has new keys: ${howToGet(address)}`,
    { cause },
  );
}

export function hostRevoked(address: Address, print: string, cause?: unknown): VeloError {
  return new VeloError(
    'unable',
    'ssh-host-revoked',
    `The server at ${address.host}:${address.port} has a key that \`ssh-known-hosts\` names as revoked: ${print}.`,
    'Whoever has a revoked key can pose as the host. Give the host a new key, and put it into `ssh-known-hosts`.',
    { cause },
  );
}

export function refused({ host, port, user }: Address, cause?: unknown): VeloError {
  return new VeloError(
    'unable',
    'ssh-refused',
    `The SSH server at ${host}:${port} does not let ${user} in with this key.`,
    'On the host, `velo ssh-key list` shows the keys that may, and `velo ssh-key add` adds one. Look at `ssh-user` as well.',
    { cause },
  );
}

export function unreachable({ host, port }: Address, why: string, cause?: unknown): VeloError {
  return new VeloError(
    'unable',
    'ssh-unreachable',
    `There is no SSH connection to ${host}:${port}: ${why}.`,
    'Look at `ssh-host` and `ssh-port`, at the firewall in between, and on the host at `systemctl status ssh`.',
    { cause },
  );
}

/** The server is there, and does not connect to the socket. */
export function noSocket({ host }: Address, path: string, cause?: unknown): VeloError {
  return new VeloError(
    'unable',
    'agent-unreachable',
    `The SSH server of ${host} does not connect to ${path}.`,
    "Start the host's agent: `sudo systemctl start velo-agent`. If the user for SSH was not set up: `sudo velo setup --ssh-user velo-ci`.",
    { cause },
  );
}
