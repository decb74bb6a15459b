/**
 * One step of a workflow, as the user who runs this: `node as-runner.ts opened|closed NUMBER`. Prints the action's
 * exit code, outputs and log as JSON. GitHub is a server on the loopback; the bundle, the agent behind it and the
 * database are the machine's own.
 */
import { pullRequestEvent } from './events.ts';
import { startGitHub } from './github-api.ts';
import { runAction } from './runner.ts';

const [action = 'opened', number = '1', head = 'a'.repeat(40)] = process.argv.slice(2);

const github = await startGitHub();
github.pulls.set(Number(number), { number: Number(number), head, state: action === 'closed' ? 'closed' : 'open' });
try {
  const name = action === 'closed' ? ('pull_request_target' as const) : ('pull_request' as const);
  const { exitCode, outputs, log } = await runAction({
    inputs: { project: 'shop' },
    event: pullRequestEvent({ name, action, number: Number(number), head, repository: github.repository }),
    apiUrl: github.url,
    token: github.token.value,
  });
  process.stdout.write(JSON.stringify({ exitCode, outputs, log, comment: github.comments[0]?.body ?? null }));
} finally {
  await github.close();
}
