import { run } from '../src/host/exec.ts';
import { Agent } from './agent.ts';
import type { AgentOptions } from './options.ts';

/**
 * Runs the agent until the signal asks it to stop.
 * @throws VeloError conflict `agent-running`
 */
export async function runAgent(options: AgentOptions, signal: AbortSignal): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
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
