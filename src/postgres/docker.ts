import Docker from 'dockerode';
import { VeloError } from '../error.ts';
import { ensureGuard } from '../host/guard.ts';
import { isRoot } from '../host/user.ts';
import { engineError, ignoring, statusOf } from './docker-error.ts';
import { imageRuntime } from './docker-image.ts';
import { isolatedGateway, isolatedNetwork } from './docker-network.ts';
import { confOf, pgdataOf, settingArguments } from './server-files.ts';
import type { Runtime, Server, ServerDriver } from './server.ts';
import type { Settings } from './settings.ts';

/** Where a container sees what the volume holds. Not an image's own data path: those differ, and are volumes. */
const inside = { pgdata: '/velo/pgdata', conf: '/velo/conf' };
const labels = { store: 'velo.store', volume: 'velo.volume' };

/**
 * Servers as containers of the Docker engine on this machine, over its API. The server is the container's program,
 * as the project's own user: the official entrypoint would walk and chown the whole tree first.
 */
export function dockerDriver(env: NodeJS.ProcessEnv): ServerDriver {
  const docker = new Docker({ socketPath: engineSocket(env), version: 'v1.40' });

  return {
    name: 'docker',

    async unusable() {
      return docker.ping().then(() => undefined, engineError);
    },

    async choose(wish): Promise<Runtime> {
      const image = await imageRuntime(docker, wish);
      return { ...image, network: await chooseNetwork(docker, wish.network ?? 'auto') };
    },

    async running(store) {
      const found = await listed(docker, store, false);
      return found.map(({ Labels, Created }) => ({ volume: Labels[labels.volume] ?? '', startedAt: new Date(Created * 1000).toISOString() }));
    },

    async initialise(server) {
      const options = containerOptions(server, ['initdb'], ['-D', inside.pgdata, '-U', 'postgres', '-E', 'UTF8', '--auth-local=peer', '--auth-host=reject']);
      const container = await create(docker, server, { ...options, HostConfig: { ...options.HostConfig, NetworkMode: 'none' } });
      try {
        await container.start();
        const { StatusCode } = (await container.wait()) as { StatusCode: number };
        if (StatusCode !== 0) {
          const said = await output(container);
          throw new VeloError('failed', 'initdb-failed', `initdb in the image failed: ${lastLine(said)}`, 'Try the image by hand; `velo doctor` checks the engine.');
        }
      } finally {
        await discard(container);
      }
    },

    async start(server, settings) {
      if (server.network === 'host') await requireGuard();
      const container = await create(docker, server, await serverOptions(docker, server, settings));
      try {
        await container.start();
      } catch (error) {
        await discard(container);
        throw engineError(error);
      }
    },

    async isRunning(server) {
      return (await inspectOurs(docker, server))?.State.Running ?? false;
    },

    async stop(server) {
      const container = docker.getContainer(server.name);
      if (!(await inspectOurs(docker, server))) return;
      // The image's stop signal is SIGINT, a fast shutdown; after 30 s the engine kills.
      await container.stop({ t: 30 }).catch(ignoring(304, 404));
      await discard(container);
    },

    async remove(server) {
      if (await inspectOurs(docker, server)) await discard(docker.getContainer(server.name));
    },

    async lastWords(server) {
      return output(docker.getContainer(server.name)).catch(() => '');
    },

    async clients(server) {
      return server.network === 'isolated' ? [`${await isolatedGateway(docker)}/32`] : ['127.0.0.1/32'];
    },

    async strays(store, known) {
      const found = await listed(docker, store, true);
      return found.filter(({ Labels }) => !known.has(Labels[labels.volume] ?? '')).map(({ Names }) => Names[0]?.slice(1) ?? '');
    },

    async removeStray(stray) {
      await discard(docker.getContainer(stray));
    },

    async close() {},
  };
}

/** The engine's socket. Only one of this machine will do: volumes and servers must be in the same place. */
function engineSocket(env: NodeJS.ProcessEnv): string {
  const host = env.DOCKER_HOST;
  if (!host) return '/var/run/docker.sock';
  if (host.startsWith('unix://')) return host.slice('unix://'.length);
  throw new VeloError('unable', 'engine-elsewhere', 'DOCKER_HOST names an engine that is not on this machine.', 'Unset it, or set it to a unix:// address.');
}

async function chooseNetwork(docker: Docker, wish: 'auto' | 'host' | 'isolated'): Promise<'host' | 'isolated'> {
  if (wish === 'isolated') return 'isolated';
  const reason = await whyNoHostNetwork(docker);
  if (reason === undefined) return 'host';
  if (wish === 'auto') return 'isolated';
  throw new VeloError('unable', 'guard-missing', `The host's network needs the guard, which can't be had: ${reason}.`, 'Use `--network isolated` or `auto`; `velo doctor` says what the guard needs.');
}

/** Rootless engines and Docker Desktop have no real host network, and without the guard it must not be shared. */
async function whyNoHostNetwork(docker: Docker): Promise<string | undefined> {
  if (!isRoot()) return 'velo does not run as root';
  const info = (await docker.info()) as { SecurityOptions?: string[]; OperatingSystem?: string };
  if (info.SecurityOptions?.some((option) => /rootless|userns/.test(option))) return 'the engine maps users';
  if (info.OperatingSystem?.includes('Docker Desktop')) return 'the engine runs in a machine of its own';
  const guard = await ensureGuard();
  return guard.inForce ? undefined : guard.reason;
}

