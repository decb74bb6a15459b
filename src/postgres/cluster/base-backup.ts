import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { readPlainFile } from '../../host/files/plain-file.ts';
import { run } from '../../host/processes/exec.ts';
import { poll } from '../../host/processes/wait.ts';
import type { User } from '../../host/users/user.ts';
import type { Control } from '../session/control.ts';
import type pg from '../session/pg.ts';
import { isWholeControlFile } from './whole-control-file.ts';
import { writeInside } from './write-inside.ts';

/** A backup in progress: the server writes full pages until it is completed. */
export interface Backup {
  /** Where a recovery of the copy starts to read WAL, as the server says it: unchecked. */
  redo: unknown;
  /** Ends the backup and adds to the copy what it needs: pg_control, the WAL from start to stop, and the label. */
  complete(target: string): Promise<void>;
}

/**
 * Puts a running server into backup mode (PostgreSQL, "Making a Base Backup Using the Low Level API"). One session
 * holds both a temporary slot, without which a long copy could lose WAL that it needs, and the backup itself. Both end
 * with the session, even if velo is killed.
 * @throws VeloError conflict `parent-not-copyable` if the server's settings do not allow a backup
 */
export async function startBackup(
  control: Control,
  { pgdata, major, user, what }: { pgdata: string; major: number; user: User | undefined; what: string },
): Promise<Backup> {
  const started = await begin(control, major).catch((error) => {
    throw notCopyable(error, what);
  });
  const [{ redo, file: first } = {}] = started.rows;
  return {
    redo,
    async complete(target) {
      const copy = { pgdata, target, user };
      await copyControlFile(copy);
      const stopped = await control.query(
        major >= 15
          ? `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_backup_stop(false)`
          : `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_stop_backup(false, false)`,
      );
      const { file, labelfile, spcmapfile } = stopped.rows[0] as {
        file: string;
        labelfile: string;
        spcmapfile: string;
      };
      await copyWal(copy, { first: String(first), last: file });
      writeInside(target, 'backup_label', { text: labelfile, user });
      if (spcmapfile) writeInside(target, 'tablespace_map', { text: spcmapfile, user });
    },
  };
}

async function begin(control: Control, major: number): Promise<pg.QueryResult> {
  await control.query(`SELECT pg_create_physical_replication_slot('velo_backup_' || pg_backend_pid(), true, true)`);
  return control.query(
    major >= 15
      ? `SELECT redo::text, pg_walfile_name(redo) AS file FROM pg_backup_start('velo', true) redo`
      : `SELECT redo::text, pg_walfile_name(redo) AS file FROM pg_start_backup('velo', true, false) redo`,
  );
}

/** 55000: `wal_level` or `max_replication_slots` is too low. 53400: every slot is taken. */
function notCopyable(error: unknown, what: string): unknown {
  const { code, message } = (error as { cause?: { code?: string; message?: string } }).cause ?? {};
  if (code !== '55000' && code !== '53400') return error;
  // "replication slots can only be used if …" names the setting that it means.
  const setting = code === '55000' && /wal_level/.test(message ?? '') ? 'wal_level' : 'max_replication_slots';
  return new VeloError(
    'conflict',
    'parent-not-copyable',
    `${what} can't be copied while it runs: ${message}.`,
    `Stop the parent (\`velo branch stop ${what}\`), create the branch, then start the parent again. Or raise its ${setting} and restart it.`,
    { cause: error },
  );
}

/** From the parent's data directory into the copy's, as the user that owns both. */
interface Copy {
  pgdata: string;
  target: string;
  user: User | undefined;
}

/** Copies the segments from `first` to `last`, and all histories of timelines. */
async function copyWal(
  { pgdata, target, user }: Copy,
  { first, last }: { first: string; last: string },
): Promise<void> {
  const names = readdirSync(join(pgdata, 'pg_wal'));
  const segments = names.filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
  // Without the history of its timeline, no recovery of the copy's own WAL could begin.
  const histories = names.filter((name) => /^[0-9A-F]{8}\.history$/.test(name));
  if (!segments.includes(first) || !segments.includes(last)) {
    throw new VeloError(
      'failed',
      'wal-missing',
      'A WAL segment that the copy needs is no longer in the parent.',
      'Try again.',
    );
  }
  const paths = [...segments, ...histories].map((name) => join(pgdata, 'pg_wal', name));
  await run('cp', ['-a', '--reflink=auto', '-t', join(target, 'pg_wal'), '--', ...paths], { as: user });
}

/** pg_control may be copied while it is written: it is copied again until its checksum is right, for at most 5 s. */
async function copyControlFile({ pgdata, target, user }: Copy): Promise<void> {
  const copy = join(target, 'global', 'pg_control');
  const whole = await poll(
    async () => {
      await run('cp', ['-a', '--reflink=auto', '--', join(pgdata, 'global', 'pg_control'), copy], { as: user });
      return isWholeControlFile(readPlainFile(copy, 8192) ?? Buffer.alloc(0)) ? true : undefined;
    },
    { everyMs: 5, forMs: 5_000 },
  );
  if (!whole)
    throw new VeloError(
      'failed',
      'control-file-torn',
      'The parent’s pg_control could not be copied intact.',
      'Run `velo doctor` and try again.',
    );
}
