import * as core from '@actions/core';
import { hasCode, VeloError } from '../../contract/errors/error.ts';
import type { Check, CheckState, Velo } from '../../velo.ts';
import { addToSummary } from '../comment/announce.ts';
import { code, plain, prose } from '../comment/markdown.ts';
import { withHost } from '../run/host.ts';
import { guarded } from '../run/run-action.ts';
import { type Inputs, readInputs } from '../step/inputs.ts';
import { say } from '../step/log.ts';

const signs: Record<CheckState, string> = { ok: '✓', warn: '⚠', fail: '✗', info: 'ℹ' };

/** `actions/doctor`: the health of this runner's machine as a summary; red when something is wrong. */
export async function playDoctor(): Promise<void> {
  await guarded(async (signal) => {
    core.setOutput('ok', 'false');
    const { inputs } = readInputs(process.env, 'doctor');
    await withHost(inputs, { createsProject: false }, ({ velo }) => examine(velo, inputs, signal));
  });
}

async function examine(velo: Velo, inputs: Inputs, signal: AbortSignal): Promise<void> {
  const machine = await velo.machine();
  const checks = [...runnerChecks(process.env, inputs), ...(await hostChecks(velo, signal))];
  for (const { state, name, detail, help } of checks) {
    say(`${signs[state]} ${name}: ${detail}${help ? ` (${help})` : ''}`);
  }
  await addToSummary(render(machine, checks));
  const wrong = checks.filter(({ state }) => state === 'fail');
  core.setOutput('ok', String(wrong.length === 0));
  if (wrong.length > 0) throw unhealthy(machine, wrong);
}

/** What can be said of the runner itself. */
function runnerChecks(env: NodeJS.ProcessEnv, inputs: Inputs): Check[] {
  const reaches = inputs['ssh-key'] !== '';
  const hosted = env.RUNNER_ENVIRONMENT === 'github-hosted' && !reaches;
  return [
    {
      group: 'system',
      name: 'Runner',
      state: hosted ? 'warn' : 'ok',
      detail: hosted
        ? 'a machine of GitHub, deleted after the job'
        : reaches
          ? `reaches the host over SSH, at ${inputs['ssh-host']}`
          : `${env.RUNNER_NAME || 'unnamed'}, a machine of your own`,
      help: hosted ? 'Branches live only as long as the job here. Use `runs-on: [self-hosted, …]` to keep them.' : '',
    },
    { group: 'system', name: 'Node of the runner', state: 'ok', detail: process.version, help: '' },
  ];
}

/** The host's own checks. Through the agent they may be for people only: then what jobs may do is what can be told. */
async function hostChecks(velo: Velo, signal: AbortSignal): Promise<Check[]> {
  try {
    return (await velo.doctor({}, { signal })).checks;
  } catch (error) {
    if (!hasCode(error, 'not-permitted')) throw error;
    const detail = 'running; it shows the checks of the host to people only';
    return [
      { group: 'system', name: 'Agent', state: 'ok', detail, help: 'Run `velo doctor` at a terminal to see them.' },
    ];
  }
}

function render(machine: string, checks: readonly Check[]): string {
  const rows = checks.map(
    ({ group, name, state, detail, help }) =>
      `<tr><td>${signs[state]}</td><td>${plain(group)}</td><td>${plain(name)}</td><td>${prose(detail, 500)}</td><td>${help ? prose(help, 500) : ''}</td></tr>`,
  );
  return [`### velo on ${code(machine)}`, '', '<table>', ...rows, '</table>'].join('\n');
}

function unhealthy(machine: string, wrong: readonly Check[]): VeloError {
  const named = wrong.map(({ name, detail }) => `${name} (${detail})`).join('; ');
  return new VeloError(
    'unable',
    'unhealthy',
    `${machine} has problems: ${named}`,
    'See the summary of the job for what to do.',
  );
}
