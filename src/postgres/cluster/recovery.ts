import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ancestorsOf } from '../wal/timeline-history.ts';
import type { Settings } from './settings.ts';

/** Where a recovery stops. `time` is ISO 8601 in UTC. */
export type StopPoint = { time: string } | { lsn: string } | undefined;

/**
 * Settings of a server that replays archived WAL up to a point and is then promoted. They override the copied files.
 * `hot_standby` is off: with it on, a raised `max_connections` in the WAL pauses the replay for ever, and a server whose
 * target is never reached accepts connections before it ends. The timeline is a number: `latest` would follow whatever
 * history files are found.
 */
export function recoverySettings(
  restoreCommand: string,
  {
    major,
    stop,
    timeline,
    maxPreparedTransactions,
  }: { major: number; stop: StopPoint; timeline: number; maxPreparedTransactions: number },
): Settings {
  // The one that is set comes last: with one set, the server refuses even the empty value of another.
  const none = ['', '_name', '_xid', '_time', '_lsn'].map((kind) => [`recovery_target${kind}`, '']);
  const targets: Settings = Object.fromEntries(none);
  if (stop) {
    // Names of zones, even Z, are not known yet when the server reads the time.
    const [kind, value] = 'lsn' in stop ? ['lsn', stop.lsn] : ['time', stop.time.replace('T', ' ').replace('Z', '+00')];
    delete targets[`recovery_target_${kind}`];
    targets[`recovery_target_${kind}`] = value;
  }
  return {
    restore_command: restoreCommand,
    ...targets,
    // By time: the first transaction that ended later is left out. By position: the record that starts there is.
    recovery_target_inclusive: stop && 'time' in stop ? 'on' : 'off',
    recovery_target_timeline: String(timeline),
    recovery_target_action: 'promote',
    recovery_min_apply_delay: '0',
    hot_standby: 'off',
    // It would read segments behind the target, and fail if one of those is damaged.
    ...(major >= 15 ? { recovery_prefetch: 'off' } : {}),
    // Else the replay ends in a panic if there are any (15 and newer; CheckTablespaceDirectory).
    ...(major >= 15 ? { allow_in_place_tablespaces: 'on' } : {}),
    max_prepared_transactions: String(maxPreparedTransactions),
    // Its messages are compared: none may be left out, translated, or buried under those of a debugger.
    lc_messages: 'C',
    log_min_messages: 'warning',
  };
}

/** What the server says when the WAL ends before the target (xlogrecovery.c). */
export const endedBeforeTarget = 'recovery ended before configured recovery target was reached';

/** What it says when its restore_command ends with more than 125 (xlogarchive.c). */
export const notRestored = 'could not restore file';

/**
 * Where a promoted server ended its recovery: from the history file of its new timeline, whose last line has the end of
 * the timeline before. Undefined if there is no such file.
 */
export function recoveryEnd(pgdata: string, timeline: number): { lsn: string; timeline: number } | undefined {
  const names = readdirSync(join(pgdata, 'pg_wal')).filter((name) => /^[0-9A-F]{8}\.history$/.test(name));
  for (const name of names.sort().reverse()) {
    const made = Number.parseInt(name, 16);
    const parent = ancestorsOf(pgdata, made).at(-1);
    if (parent?.timeline === timeline) return { lsn: parent.end, timeline: made };
  }
  return undefined;
}
