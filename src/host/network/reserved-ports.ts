import { run } from '../processes/exec.ts';
import { isRoot } from '../users/user.ts';

/**
 * Who may accept connections on which port, in a table of its own: the guard blocks connecting, not listening, and a
 * program can listen on the port of a branch that is stopped, or on `::1` beside one that runs.
 */

/** A branch's port. `uid`: its server's user; null: only root may accept connections there, such as Docker's proxy. */
export interface ReservedPort {
  port: number;
  uid: number | null;
}

const table = 'inet velo_ports';
// The answer to a new connection. Those that are open go on, and a port that nobody has reserved is not restricted:
// a server must never be cut off because something is missing in the sets, as after `nft flush ruleset`.
const rule = 'tcp flags syn,ack / syn,ack meta skuid != 0 tcp sport @ports meta skuid . tcp sport != @users reject';
const chain = `\tchain output {
\t\ttype filter hook output priority filter; policy accept;
\t\t${rule}
\t}`;

/** What the kernel has now; undefined: no table. `isWhole`: with exactly these rules. */
interface Present {
  isWhole: boolean;
  ports: Set<number>;
  users: Set<string>;
}

/** Reserves the port of a server that is about to start. Does nothing without root or nftables. */
export async function reservePort(reserved: ReservedPort): Promise<void> {
  if (!isRoot()) return;
  await nft(adding([reserved])).catch(() => keepReserved([reserved]));
}

/** A branch does not need its port any more. Its record must still hold the port. */
export async function releasePort(reserved: ReservedPort): Promise<void> {
  if (!isRoot()) return;
  const add = adding([reserved]);
  // nft refuses to delete what is not there, so it is added first.
  await nft(`${add}${add.replaceAll(/^add/gm, 'delete')}`).catch(() => {});
}

/**
 * Makes the table if it is missing or was changed, and adds what is missing. Ports that are not listed keep their users:
 * they may be those of another home's branches. Does nothing without root or nftables.
 */
export async function keepReserved(reserved: readonly ReservedPort[]): Promise<void> {
  if (!isRoot()) return;
  const there = await present();
  // Seen twice: a port may have changed hands since its list was read.
  const seen = there ? strangersAt(reserved, there.users) : [];
  const strangers = seen.filter((each) => suspects.has(each));
  suspects = new Set(seen);
  const missing = reserved.filter(
    ({ port, uid }) => !there?.ports.has(port) || (uid !== null && !there.users.has(pair(uid, port))),
  );
  if (there?.isWhole && missing.length === 0 && strangers.length === 0) return;
  const script = [
    ...(there?.isWhole ? [] : made),
    ...strangers.map((each) => `delete element ${table} users { ${each} }\n`),
    adding(missing),
  ];
  await nft(script.join('')).catch(() => {});
}

/** Makes the table, or its rules anew. What is in its sets stays: another process may have added to them meanwhile. */
const made = [
  `add table ${table}\n`,
  `add set ${table} ports { type inet_service; }\n`,
  `add set ${table} users { type uid . inet_service; }\n`,
  `add chain ${table} output { type filter hook output priority filter; policy accept; }\n`,
  `flush chain ${table} output\n`,
  `add rule ${table} output ${rule}\n`,
];

function adding(reserved: readonly ReservedPort[]): string {
  if (reserved.length === 0) return '';
  const ports = reserved.map(({ port }) => port);
  const users = reserved.flatMap(({ port, uid }) => (uid === null ? [] : [pair(uid, port)]));
  const add = (set: string, elements: unknown[]) => `add element ${table} ${set} { ${elements.join(', ')} }\n`;
  return `${users.length > 0 ? add('users', users) : ''}${add('ports', ports)}`;
}

/** Pairs that the last look found to be strangers. */
let suspects = new Set<string>();

const pair = (uid: number, port: number) => `${uid} . ${port}`;

/** The pairs of a port of ours with a user that it does not belong to, such as one that had the port before. */
function strangersAt(reserved: readonly ReservedPort[], users: ReadonlySet<string>): string[] {
  const uidOf = new Map(reserved.map(({ port, uid }) => [port, uid]));
  return [...users].filter((each) => {
    const [uid, port] = each.split(' . ').map(Number);
    const own = uidOf.get(Number(port));
    return own !== undefined && own !== uid;
  });
}

async function present(): Promise<Present | undefined> {
  try {
    const { stdout } = await run('nft', ['list', 'table', 'inet', 'velo_ports'], { timeoutMs: 30_000 });
    const users = new Set([...stdout.matchAll(/\d+ \. \d+/g)].map(([each]) => each));
    const ports = /set ports \{[^}]*elements = \{([^}]*)\}/.exec(stdout)?.[1] ?? '';
    return {
      isWhole: stdout.slice(stdout.indexOf('\tchain ')).trim() === `${chain}\n}`.trim(),
      ports: new Set([...ports.matchAll(/\d+/g)].map(([port]) => Number(port))),
      users,
    };
  } catch {
    return undefined;
  }
}

async function nft(input: string): Promise<void> {
  await run('nft', ['-f', '-'], { input, inherit: [], timeoutMs: 30_000 });
}
