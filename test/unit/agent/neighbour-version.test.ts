import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../src/cli/run.ts';
import type { BranchSummary, StepEvent, Velo } from '../../../src/velo.ts';
import { openVelo } from '../../../src/velo.ts';

/**
 * An agent of a neighbouring version, as it looks over its socket: fields, states, lines and errors that this version does
 * not know. (The other way round, `test/e2e/agent/requests.test.ts`.)
 */

const branch = {
  ...{ id: 'a1b2c3d4e5f60718', project: 'shop', branch: 'dev', generation: 1, parent: 'main', status: 'hibernating' },
  ...{ host: '127.0.0.1', port: 15433, user: 'postgres', database: 'postgres', createdAt: '2026-11-01T00:00:00Z' },
  ...{ startedAt: null, expiresAt: null, owner: null, labels: {}, ownBytes: null, referencedBytes: null, lsn: null },
  ...{
    image: null,
    storage: 'zfs',
    postgres: 'docker',
    limits: {},
    github: null,
    archived: false,
    moon: { phase: 'full' },
  },
};
const doctor = {
  ok: true,
  checks: [{ group: 'weather', name: 'Wind', state: 'gusty', detail: 'from the west', help: '' }],
  tide: 'low',
};

let folder: string;
let socket: string;
let server: Server;
let velo: Velo;
let version = '1.7';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'velo-neighbour-'));
  socket = join(folder, 'velo.sock');
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      const headers = { 'velo-protocol': version };
      const path = request.url ?? '';
      if (path === '/healthz')
        response.writeHead(200, headers).end('{"state":"ready","version":"1.9.0","mood":"fine"}');
      else if (path === '/listBranches') {
        response.writeHead(200, { ...headers, 'content-type': 'application/json' });
        response.end(JSON.stringify({ value: [branch], served: 'warm' }));
      } else {
        response.writeHead(200, { ...headers, 'content-type': 'application/x-ndjson' });
        const value = path === '/doctor' ? doctor : branch;
        const last = path === '/deleteBranch' ? refusal : { kind: 'result', value, more: 1 };
        for (const line of [{ kind: 'begin', name: 'Wake' }, { kind: 'hum', pitch: 440 }, last])
          response.write(`${JSON.stringify(line)}\n`);
        response.end();
      }
    });
  });
  await new Promise<void>((resolve) => void server.listen(socket, resolve));
  velo = await openVelo({ env: { VELO_SOCKET: socket } });
});
afterAll(async () => {
  await new Promise((resolve) => void server.close(resolve));
  rmSync(folder, { recursive: true });
});

const refusal = {
  kind: 'error',
  error: { kind: 'patience', code: 'tide-too-high', message: 'Wait.', hint: 'For the tide.', left: [] },
};

/** What the command line prints, on both of its streams. */
async function printed(...argv: string[]): Promise<{ code: number; text: string }> {
  const stream = new PassThrough();
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const around = { env: { VELO_SOCKET: socket }, stdout: stream, stderr: stream } as never;
  const code = await runCommandLine(argv, around);
  stream.end();
  return { code, text };
}

describe('with an agent of a newer minor version', () => {
  it('keeps the fields that it does not know, and shows a state as its word', async () => {
    expect(((await velo.listBranches()) as (BranchSummary & { moon?: object })[])[0]?.moon).toEqual({ phase: 'full' });
    const { code, text } = await printed('branch', 'list');
    expect(text).toContain('hibernating');
    expect(code).toBe(0);
  });

  it('passes over lines of a stream that it does not know', async () => {
    const events: StepEvent[] = [];
    const answer = await velo.startBranch({ branch: 'shop/dev' }, { progress: (event) => events.push(event) });
    expect(answer.status).toBe('hibernating');
    expect(events).toEqual([{ kind: 'begin', name: 'Wake' }]);
    expect((await printed('branch', 'start', 'shop/dev')).code).toBe(0);
  });

  it('shows an error of an unknown code and kind, which is a failure', async () => {
    const { code, text } = await printed('branch', 'delete', 'shop/dev');
    expect(text).toContain('Wait.');
    expect(code).toBe(1);
  });

  it('shows checks of groups and states that it does not know', async () => {
    const { code, text } = await printed('doctor');
    expect(text).toMatch(/v1\.9\.0[\s\S]*weather\n.*Wind: from the west/);
    expect(code).toBe(0);
  });

  it.each(['2', '2.0', '0', 'x', '1.', '1.2.3', ''])('does not speak with version "%s"', async (other) => {
    version = other;
    await expect(velo.listBranches()).rejects.toMatchObject({ code: 'protocol-mismatch' });
    version = '1.7';
  });
});
