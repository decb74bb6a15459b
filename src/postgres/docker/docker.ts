import type Docker from 'dockerode';
import { VeloError } from '../../contract/errors/error.ts';
import { ensureGuard } from '../../host/network/guard.ts';
import { initdbArguments, initdbFailed } from '../cluster/initdb.ts';
import type { Runtime, ServerDriver } from '../server.ts';
import { dockerClient } from './client.ts';
import { create, discard, inspectOurs, makeGuarded, removeLate } from './containers.ts';
import { engineError, ignoring } from './error.ts';
import { chooseNetwork, requireGuard } from './guard.ts';
import { chooseCollation, imageOf, imageRuntime } from './image.ts';
import { limitsKept, updateLimits } from './limits.ts';
import { containerLog, unframed } from './log.ts';
import { isolatedGateway } from './network.ts';
import { containerOptions, inside, labels, serverOptions } from './options.ts';

/** How long a container that was made serves a start, in milliseconds: the guard was checked when it was made. */
const madeForMs = 1_000;

/**
 * Servers as containers of the Docker engine on this machine, over its API. The server is the container's own program
 * and runs as the project's user: the official entrypoint would first walk and chown the whole tree.
 */
export function dockerDriver(env: NodeJS.ProcessEnv): ServerDriver {
  const docker = dockerClient(engineSocket(env));
  /** Containers that wait for their start, by name. */
  const made = new Map<string, { container: Docker.Container; of: string; at: number }>();

  return {
    name: 'docker',

    async unusable() {
      return docker.ping().then(() => undefined, engineError);
    },

    async choose(wish, moved): Promise<Runtime> {
      const image = await imageRuntime(docker, wish, moved);
      const collation = await chooseCollation(docker, image, wish);
      return { ...image, collation, network: await chooseNetwork(docker, wish.network ?? 'auto') };
    },

    async found(store) {
      const containers = await docker
        .listContainers({ all: true, filters: { label: [`${labels.store}=${store}`] } })
        .catch(rethrow);
      return containers.map(({ Id, Labels, Created, State }) => ({
        volume: Labels[labels.volume] ?? '',
        id: Id,
        running: State === 'running',
        startedAt: new Date(Created * 1000).toISOString(),
      }));
    },

    async initialise(server, collation) {
      // Its archive is made with its first start.
      const options = containerOptions(
        { ...server, archive: null },
        ['initdb'],
        initdbArguments(inside.pgdata, collation),
      );
      const container = await create(docker, server, {
        ...options,
        HostConfig: { ...options.HostConfig, NetworkMode: 'none' },
      });
      try {
        await container.start();
        const { StatusCode } = (await container.wait()) as { StatusCode: number };
        if (StatusCode !== 0) throw initdbFailed(await output(container));
      } finally {
        await discard(container);
      }
    },

    async prepare(server) {
      const guarded = server.network === 'host' ? requireGuard() : ensureGuard();
      await Promise.all([imageOf(docker, server), guarded]);
    },

    seen: () => inside,

    async make(server, settings) {
      const container = await makeGuarded(docker, server, await serverOptions(docker, server, settings));
      made.set(server.name, { container, of: JSON.stringify([server, settings]), at: performance.now() });
    },

    async start(server, settings) {
      const ready = made.get(server.name);
      made.delete(server.name);
      const fits = ready && performance.now() - ready.at < madeForMs && ready.of === JSON.stringify([server, settings]);
      const container = fits
        ? ready.container
        : await makeGuarded(docker, server, await serverOptions(docker, server, settings));
      try {
        await container.start();
      } catch (error) {
        await discard(container);
        throw engineError(error);
      }
      // Queried while the server starts, so that it takes no extra time.
      const pid = container.inspect().then(
        ({ State }) => State.Pid || undefined,
        () => undefined,
      );
      return { pid };
    },

    async isRunning(server) {
      return (await inspectOurs(docker, server))?.State.Running ?? false;
    },

    async pid(server) {
      return (await inspectOurs(docker, server))?.State.Pid || undefined;
    },

    async stop(server) {
      const container = docker.getContainer(server.name);
      if (!(await inspectOurs(docker, server))) return;
      // The image's stop signal is SIGINT, a fast shutdown; after 30 s the engine kills the server.
      await container.stop({ t: 30 }).catch(ignoring(304, 404));
      await discard(container);
    },

    async remove(server, { late = false } = {}) {
      made.delete(server.name);
      const found = (await inspectOurs(docker, server)) !== undefined;
      if (found) await discard(docker.getContainer(server.name));
      else if (late) await removeLate(docker, server);
      return found;
    },

    limit: (server) => updateLimits(docker, server),
    limitsKept: () => limitsKept(docker),

    async lastWords(server) {
      const said = await output(docker.getContainer(server.name)).catch(() => '');
      const ours = await inspectOurs(docker, server).catch(() => undefined);
      return ours?.State.OOMKilled && !ours.State.Running ? `${said}\nFATAL:  its memory limit was reached` : said;
    },

    async log(server, request) {
      if (!(await inspectOurs(docker, server))) return undefined;
      // 409: it is being removed, as the old one is in a reset.
      return containerLog(docker.getContainer(server.name), request).catch(ignoring(404, 409));
    },

    logFile() {
      return undefined;
    },

    async clients(server) {
      return server.network === 'isolated' ? [`${await isolatedGateway(docker)}/32`] : ['127.0.0.1/32'];
    },

    async removeFound({ id }) {
      await discard(docker.getContainer(id));
    },

    async describe() {
      const { Version } = await docker.version().catch(rethrow);
      const tags = (await docker.listImages())
        .flatMap(({ RepoTags }) => RepoTags ?? [])
        .filter((tag) => /postgres|postgis|pgvector|timescale/.test(tag));
      return `Docker ${Version}; images: ${tags.sort().join(', ') || 'none of PostgreSQL yet'}`;
    },

    async close() {},
  };
}

/** The engine's socket. The engine must be on this machine: volumes and servers must be in the same place. */
function engineSocket(env: NodeJS.ProcessEnv): string {
  const host = env.DOCKER_HOST;
  if (!host) return '/var/run/docker.sock';
  if (host.startsWith('unix://')) return host.slice('unix://'.length);
  throw new VeloError(
    'unable',
    'engine-elsewhere',
    'DOCKER_HOST names an engine that is not on this machine.',
    'Unset it, or set it to a unix:// address.',
  );
}

/** A catch handler that turns the engine's error into a VeloError. */
function rethrow(error: unknown): never {
  throw engineError(error);
}

async function output(container: Docker.Container): Promise<string> {
  return unframed(await container.logs({ stdout: true, stderr: true, tail: 400, follow: false }));
}
