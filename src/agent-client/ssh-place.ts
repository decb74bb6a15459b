import { VeloError } from '../contract/errors/error.ts';
import { quoted } from '../contract/values/names.ts';
import { sockets } from './protocol.ts';

/** The agent of another machine, as a person reaches it by their own `ssh`. */
export interface SshPlace {
  /** `user@host` or `host`, which the user's ssh configuration may know. */
  destination: string;
  /** Undefined: as the user's ssh configuration says, else 22. */
  port: number | undefined;
  /** The agent's socket on that machine. */
  socket: string;
}

/**
 * Reads `ssh://[user@]host[:port][/path/of/socket]`. Of the names only what could not be taken for an option or a part of
 * another address is let through; the rest is ssh's to judge.
 * @throws VeloError usage `invalid-value`
 */
export function readSshPlace(text: string): SshPlace {
  const form =
    /^ssh:\/\/(?:(?<user>[A-Za-z0-9_][A-Za-z0-9_.-]*)@)?(?<host>[A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\])(?::(?<port>\d{1,5}))?(?<socket>\/[A-Za-z0-9._/-]*)?$/;
  const { user, host, port, socket } = form.exec(text)?.groups ?? {};
  if (host === undefined || Number(port ?? 22) > 65_535 || Number(port ?? 22) === 0) throw invalid(text);
  const name = host.replace(/^\[|\]$/g, '');
  return {
    destination: user === undefined ? name : `${user}@${name}`,
    port: port === undefined ? undefined : Number(port),
    socket: socket === undefined || socket === '/' ? sockets.people : socket,
  };
}

function invalid(text: string): VeloError {
  return new VeloError(
    'usage',
    'invalid-value',
    `The host ${quoted(text)} is not an address of ssh.`,
    'Write ssh://user@host, or ssh://user@host:22 (`--host`, `VELO_HOST`). An alias of your ssh configuration can stand for the host.',
  );
}
