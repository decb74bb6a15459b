import { hasCode, VeloError } from '../contract/errors/error.ts';
import { makeVelo, performOn } from '../contract/make-velo.ts';
import type { DriverChoice, Velo } from '../contract/velo.ts';
import { portRange } from '../host/network/port-range.ts';
import { freePort } from '../host/network/ports.ts';
import { withAgentCheck } from './agent-check.ts';
import { openRemote } from './client.ts';
import { readSshPlace, type SshPlace } from './ssh-place.ts';
import { type Forward, openTunnel, type Tunnel } from './ssh-tunnel.ts';

/** What is sent with every call. */
interface Caller {
  choice: DriverChoice;
  owner: string | undefined;
  token: (() => Promise<string>) | undefined;
}

/**
 * A `Velo` that asks the agent of another machine. The tunnel stays open until it is closed.
 * @throws VeloError usage `invalid-value` · unable `ssh-failed`
 */
export async function openElsewhere(host: string, caller: Caller): Promise<Velo> {
  const place = readSshPlace(host);
  const tunnel = await openTunnel(place);
  const velo = openRemote({ door: tunnel.socket, ...caller });
  return makeVelo(
    async (name, request, operation) => {
      try {
        const answer = await performOn(velo, name, request, operation);
        if (name !== 'doctor') return answer;
        const shown = `${place.socket} of ${place.destination}`;
        return await withAgentCheck(answer as Awaited<ReturnType<Velo['doctor']>>, { path: tunnel.socket, shown });
      } catch (error) {
        throw hasCode(error, 'agent-unreachable') ? silent(place, error) : error;
      }
    },
    () => tunnel.close(),
  );
}

/**
 * Makes a port of another machine a port of this one's loopback, a free one.
 * @throws VeloError usage `invalid-value` · unable `ssh-failed`
 */
export async function openForward(host: string, to: Omit<Forward, 'localPort'>): Promise<Tunnel & { port: number }> {
  const place = readSshPlace(host);
  // Most often the port that it has there, which makes it the same in both places.
  const port = (await freePort(to.port, new Set())) ?? portRange.first;
  return { ...(await openTunnel(place, { ...to, localPort: port })), port };
}

function silent({ destination, socket }: SshPlace, cause: unknown): VeloError {
  return new VeloError(
    'unable',
    'agent-unreachable',
    `ssh reached ${destination}, but the agent there does not answer at ${socket}.`,
    `On that machine: \`systemctl status velo-agent\`. The user needs \`velo setup --user NAME\` there; keys of \`velo setup --ssh-user\` use ssh://…/runner.sock.`,
    { cause },
  );
}
