import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confOf, pgdataOf } from '../../../src/postgres/cluster/server-files.ts';
import { dockerClient } from '../../../src/postgres/docker/client.ts';
import { create, discard } from '../../../src/postgres/docker/containers.ts';
import { dockerDriver } from '../../../src/postgres/docker/docker.ts';
import { containerOptions } from '../../../src/postgres/docker/options.ts';
import type { Server } from '../../../src/postgres/server.ts';
import { image, pair } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

const socketPath = '/var/run/docker.sock';
const limit = 240_000 * slowness;
/** Over how long a container is made here, in milliseconds, from 0 in as many kills. */
const windowMs = 45 * slowness;
const kills = 24;

/** A program that asks the engine for a container, says so, and waits for the answer. */
const asking = `
  const request = require('node:http').request(
    { socketPath: '${socketPath}', method: 'POST', path: '/containers/create?name=' + process.argv[1],
      headers: { 'content-type': 'application/json' } });
  request.end(process.argv[2], () => process.stdout.write('asked'));
  setTimeout(() => {}, 60_000);`;

// The engine goes on making what was asked for by a program that is gone; meanwhile only the name is taken.
describe.skipIf(pair.postgres !== 'docker')(
  'a container that the engine still makes for a velo that was killed',
  () => {
    const docker = dockerClient(socketPath);
    const driver = dockerDriver({});
    let server: Server;

    beforeEach(() => {
      const id = execFileSync('docker', ['image', 'inspect', '-f', '{{.Id}}', image]).toString().trim();
      server = {
        ...{
          store: `late-${process.pid}`,
          volume: 'demo/dev.1',
          name: '',
          project: 'demo',
          path: mkdtempSync('/tmp/velo-'),
        },
        ...{ port: 5432, major: 15, imageId: id, image: null, network: 'host', user: { uid: 1, gid: 1 } },
        ...{ limits: { memory: null, cpus: null, pids: null, rank: 'branch' }, archive: null, restore: null },
      };
    });

    afterEach(() => rmSync(server.path, { recursive: true, force: true }));

    /** Has a velo killed so many milliseconds after it asked for the server's container. */
    async function killedAfter(ms: number): Promise<void> {
      mkdirSync(pgdataOf(server.path), { recursive: true });
      mkdirSync(confOf(server.path), { recursive: true });
      writeFileSync(`${confOf(server.path)}/passwd`, '');
      const options = JSON.stringify(containerOptions(server, ['postgres'], []));
      const victim = spawn(process.execPath, ['-e', asking, server.name, options], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(victim.stdout, 'data');
      await setTimeout(ms);
      victim.kill('SIGKILL');
      await once(victim, 'exit');
    }

    async function everyKill(then: () => Promise<void>): Promise<void> {
      for (let kill = 0; kill < kills; kill++) {
        server = { ...server, name: `velo-late-${process.pid}-${kill}` };
        await killedAfter((windowMs * kill) / kills);
        await then();
      }
      // Whatever the engine was asked for before these has come by then.
      for (const _ of [1, 2, 3])
        await discard(await create(docker, server, { name: server.name, Image: server.imageId }));
      expect(await driver.found(server.store)).toEqual([]);
    }

    it(
      'is removed with its volume',
      () =>
        everyKill(async () => {
          await driver.remove(server, { late: true });
          rmSync(server.path, { recursive: true });
        }),
      limit,
    );

    it(
      'is replaced by the next that is asked for',
      () => everyKill(async () => discard(await create(docker, server, containerOptions(server, ['postgres'], [])))),
      limit,
    );
  },
);
