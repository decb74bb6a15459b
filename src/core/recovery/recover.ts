import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { Recovery } from '../../contract/velo.ts';
import { clearCopiedFiles } from '../../postgres/cluster/hygiene.ts';
import {
  endedBeforeTarget,
  notRestored,
  recoveryEnd,
  recoverySettings,
  type StopPoint,
} from '../../postgres/cluster/recovery.ts';
import {
  pgdataOf,
  removeProcessFiles,
  writeServerFiles,
  writeWalPrograms,
} from '../../postgres/cluster/server-files.ts';
import { branchSettings, commonSettings, sizedSettings } from '../../postgres/cluster/settings.ts';
import { writeInside } from '../../postgres/cluster/write-inside.ts';
import type { Server } from '../../postgres/server.ts';
import { awaitControl } from '../../postgres/session/control.ts';
import { restoreCommand } from '../../postgres/wal/restore-program.ts';
import { formatLsn } from '../../postgres/wal/segments.ts';
import type { Generation } from '../catalog/catalog.ts';
import { serverFailed } from '../generation/server-failed.ts';
import { watchStart } from '../generation/start-watch.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf, userOf } from '../store/open-place.ts';
import { exactStop } from '../wal/read-records.ts';
import { lsnOf, segmentBytes, segmentOf } from '../wal/wal-positions.ts';
import type { RecoveryPlan } from './recovery-plan.ts';
import { followReplay } from './replay-progress.ts';
import { removeRestoreFolder, restoreFolder } from './restore-folder.ts';
import { makeTablespace, sealTablespaces, tablespaceInPlace } from './tablespaces.ts';

/** No limit by itself: a recovery goes on as long as it does something (`stallMs`). */
const longestMs = 30 * 86_400_000;
/** How long a replaying server may use neither processor nor disk, in milliseconds. */
const stallMs = 300_000;

/**
 * Replays archived WAL, from its restore folder, on a generation that was just cloned from a base, and leaves it as a cleanly stopped cluster at
 * the plan's target. Its server has no network, and nobody but velo can reach it.
 * @throws VeloError failed `wal-damaged` if it ends before its target, `server-failed` · conflict `data-outside`
 */
export async function recover(
  place: Place,
  generation: Generation,
  { plan, steps }: { plan: RecoveryPlan; steps: Steps },
): Promise<Recovery> {
  return steps.run('Replay WAL', async () => {
    const restore = restoreFolder(place, generation);
    const server: Server = { ...serverOf(place, generation), archive: null, restore };
    const pgdata = pgdataOf(generation.volume.path);
    await clearCopiedFiles(pgdata, server.user);
    writeInside(pgdata, 'recovery.signal', { text: '', user: userOf(place.project.record) });
    const replaying = { place, generation, plan, server, steps };
    const reached = await replayToTarget(replaying, stopOf(plan, restore));
    removeRestoreFolder(place, generation);
    return {
      base: plan.base.stored.id,
      generation: plan.generation,
      from: { lsn: formatLsn(plan.from), at: plan.base.record.endAt },
      reached,
      replayedBytes: Math.max(0, Number(lsnOf(reached.lsn) - plan.from)),
    };
  });
}

async function replayToTarget(replaying: Replaying, stop: StopPoint): Promise<Recovery['reached']> {
  const { generation, plan } = replaying;
  const pgdata = pgdataOf(generation.volume.path);
  sealTablespaces(pgdata, true);
  try {
    let reached = await replay(replaying, stop);
    // Nothing in the WAL is later than the target: its end is the target.
    if (reached === 'before target' && plan.endIsFinal) reached = await replay(replaying, undefined);
    if (reached === 'before target') throw damaged(generation, plan, undefined);
    return reached;
  } finally {
    sealTablespaces(pgdata, false);
  }
}

function stopOf({ target, timeline, from }: RecoveryPlan, restore: string): StopPoint {
  if (target.kind === 'time') return { time: target.at };
  if (target.kind === 'latest') return undefined;
  return { lsn: formatLsn(exactStop(restore, timeline, { lsn: target.lsn, first: segmentOf(from) })) };
}

interface Replaying {
  place: Place;
  generation: Generation;
  plan: RecoveryPlan;
  server: Server;
  steps: Steps;
  /** Tablespaces in the data directory that were created for the server. */
  made?: string[];
}

async function replay(replaying: Replaying, stop: StopPoint): Promise<Recovery['reached'] | 'before target'> {
  const { place, generation, plan, server, steps, made = [] } = replaying;
  const { driver } = place;
  const pgdata = pgdataOf(generation.volume.path);
  const seen = driver.seen(server);
  const command = restoreCommand({ program: `${seen.conf}/restore`, folder: seen.restore, segmentBytes });
  const { timeline, maxPreparedTransactions } = plan;
  writeServerFiles(generation.volume.path, { clients: [], user: server.user });
  writeWalPrograms(generation.volume.path);
  removeProcessFiles(pgdata);
  const started = await driver.start(server, {
    ...commonSettings(server.port),
    ...branchSettings(server.major),
    ...sizedSettings(generation.record.sizing, server.limits.memory),
    ...recoverySettings(command, { major: server.major, stop, timeline, maxPreparedTransactions }),
  });
  const end = followReplay(pgdata, plan, (text) => steps.moved(text));
  const stillStarting = watchStart(place, generation, { started, steps, stallMs });
  try {
    const target = { pgdata, port: server.port, major: server.major };
    const control = await awaitControl(target, { forMs: longestMs, stillStarting });
    if (!control) {
      const said = await driver.lastWords(server);
      await driver.remove(server);
      if (stop && said.includes(endedBeforeTarget)) return 'before target';
      const inPlace = tablespaceInPlace(said, formatBranch(generation.of));
      if (inPlace !== undefined && !made.includes(inPlace)) {
        await makeTablespace(pgdata, inPlace, server.user);
        return await replay({ ...replaying, made: [...made, inPlace] }, stop);
      }
      if (said.includes(notRestored)) throw damaged(generation, plan, undefined);
      throw await serverFailed(place, generation, { how: 'did not finish its recovery', heard: said });
    }
    const { rows } = await control
      .query(`SELECT extract(epoch FROM pg_catalog.pg_last_xact_replay_timestamp()) * 1000 AS at`)
      .finally(() => control.close());
    const at = rows[0]?.at == null ? null : new Date(Math.floor(Number(rows[0].at))).toISOString();
    await driver.stop(server);
    const ended = recoveryEnd(pgdata, timeline);
    if (!ended || (stop === undefined && lsnOf(ended.lsn) < plan.end)) throw damaged(generation, plan, ended?.lsn);
    return { lsn: ended.lsn, at };
  } finally {
    end();
  }
}

function damaged(generation: Generation, plan: RecoveryPlan, lsn: string | undefined): VeloError {
  const ended = lsn === undefined ? '' : ` at ${lsn}`;
  const last = plan.tail?.segments.at(-1) ?? plan.segments.at(-1) ?? 'none';
  return new VeloError(
    'failed',
    'wal-damaged',
    `The recovery of ${formatBranch(generation.of)} ended${ended} before its target: the archived WAL is damaged, or a part of it is missing (its last segment is ${last}).`,
    'Recover an earlier moment. Nothing was changed.',
  );
}
