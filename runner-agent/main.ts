import { setFlagsFromString } from 'node:v8';
import { run } from '../src/host/processes/exec.ts';
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
  // The service is idle most of the time. This keeps V8's young generation at 1 MB; it would grow to 48 MB under load.
  // `--max-semi-space-size` would be clearer, but Node reads it only at its start.
  setFlagsFromString('--semi-space-growth-factor=1');
  surviveFaults();
  const agent = await Agent.start(options);
  await tellSystemd('--ready');
  await asked;
  await tellSystemd('--stopping');
  await agent.stop();
}

/**
 * Sends the message that systemd's `Type=notify` waits for (sd_notify(3)). Uses systemd's own program, because Node
 * can't send datagrams over Unix sockets.
 */
async function tellSystemd(word: '--ready' | '--stopping'): Promise<void> {
  const { NOTIFY_SOCKET } = process.env;
  if (!NOTIFY_SOCKET) return;
  await run('systemd-notify', [word], { env: { NOTIFY_SOCKET } }).catch(() => {});
}
