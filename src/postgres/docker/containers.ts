import { setImmediate, setTimeout } from 'node:timers/promises';
import type Docker from 'dockerode';
import { VeloError } from '../../contract/errors/error.ts';
import { ensureGuard } from '../../host/network/guard.ts';
import { reserveFor } from '../reserved-for.ts';
import type { Server } from '../server.ts';
import { engineError, ignoring, statusOf } from './error.ts';
import { requireGuard } from './guard.ts';
import { labels } from './options.ts';

/**
 * Creates the container, reserves its port, and checks the guard: on the host's network no server may start without it.
 * All at once, but the engine is asked first: to start a program stops this process for milliseconds.
 * @throws VeloError unable `guard-missing`, and what `create` throws; then there is no container
 */
export async function makeGuarded(
  docker: Docker,
  server: Server,
  options: Docker.ContainerCreateOptions,
): Promise<Docker.Container> {
  const creating = create(docker, server, options);
  creating.catch(() => {});
  await setImmediate();
  const guarding = server.network === 'host' ? requireGuard() : ensureGuard();
  await Promise.allSettled([creating, guarding, reserveFor(server)]);
  const container = await creating;
  try {
    await guarding;
    return container;
  } catch (error) {
    await discard(container);
    throw error;
  }
}

/** How long the engine may be at work on a container that a killed velo asked for, in milliseconds. */
const lateMs = 20_000;

/**
 * Creates the container. Replaces a dead one of the same volume (after a reboot or a kill), but not a stranger's. Waits
 * for one that the engine is still making, for a velo that was killed: it has the name, but is not there yet.
 */
export async function create(
  docker: Docker,
  server: Server,
  options: Docker.ContainerCreateOptions,
): Promise<Docker.Container> {
  for (const until = performance.now() + lateMs; ; ) {
    try {
      return await docker.createContainer(options);
    } catch (error) {
      if (statusOf(error) !== 409) throw engineError(error);
    }
    const there = await inspect(docker, server);
    const isDead = there !== undefined && isOf(there, server) && !there.State.Running;
    if ((there && !isDead) || performance.now() > until) throw inTheWay(server, there);
    if (isDead) await discard(docker.getContainer(server.name));
    await setTimeout(10);
  }
}

function inTheWay(server: Server, there: Docker.ContainerInspectInfo | undefined): VeloError {
  const leaving = there?.State.Running ? 'is already running' : 'is still being removed';
  const is = !there ? 'is still being made' : isOf(there, server) ? leaving : 'was not created by velo';
  return new VeloError(
    'conflict',
    'in-the-way',
    `The container ${server.name} ${is}.`,
    'Look at it with `docker ps -a`. `velo doctor --repair` removes containers that velo no longer uses.',
  );
}

/**
 * Removes the container of a server that the engine may still be making, for a velo that was killed. Until it is made,
 * the engine neither lists nor removes it; only its name is taken. So the name is taken for a moment, with a container
 * that does nothing: what the engine was asked for earlier has the name by then.
 */
export async function removeLate(docker: Docker, server: Server): Promise<void> {
  const { store, volume, name, imageId } = server;
  const Labels = { [labels.store]: store, [labels.volume]: volume };
  try {
    await discard(await create(docker, server, { name, Image: imageId, Labels, HostConfig: { NetworkMode: 'none' } }));
  } catch (error) {
    // Without the image, the engine makes none either; and what has the name is a stranger's.
    const code = error instanceof VeloError ? error.code : undefined;
    if (code !== 'image-missing' && !(code === 'in-the-way' && (await inspect(docker, server)))) throw error;
  }
}

/** The container of a server; undefined if there is none, or a stranger's of that name. */
export async function inspectOurs(docker: Docker, server: Server): Promise<Docker.ContainerInspectInfo | undefined> {
  const there = await inspect(docker, server);
  return there && isOf(there, server) ? there : undefined;
}

/** The container that has a server's name, whose ever it is. */
async function inspect(docker: Docker, server: Server): Promise<Docker.ContainerInspectInfo | undefined> {
  try {
    return await docker.getContainer(server.name).inspect();
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw engineError(error);
  }
}

function isOf({ Config }: Docker.ContainerInspectInfo, { store, volume }: Server): boolean {
  const its = Config.Labels ?? {};
  return its[labels.store] === store && its[labels.volume] === volume;
}

/** Removes a container with its volumes, also a running one. No error if there is none. */
export async function discard(container: Docker.Container): Promise<void> {
  // 409: it is already being removed.
  await container.remove({ force: true, v: true }).catch(ignoring(404, 409));
}
