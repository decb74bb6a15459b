import { chmodSync, readFileSync } from 'node:fs';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { ask, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { type Behaviour, type Crowd, openCrowd } from '../../harness/agent/crowd.ts';
import { type Machine, setUpMachine } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

/** Every connection of the agent ends, and one user can't take all connections. */

const limit = 180_000 * slowness;

let machine: Machine;
let agent: TestAgent;
const crowds: Crowd[] = [];

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('shop');
  agent = await startAgent(machine);
}, limit);

afterEach(() => {
  for (const crowd of crowds.splice(0)) crowd.close();
});

afterAll(async () => {
  await agent?.end('SIGTERM');
  await machine?.close();
}, limit);

function gather(count: number, how: Behaviour, user: { uid?: number; gid?: number } = {}): Crowd {
  const crowd = openCrowd(agent.runnerSocket, count, { ...how, ...user });
  crowds.push(crowd);
  return crowd;
}

/** The number of connections that the agent has on its runner socket. The kernel lists the agent's ends by its path. */
function connections(): number {
  const listening = '00010000';
  const rows = readFileSync('/proc/net/unix', 'utf8').split('\n');
  const ours = rows.map((row) => row.split(/ +/)).filter((fields) => fields[7] === agent.runnerSocket);
  expect(ours.filter(([, , , flags]) => flags === listening)).toHaveLength(1);
  return ours.length - 1;
}

const post = (path: string, body: string) =>
  `POST ${path} HTTP/1.1\r\nhost: velo\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
const health = 'GET /healthz HTTP/1.1\r\nhost: velo\r\n\r\n';

/** None of these connections ends by itself: the agent must end each. */
const behaviours: Record<string, Behaviour> = {
  'say nothing': {},
  'say nothing, and end their half': { half: true },
  'begin a head': { text: 'POST /machine HTTP/1.1\r\nhost: ' },
  'send a head a byte a second': { text: 'POST /machine HTTP/1.1\r\nx: ', drip: true },
  'begin a body': { text: 'POST /machine HTTP/1.1\r\nhost: velo\r\ncontent-length: 400\r\n\r\n{' },
  'send a body a byte a second': { text: 'POST /machine HTTP/1.1\r\ncontent-length: 4000\r\n\r\n', drip: true },
  'are no HTTP, and go on': { text: 'hello?\r\n\r\n', drip: true },
  'ask once, and stay': { text: post('/machine', '{"request":{}}') },
  'ask once, and end their half': { text: post('/machine', '{"request":{}}'), half: true },
  'ask a thousand times at once': { text: health.repeat(1_000) },
  'ask, and never read': { text: post('/machine', '{"request":{}}'), reads: false },
  'ask a thousand times at once, and never read': { text: health.repeat(1_000), reads: false },
};

it(
  `connections end whose clients ${Object.keys(behaviours).join('; ')}`,
  async () => {
    // So few in total that no user has more than its share.
    const opened = Object.values(behaviours).map((how) => gather(10, how).open);
    expect(new Set(await Promise.all(opened))).toEqual(new Set([10]));
    // Time limits: 15 s for the request, 5 s to notice, 1 s to take a refusal; 30 s for an answer that nobody reads.
    const none = () => (connections() === 0 ? true : undefined);
    expect(await poll(none, { everyMs: 100, forMs: 60_000 * slowness })).toBe(true);
    expect(await ask(agent.runnerSocket, '/healthz', { method: 'GET' })).toMatchObject({ status: 200 });
  },
  limit,
);

describe.runIf(process.getuid?.() === 0)('with two users', () => {
  const [hostile, honest] = [65534, 1];

  beforeAll(() => {
    // Another test checks the permissions of the socket file.
    chmodSync(agent.runnerSocket, 0o666);
  });

  it.each<[string, Behaviour]>([
    ['is silent', {}],
    ['drips', { text: 'POST /machine HTTP/1.1\r\nx: ', drip: true }],
  ])(
    'if one opens eight hundred connections and %s, the other is still served',
    async (_what, how) => {
      const crowd = gather(800, how, { uid: hostile, gid: hostile });
      // More than one user's share. The kernel refuses connections beyond the socket's backlog.
      expect(await crowd.open).toBeGreaterThan(200);
      const client = `const { request } = require('node:http');
        request({ socketPath: process.argv[1], path: '/healthz', agent: false }, (answer) => { console.log(answer.statusCode); answer.resume(); })
          .on('error', ({ message }) => console.log(message)).end();`;
      for (let round = 0; round < 5; round++) {
        const asked = execa(process.execPath, ['-e', client, agent.runnerSocket], {
          uid: honest,
          gid: honest,
          cwd: '/',
          timeout: 20_000 * slowness,
        });
        expect((await asked).stdout).toBe('200');
      }
      // Up to 512 connections in total, nobody can be short of them, so users' shares are not checked.
      const shared = () => (connections() <= 512 ? true : undefined);
      expect(await poll(shared, { everyMs: 20, forMs: 20_000 * slowness })).toBe(true);
    },
    limit,
  );

  it(
    'a user with too many connections is told so',
    async () => {
      await gather(600, {}, { uid: hostile, gid: hostile }).refused;
    },
    limit,
  );
});
