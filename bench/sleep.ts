import { readFileSync } from 'node:fs';
import { startAgent, type TestAgent } from '../test/harness/agent/agent.ts';
import { sql } from '../test/harness/database/sql.ts';
import type { Bench } from './cases.ts';
import { openFloor } from './floor.ts';
import { measure, projectName, rotated } from './sample.ts';

/**
 * Measures the wake of a sleeping branch up to its first answered query, and a start of a copy by hand in turn; then what
 * many sleepers cost the agent, and its list.
 */
export async function sleep({ machine, options, take, say }: Bench): Promise<void> {
  const project = projectName('sleep');
  const scene = 'sleep';
  await machine.createProject(project);
  const floor = await openFloor(machine, project);
  let host = await startAgent(machine);
  try {
    const branch = `${project}/dev`;
    const { url } = await host.people.createBranch({ branch, idleStop: '1h' });
    await floor.create('hand');
    const turns = {
      wake: { before: () => putToSleep(host, branch), work: () => sql(url, 'SELECT 1') },
      'by hand': { before: () => floor.stop('hand'), work: () => floor.start('hand') },
    };
    for (let run = -1; run < options.runs; run++) {
      for (const [actor, { before, work }] of rotated(Object.entries(turns), run + 1)) {
        await before();
        const sample = await measure({ scene, operation: 'wake', actor, run }, async () => void (await work()));
        if (run >= 0) take(sample);
      }
    }
    say(`${scene}: ${options.branches} sleepers`);
    // Each time a fresh agent, which has created nothing.
    await host.end('SIGTERM');
    host = await startAgent(machine);
    const few = await memoryAfterStart(host);
    for (let n = 0; n < options.branches; n++) {
      const request = { branch: `${project}/s${n}`, start: 'on-connect' } as const;
      const actor = n < 10 ? 'the first 10' : 'the last 10';
      const sample = await measure({ scene, operation: 'create on-connect', actor, run: n % 10 }, async () => {
        return (await host.people.createBranch(request)).steps;
      });
      if (n < 10 || n >= options.branches - 10) take(sample);
    }
    await host.end('SIGTERM');
    host = await startAgent(machine);
    const many = await memoryAfterStart(host);
    take({ scene, operation: 'kB for a sleeper', actor: 'agent', run: 0, ms: (many - few) / options.branches });
    for (let run = 0; run < options.runs; run++)
      take(
        await measure(
          { scene, operation: 'list', actor: 'agent', run },
          async () => void (await host.people.listBranches()),
        ),
      );
  } finally {
    await host.end('SIGTERM');
    await floor.close();
    await machine.velo.deleteProject({ name: project, force: true });
  }
}

async function putToSleep({ people }: TestAgent, branch: string): Promise<void> {
  if ((await people.getBranch({ branch })).status === 'asleep') return;
  const { sessions } = await people.branchUse({ branch });
  await people.sleepBranch({ branch, idleMs: 0, sessions });
}

/** The agent's memory in kB (1,024 bytes), once it has taken over what it found. */
async function memoryAfterStart(host: TestAgent): Promise<number> {
  await host.logged(({ operation }) => operation === 'start');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${host.process.pid}/status`, 'utf8'))?.[1]);
}
