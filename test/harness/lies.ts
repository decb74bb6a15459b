import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import type { Lie } from './github-api.ts';

/** Answers that an API may give which is broken, or not the one it should be. */

const json = { 'content-type': 'application/json; charset=utf-8' };

/** A page that has another one behind it, at an address of the liar's choice; each has new entries. */
export function pageBefore(next: (page: number) => string): Lie {
  let page = 0;
  return (response) => {
    page += 1;
    response.writeHead(200, { ...json, link: `<${next(page)}>; rel="next"` });
    response.end(JSON.stringify([{ id: page, body: 'x', user: { login: 'someone' } }]));
  };
}

/** A page that is always the same one and names itself as the next. */
export const sameAgain: Lie = (response, request) => {
  response.writeHead(200, { ...json, link: `<http://${request.headers.host}${request.url}>; rel="next"` });
  response.end(JSON.stringify([{ id: 1, body: 'x', user: { login: 'someone' } }]));
};

export const redirect = (status: number, location: string): Lie => {
  return (response) => void response.writeHead(status, { location }).end();
};

/** A body without an end; `sent` counts its bytes as they are before compression. */
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

/** A byte every so many milliseconds. */
export function trickle(everyMs: number): Lie {
  return (response) => {
    response.writeHead(200, json);
    const timer = setInterval(() => response.write(' '), everyMs);
    response.once('close', () => clearInterval(timer));
  };
}

/** The first part of a text, as `how` says: short of its announced length, in a chunk without a last one, or as if it were all. */
export function cut(text: string, how: 'length' | 'chunked' | 'whole'): Lie {
  return (response) => {
    const part = text.slice(0, Math.floor(text.length / 2));
    if (how === 'length') response.writeHead(200, { ...json, 'content-length': text.length });
    else response.writeHead(200, json);
    if (how === 'whole') return void response.end(part);
    response.write(part, () => response.destroy());
  };
}

/** A server on another port, which is another origin; it counts who came. */
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
