import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openVelo, type Velo } from '../../../src/velo.ts';

// A client that proves who it is, against an agent that forgets sessions, or refuses a token, when the test says so.
let folder: string;
let server: Server;
let velo: Velo;
let seen: string[];
let tokens: number;
/** The next answers to `/prove`; after them it opens a session. */
let answers: object[];
let known: Set<string>;
let lifeMs: number;

beforeEach(async () => {
  [seen, answers, tokens, lifeMs] = [[], [], 0, 900_000];
  known = new Set();
  folder = mkdtempSync(join(tmpdir(), 'velo-prover-'));
  const socket = join(folder, 'runner.sock');
  server = createServer((request, response) => {
    const session = String(request.headers['velo-session']);
    seen.push(`${request.url} ${session}`);
    response.writeHead(200, { 'content-type': 'application/json', 'velo-protocol': '1' });
    if (request.url === '/prove') {
      const next = `s${seen.length}`;
      const answer = answers.shift() ?? { value: { session: next, expiresAt: new Date(Date.now() + lifeMs) } };
      if ('value' in answer) known.add(next);
      return void response.end(JSON.stringify(answer));
    }
    response.end(JSON.stringify(known.has(session) ? { value: 'db1' } : { error: error('session-expired') }));
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  velo = await openVelo({
    env: { VELO_SOCKET: socket },
    token: async () => {
      tokens += 1;
      return 'token';
    },
  });
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const error = (code: string) => ({ kind: 'unable', code, message: 'No.', hint: '', left: [] });

it('asks for a token when it needs one, and keeps the session', async () => {
  expect(tokens).toBe(0);
  expect(await Promise.all([velo.machine(), velo.machine()])).toEqual(['db1', 'db1']);
  expect(await velo.machine()).toBe('db1');
  expect(seen).toEqual(['/prove undefined', '/machine s1', '/machine s1', '/machine s1']);
  expect(tokens).toBe(1);
});

it('proves itself again when the session was forgotten or is about to end', async () => {
  await velo.machine();
  known.clear();
  expect(await velo.machine()).toBe('db1');
  expect(seen).toEqual(['/prove undefined', '/machine s1', '/machine s1', '/prove undefined', '/machine s4']);
  lifeMs = 20_000;
  known.clear();
  await velo.machine();
  await velo.machine();
  expect(tokens).toBe(4);
});

it('gets another token for one that is too old, once; a refusal is not the last word', async () => {
  answers = [{ error: error('token-used') }];
  expect(await velo.machine()).toBe('db1');
  known.clear();
  answers = [{ error: error('token-used') }, { error: error('token-used') }];
  await expect(velo.machine()).rejects.toThrow(expect.objectContaining({ code: 'token-used' }));
  answers = [{ error: error('not-trusted') }];
  await expect(velo.machine()).rejects.toThrow(expect.objectContaining({ code: 'not-trusted' }));
  expect(await velo.machine()).toBe('db1');
});

it('says that an agent takes no proof', async () => {
  answers = [{ error: error('unknown-operation') }];
  await expect(velo.machine()).rejects.toThrow(expect.objectContaining({ code: 'protocol-mismatch' }));
});
