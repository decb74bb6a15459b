import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { jobEnvironment, unreachable } from '../../../src/github/step/container.ts';

const contained = { GITHUB_WORKSPACE: '/__w/shop/shop', PATH: '/bin' };
const plain = { GITHUB_WORKSPACE: '/home/runner/work/shop/shop' };

it('does not change a job on the machine, or one that says where its database is', () => {
  for (const env of [plain, {}, { ...contained, VELO_HOME: '/velo' }, { ...contained, VELO_SOCKET: '/some.sock' }]) {
    expect(jobEnvironment(env, { createsProject: false })).toBe(env);
  }
  // A demonstration creates its database in the container.
  expect(jobEnvironment(contained, { createsProject: true })).toBe(contained);
});

it('says what a job in a container lacks', () => {
  expect(() => jobEnvironment(contained, { createsProject: false })).toThrow(
    expect.objectContaining({ kind: 'unable', code: 'agent-needed', hint: expect.stringContaining('--network host') }),
  );
});

it('warns if the address of a branch can not be reached from the container', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  expect(await unreachable(contained, '127.0.0.1', port)).toBeNull();
  await new Promise((resolve) => server.close(resolve));
  expect(await unreachable(contained, '127.0.0.1', port)).toMatch(/can't be reached.*--network host/);
  expect(await unreachable(plain, '127.0.0.1', port)).toBeNull();
});
