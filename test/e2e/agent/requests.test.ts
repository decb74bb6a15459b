import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { type Machine, setUpMachine } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 120_000 * slowness;

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

const create = (request: unknown) => JSON.stringify({ request });

describe('an invalid request gets its status and the usual error, and nothing is done', () => {
  it.for<[string, string, string, number, string]>([
    ['a body over 64 kB', '/createBranch', create({ branch: 'x'.repeat(70_000) }), 413, 'request-too-large'],
    ['no JSON', '/createBranch', '{"request":', 400, 'bad-request'],
    ['no object', '/createBranch', '[]', 400, 'bad-request'],
    ['no body', '/createBranch', '', 400, 'bad-request'],
    ['an unknown operation', '/dropEverything', create({}), 404, 'unknown-operation'],
    ['a name of an object', '/constructor', create({}), 404, 'unknown-operation'],
    ['an unknown field', '/createBranch', create({ branch: 'shop/a', colour: 'red' }), 400, 'bad-request'],
    ['an unknown field beside it', '/status', '{"request":{},"as":"root"}', 400, 'bad-request'],
    ['a wrong type', '/createBranch', create({ branch: 7 }), 400, 'bad-request'],
    ['a wrong type within', '/createBranch', create({ branch: 'shop/a', labels: { a: [] } }), 400, 'bad-request'],
    ['a missing field', '/createBranch', create({}), 400, 'bad-request'],
    ['a zero byte', '/branchPassword', create({ branch: 'shop/main', user: 'a\0b' }), 400, 'bad-request'],
    ['a role too long', '/branchPassword', create({ branch: 'shop/main', user: 'é'.repeat(32) }), 400, 'invalid-role'],
    ['a role too short', '/branchPassword', create({ branch: 'shop/main', user: '' }), 400, 'invalid-role'],
    ['a database too short', '/branchPassword', create({ branch: 'shop/main', database: '' }), 400, 'invalid-database'],
    ['a wrong name', '/createBranch', create({ branch: 'shop/../main' }), 400, 'invalid-name'],
    ['a branch that is not there', '/getBranch', create({ branch: 'shop/none' }), 404, 'branch-not-found'],
    ['a branch that is there', '/createBranch', create({ branch: 'shop/main' }), 409, 'branch-exists'],
  ])('%s', async ([_what, path, body, status, code]) => {
    const answer = await ask(agent.socket, path, { body });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({
      error: { code, kind: expect.any(String), message: expect.any(String), hint: expect.any(String), left: [] },
    });
    expect((await machine.velo.listBranches()).map(({ branch }) => branch)).toEqual(['main']);
  });

  it('a body over 64 kB without a Content-Length', async () => {
    const headers = { 'transfer-encoding': 'chunked' };
    const answer = await ask(agent.socket, '/createBranch', { body: create({ branch: 'x'.repeat(70_000) }), headers });
    expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('request-too-large') });
  });

  it('another method', async () => {
    expect(await ask(agent.socket, '/status', { method: 'GET' })).toMatchObject({ status: 405 });
    expect(await ask(agent.socket, '/healthz', { method: 'POST' })).toMatchObject({ status: 405 });
  });

  it('another version of the protocol: each side names its own', async () => {
    const answer = await ask(agent.socket, '/status', { body: create({}), headers: { 'velo-protocol': '7' } });
    expect(answer).toMatchObject({ status: 426, headers: { 'velo-protocol': '1' } });
    expect(JSON.parse(answer.text)).toMatchObject({
      error: { code: 'protocol-mismatch', message: expect.stringMatching(/version 1 .* version 7/) },
    });
  });

  it('a newer minor version is served, unless it uses what is not known here, which is named', async () => {
    const headers = { 'velo-protocol': '1.9' };
    expect(await ask(agent.socket, '/status', { body: create({}), headers })).toMatchObject({ status: 200 });
    const answer = await ask(agent.socket, '/getBranch', { body: create({ branch: 'shop/main', moon: 1 }), headers });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({
      error: {
        code: 'bad-request',
        message: expect.stringMatching(/unknown: moon/),
        hint: expect.stringMatching(/newer/),
      },
    });
  });

  it('input that is not HTTP', async () => {
    expect(await speak('hello?\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*bad-request/s);
  });

  it('a client that sends one byte per second is not waited for', async () => {
    const head = 'POST /createBranch HTTP/1.1\r\nhost: velo\r\ncontent-length: 400\r\n\r\n';
    expect(await speak(head, 1_000)).toMatch(/^HTTP\/1.1 408 .*request-timeout/s);
  });
});

/** Sends a text on the socket, then one byte every `everyMs`. Returns what was answered until the other side closed. */
function speak(text: string, everyMs?: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(agent.socket);
    let heard = '';
    const drip = everyMs === undefined ? undefined : setInterval(() => socket.write('{'), everyMs);
    socket.setEncoding('utf8').on('data', (part: string) => {
      heard += part;
    });
    socket.on('error', reject).on('close', () => {
      clearInterval(drip);
      resolve(heard);
    });
    socket.write(text);
  });
}

it('answers two hundred requests at once, and stays within 100 MB', async () => {
  const branch = 'shop/main';
  const calls = Array.from({ length: 200 }, () => agent.people.getBranch({ branch }));
  const refused = Array.from({ length: 200 }, () =>
    ask(agent.socket, '/createBranch', { body: 'x'.repeat(64 * 1024) }).then(({ status }) => status),
  );
  for (const answer of await Promise.all(calls)) expect(answer.branch).toBe('main');
  expect(new Set(await Promise.all(refused))).toEqual(new Set([400]));
  const status = readFileSync(`/proc/${agent.process.pid}/status`, 'utf8');
  const megabytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  expect(megabytes).toBeLessThan(100);
});

it('an operation whose client never reads still ends', async () => {
  const body = create({ branch: 'shop/unread' });
  const socket = connect(agent.socket);
  socket
    .pause()
    .write(
      `POST /createBranch HTTP/1.1\r\nhost: velo\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
  const line = await agent.logged(({ target }) => target === 'shop/unread');
  expect(line.outcome).toBe('done');
  socket.destroy();
  await agent.people.deleteBranch({ branch: 'shop/unread' });
});
