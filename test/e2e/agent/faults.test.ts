import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { type LoopbackEngine, startEngine } from '../../harness/machine/engine.ts';
import { type Machine, setUpMachine } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

/** An error thrown by one request, even later or elsewhere, ends only that request. The process and others continue. */

const limit = 120_000 * slowness;
/**
 * Loaded into the agent before the bundle: throws errors that nobody catches, with a request's context or without one.
 */
const faults = `
const http = require('node:http');
const request = http.request;
http.request = function (options, ...rest) {
  const path = String(options.path);
  if (path.includes('/throws/')) setTimeout(() => { throw new Error('planted in a callback'); }, 20);
  if (path.includes('/rejects/')) setTimeout(() => { Promise.reject(new Error('planted in a promise')); }, 20);
  return request.call(this, options, ...rest);
};
process.on('SIGUSR2', () => {
  setImmediate(() => { throw new Error('planted in nobody'); });
  Promise.reject(new Error('planted in a promise of nobody'));
});
`;

let machine: Machine;
let engine: LoopbackEngine;
let agent: TestAgent;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('shop');
  // The engine never answers for these names: without the fault, the request would wait forever.
  engine = await startEngine((path) => /\/(throws|rejects)\//.test(path));
  const preload = join(machine.env.HOME as string, 'faults.cjs');
  writeFileSync(preload, faults);
  agent = await startAgent(machine, {
    env: { DOCKER_HOST: `unix://${engine.socket}` },
    nodeArgs: ['--require', preload],
    args: ['--max-operations', '1'],
  });
  rmSync(preload);
}, limit);

afterAll(async () => {
  await agent?.end('SIGTERM');
  await engine?.close();
  await machine?.close();
}, limit);

const create = (name: string, image: string) =>
  ask(agent.socket, '/createProject', {
    body: JSON.stringify({ request: { name, image, storage: 'directory', postgres: 'docker' } }),
  });

it('an image name that the engine answers with a redirect is refused as invalid', async () => {
  const answer = await create('other', 'a//b');
  expect(answer.text).toContain('invalid-image');
  expect(await ask(agent.socket, '/healthz', { method: 'GET' })).toMatchObject({ status: 200 });
});

it.each([
  ['throws', 'planted in a callback'],
  ['rejects', 'planted in a promise'],
])('a request that causes something that %s later ends alone, and the next one gets its turn', async (how, said) => {
  const [hurt, other, read] = await Promise.all([
    create(`hurt-${how}`, `local/${how}/image`),
    agent.people.createBranch({ branch: `shop/${how}`, start: false }),
    agent.people.getBranch({ branch: 'shop/main' }),
  ]);
  expect(hurt.text).toContain(said);
  expect(hurt.text).toContain('internal-error');
  expect(other).toMatchObject({ branch: how });
  // A storage that copies holds main while the other one's branch is made, which the read may meet.
  expect(['running', 'busy']).toContain(read.status);
  const line = await agent.logged(({ operation, message }) => operation === 'fault' && message === said);
  expect(line).toMatchObject({ outcome: 'internal-error', note: expect.stringContaining('at ') });
  expect(await agent.logged(({ target }) => target === `hurt-${how}`)).toMatchObject({ outcome: 'internal-error' });
  expect((await agent.people.listProjects()).map(({ name }) => name)).toEqual(['shop']);
});

it('a fault that belongs to no request is logged, and work continues', async () => {
  agent.process.kill('SIGUSR2');
  for (const said of ['planted in nobody', 'planted in a promise of nobody'])
    expect(await agent.logged(({ message }) => message === said)).toMatchObject({ operation: 'fault' });
  expect(await agent.people.createBranch({ branch: 'shop/after', start: false })).toMatchObject({ branch: 'after' });
  expect(await agent.end('SIGTERM')).toEqual({ code: 0, signal: null });
});
