import type Docker from 'dockerode';
import { confOf, pgdataOf, settingArguments } from '../cluster/server-files.ts';
import { pathSettings, type Settings } from '../cluster/settings.ts';
import type { Server, ServerLimits } from '../server.ts';
import { imageOf } from './image.ts';
import { isolatedNetwork } from './network.ts';

/** Where a container sees the volume's folders. Not the image's own data path: that differs, and is a volume. */
export const inside = {
  pgdata: '/velo/pgdata',
  conf: '/velo/conf',
  archive: '/velo/archive',
  restore: '/velo/restore',
};
export const labels = { store: 'velo.store', volume: 'velo.volume' };

/** The container of a server. */
export async function serverOptions(
  docker: Docker,
  server: Server,
  settings: Settings,
): Promise<Docker.ContainerCreateOptions> {
  const isolated = server.network === 'isolated';
  const all: Settings = {
    ...settings,
    listen_addresses: server.restore !== null ? '' : isolated ? '*' : '127.0.0.1',
    ...pathSettings({ ...inside, major: server.major }),
  };
  const options = containerOptions(server, ['postgres'], ['-D', inside.pgdata, ...settingArguments(all)]);
  const { Config } = await imageOf(docker, server);
  // An image's own volumes would become anonymous ones; an empty tmpfs prevents that.
  for (const volume of Object.keys(Config.Volumes ?? {}))
    (options.HostConfig as { Tmpfs: Record<string, string> }).Tmpfs[volume] = 'size=1m';
  if (server.restore !== null) return { ...options, HostConfig: { ...options.HostConfig, NetworkMode: 'none' } };
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

/** What all containers of velo have: the project's user, no capabilities, a read-only system, one writable folder. */
export function containerOptions(
  server: Server,
  entrypoint: string[],
  command: string[],
): Docker.ContainerCreateOptions {
  const user = server.user ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const conf = confOf(server.path);
  // Mounts of type `bind` fail if the source is missing; `Binds` would create it, and an empty cluster in it.
  const mount = (Source: string, Target: string, mode: 'rw' | 'ro') => ({
    Type: 'bind' as const,
    Source,
    Target,
    ReadOnly: mode === 'ro',
  });
  return {
    name: server.name,
    Image: server.imageId,
    User: `${user.uid}:${user.gid}`,
    WorkingDir: '/',
    Entrypoint: entrypoint,
    Cmd: command,
    // When memory runs out, the kernel kills a backend before the postmaster, so that the server survives.
    Env: ['PG_OOM_ADJUST_FILE=/proc/self/oom_score_adj', `PG_OOM_ADJUST_VALUE=${backendScores[server.limits.rank]}`],
    StopSignal: 'SIGINT',
    Labels: { [labels.store]: server.store, [labels.volume]: server.volume },
    HostConfig: {
      Mounts: [
        mount(pgdataOf(server.path), inside.pgdata, 'rw'),
        mount(conf, inside.conf, 'ro'),
        mount(`${conf}/passwd`, '/etc/passwd', 'ro'),
        ...(server.archive === null ? [] : [mount(server.archive, inside.archive, 'rw')]),
        ...(server.restore === null ? [] : [mount(server.restore, inside.restore, 'ro')]),
      ],
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
      ReadonlyRootfs: true,
      Tmpfs: { '/tmp': 'mode=1777,size=1g' },
      // Parallel queries pass rows through shared memory; the engine's 64 MB are too few. Unused memory costs nothing.
      ShmSize: 1024 ** 3,
      LogConfig: { Type: 'json-file', Config: { 'max-size': '8m', 'max-file': '2' } },
      ...limitOptions(server.limits),
      // velo starts servers once their data is there; at boot the engine may start before the file system is mounted.
      RestartPolicy: { Name: 'no' },
    },
  };
}

/** oom_score_adj (proc(5)): servers of branches are killed before those of `main`, and backends before postmasters. */
const scores = { main: 0, branch: 500 };
const backendScores = { main: 0, branch: 800 };

/** A container's limits, in the engine's form. No swap: a server that swaps would slow down the whole machine. */
export function limitOptions({ memory, cpus, pids, rank }: ServerLimits): Docker.HostConfig {
  return {
    ...(memory === null ? {} : { Memory: memory, MemorySwap: memory }),
    ...(cpus === null ? {} : { NanoCpus: Math.round(cpus * 1e9) }),
    ...(pids === null ? {} : { PidsLimit: pids }),
    CpuShares: rank === 'main' ? 2048 : 512,
    OomScoreAdj: scores[rank],
  };
}
