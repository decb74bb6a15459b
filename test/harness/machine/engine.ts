import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, posix } from 'node:path';

/** A Docker engine without images, on its own socket: it looks up names as Docker does, and pulls nothing. */
export interface LoopbackEngine {
  socket: string;
  /** The paths that were requested. */
  asked: string[];
  close(): Promise<void>;
}

/** `hang` says which paths are never answered. */
export async function startEngine(hang: (path: string) => boolean = () => false): Promise<LoopbackEngine> {
  const folder = mkdtempSync('/tmp/velo-engine-');
  const socket = join(folder, 'docker.sock');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    asked.push(path);
    if (hang(path)) return;
    const answer = (status: number, body: unknown, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    // Go's ServeMux redirects a request for a path with `//`, `.` or `..` to the cleaned path.
    const clean = posix.normalize(path);
    if (clean !== path) answer(301, {}, { location: clean });
    else if (path === '/v1.40/_ping' || path === '/v1.40/info') answer(200, {});
    else if (path === '/v1.40/images/json') answer(200, []);
    else answer(404, { message: 'No such image' });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    socket,
    asked,
    close() {
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
