import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { nodePath } from '../github/runner.ts';
import { killAll } from '../processes.ts';
import { root } from '../root.ts';
import { slowness } from '../slowness.ts';
import { lines, tool } from '../tool.ts';

/**
 * A machine beside this one, joined to it by a cable: namespaces of its own for the network, for files and for its name.
 * It sees this machine's programs, and nothing else of its files.
 */
export interface OtherMachine {
  /** This machine's address on the cable, and its own. */
  host: string;
  address: string;
  name: string;
  /** A folder that is at the same path on both, for everybody. */
  folder: string;
  /** What to put before a program's name so that it runs there, in a folder. */
  enter(user: { uid: number; gid: number } | undefined, cwd: string): string[];
  /** Runs a program there as root, to its end. Meanwhile servers of this process do not answer it. */
  run(program: string, ...args: string[]): string;
  /** What psql prints there, or what it says is wrong. */
  psql(url: string, text: string): Promise<string>;
  /** The cable's end at this machine is pulled out, and put in again. */
  unplug(): void;
  plugIn(): void;
  /** Its processes, without the one that holds it. */
  processes(): number[];
  /** The ports that are listened on there. */
  ports(): string[];
  close(): Promise<void>;
}

/** Its files: programs and their libraries, and the folders in the arguments. It lasts until its input ends. */
const begin = `
mount -t tmpfs -o mode=755 machine "$1"
cd "$1"
shift
mkdir -p etc/velo proc dev tmp run var/lib
chmod 1777 tmp
for each in bin sbin lib lib64; do if [ -L /$each ]; then cp -P /$each $each; elif [ -d /$each ]; then set -- "$@" /$each; fi; done
for each in /usr /etc /proc /dev "$@"; do mkdir -p ".$each"; mount --rbind "$each" ".$each"; done
if [ -d etc/velo ]; then mount -t tmpfs empty etc/velo; fi
hostname elsewhere
ip link set lo up
echo ready
exec chroot . cat
`;

/** Starts one, which sees these folders of this machine too. Needs root, and `ip`. */
export async function startOtherMachine(sees: readonly string[]): Promise<OtherMachine> {
  const folder = mkdtempSync('/tmp/velo-elsewhere-');
  chmodSync(folder, 0o755);
  const [files, shared] = ['files', 'shared'].map((name) => join(folder, name)) as [string, string];
  mkdirSync(files);
  mkdirSync(shared);
  chmodSync(shared, 0o1777);
  const own = [shared, join(root, 'node_modules'), dirname(nodePath()), dirname(process.execPath), ...sees];
  const outside = [...new Set(own)].filter((path) => !path.startsWith('/usr/'));
  const holder = spawn('unshare', ['--mount', '--net', '--uts', 'sh', '-euc', begin, 'sh', files, ...outside], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(holder, 'exit');
  await Promise.race([
    once(holder.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('the other machine did not start'))),
  ]);
  const pid = holder.pid as number;
  const network = readlinkSync(`/proc/${pid}/ns/net`);
  // 198.18.0.0/15 is for tests of networks (RFC 2544).
  const [host, address] = [1, 2].map((end) => `198.18.${pid % 256}.${end}`) as [string, string];
  const cable = `velo${pid}`;
  const enter: OtherMachine['enter'] = (user, cwd) => {
    const as = user ? ['-S', String(user.uid), '-G', String(user.gid)] : [];
    return ['nsenter', '-t', String(pid), '-m', '-n', '-u', '-r', ...as, '--', 'env', '-C', cwd];
  };
  const run = (...program: string[]) => {
    const [first = '', ...args] = [...enter(undefined, '/'), ...program];
    return tool(first, ...args);
  };
  tool('ip', 'link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(pid));
  tool('ip', 'address', 'add', `${host}/30`, 'dev', cable);
  tool('ip', 'link', 'set', cable, 'up');
  run('ip', 'address', 'add', `${address}/30`, 'dev', 'eth0');
  run('ip', 'link', 'set', 'eth0', 'up');
  const processes = () =>
    readdirSync('/proc').flatMap((entry) => {
      try {
        return readlinkSync(`/proc/${entry}/ns/net`) === network && Number(entry) !== pid ? [Number(entry)] : [];
      } catch {
        return []; // Not a process, or one that has ended.
      }
    });
  return {
    ...{ host, address, name: 'elsewhere', folder: shared, enter, run, processes },
    async psql(url, text) {
      const [program = '', ...args] = [...enter(undefined, '/'), 'psql', '-XAtc', text, url];
      const { all } = await execa(program, args, { all: true, reject: false, timeout: 90_000 * slowness });
      return all;
    },
    unplug: () => void tool('ip', 'link', 'set', cable, 'down'),
    plugIn: () => void tool('ip', 'link', 'set', cable, 'up'),
    ports: () => lines(run('ss', '-Htuln')),
    async close() {
      killAll(processes());
      tool('ip', 'link', 'delete', cable);
      holder.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a server of this machine's loopback a public one: at the same port of an address. */
export async function publish(port: number, address: string): Promise<{ close(): void }> {
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    const inside = dial(port, '127.0.0.1');
    for (const each of [client, inside]) open.add(each.on('error', () => {}).once('close', () => open.delete(each)));
    client.pipe(inside).pipe(client);
    client.once('close', () => inside.destroy());
    inside.once('close', () => client.destroy());
  });
  server.listen(port, address);
  await once(server, 'listening');
  return {
    close() {
      server.close();
      for (const each of open) each.destroy();
    },
  };
}
