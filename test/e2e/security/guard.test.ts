import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import type { Readable } from 'node:stream';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../../src/host/network/ports.ts';
import { awaitEnd } from '../../../src/host/processes/processes.ts';
import { poll } from '../../../src/host/processes/wait.ts';
import { bundle, image, type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

const limit = 120_000 * slowness;
const nft = ['/usr/sbin/nft', '/sbin/nft'].find((path) => existsSync(path));
const root = process.getuid?.() === 0;
/** A network namespace beside this machine's. Its address is reached over a veth pair. */
const there = {
  name: `velo-t${process.pid}`,
  cable: `vt${process.pid}`.slice(0, 12),
  address: '10.231.77.2',
  port: 4077,
};

let machine: Machine;
let listener: Server;
let outside: ChildProcess | undefined;
let listened: { port: number; visits: number };
describe.skipIf(!(nft && root))('a hostile branch under the guard', () => {
  beforeAll(async () => {
    machine = await setUpMachine();
    await machine.createProject('demo');
    listened = { port: 0, visits: 0 };
    listener = createServer((socket) => {
      listened.visits++;
      socket.on('error', () => {});
      socket.end('secret\n');
    });
    listener.listen(0, '0.0.0.0');
    await once(listener, 'listening');
    listened.port = (listener.address() as { port: number }).port;
    tool('ip', 'netns', 'add', there.name);
    tool('ip', 'link', 'add', there.cable, 'type', 'veth', 'peer', 'name', `${there.cable}b`);
    tool('ip', 'link', 'set', `${there.cable}b`, 'netns', there.name);
    tool('ip', 'addr', 'add', '10.231.77.1/24', 'dev', there.cable);
    tool('ip', 'link', 'set', there.cable, 'up');
    tool('ip', '-n', there.name, 'addr', 'add', `${there.address}/24`, 'dev', `${there.cable}b`);
    tool('ip', '-n', there.name, 'link', 'set', `${there.cable}b`, 'up');
    tool('ip', '-n', there.name, 'link', 'set', 'lo', 'up');
    const listen = `require('net').createServer((s) => s.end()).listen(${there.port}, () => console.log('ready'))`;
    outside = spawn('ip', ['netns', 'exec', there.name, process.execPath, '-e', listen], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(outside.stdout as Readable, 'data');
  }, limit);

  afterAll(async () => {
    listener?.close();
    outside?.kill('SIGKILL');
    for (const args of [
      ['link', 'del', there.cable],
      ['netns', 'del', there.name],
    ]) {
      try {
        tool('ip', ...args);
      } catch {
        // It was not created.
      }
    }
    await machine?.close();
  }, limit);

  afterEach(async () => {
    for (const branch of ['demo/hostile', 'demo/victim', 'apart/hostile', 'apart/victim']) {
      await machine.velo.deleteBranch({ branch }).catch((error) => expect(error).toMatchObject({ kind: 'missing' }));
    }
  }, limit);

  const networks = pair.postgres === 'docker' ? (['host', 'isolated'] as const) : ([undefined] as const);
  for (const network of networks) {
    it(
      `reaches no neighbour, no service of the host and no network${network ? ` (${network})` : ''}`,
      async () => {
        const project = network === 'isolated' ? 'apart' : 'demo';
        if (network === 'isolated') {
          const { pool } = await machine.velo.getProject({ name: 'demo' });
          const where = machine.storage === 'zfs' && pool ? { pool } : {};
          await machine.velo.createProject({ name: project, image, network, ...where });
        }
        const hostile = await machine.velo.createBranch({ branch: `${project}/hostile` });
        const victim = await machine.velo.createBranch({ branch: `${project}/victim` });
        const gateway = network === 'isolated' ? gatewayOf() : '127.0.0.1';

        // We can reach each of these, so a failure is due to the guard.
        for (const [host, port] of [
          [there.address, there.port],
          ['127.0.0.1', victim.port],
          ['127.0.0.1', listened.port],
        ] as const) {
          await reach(host, port);
        }
        const visits = listened.visits;

        const doors: [string, number][] = [
          [gateway, victim.port],
          ['127.0.0.1', victim.port],
          [gateway, listened.port],
          ['127.0.0.1', listened.port],
          ['10.231.77.1', listened.port],
          [there.address, there.port],
        ];
        for (const [host, port] of doors) {
          expect(await knock(hostile.url, host, port), `${host}:${port} by a program`).toMatch(
            /connect: .*(refused|unreachable|timed out|No route|prohibited)|^gave up$/,
          );
        }
        expect(listened.visits).toBe(visits);
        await expectNoWrapper(hostile.url, gateway, victim.port);

        // Clients are still served, including those connected before.
        expect(await sql(hostile.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
        expect(await sql(victim.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      },
      limit,
    );
  }

  it(
    'is not heard where it listens, nor is a user of the host on the port of a branch',
    async () => {
      await machine.createProject('other');
      try {
        const hostile = await machine.velo.createBranch({ branch: 'demo/hostile' });
        const victim = await machine.velo.createBranch({ branch: 'other/victim' });
        const stopped = await machine.velo.createBranch({ branch: 'other/stopped' });
        await machine.velo.stopBranch({ branch: 'other/stopped' });
        const free = await freePort(25_000, new Set());
        const nobody = (host: string, port: number) => {
          spawn('perl', ['-e', listening(host, port)], { uid: 65534, gid: 65534, stdio: 'ignore' });
        };
        const tenant = (host: string, port: number) => {
          const program = `timeout 60 perl -e "${listening(host, port).replaceAll('$', '\\$')}"`;
          // It fails when the program is killed.
          sql(hostile.url, `COPY (SELECT 1) TO PROGRAM $program$${program}$program$`).catch(() => {});
        };
        // Without a rule about it, the program is heard.
        expect(await caught(nobody, { host: '0.0.0.0', port: free ?? 0 })).toBe('caught');
        const places = [
          { host: '0.0.0.0', port: 8080 },
          { host: '0.0.0.0', port: 8080, at: '10.231.77.1' },
          { host: '0.0.0.0', port: 5432 },
          { host: '127.0.0.1', port: stopped.port },
          { host: '::1', port: victim.port },
          { host: '10.231.77.1', port: hostile.port },
        ];
        for (const place of places.slice(0, -1))
          expect(await caught(tenant, place), `${JSON.stringify(place)} by a branch`).toBe('nothing');
        for (const place of places.slice(3))
          expect(await caught(nobody, place), `${JSON.stringify(place)} by nobody`).toBe('nothing');
        // Those who have the ports are heard, as soon as they listen there again.
        expect(await sql(victim.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
        await machine.velo.startBranch({ branch: 'other/stopped' });
        expect(await sql(stopped.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
        // Whoever comes to a branch's port after the branch may have it.
        await machine.velo.deleteBranch({ branch: 'other/stopped' });
        expect(await caught(nobody, { host: '127.0.0.1', port: stopped.port })).toBe('caught');
      } finally {
        await machine.velo.deleteProject({ name: 'other', force: true });
      }
    },
    limit,
  );

  it.skipIf(pair.postgres !== 'docker' || slowness > 1)(
    'the host’s network is refused if the guard is not available',
    async () => {
      const home = `${machine.home}-nobody`;
      mkdirSync(home, { mode: 0o700 });
      const nobody = 65534;
      chownSync(home, nobody, nobody);
      // A user who may use the engine, but may not create the rule.
      const { gid } = statSync('/var/run/docker.sock');
      const arguments_ = ['project', 'create', 'open', '--network', 'host', '--image', image, '--json'];
      const { exitCode, stdout } = await execa(process.execPath, [bundle, ...arguments_], {
        env: { PATH: '/usr/bin:/bin', HOME: home, VELO_HOME: home, VELO_STORAGE: 'directory', VELO_POSTGRES: 'docker' },
        extendEnv: false,
        reject: false,
        uid: nobody,
        gid,
      });
      expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'guard-missing', left: [] } });
      expect(exitCode).toBe(5);
    },
    limit,
  );

  it(
    'the rule is created again if it was flushed, and other tables are left alone',
    async () => {
      tool('nft', 'add table inet velo_test_stranger');
      tool('nft', 'add chain inet velo_test_stranger c { type filter hook output priority 0; policy accept; }');
      try {
        const strangers = tool('nft', 'list', 'table', 'inet', 'velo_test_stranger');
        const rule = tool('nft', 'list', 'table', 'inet', 'velo');
        await machine.velo.createBranch({ branch: 'demo/hostile' });
        await machine.velo.stopBranch({ branch: 'demo/hostile' });
        // Not deleted: it protects other servers of this machine, and velo replaces it in one transaction.
        tool('nft', 'add rule inet velo output meta skuid 61000 accept');
        await machine.velo.startBranch({ branch: 'demo/hostile' });
        expect(tool('nft', 'list', 'table', 'inet', 'velo')).toBe(rule);
        expect(tool('nft', 'list', 'table', 'inet', 'velo_test_stranger')).toBe(strangers);
        tool('nft', 'flush table inet velo');
        await machine.velo.restartBranch({ branch: 'demo/hostile' });
        expect(tool('nft', 'list', 'table', 'inet', 'velo')).toBe(rule);
        const { checks } = await machine.velo.doctor();
        expect(checks.find(({ name }) => name === 'Guard')).toMatchObject({ state: 'ok' });
      } finally {
        tool('nft', 'delete table inet velo_test_stranger');
      }
    },
    limit,
  );
});

/** Connects from this process, which the guard does not restrict. */
async function reach(host: string, port: number): Promise<void> {
  const socket = connect(port, host);
  await once(socket, 'connect');
  socket.destroy();
}

/** The output of a program in the branch that tries to connect. */
async function knock(url: string, host: string, port: number): Promise<string> {
  const script = `(exec 3<>/dev/tcp/${host}/${port}) 2>&1 && echo open`;
  const rows = await sql(
    url,
    'CREATE TEMP TABLE said (line text)',
    `COPY said FROM PROGRAM 'timeout ${3 * slowness} bash -c "${script}"; [ $? = 124 ] && echo gave up; true' (FORMAT text, DELIMITER E'\\x01')`,
    "SELECT string_agg(line, ' ') AS said FROM said",
  );
  return String(rows[0]?.said);
}

/** A program in Perl that greets whoever connects. */
function listening(host: string, port: number): string {
  const at = `LocalAddr => q(${host}), LocalPort => ${port}, Listen => 5, ReuseAddr => 1`;
  return `use IO::Socket::IP; my $s = IO::Socket::IP->new(${at}) or die; while (my $c = $s->accept) { print $c q(caught); close $c }`;
}

/** What a client gets from the program that `start` makes listen: its greeting, or nothing within a second. */
async function caught(
  start: (host: string, port: number) => void,
  { host, port, at = host === '0.0.0.0' ? '127.0.0.1' : host }: { host: string; port: number; at?: string },
): Promise<'caught' | 'nothing'> {
  start(host, port);
  const where = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const listener = async () => /pid=(\d+)/.exec(tool('ss', '-Hltnp', 'src', where))?.[1];
  const pid = await poll(listener, { everyMs: 20, forMs: 10_000 * slowness });
  expect(pid, `a program at ${where}`).toBeDefined();
  try {
    const socket = connect(port, at).on('error', () => {});
    const gotten = await poll(async () => socket.read() ?? undefined, { everyMs: 10, forMs: 1_000 * slowness });
    socket.destroy();
    return String(gotten) === 'caught' ? 'caught' : 'nothing';
  } finally {
    process.kill(Number(pid), 'SIGKILL');
    await awaitEnd(Number(pid), 10_000 * slowness);
  }
}

/** PostgreSQL's own ways to connect out, if its contrib modules are installed. */
async function expectNoWrapper(url: string, host: string, port: number): Promise<void> {
  const found = await sql(url, "SELECT name FROM pg_available_extensions WHERE name IN ('dblink', 'postgres_fdw')");
  for (const { name } of found) {
    await sql(url, `CREATE EXTENSION IF NOT EXISTS ${name}`);
    const target = `host=${host} port=${port} user=postgres password=x dbname=postgres connect_timeout=${3 * slowness}`;
    const attempt =
      name === 'dblink'
        ? sql(url, `SELECT dblink_connect('${target}')`)
        : sql(
            url,
            `CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '${host}', port '${port}', connect_timeout '${3 * slowness}')`,
            "CREATE USER MAPPING FOR postgres SERVER s OPTIONS (user 'postgres', password 'x')",
            'CREATE FOREIGN TABLE f (i int) SERVER s',
            'SELECT * FROM f',
          );
    // A refusal by the neighbour's password check would mean that it was reached.
    const said = await attempt.then(
      () => 'connected',
      (error: { message: string; detail?: string }) => `${error.message} ${error.detail}`,
    );
    expect(said, name as string).toMatch(/refused|unreachable|timeout|timed out|No route/);
  }
}

function gatewayOf(): string {
  const format = '{{(index .IPAM.Config 0).Gateway}}';
  return tool('docker', 'network', 'inspect', '--format', format, 'velo-isolated').trim();
}
