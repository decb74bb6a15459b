import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 180_000 * slowness;
const name = 'shop/dev';
const crowd = 500;

let machine: Machine;
let agent: TestAgent;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('shop');
  agent = await startAgent(machine);
}, limit);

afterAll(async () => {
  await agent?.end('SIGTERM');
  await machine?.close();
}, limit);

const descriptors = () => readdirSync(`/proc/${agent.process.pid}/fd`).length;
/** Memory of the agent, in MB. */
const memory = () => {
  const status = readFileSync(`/proc/${agent.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
};
const wakes = () => agent.log.filter((line) => line.operation === 'wake' && line.target === name);

/** What a client is told: `1` after a log-in and a query, or the SQLSTATE of the refusal. */
async function outcome(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  try {
    await client.connect();
    return String((await client.query('SELECT 1 AS one')).rows[0].one);
  } catch (error) {
    return String((error as { code?: string }).code);
  } finally {
    await client.end().catch(() => {});
  }
}

it(
  `${crowd} clients during one wake are each answered or refused, by one start, and cost nothing afterwards`,
  async () => {
    const { url } = await agent.people.createBranch({ branch: name, start: 'on-connect', idleStop: 'off' });
    const before = { descriptors: descriptors(), memory: memory() };
    const said = await Promise.all(Array.from({ length: crowd }, () => outcome(url)));
    const count = (what: string) => said.filter((each) => each === what).length;
    // PostgreSQL itself refuses those beyond its max_connections.
    expect(count('1')).toBeGreaterThan(0);
    expect(count('1') + count('53300'), `of ${said}`).toBe(crowd);
    expect(wakes().length).toBe(1);
    const settled = () => (descriptors() <= before.descriptors + 20 ? true : undefined);
    expect(await poll(settled, { everyMs: 50, forMs: 15_000 * slowness }), `${descriptors()} open`).toBe(true);
    expect(memory() - before.memory, 'MB').toBeLessThan(150);
    expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await agent.people.deleteBranch({ branch: name });
  },
  limit,
);

it(
  'clients that connect to a sleeping branch and say nothing, or half a packet, wake it not and are cut off',
  async () => {
    const { url, port } = await agent.people.createBranch({ branch: name, start: 'on-connect', idleStop: 'off' });
    const earlier = wakes().length;
    const before = { descriptors: descriptors(), memory: memory() };
    const silent = () =>
      Array.from({ length: crowd }, (_, n): Socket => {
        const socket = connect(port, '127.0.0.1').on('error', () => {});
        // The length of a packet, without the packet.
        if (n % 2 === 1) socket.write(Buffer.from([0, 0, 0, 80]));
        return socket.resume();
      });
    const cutOff = (sockets: Socket[]) => Promise.all(sockets.map((socket) => once(socket, 'close')));
    await cutOff(silent());
    expect((await machine.velo.getBranch({ branch: name })).status).toBe('asleep');
    expect(wakes().length).toBe(earlier);
    // They do not keep others from waking it.
    const still = silent();
    const ended = cutOff(still);
    await Promise.all(still.map((socket) => once(socket, 'connect')));
    expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(wakes().length).toBe(earlier + 1);
    await ended;
    const settled = () => (descriptors() <= before.descriptors + 20 ? true : undefined);
    expect(await poll(settled, { everyMs: 50, forMs: 15_000 * slowness }), `${descriptors()} open`).toBe(true);
    expect(memory() - before.memory, 'MB').toBeLessThan(100);
    await agent.people.deleteBranch({ branch: name });
  },
  limit,
);
