import { formatBranch } from '../../contract/values/names.ts';
import { directAddress } from '../../host/network/redirects.ts';
import { preparedSettings } from '../../postgres/cluster/prepared-transactions.ts';
import {
  pgdataOf,
  removeProcessFiles,
  writeServerFiles,
  writeWalPrograms,
} from '../../postgres/cluster/server-files.ts';
import { branchSettings, commonSettings, type Settings, sizedSettings } from '../../postgres/cluster/settings.ts';
import type { Server, StartedServer } from '../../postgres/server.ts';
import { archivingServer } from '../archive/archiving.ts';
import type { Generation } from '../catalog/catalog.ts';
import type { Steps } from '../operation/steps.ts';
import type { Place } from '../store/open-place.ts';
import { checkOwnData, checkPort } from './check-start.ts';

/** How the server of a generation is started. */
export interface StartPlan {
  server: Server;
  settings: Settings;
  /** The addresses that it admits clients from, in pg_hba.conf's notation. */
  clients: string[];
  /** Whether its data was copied from another server's. */
  isCopy: boolean;
}

/** Decides how the server is started, and creates the archive of the generation if it is missing. */
export async function planStart(place: Place, generation: Generation, steps: Steps): Promise<StartPlan> {
  const { volume, record } = generation;
  const { server, settings: archiving } = await archivingServer(place, generation, steps);
  const isMain = record.parent === null;
  // A branch may sleep, and be reached past the redirect of its port then.
  const clients = [...(await place.driver.clients(server)), ...(isMain ? [] : [`${directAddress}/32`])];
  // `main` runs with its own settings. A copy, even if it is a generation of `main`, loses what belonged to the server
  // that it was copied from.
  const isCopy = !isMain || volume.generation > 1;
  const settings = {
    ...commonSettings(server.port),
    ...(isMain ? {} : branchSettings(server.major, record.walSenders)),
    ...(isMain ? {} : sizedSettings(record.sizing, server.limits.memory)),
    ...archiving,
    ...(isCopy && !record.prepared ? preparedSettings(pgdataOf(volume.path)) : {}),
  };
  return { server, settings, clients, isCopy };
}

/**
 * Makes what the server needs, such as its container, while the one that it replaces still has its port.
 * @throws VeloError conflict `data-missing`, `data-outside`, and what the driver throws
 */
export async function makeServer(place: Place, generation: Generation, steps: Steps): Promise<StartPlan> {
  checkOwnData(generation, formatBranch(generation.of));
  const plan = await planStart(place, generation, steps);
  writeFiles(generation, { ...plan, clients: [] });
  await place.driver.make(plan.server, plan.settings);
  return plan;
}

/** Starts the server; it admits the clients of the plan. @throws VeloError conflict `port-taken` */
export async function startServer(place: Place, generation: Generation, plan: StartPlan): Promise<StartedServer> {
  await checkPort(generation.record, formatBranch(generation.of));
  writeFiles(generation, plan);
  removeProcessFiles(pgdataOf(generation.volume.path));
  return place.driver.start(plan.server, plan.settings);
}

function writeFiles({ volume }: Generation, { server, settings, clients }: StartPlan): void {
  writeServerFiles(volume.path, { clients, user: server.user });
  if (settings.archive_command !== undefined) writeWalPrograms(volume.path);
}
