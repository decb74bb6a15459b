import { existsSync } from 'node:fs';
import { request } from 'node:http';
import type { Check, Doctor } from '../contract/velo.ts';
import { version } from '../version.ts';
import { setupRecord } from './find-agent.ts';
import { sockets } from './protocol.ts';

/** How long an agent may take to answer, in milliseconds. */
const patienceMs = 5_000;

/** Adds a check of the host's agent to doctor's answer. `socket` is the agent's socket that velo uses, if it does. */
export async function withAgentCheck({ ok, checks }: Doctor, socket: string | undefined): Promise<Doctor> {
  const agent = await agentCheck(socket);
  return { ok: ok && agent.state !== 'fail', checks: [...checks, agent] };
}

/** Whether the host has an agent, whether it runs, its version, and its sockets. */
async function agentCheck(socket: string | undefined): Promise<Check> {
  const there = socket === undefined ? Object.values(sockets).filter((path) => existsSync(path)) : [socket];
  const check = (state: Check['state'], detail: string, help = ''): Check => {
    return { group: 'system', name: 'Agent', state, detail, help };
  };
  if (there.length === 0) {
    const isSetUp = existsSync(setupRecord);
    return isSetUp
      ? check('fail', 'installed on this host, but not running', 'Start it: `sudo systemctl start velo-agent`.')
      : check(
          'info',
          'none on this host',
          '`sudo velo setup` installs one, so that people and runners can work without root.',
        );
  }
  let why = '';
  for (const path of there) {
    try {
      const { state, version: its } = await health(path);
      const detail = `${state}, v${its}, at ${there.join(' and ')}`;
      return its === version
        ? check('ok', detail)
        : check(
            'warn',
            `${detail}; this is v${version}`,
            'Install the same version of both: run `sudo velo setup` with the newer one.',
          );
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EACCES') why ||= `this user may not connect to it (${there.join(' and ')})`;
      else return check('fail', `does not answer at ${path}: ${message}`, '`journalctl -u velo-agent` says why.');
    }
  }
  return check(
    'info',
    why,
    'Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for runners.',
  );
}

interface Health {
  state: string;
  version: string;
}

function health(socketPath: string): Promise<Health> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path: '/healthz', agent: false, timeout: patienceMs }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text = `${text}${part}`.slice(0, 4096);
      });
      response.on('end', () => {
        try {
          const { state, version: its } = JSON.parse(text) as Partial<Health>;
          resolve({ state: String(state).slice(0, 40), version: String(its).slice(0, 40) });
        } catch (error) {
          reject(error);
        }
      });
    });
    call.on('timeout', () => call.destroy(new Error(`no data for ${patienceMs / 1000} s`)));
    call.on('error', reject).end();
  });
}
