import { Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { inspect } from 'node:util';
import Docker from 'dockerode';

/** A client of the engine behind a Unix socket. */
export function dockerClient(socketPath: string): Docker {
  // For the name of a TLS server Node tests whether `localhost` is an address; making its expression takes 4 ms.
  const connections = { keepAlive: true, timeout: 5_000, servername: '' };
  const agent = new EngineConnections(connections);
  // The types omit the agent, which docker-modem uses for every request.
  const options = { socketPath, version: 'v1.40', agent };
  return new Docker(options);
}

/**
 * Connections that follow no redirect. docker-modem follows one in a callback of its own: it leaves the socket for
 * whatever host is named, and if none is named it throws where nobody can catch it (seen with docker-modem 5.0.7:
 * "Invalid URL"). Without `location`, a redirect is an answer that is not a success, which is right here.
 */
class EngineConnections extends Agent {
  addRequest(request: ClientRequest, ...rest: unknown[]): void {
    request.prependListener('response', ({ headers }: IncomingMessage) => {
      delete headers.location;
    });
    // Internal to Node; every request of an agent begins here. The types omit it.
    (Agent.prototype as unknown as { addRequest(...all: unknown[]): void }).addRequest.call(this, request, ...rest);
  }

  /** docker-modem describes the options of every request for its debug log, even if nobody reads that: 1 ms each. */
  [inspect.custom](): string {
    return 'EngineConnections';
  }
}
