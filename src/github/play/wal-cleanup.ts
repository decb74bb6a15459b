import * as core from '@actions/core';
import { bytes } from '../../bytes.ts';
import { asVeloError } from '../../contract/errors/error.ts';
import type { Request, Snapshot, WalArchive, WalCleanup } from '../../velo.ts';
import { addToSummary } from '../comment/announce.ts';
import { renderWalCleanup } from '../comment/wal-summary.ts';
import { inTime } from '../run/in-time.ts';
import { act, withVelo } from '../run/run-action.ts';
import type { Play } from '../run/run-context.ts';
import { isMain, targetOf } from '../run/target.ts';
import { grouped, notice, say, warn } from '../step/log.ts';

/** `actions/wal-cleanup`: deletes the archived WAL of a branch that no moment of the last days needs. */
export async function playWalCleanup(): Promise<void> {
  await act('wal-cleanup', async (context) => {
    report({ segments: 0, bytes: 0, bases: [], before: [], after: [], limited: null });
    const { pull, action } = context.event;
    if (pull?.fork)
      return notice('The pull request comes from a fork: its code is not trusted with a database on this machine.');
    if (action === 'closed' && !isMain(context)) return say('The pull request is closed: its branch goes.');
    await inTime(context, 'The clean-up', (limited) => withVelo(limited, cleanUp));
  });
}

async function cleanUp(play: Play): Promise<void> {
  const { velo, owner, inputs, signal } = play;
  const { days, force } = inputs;
  const branch = await targetOf(play);
  const whose = { branch, expect: { owner }, shared: true };
  const request: Request<'walCleanup'> = { ...whose, ...(days !== null && { days }), ...(force && { force }) };
  const answer = await grouped(`Delete old WAL of ${branch}`, signal, (operation) =>
    velo.walCleanup(request, operation),
  );
  report(answer);
  const bases = answer.bases.length > 0 ? ` and ${answer.bases.length} bases` : '';
  say(`Old WAL of ${branch}: ${answer.segments} segments (${bytes(answer.bytes)})${bases} deleted.`);
  const { archives, snapshots } = await pictured(play, whose);
  await addToSummary(renderWalCleanup(branch, answer, { archives, snapshots }));
}

/** What the summary's timeline shows. It is not worth a failure: the clean-up is done. */
async function pictured(
  { velo, signal }: Play,
  whose: Request<'walInfo'>,
): Promise<{ archives: WalArchive[]; snapshots: Snapshot[] }> {
  try {
    return { archives: await velo.walInfo(whose, { signal }), snapshots: await velo.listSnapshots(whose, { signal }) };
  } catch (error) {
    if (signal.aborted) throw error;
    warn(`The summary has no timeline: ${asVeloError(error).message}`);
    return { archives: [], snapshots: [] };
  }
}

function report({ segments, bytes: size, bases, after }: WalCleanup): void {
  core.setOutput('segments', String(segments));
  core.setOutput('bytes', String(size));
  core.setOutput('bases', String(bases.length));
  core.setOutput('recoverable-from', after[0]?.from.at ?? '');
  core.setOutput('recoverable-to', after.at(-1)?.to.at ?? '');
}
