import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programPath, run } from '../../src/host/exec.ts';
import { guardScript, guardState } from '../../src/host/guard.ts';
import { groupStep, groups, memberStep, rootGroupsOf } from './accounts.ts';
import { fileStep, folderStep, madeByVelo } from './files.ts';
import { networkStep, whyNoDocker } from './network.ts';
import { commandStep, type Program, programStep, thisProgram } from './program.ts';
import { recordPath, type SetupRecord } from './record.ts';
import { serviceStep } from './service.ts';
import type { Step } from './step.ts';
import { btrfsStep, datasetStep, filePoolStep, isUnmarked, markStep, removeFolderStore } from './storage.ts';
import { agentUnit, guardFile, guardUnit, units } from './units.ts';

export const home = '/var/lib/velo';

/** The steps for a host, and what its administrator should know besides. */
export interface Plan {
  steps: Step[];
  notes: string[];
  program: Program;
}

/** Everything that this host needs, in the order in which it is made: the guard stands before the agent starts. */
export async function planFor(record: SetupRecord): Promise<Plan> {
  const { users, runnerUsers } = record;
  const program = thisProgram();
  const nft = programPath('nft');
  const whyNoEngine = await whyNoDocker();
  const steps = [
    folderStep(home, 0o711, tidyHome),
    ...(await storageSteps(record)),
    groupStep(groups.people),
    groupStep(groups.runners),
    ...users.map((user) => memberStep(user, groups.people)),
    ...runnerUsers.map((user) => memberStep(user, groups.runners)),
    programStep(program),
    commandStep(program),
    ...(nft === undefined ? [] : guardSteps(nft)),
    ...(whyNoEngine === undefined ? [networkStep()] : []),
    serviceStep({ unit: units.agent, text: agentUnit(program), reads: [] }),
  ];
  const notes = [
    ...(record.storage === null
      ? [
          'No ZFS pool: branches are plain folders below /var/lib/velo, copies of their parent. `--pool` or `--file` chooses otherwise.',
        ]
      : []),
    ...(nft === undefined
      ? ['No guard: nftables is not installed. Containers get a network of their own, and can call out.']
      : []),
    ...(whyNoEngine === undefined
      ? []
      : [`No Docker: ${whyNoEngine.message} Branches are processes of this machine: for trusted code only.`]),
    ...(await rightsNotes(runnerUsers)),
  ];
  return { steps, notes, program };
}

/** All that any run of setup can have made by this record, for taking it away. */
export async function everythingOf(record: SetupRecord): Promise<Step[]> {
  const { storage } = record;
  const both = storage?.kind === 'zfs' ? [datasetStep(storage.pool), markStep(storage.pool)] : [];
  const { steps } = await planFor(record);
  const optional = [...guardSteps('nft'), networkStep(), ...both];
  const names = new Set(steps.map(({ name }) => name));
  return [...steps, ...optional.filter(({ name }) => !names.has(name))];
}

async function storageSteps({ storage, made }: SetupRecord): Promise<Step[]> {
  if (storage === null) return [];
  if (storage.kind === 'btrfs') return [btrfsStep(storage.mount)];
  const { pool, fileBytes } = storage;
  const dataset = datasetStep(pool);
  // What setup itself began to make is not a stranger's, even if it has no mark yet.
  const strangers = !made.includes(dataset.name) && (await isUnmarked(pool));
  return [...(fileBytes === null ? [] : [filePoolStep(fileBytes)]), strangers ? markStep(pool) : dataset];
}

function guardSteps(nft: string): Step[] {
  return [
    folderStep('/etc/velo', 0o755),
    fileStep(guardFile, `${madeByVelo}: the kernel rule of docs/security.md.\n${guardScript}`),
    serviceStep({
      unit: units.guard,
      text: guardUnit(nft),
      reads: [guardFile],
      works: async () => (await guardState()).inForce,
      clear: async () => {
        await run('nft', ['delete', 'table', 'inet', 'velo']).catch(() => {});
      },
    }),
  ];
}

/** What a runner's user may do besides, that makes the agent's refusals worth nothing. */
async function rightsNotes(runnerUsers: string[]): Promise<string[]> {
  const notes: string[] = [];
  for (const user of runnerUsers) {
    const rights = await rootGroupsOf(user);
    if (rights.length > 0)
      notes.push(`${user} is in the group ${rights.join(' and ')}: by it jobs can do more than velo lets them.`);
  }
  return notes;
}

/** What velo itself puts into its home while it works; a branch's data is none of it. */
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
