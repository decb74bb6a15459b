import { readFileSync } from 'node:fs';
import { startAgent } from '../test/harness/agent/agent.ts';
import { engineActor, processActor } from './actors.ts';
import type { Bench } from './cases.ts';
import { measure, projectName, rotated } from './sample.ts';

/** Measures the host's agent: a create with and without it in turn, the rate of `get`s, and the agent's memory. */
export async function agent({ machine, options, take }: Bench): Promise<void> {
  const project = projectName('asked');
  const scene = 'agent';
  await machine.createProject(project);
  const host = await startAgent(machine);
  try {
    const memory = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${host.process.pid}/status`, 'utf8'))?.[1];
    take({ scene, operation: 'idle', actor: 'MB', run: 0, ms: (Number(memory) * 1024) / 1e6 });
    const actors = [
      engineActor(machine, project),
      engineActor({ velo: host.people }, project, 'agent'),
      processActor(machine, project),
      processActor({ env: { ...machine.env, VELO_SOCKET: host.socket } }, project, 'process by agent'),
    ];
    for (let run = -1; run < options.runs; run++) {
      for (const actor of rotated(actors, run + 1)) {
        const branch = `run${run + 1}-${actor.name.replaceAll(' ', '-')}`;
        const sample = await measure({ scene, operation: 'create', actor: actor.name, run }, () =>
          actor.create(branch),
        );
        if (run >= 0) take(sample);
        await actor.delete(branch);
      }
    }
    await gets({ run: 0, seconds: 3, ask: () => host.people.getBranch({ branch: `${project}/main` }), take });
  } finally {
    await host.end('SIGTERM');
    await machine.velo.deleteProject({ name: project, force: true });
  }
}

interface Gets {
  run: number;
  seconds: number;
  ask(): Promise<unknown>;
  take: Bench['take'];
}

/** 64 clients that each send one request after the other; records the elapsed time per answer, in milliseconds. */
async function gets({ run, seconds, ask, take }: Gets): Promise<void> {
  const until = performance.now() + seconds * 1000;
  let answers = 0;
  const client = async () => {
    while (performance.now() < until) {
      await ask();
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: 64 }, client));
  take({ scene: 'agent', operation: 'get', actor: 'agent', run, ms: (seconds * 1000) / answers });
}
