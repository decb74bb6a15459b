import { sql } from '../test/harness/database/sql.ts';
import { pullRequestEvent } from '../test/harness/github/events.ts';
import { startGitHub } from '../test/harness/github/github-api.ts';
import { type ActionResult, runAction } from '../test/harness/github/runner.ts';
import type { Bench } from './cases.ts';
import { projectName } from './sample.ts';

/**
 * Measures the root action's bundle on Node 24, for a pull request's first run and for a push that changes nothing: the
 * time from the process's start until its outputs are written, minus the engine's own time, and how much of that goes
 * to starting Node and loading modules. The pull request has 99 other comments.
 */
export async function actions({ machine, options, take }: Bench): Promise<void> {
  const project = projectName('acted');
  await machine.createProject(project);
  await sql((await machine.velo.getBranch({ branch: `${project}/main` })).url, 'CREATE TABLE items AS SELECT 1 AS n');
  const github = await startGitHub();
  const head = 'a'.repeat(40);
  let runs = 1;
  const act = (number: number, action: string, inputs: Record<string, string>): Promise<ActionResult> => {
    const event = pullRequestEvent({ repository: github.repository, action, number, head });
    return runAction({ inputs, event, apiUrl: github.url, token: github.token.value, env: machine.env, runId: runs++ });
  };
  try {
    for (let run = -1; run < options.runs; run++) {
      const number = run + 2;
      github.pulls.set(number, { number, head, state: 'open' });
      for (let index = 0; index < 99; index++) github.comment(number, 'someone', `comment ${index}`);
      // Without inputs, the action fails as soon as everything is loaded.
      const loading = await act(number, 'opened', {});
      for (const operation of ['create', 'unchanged push']) {
        const before = github.requests.length;
        github.remaining = 1000;
        const result = await act(number, operation === 'create' ? 'opened' : 'synchronize', { project });
        if (result.exitCode !== 0 || result.outputsMs === null) throw new Error(result.log);
        if (run < 0) continue;
        const at = { scene: 'actions', operation, run };
        const engine = Number(result.outputs['duration-ms']);
        take({ ...at, actor: 'engine', ms: engine });
        take({ ...at, actor: 'over the engine', ms: result.outputsMs - engine });
        take({ ...at, actor: 'start and loading', ms: loading.ms });
        take({ ...at, actor: 'whole process', ms: result.ms });
        take({ ...at, actor: 'requests', ms: github.requests.length - before });
      }
      await machine.velo.deleteBranch({ branch: `${project}/pr-${number}` });
    }
  } finally {
    await github.close();
    await machine.velo.deleteProject({ name: project, force: true });
  }
}
