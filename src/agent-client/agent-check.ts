import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { asleepCheck } from '../contract/values/asleep-check.ts';
import type { Check, Doctor } from '../contract/velo.ts';
import { version } from '../version.ts';
import { setupRecord } from './find-agent.ts';
import { sockets } from './protocol.ts';

/** How long an agent may take to answer, in milliseconds. */
const patienceMs = 5_000;

/** A socket of the agent's, and how it is named where that is another machine's. */
interface Used {
  path: string;
  shown?: string;
}

/** Adds a check of the host's agent to doctor's answer. `used` is the agent's socket that velo uses, if it does. */
export async function withAgentCheck({ ok, checks }: Doctor, used: Used | undefined): Promise<Doctor> {
  const there = used ? [used.path] : Object.values(sockets).filter((path) => existsSync(path));
  const agent = await agentCheck(there, used?.shown);
  const proof = there[0] === undefined ? [] : await proofCheck(there[0]);
  const runs = agent.state !== 'fail' && there.length > 0;
  const all = runs ? checks : checks.map(unwoken);
  return { ok: ok && agent.state !== 'fail', checks: [...all, agent, ...proof] };
}

/** Without an agent nobody wakes the branches that sleep. */
function unwoken(check: Check): Check {
  if (check.name !== asleepCheck) return check;
  const detail = `${check.detail}; no agent runs that a connection could wake them by`;
  return { ...check, state: 'warn', detail, help: 'Start them: `velo branch start NAME`, or start the agent.' };
}

/** Whether the host has an agent, whether it runs, its version, and its sockets. */
async function agentCheck(there: readonly string[], shown = there.join(' and ')): Promise<Check> {
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
      const detail = `${state}, v${its}, at ${shown}`;
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

/** Whose jobs may prove who they are; nothing where the agent does not tell, as on the socket for jobs. */
async function proofCheck(socket: string): Promise<Check[]> {
  const about = ((await page(socket, '/proof').catch(() => null)) ?? {}) as Partial<ProofSummary>;
  const { host, trust, required } = about;
  if (typeof host !== 'string' || !Array.isArray(trust)) return [];
  const claims = required ? 'jobs that only claim their owner are refused' : 'other jobs claim their owner';
  const trusted = trust.length === 0 ? 'no repository is trusted' : `trusted: ${trust.join('; ')}`;
  const locked = required && trust.length === 0;
  // An issuer of this machine, which is for tests.
  const test = trust.some((line) => /^github:127\.0\.0\.1[:/]/.test(String(line)));
  return [
    {
      group: 'system',
      name: 'Proof',
      state: locked || test ? 'warn' : 'info',
      detail: `\`proof-host: ${host}\`; ${trusted}; ${claims}`,
      help: test ? forTests : trust.length === 0 ? noLine : '',
    },
  ];
}

const forTests = 'Whoever listens at 127.0.0.1 signs tokens for this host: remove that line, it is for tests.';
const noLine = 'As root: `velo setup --trust …`; docs/security.md says what a line means.';

interface ProofSummary {
  host: string;
  trust: string[];
  required: boolean;
}

interface Health {
  state: string;
  version: string;
}

async function health(socket: string): Promise<Health> {
  const { state, version: its } = (await page(socket, '/healthz')) as Partial<Health>;
  return { state: String(state).slice(0, 40), version: String(its).slice(0, 40) };
}

/** The most characters of a page; the rest is not read. */
const pageLimit = 256 * 1024;

/** A page of the agent's that is JSON. */
function page(socketPath: string, path: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path, agent: false, timeout: patienceMs }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text = `${text}${part}`.slice(0, pageLimit);
      });
      response.on('end', () => {
        try {
          resolve(JSON.parse(text));
        } catch (error) {
          reject(error);
        }
      });
    });
    call.on('timeout', () => call.destroy(new Error(`no data for ${patienceMs / 1000} s`)));
    call.on('error', reject).end();
  });
}
