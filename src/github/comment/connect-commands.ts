/** Where a branch is, for the commands to paste. */
export interface ConnectTarget {
  project: string;
  branch: string;
  sshHost: string;
  /** Empty for the superuser. */
  role: string;
  host: string;
  port: number;
}

/** Characters of a code line that fit on a phone (`npm run pictures` measures it). */
const width = 41;

/**
 * One command to paste, which needs velo on the reader's machine. It fetches the password of the superuser, so where
 * another role or the password itself is to be shown, the commands of `commandsWithoutVelo` stand in its place.
 */
export function connectCommands(place: ConnectTarget, credentials: string | null): string[] {
  if (credentials !== null || place.role) return commandsWithoutVelo(place, credentials);
  const at = addressOf(place.sshHost);
  const branch = `${word(place.project)}/${word(place.branch)}`;
  return ['```sh', wrapped(['velo', '--host', `ssh://${at}`, 'connect', branch]), '```'];
}

/**
 * Two commands to paste, which need ssh and psql alone: the first makes the port reachable, the second connects; the
 * password is fetched, or shown. Long commands are wrapped, so that a narrow page does not cut them.
 */
export function commandsWithoutVelo(place: ConnectTarget, credentials: string | null): string[] {
  const { project, branch, sshHost, role, host, port } = place;
  const at = addressOf(sshHost);
  const as = role ? ['--user', word(role)] : [];
  const fetched = ['"$(ssh', at, 'velo', 'branch', 'password', `${word(project)}/${word(branch)}`, ...as];
  const url = credentials === null ? [...fetched.slice(0, -1), `${fetched.at(-1)})"`] : [`"${address(credentials)}"`];
  const tunnel = wrapped(['ssh', '-fNL', `${port}:${word(host)}:${port}`, at]);
  return ['```sh', once(tunnel), wrapped(['psql', ...url]), '```'];
}

const addressOf = (sshHost: string) => sshHost.split('@', 2).map(word).join('@');

function wrapped(words: readonly string[]): string {
  const lines = [''];
  for (const each of words) {
    const line = lines.at(-1) as string;
    // Room for the backslash, too.
    if (line !== '' && line.length + 1 + each.length > width - 2) lines.push(`  ${each}`);
    else lines[lines.length - 1] = line === '' ? each : `${line} ${each}`;
  }
  return lines.map(cut).join(' \\\n');
}

/** Wraps a word that is longer than a line so that the shell adds no space. A URL is not wrapped. */
function cut(line: string): string {
  if (line.length <= width || line.includes('://')) return line;
  return `${line.slice(0, width - 1)}\\\n${cut(line.slice(width - 1))}`;
}

/** The tunnel stays open; a second one would find the port in use. */
function once(command: string): string {
  const remark = `${command} # once`;
  return remark.length <= width ? remark : command;
}

/** One word of a shell's line: people paste this, so anything but a name's characters is dropped. */
function word(text: string): string {
  return (
    text
      .replace(/[^A-Za-z0-9._:-]/g, '')
      .replace(/^-+/, '')
      .slice(0, 253) || 'HOST'
  );
}

/** A URL within double quotes of a shell's line. */
function address(url: string): string {
  return url.replace(/[^A-Za-z0-9._:@/?=&%~-]/g, (character) =>
    encodeURIComponent(character).replace(/[!'()*`$\\]/g, ''),
  );
}
