import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { sql } from '../test/harness/database/sql.ts';
import type { Machine } from '../test/harness/machine/machine.ts';
import { engineActor, processActor } from './actors.ts';
import { openFloor } from './floor.ts';
import type { Options } from './options.ts';
import { type Actor, measure, projectName, rotated, type Sample } from './sample.ts';

const execute = promisify(execFile);

/** What a case gets: where to work, how often, and where to report its measurements. */
export interface Bench {
  machine: Machine;
  options: Options;
  take(sample: Sample): void;
  say(line: string): void;
}

/** A branch's life by hand, with the engine and with the command line in turn: beside one branch, then beside many. */
export async function life(bench: Bench): Promise<void> {
  const { machine, options, say } = bench;
  const project = projectName('demo');
  await machine.createProject(project);
  const floor = await openFloor(machine, project);
  try {
    const actors = [floor, engineActor(machine, project), processActor(machine, project)];
    // The lower limit for any command line on Node.
    for (let run = 0; run < options.runs; run++) {
      const at = { scene: 'a process', operation: 'empty', actor: 'node', run };
      bench.take(await measure(at, () => execute(process.execPath, ['-e', '0']).then(nothing)));
    }
    await machine.velo.createBranch({ branch: `${project}/first`, start: false });
    await lives(bench, actors, 'beside 1 branch');
    say(`making ${options.branches} stopped branches`);
    for (let n = 1; n < options.branches; n++)
      await machine.velo.createBranch({ branch: `${project}/b${n}`, start: false, labels: { n: String(n) } });
    await lives(bench, actors, `beside ${options.branches} branches`);
  } finally {
    await floor.close();
    await machine.velo.deleteProject({ name: project, force: true });
  }
}

async function lives({ options, take }: Bench, actors: Actor[], scene: string): Promise<void> {
  // The first run is not counted: after it, caches are warm for every actor.
  for (let run = -1; run < options.runs; run++) {
    const turn = async (operation: string, work: (actor: Actor, branch: string) => ReturnType<Actor['create']>) => {
      for (const actor of rotated(actors, run + 1)) {
        const branch = `run${run + 1}-${actor.name.slice(0, 2)}`;
        const sample = await measure({ scene, operation, actor: actor.name, run }, () => work(actor, branch));
        if (run >= 0 && operation !== '') take(sample);
      }
    };
    await turn('create', (actor, branch) => actor.create(branch));
    await turn('reset', (actor, branch) => actor.reset(branch));
    await turn('', (actor, branch) => actor.stop(branch).then(nothing));
    await turn('start', (actor, branch) => actor.start(branch));
    await turn('status', (actor) => actor.status().then(nothing));
    const undos: (() => Promise<void>)[] = [];
    await turn('snapshot', async (actor) => {
      undos.push(await actor.snapshot());
      return undefined;
    });
    for (const undo of undos) await undo();
    await turn('delete', (actor, branch) => actor.delete(branch).then(nothing));
  }
}

const nothing = () => undefined;

/** Twenty creates at once, by hand and with the engine. */
export async function together({ machine, options, take }: Bench): Promise<void> {
  const project = projectName('many');
  await machine.createProject(project);
  const floor = await openFloor(machine, project);
  try {
    for (let run = 0; run < Math.min(3, options.runs); run++) {
      for (const actor of rotated([floor, engineActor(machine, project)], run)) {
        const names = Array.from({ length: 20 }, (_, n) => `r${run}-${n}`);
        take(
          await measure({ scene: 'together', operation: '20 creates', actor: actor.name, run }, async () => {
            await Promise.all(names.map((name) => actor.create(name)));
            return undefined;
          }),
        );
        for (const name of names) await actor.delete(name);
      }
    }
  } finally {
    await floor.close();
    await machine.velo.deleteProject({ name: project, force: true });
  }
}

