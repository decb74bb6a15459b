import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import type { Lie } from './github-api.ts';

/** Answers that a broken API, or a server that is not the right one, may give. */

const json = { 'content-type': 'application/json; charset=utf-8' };

/** Pages without an end: each has new entries and names a next page, at an address that the caller chooses. */
export function pageBefore(next: (page: number) => string): Lie {
  let page = 0;
  return (response) => {
    page += 1;
    response.writeHead(200, { ...json, link: `<${next(page)}>; rel="next"` });
    response.end(JSON.stringify([{ id: page, body: 'x', user: { login: 'someone' } }]));
  };
}

/** Always the same page, which names itself as the next. */
export const sameAgain: Lie = (response, request) => {
  response.writeHead(200, { ...json, link: `<http://${request.headers.host}${request.url}>; rel="next"` });
  response.end(JSON.stringify([{ id: 1, body: 'x', user: { login: 'someone' } }]));
};

export const redirect = (status: number, location: string): Lie => {
  return (response) => void response.writeHead(status, { location }).end();
};

/** A body without an end; `sent` counts its bytes before compression. */
export function endless(sent: { bytes: number }, gzip = false): Lie {
  return (response) => {
    response.writeHead(200, { ...json, ...(gzip ? { 'content-encoding': 'gzip' } : {}) });
    const into = gzip ? createGzip() : response;
    if (gzip) (into as ReturnType<typeof createGzip>).pipe(response);
    const chunk = Buffer.alloc(1024 ** 2, ' ');
    const more = () => {
      if (response.destroyed) return;
      sent.bytes += chunk.length;
      into.write(chunk, () => setImmediate(more));
    };
    more();
  };
}

/** A body that sends one byte every `everyMs` milliseconds. */
export function trickle(everyMs: number): Lie {
  return (response) => {
    response.writeHead(200, json);
    const timer = setInterval(() => response.write(' '), everyMs);
    response.once('close', () => clearInterval(timer));
  };
}

/**
 * The first half of a text. `length`: shorter than its announced length; `chunked`: without the final chunk; `whole`:
 * as if it were the complete text.
 */
export function cut(text: string, how: 'length' | 'chunked' | 'whole'): Lie {
  return (response) => {
    const part = text.slice(0, Math.floor(text.length / 2));
    if (how === 'length') response.writeHead(200, { ...json, 'content-length': text.length });
    else response.writeHead(200, json);
    if (how === 'whole') return void response.end(part);
    response.write(part, () => response.destroy());
  };
}

/** A server on another port, which makes it another origin. It records its requests. */
export async function startElsewhere(): Promise<{ url: string; requests: string[]; close(): void }> {
  const requests: string[] = [];
  const server = createServer((request, response: ServerResponse) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`);
    response.writeHead(200, json).end('[]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, requests, close: () => server.close() };
}
