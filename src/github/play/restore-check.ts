import * as core from '@actions/core';
import { VeloError } from '../../contract/errors/error.ts';
import type { RestoreCheck } from '../../velo.ts';
import { addToSummary } from '../comment/announce.ts';
import { renderRestoreCheck } from '../comment/wal-summary.ts';
import { inTime } from '../run/in-time.ts';
import { act, withVelo } from '../run/run-action.ts';
import type { Play } from '../run/run-context.ts';
import { grouped, notice, say } from '../step/log.ts';

/** `actions/restore-check`: tries a recovery; red when it does not work. */
export async function playRestoreCheck(): Promise<void> {
  await act('restore-check', async (context) => {
    report(undefined);
    if (context.event.pull?.fork)
      return notice('The pull request comes from a fork: its code is not trusted with a database on this machine.');
    await inTime(context, 'The check', (limited) => withVelo(limited, check));
  });
}

async function check({ velo, inputs, signal }: Play): Promise<void> {
  const { project } = inputs;
  const request = { project, ...(inputs['max-age'] && { maxAge: inputs['max-age'] }) };
  const [found] = await grouped(`Check the recovery of ${project}`, signal, (operation) =>
    velo.checkRestore(request, operation),
  );
  report(found);
  if (!found) throw failed(`The WAL of ${project}/main is not archived, so there was nothing to check.`);
  await addToSummary(renderRestoreCheck(found));
  for (const { name, ok, detail } of found.checks) say(`${ok ? '✓' : '✗'} ${name}: ${detail}`);
  if (!found.ok) throw failed(whyOf(found), found.error?.hint);
  say(`${project}/main can be recovered.`);
}

function whyOf({ project, branch, error, checks }: RestoreCheck): string {
  const wrong = checks.filter(({ ok }) => !ok).map(({ name, detail }) => `${name} (${detail})`);
  const why = error?.message ?? (wrong.join('; ') || 'it does not say why');
  return `The recovery of ${project}/${branch} failed its check: ${why}`;
}

function failed(what: string, hint?: string): VeloError {
  const help = hint || 'Look at `velo wal info` on the host, and repeat the check with `velo restore check`.';
  return new VeloError('failed', 'restore-check-failed', what, help);
}

function report(found: RestoreCheck | undefined): void {
  const recovery = found?.recovery;
  core.setOutput('ok', String(found?.ok === true));
  core.setOutput('target', found?.target ?? '');
  core.setOutput('reached', recovery?.reached.at ?? '');
  core.setOutput('lsn', recovery?.reached.lsn ?? '');
  core.setOutput('replayed-bytes', String(recovery?.replayedBytes ?? 0));
  core.setOutput('duration-ms', found?.ms == null ? '' : String(Math.round(found.ms)));
  core.setOutput('age-seconds', found?.ageSeconds == null ? '' : String(Math.round(found.ageSeconds)));
}