async function requireGuard(): Promise<void> {
  const guard = await ensureGuard();
  if (guard.inForce) return;
  throw new VeloError('unable', 'guard-missing', `The server would share the host's network without the guard: ${guard.reason}.`, 'Run velo as root with nftables installed; `velo doctor` says more.');
}

async function serverOptions(docker: Docker, server: Server, settings: Settings): Promise<Docker.ContainerCreateOptions> {
  const isolated = server.network === 'isolated';
  const all: Settings = {
    ...settings,
    listen_addresses: isolated ? '*' : '127.0.0.1',
    hba_file: `${inside.conf}/pg_hba.conf`,
    ident_file: `${inside.conf}/pg_ident.conf`,
  };
  const options = containerOptions(server, ['postgres'], ['-D', inside.pgdata, ...settingArguments(all)]);
  const { Config } = await docker.getImage(server.imageId).inspect();
  // An image's own volumes would become anonymous ones; an empty tmpfs keeps them away.
  for (const volume of Object.keys(Config.Volumes ?? {})) (options.HostConfig as { Tmpfs: Record<string, string> }).Tmpfs[volume] = 'size=1m';
  if (!isolated) return { ...options, HostConfig: { ...options.HostConfig, NetworkMode: 'host' } };
  const port = `${server.port}/tcp`;
  return {
    ...options,
    ExposedPorts: { [port]: {} },
    HostConfig: {
      ...options.HostConfig,
      NetworkMode: await isolatedNetwork(docker),
      PortBindings: { [port]: [{ HostIp: '127.0.0.1', HostPort: String(server.port) }] },
    },
  };
}

function containerOptions(server: Server, entrypoint: string[], command: string[]): Docker.ContainerCreateOptions {
  const user = server.user ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const conf = confOf(server.path);
  // Mounts of type bind refuse a source that is not there; `Binds` would make it, and an empty cluster in it.
  const mount = (Source: string, Target: string, ReadOnly: boolean) => ({ Type: 'bind' as const, Source, Target, ReadOnly });
  return {
    name: server.name,
    Image: server.imageId,
    User: `${user.uid}:${user.gid}`,
    WorkingDir: '/',
    Entrypoint: entrypoint,
    Cmd: command,
    StopSignal: 'SIGINT',
    Labels: { [labels.store]: server.store, [labels.volume]: server.volume },
    HostConfig: {
      Mounts: [mount(pgdataOf(server.path), inside.pgdata, false), mount(conf, inside.conf, true), mount(`${conf}/passwd`, '/etc/passwd', true)],
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
      ReadonlyRootfs: true,
      Tmpfs: { '/tmp': 'mode=1777,size=1g' },
      // Parallel queries pass their rows through shared memory; the engine's 64 MB are too few. Taken only when used.
      ShmSize: 1024 ** 3,
      LogConfig: { Type: 'json-file', Config: { 'max-size': '8m', 'max-file': '2' } },
      // velo starts servers once their data is there; the engine at boot may be earlier than the file system.
      RestartPolicy: { Name: 'no' },
    },
  };
}

/** Makes the container. A dead one of the same volume (a reboot, a kill) makes way; a stranger's does not. */
async function create(docker: Docker, server: Server, options: Docker.ContainerCreateOptions): Promise<Docker.Container> {
  try {
    return await docker.createContainer(options);
  } catch (error) {
    if (statusOf(error) !== 409) throw engineError(error);
  }
  const ours = await inspectOurs(docker, server);
  if (!ours || ours.State.Running) {
    const what = ours ? 'is running already' : 'is not velo’s';
    throw new VeloError('conflict', 'in-the-way', `The container ${server.name} ${what}.`, 'Look at it with `docker ps -a`; `velo doctor --repair` removes what velo lost.');
  }
  await discard(docker.getContainer(server.name));
  try {
    return await docker.createContainer(options);
  } catch (error) {
    throw engineError(error);
  }
}

async function inspectOurs(docker: Docker, server: Server): Promise<Docker.ContainerInspectInfo | undefined> {
  try {
    const info = await docker.getContainer(server.name).inspect();
    const its = info.Config.Labels ?? {};
    return its[labels.store] === server.store && its[labels.volume] === server.volume ? info : undefined;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw engineError(error);
  }
}

async function listed(docker: Docker, store: string, all: boolean): Promise<Docker.ContainerInfo[]> {
  try {
    return await docker.listContainers({ all, filters: { label: [`${labels.store}=${store}`] } });
  } catch (error) {
    throw engineError(error);
  }
}

async function discard(container: Docker.Container): Promise<void> {
  // 409: its removal is under way already.
  await container.remove({ force: true, v: true }).catch(ignoring(404, 409));
}

/** The container's output; the engine frames each piece with eight bytes. */
async function output(container: Docker.Container): Promise<string> {
  const framed = await container.logs({ stdout: true, stderr: true, tail: 20, follow: false });
  const pieces: Buffer[] = [];
  for (let at = 0; at + 8 <= framed.length; ) {
    const length = framed.readUInt32BE(at + 4);
    pieces.push(framed.subarray(at + 8, at + 8 + length));
    at += 8 + length;
  }
  return Buffer.concat(pieces).toString('utf8');
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? 'it said nothing';
}