/** Creates from a parent that pgbench is writing to. */
export async function load({ machine, options, take, say }: Bench): Promise<void> {
  const project = projectName('busy');
  await machine.createProject(project);
  const { url } = await machine.velo.getBranch({ branch: `${project}/main` });
  const environment = { PATH: process.env.PATH ?? '' };
  try {
    await execute('pgbench', ['-i', '-q', '-s', '5', url], { env: environment });
  } catch (error) {
    say(`no load: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}`);
    await machine.velo.deleteProject({ name: project, force: true });
    return;
  }
  const floor = await openFloor(machine, project);
  const writing = spawn('pgbench', ['-n', '-c', '4', '-T', '3600', url], { env: environment, stdio: 'ignore' });
  const ended = new Promise((resolve) => writing.once('exit', resolve));
  try {
    const actors = [floor, engineActor(machine, project), processActor(machine, project)];
    for (let run = 0; run < options.runs; run++) {
      for (const actor of rotated(actors, run)) {
        const branch = `run${run}-${actor.name.slice(0, 2)}`;
        take(
          await measure({ scene: 'under load', operation: 'create', actor: actor.name, run }, () =>
            actor.create(branch),
          ),
        );
        await actor.delete(branch);
      }
    }
  } finally {
    writing.kill('SIGKILL');
    await ended;
    await floor.close();
    await machine.velo.deleteProject({ name: project, force: true });
  }
}

/** Compares the host's network under the guard with isolated networks: create, start, and the time of each query. */
export async function network({ machine, options, take, say }: Bench): Promise<void> {
  if (machine.postgres !== 'docker') return;
  const pool = machine.pool ? { pool: machine.pool } : {};
  const image = process.env.VELO_TEST_IMAGE ?? 'postgres:15';
  const kinds = ['host', 'isolated'] as const;
  try {
    for (const kind of kinds)
      await machine.velo.createProject({ name: projectName(kind), image, network: kind, ...pool });
    const clients = await Promise.all(
      kinds.map(async (kind) => {
        const client = new pg.Client({
          connectionString: (await machine.velo.getBranch({ branch: `${projectName(kind)}/main` })).url,
        });
        await client.connect();
        return { kind, client };
      }),
    );
    for (let run = 0; run < options.runs; run++) {
      for (const { kind, client } of rotated(clients, run)) {
        const branch = `${projectName(kind)}/run${run}`;
        const at = { scene: 'network', actor: kind, run };
        take(
          await measure(
            { ...at, operation: 'create' },
            async () => (await machine.velo.createBranch({ branch })).steps,
          ),
        );
        await machine.velo.stopBranch({ branch });
        take(
          await measure({ ...at, operation: 'start' }, async () => (await machine.velo.startBranch({ branch })).steps),
        );
        await machine.velo.deleteBranch({ branch });
        const rounds = 500;
        const all = await measure({ ...at, operation: 'SELECT 1' }, async () => {
          for (let n = 0; n < rounds; n++) await client.query('SELECT 1');
          return undefined;
        });
        take({ ...all, ms: all.ms / rounds });
      }
    }
    for (const { client } of clients) await client.end();
  } catch (error) {
    say(`network: ${error instanceof Error ? error.message : error}`);
  } finally {
    for (const kind of kinds)
      await machine.velo.deleteProject({ name: projectName(kind), force: true }).catch(() => {});
  }
}

/** Creates from a parent of some 1,000 files and from one of 13,000: 4,000 small tables with two indexes each. */
export async function files({ machine, options, take }: Bench): Promise<void> {
  const kinds = { few: '1,000 files', many: '13,000 files' } as const;
  try {
    for (const name of ['few', 'many'] as const) await machine.createProject(projectName(name));
    const { url } = await machine.velo.getBranch({ branch: `${projectName('many')}/main` });
    // In batches: a transaction holds a lock for every table that it creates.
    for (let from = 0; from < 4000; from += 100) {
      await sql(
        url,
        `DO $$ BEGIN FOR i IN ${from} .. ${from + 99} LOOP
           EXECUTE format('CREATE TABLE small_%s (id int PRIMARY KEY, n int UNIQUE)', i);
           EXECUTE format('INSERT INTO small_%s VALUES (1, 1)', i);
         END LOOP; END $$`,
      );
    }
    // Write out what creating the tables left in memory: a branch's time must not include it.
    await sql(url, 'CHECKPOINT');
    await execute('sync');
    for (let run = -1; run < options.runs; run++) {
      for (const name of rotated(['few', 'many'] as const, run + 1)) {
        const branch = `${projectName(name)}/run${run}`;
        const at = { scene: 'files', operation: 'create', actor: kinds[name], run };
        const sample = await measure(at, async () => (await machine.velo.createBranch({ branch })).steps);
        if (run >= 0) take(sample);
        await machine.velo.deleteBranch({ branch });
      }
    }
  } finally {
    for (const name of ['few', 'many'])
      await machine.velo.deleteProject({ name: projectName(name), force: true }).catch(() => {});
  }
}
