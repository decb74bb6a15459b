import { setFlagsFromString } from 'node:v8';
import { run } from '../src/host/exec.ts';
import { Agent } from './agent.ts';
import { surviveFaults } from './http/faults.ts';
import type { AgentOptions } from './options.ts';

/**
 * Runs the agent until the signal asks it to stop.
 * @throws VeloError conflict `agent-running`
 */
export async function runAgent(options: AgentOptions, signal: AbortSignal): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  // A service that waits most of its time: the young generation stays at 1 MB, and does not grow to 48 under load.
  // `--max-semi-space-size` would say it plainer, and is read at Node's start only.
  setFlagsFromString('--semi-space-growth-factor=1');
  surviveFaults();
  const agent = await Agent.start(options);
  await tellSystemd('--ready');
  await asked;
  await tellSystemd('--stopping');
  await agent.stop();
}

/** The word that systemd's `Type=notify` waits for (sd_notify(3)); by its own program, as Node speaks no datagrams over Unix sockets. */
async function tellSystemd(word: '--ready' | '--stopping'): Promise<void> {
  const { NOTIFY_SOCKET } = process.env;
  if (!NOTIFY_SOCKET) return;
  await run('systemd-notify', [word], { env: { NOTIFY_SOCKET } }).catch(() => {});
}
