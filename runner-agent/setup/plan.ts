import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { guardScript, guardState } from '../../src/host/network/guard.ts';
import { programPath, run } from '../../src/host/processes/exec.ts';
import type { Step } from '../../src/host/step.ts';
import { postgresDrivers } from '../../src/postgres/drivers.ts';
import { storageDrivers } from '../../src/storage/drivers.ts';
import { groupStep, groups, memberStep, rootGroupsOf } from './accounts.ts';
import { preparationOf } from './choose-storage.ts';
import { fileStep, folderStep, madeByVelo } from './files.ts';
import { commandStep, type Program, programStep } from './program.ts';
import { recordPath, type SetupRecord } from './record.ts';
import { serviceStep } from './service.ts';
import { sshSteps } from './ssh.ts';
import { agentUnit, guardFile, guardUnit, units } from './units.ts';

export const home = '/var/lib/velo';

/** Everything that this host needs, in the order in which it is made: the guard comes before the agent. */
export async function planFor(record: SetupRecord, program: Program): Promise<Step[]> {
  const place = record.places.at(-1);
  const nft = programPath('nft');
  return [
    await homeStep(),
    ...(place ? await (await preparationOf(place)).steps(place, record.made) : []),
    groupStep(groups.people),
    groupStep(groups.runners),
    ...memberSteps(record),
    programStep(program),
    commandStep(program),
    ...(nft === undefined && record.sshUser === undefined ? [] : [folderStep('/etc/velo', 0o755)]),
    ...(nft === undefined ? [] : guardSteps(nft)),
    ...(record.sshUser === undefined ? [] : sshSteps(record.sshUser)),
    ...(await serverSteps()),
    serviceStep({ unit: units.agent, text: agentUnit(program, record), reads: [] }),
  ];
}

/** Everything that any run of setup may have made according to this record, so that it can be removed. */
export async function everythingOf(record: SetupRecord): Promise<Step[]> {
  // Undoing a step reads none of these.
  const program: Program = { node: '', folder: '', entry: '' };
  return [
    await homeStep(),
    ...(await Promise.all(record.places.map(async (place) => (await preparationOf(place)).allSteps(place)))).flat(),
    groupStep(groups.people),
    groupStep(groups.runners),
    ...memberSteps(record),
    programStep(program),
    commandStep(program),
    folderStep('/etc/velo', 0o755),
    ...guardSteps(''),
    ...(record.sshUser === undefined ? [] : sshSteps(record.sshUser)),
    ...(await serverPreparations()).flatMap((preparation) => preparation.steps()),
    serviceStep({ unit: units.agent, text: '', reads: [] }),
  ];
}

/** What an administrator should know about a host besides the steps. */
export async function notesFor({ places, runnerUsers, trust = [], requireProof }: SetupRecord): Promise<string[]> {
  const notes: string[] = [];
  if (places.length === 0)
    notes.push(
      'No ZFS pool: branches are plain folders below /var/lib/velo, and full copies of their parent. `--pool` or `--file` chooses another storage.',
    );
  if (programPath('nft') === undefined)
    notes.push(
      'No guard: nftables is not installed. Containers get their own network and can open connections to other machines.',
    );
  for (const preparation of await serverPreparations()) {
    const why = await preparation.whyNot();
    if (why) notes.push(why);
  }
  notes.push(...trust.map((line) => `Trusted when they prove who they are: the jobs of ${line}`));
  if (requireProof && trust.length === 0)
    notes.push('Jobs must prove who they are, and nobody is trusted: no job can work. `--trust` names a repository.');
  else if (requireProof) notes.push('Jobs that do not prove who they are, are refused.');
  for (const user of runnerUsers) {
    const rights = await rootGroupsOf(user);
    if (rights.length > 0)
      notes.push(`${user} is in the group ${rights.join(' and ')}: this gives jobs more rights than velo allows them.`);
  }
  return notes;
}

/** What every server driver that can be used here needs. */
async function serverSteps(): Promise<Step[]> {
  const steps: Step[] = [];
  for (const preparation of await serverPreparations())
    if ((await preparation.whyNot()) === undefined) steps.push(...preparation.steps());
  return steps;
}

async function serverPreparations() {
  const all = await Promise.all(postgresDrivers.map(({ preparation }) => preparation?.()));
  return all.filter((preparation) => preparation !== undefined);
}

function memberSteps({ users, runnerUsers }: SetupRecord): Step[] {
  return [
    ...users.map((user) => memberStep(user, groups.people)),
    ...runnerUsers.map((user) => memberStep(user, groups.runners)),
  ];
}

function guardSteps(nft: string): Step[] {
  return [
    fileStep(guardFile, `${madeByVelo}: the kernel rule of docs/security.md.\n${guardScript}`),
    serviceStep({
      unit: units.guard,
      text: guardUnit(nft),
      reads: [guardFile],
      works: async () => (await guardState()).inForce,
      clear: async () => {
        for (const table of ['velo', 'velo_ports'])
          await run('nft', ['delete', 'table', 'inet', table]).catch(() => {});
      },
    }),
  ];
}

/** velo's home. What velo itself puts there while it works is removed with it, but no branch's data. */
async function homeStep(): Promise<Step> {
  const preparations = await Promise.all(storageDrivers.map(({ preparation }) => preparation?.()));
  return folderStep(home, 0o711, () => {
    rmSync(recordPath, { force: true });
    for (const name of ['locks', 'postgres']) rmSync(join(home, name), { recursive: true, force: true });
    for (const preparation of preparations) preparation?.tidy(home);
  });
}
