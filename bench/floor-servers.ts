import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Docker from 'dockerode';
import { branchSettings, commonSettings } from '../src/postgres/cluster/settings.ts';
import { binariesFor } from '../src/postgres/local/binaries.ts';
import type { BranchAnswer } from '../src/velo.ts';
import type { Machine } from '../test/harness/machine/machine.ts';

/** A server started by hand. */
export interface Server {
  name: string;
  path: string;
  port: number;
  /** More settings; `CONF` in a value is the folder of its configuration. */
  settings?: Record<string, string>;
}

export interface Servers {
  start(server: Server): Promise<void>;
  /** A fast shutdown; waits until it is complete. */
  stop(server: Server): Promise<void>;
  /** The fastest stop, for servers whose data is deleted next. */
  kill(server: Server): Promise<void>;
  /** Lists the running servers once. */
  look(): Promise<unknown>;
}

function argumentsOf(server: Server, listen: string, conf: string): string[] {
  const settings = {
    ...commonSettings(server.port),
    // In the data directory, the only place that a container can write to.
    unix_socket_directories: '.',
    ...branchSettings(majorOf(server)),
    listen_addresses: listen,
    hba_file: `${conf}/pg_hba.conf`,
    ident_file: `${conf}/pg_ident.conf`,
    ...server.settings,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value.replace('CONF', conf)}`]);
}

const majorOf = ({ path }: Server) => Number(readFileSync(join(path, 'pgdata', 'PG_VERSION'), 'utf8'));

/** Containers over the engine's API, as minimal as velo's own: the server is the program and has the owner's uid. */
export async function dockerServers(main: BranchAnswer): Promise<Servers> {
  const docker = new Docker({ socketPath: '/var/run/docker.sock' });
  const like = await docker.getContainer(`velo-${main.id}-1`).inspect();
  const network = like.HostConfig.NetworkMode ?? 'host';
  const isolated = network !== 'host';
  const bind = (Source: string, Target: string, ReadOnly: boolean) =>
    ({ Type: 'bind', Source, Target, ReadOnly }) as const;
  return {
    async start(server) {
      const port = `${server.port}/tcp`;
      const container = await docker.createContainer({
        name: server.name,
        Image: like.Image,
        User: like.Config.User,
        WorkingDir: '/',
        Entrypoint: ['postgres'],
        Cmd: ['-D', '/pgdata', ...argumentsOf(server, isolated ? '*' : '127.0.0.1', '/conf')],
        StopSignal: 'SIGINT',
        ...(isolated ? { ExposedPorts: { [port]: {} } } : {}),
        HostConfig: {
          ...like.HostConfig,
          Mounts: [
            bind(join(server.path, 'pgdata'), '/pgdata', false),
            bind(join(server.path, 'velo', 'conf'), '/conf', true),
            bind(join(server.path, 'velo', 'conf', 'passwd'), '/etc/passwd', true),
          ],
          PortBindings: isolated ? { [port]: [{ HostIp: '127.0.0.1', HostPort: String(server.port) }] } : {},
        },
      });
      await container.start();
    },
    async stop({ name }) {
      const container = docker.getContainer(name);
      await container.stop({ t: 30 });
      await container.remove({ v: true });
    },
    kill: async ({ name }) =>
      void (await docker
        .getContainer(name)
        .remove({ force: true, v: true })
        .catch(() => {})),
    look: () => docker.listContainers({ filters: { label: [`velo.store=${like.Config.Labels['velo.store']}`] } }),
  };
}

/** Processes of this machine, each in its own session. */
export function localServers(machine: Machine): Servers {
  const running = new Map<string, ChildProcess>();
  const end = async ({ name }: Server, signal: NodeJS.Signals) => {
    const child = running.get(name);
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
    running.delete(name);
  };
  return {
    async start(server) {
      const pgdata = join(server.path, 'pgdata');
      const { uid, gid } = statSync(pgdata);
      const { bin } = binariesFor(majorOf(server), machine.home);
      const log = openSync(join(server.path, 'velo', 'server.log'), 'a');
      const args = ['-D', pgdata, ...argumentsOf(server, '127.0.0.1', join(server.path, 'velo', 'conf'))];
      const child = spawn(join(bin, 'postgres'), args, {
        cwd: '/',
        detached: true,
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
        stdio: ['ignore', log, log],
        ...(process.getuid?.() === 0 ? { uid, gid } : {}),
      });
      closeSync(log);
      running.set(server.name, child);
    },
    stop: (server) => end(server, 'SIGINT'),
    kill: (server) => end(server, 'SIGQUIT'),
    // What `ps` would show: the command lines of all processes.
    look: async () =>
      readdirSync('/proc')
        .filter((entry) => /^\d+$/.test(entry))
        .map((pid) => {
          try {
            return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
          } catch {
            return '';
          }
        }),
  };
}
