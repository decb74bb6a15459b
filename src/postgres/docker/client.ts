import { Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import Docker from 'dockerode';

/** A client of the engine behind a Unix socket. */
export function dockerClient(socketPath: string): Docker {
  const agent = new EngineConnections({ keepAlive: true, timeout: 5_000 });
  // Its types leave the agent out, which every request of docker-modem gets.
  const options = { socketPath, version: 'v1.40', agent };
  return new Docker(options);
}

/**
 * Connections on which no redirect is followed. docker-modem follows one in a callback of its own: it leaves the
 * socket for whatever host is named, and throws where nobody can catch when none is (seen with docker-modem 5.0.7:
 * "Invalid URL"). Without `location` a redirect is what it is here, an answer that is no success.
 */
class EngineConnections extends Agent {
  addRequest(request: ClientRequest, ...rest: unknown[]): void {
    request.prependListener('response', ({ headers }: IncomingMessage) => {
      delete headers.location;
    });
    // Node's own, and the place where every request of an agent begins; its types leave it out.
    (Agent.prototype as unknown as { addRequest(...all: unknown[]): void }).addRequest.call(this, request, ...rest);
  }
}
