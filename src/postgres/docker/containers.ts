import { setImmediate } from 'node:timers/promises';
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

/** Creates the container. Replaces a dead one of the same volume (after a reboot or a kill), but not a stranger's. */
export async function create(
  docker: Docker,
  server: Server,
  options: Docker.ContainerCreateOptions,
): Promise<Docker.Container> {
  try {
    return await docker.createContainer(options);
  } catch (error) {
    if (statusOf(error) !== 409) throw engineError(error);
  }
  const ours = await inspectOurs(docker, server);
  if (!ours || ours.State.Running) {
    const what = ours ? 'is already running' : 'was not created by velo';
    throw new VeloError(
      'conflict',
      'in-the-way',
      `The container ${server.name} ${what}.`,
      'Look at it with `docker ps -a`. `velo doctor --repair` removes containers that velo no longer uses.',
    );
  }
  await discard(docker.getContainer(server.name));
  try {
    return await docker.createContainer(options);
  } catch (error) {
    throw engineError(error);
  }
}

/** The container of a server; undefined if there is none, or a stranger's of that name. */
export async function inspectOurs(docker: Docker, server: Server): Promise<Docker.ContainerInspectInfo | undefined> {
  try {
    const info = await docker.getContainer(server.name).inspect();
    const its = info.Config.Labels ?? {};
    return its[labels.store] === server.store && its[labels.volume] === server.volume ? info : undefined;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw engineError(error);
  }
}

/** Removes a container with its volumes, also a running one. No error if there is none. */
export async function discard(container: Docker.Container): Promise<void> {
  // 409: it is already being removed.
  await container.remove({ force: true, v: true }).catch(ignoring(404, 409));
}
