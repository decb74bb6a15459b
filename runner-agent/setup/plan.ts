import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programPath, run } from '../../src/host/exec.ts';
import { guardScript, guardState } from '../../src/host/guard.ts';
import { groupStep, groups, memberStep, rootGroupsOf } from './accounts.ts';
import { fileStep, folderStep, madeByVelo } from './files.ts';
import { networkStep, whyNoDocker } from './network.ts';
import { commandStep, type Program, programStep } from './program.ts';
import { type PreparedStorage, recordPath, type SetupRecord } from './record.ts';
import { serviceStep } from './service.ts';
import { sshSteps } from './ssh.ts';
import type { Step } from './step.ts';
import { btrfsStep, datasetStep, filePoolStep, isUnmarked, markStep, removeFolderStore } from './storage.ts';
import { agentUnit, guardFile, guardUnit, units } from './units.ts';

export const home = '/var/lib/velo';

/** Everything that this host needs, in the order in which it is made: the guard comes before the agent. */
export async function planFor(record: SetupRecord, program: Program): Promise<Step[]> {
  const place = record.places.at(-1);
  const nft = programPath('nft');
  return [
    folderStep(home, 0o711, tidyHome),
    ...(place ? await storageSteps(place, record.made) : []),
    groupStep(groups.people),
    groupStep(groups.runners),
    ...memberSteps(record),
    programStep(program),
    commandStep(program),
    ...(nft === undefined && record.sshUser === undefined ? [] : [folderStep('/etc/velo', 0o755)]),
    ...(nft === undefined ? [] : guardSteps(nft)),
    ...(record.sshUser === undefined ? [] : sshSteps(record.sshUser)),
    ...((await whyNoDocker()) === undefined ? [networkStep()] : []),
    serviceStep({ unit: units.agent, text: agentUnit(program, record), reads: [] }),
  ];
}

/** Everything that any run of setup may have made according to this record, so that it can be removed. */
export function everythingOf(record: SetupRecord): Step[] {
  // Undoing a step reads none of these.
  const program: Program = { node: '', folder: '', entry: '' };
  return [
    folderStep(home, 0o711, tidyHome),
    ...record.places.flatMap((place) =>
      place.kind === 'btrfs'
        ? [btrfsStep(place.mount)]
        : [filePoolStep(place.fileBytes ?? 0), datasetStep(place.pool), markStep(place.pool)],
    ),
    groupStep(groups.people),
    groupStep(groups.runners),
    ...memberSteps(record),
    programStep(program),
    commandStep(program),
    folderStep('/etc/velo', 0o755),
    ...guardSteps(''),
    ...(record.sshUser === undefined ? [] : sshSteps(record.sshUser)),
    networkStep(),
    serviceStep({ unit: units.agent, text: '', reads: [] }),
  ];
}

/** What an administrator should know about a host besides the steps. */
export async function notesFor({ places, runnerUsers, trust = [], requireProof }: SetupRecord): Promise<string[]> {
  const whyNoEngine = await whyNoDocker();
  const notes: string[] = [];
  if (places.length === 0)
    notes.push(
      'No ZFS pool: branches are plain folders below /var/lib/velo, and full copies of their parent. `--pool` or `--file` chooses another storage.',
    );
  if (programPath('nft') === undefined)
    notes.push(
      'No guard: nftables is not installed. Containers get their own network and can open connections to other machines.',
    );
  if (whyNoEngine)
    notes.push(
      `No Docker: ${whyNoEngine.message} Branches run as processes of this machine: use them for trusted code only.`,
    );
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

async function storageSteps(place: PreparedStorage, made: readonly string[]): Promise<Step[]> {
  if (place.kind === 'btrfs') return [btrfsStep(place.mount)];
  const { pool, fileBytes } = place;
  const dataset = datasetStep(pool);
  // What setup itself began to make is not a stranger's, even if it has no mark yet.
  const strangers = !made.includes(dataset.name) && (await isUnmarked(pool));
  return [...(fileBytes === null ? [] : [filePoolStep(fileBytes)]), strangers ? markStep(pool) : dataset];
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

/** Removes what velo itself puts into its home while it works, but no branch's data. */
function tidyHome(): void {
  rmSync(recordPath, { force: true });
  for (const name of ['locks', 'postgres']) rmSync(join(home, name), { recursive: true, force: true });
  for (const name of ['directory', 'btrfs']) removeFolderStore(join(home, name));
  const mounts = join(home, 'zfs');
  if (!existsSync(mounts)) return;
  for (const name of readdirSync(mounts))
    if (readdirSync(join(mounts, name)).length === 0) rmdirSync(join(mounts, name));
  if (readdirSync(mounts).length === 0) rmdirSync(mounts);
}
