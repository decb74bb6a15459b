import { VeloError } from '../../contract/errors/error.ts';

/** Settings that are given on the server's command line, where they override every configuration file. */
export type Settings = Record<string, string>;

/** Major versions that velo runs. 13 and older lack `recovery_init_sync_method`. */
export const supportedMajors = { first: 14, last: 18 } as const;

/** @returns the error for a major version that velo does not run */
export function versionNotSupported(major: number): VeloError {
  return new VeloError(
    'usage',
    'version-not-supported',
    `velo does not support PostgreSQL ${major}.`,
    `Choose one from ${supportedMajors.first} to ${supportedMajors.last}.`,
  );
}

/** Settings of every velo server, `main`s too: where it listens and how it is reached. The driver adds its paths. */
export function commonSettings(port: number): Settings {
  return {
    port: String(port),
    unix_socket_permissions: '0700',
    // One syncfs instead of an fsync per file before crash recovery (14 and newer): 0.3 s, not 0.9, with 1,000 files.
    recovery_init_sync_method: 'syncfs',
    // Output goes to the engine's log or velo's file; a collector would write into the data directory.
    logging_collector: 'off',
    log_destination: 'stderr',
    password_encryption: 'scram-sha-256',
  };
}

/**
 * Where a server finds and puts its files; `pgdata` and `conf` as the server sees them. Every path is given explicitly,
 * because a configuration file from elsewhere may name its own: `data_directory` in a file overrides even `-D`, and
 * every postgresql.conf of Debian has one. Settings that are not listed here do no harm in a file:
 * - `config_file` is determined by `-D` before any file is read, and is ignored in a file (tried, 15 and 17).
 * - `log_directory` and `log_filename` are for the collector, which is off; `syslog_*` and `event_source` are for log
 *   destinations that are not used.
 * - `ssl_*_file`, `ssl_crl_dir` and `krb_server_keyfile` are only read, as the server's own user; branches have no TLS.
 * - `dynamic_library_path`, `*_preload_libraries`, `jit_provider`, `extension_control_path` and `extension_destdir`
 *   name what is loaded, as that user: a database may need them.
 * - `promote_trigger_file` is only looked for, and only by a standby; `temp_tablespaces` names tablespaces, not paths.
 * - `include…` only reads more settings, which these override as well.
 */
export function pathSettings({ pgdata, conf, major }: { pgdata: string; conf: string; major: number }): Settings {
  return {
    data_directory: pgdata,
    hba_file: `${conf}/pg_hba.conf`,
    ident_file: `${conf}/pg_ident.conf`,
    external_pid_file: '',
    // The control socket is in the data directory, which only the server's own user and root can enter.
    unix_socket_directories: '.',
    // A group that exists only on another machine would be fatal.
    unix_socket_group: '',
    // Up to 14, the statistics collector writes there.
    ...(major < 15 ? { stats_temp_directory: 'pg_stat_tmp' } : {}),
  };
}

/** Bytes to allow for each connection, besides shared memory: what a backend needs that has sorted a little. */
const perConnection = 4 * 1024 ** 2;

/**
 * Reduces the parent's sizes to what the branch's memory allows: a quarter for `shared_buffers`, the rest for
 * connections. Lower values than the parent's stop a standby and a recovery from an archive, but not the crash recovery
 * of a copy (xlog.c, CheckRequiredParameterValues; tried with 15). `parent` is null if its sizes are not known.
 */
export function sizedSettings(
  parent: { buffers: number; connections: number } | null,
  memory: number | null,
): Settings {
  if (memory === null) return {};
  const buffers = Math.min(parent?.buffers ?? defaultBuffers, memory / 4);
  const most = Math.max(leastConnections, Math.floor((memory - buffers) / perConnection));
  return {
    ...(parent && parent.buffers <= buffers ? {} : { shared_buffers: `${Math.floor(buffers / 1024)}kB` }),
    ...(parent && parent.connections > most ? { max_connections: String(most) } : {}),
  };
}
/** PostgreSQL's own default. */
const defaultBuffers = 128 * 1024 ** 2;
const leastConnections = 20;

/**
 * Settings that keep a branch from acting on anything outside itself, whatever its parent's files say. `walSenders`:
 * how many clients may replicate from the branch, if that was asked for.
 */
export function branchSettings(major: number, walSenders = 0): Settings {
  return {
    // No archiving under the parent's segment names, and nothing fetched from its archive.
    archive_mode: 'off',
    archive_command: '',
    ...(major >= 15 ? { archive_library: '' } : {}),
    restore_command: '',
    archive_cleanup_command: '',
    recovery_end_command: '',
    // No replication in or out: no primary, no subscription workers, and no WAL senders unless they are asked for.
    primary_conninfo: '',
    primary_slot_name: '',
    max_logical_replication_workers: '0',
    ...replicationOut(walSenders),
    ...(major >= 17 ? { sync_replication_slots: 'off' } : {}),
    // No waiting for a standby that belongs to the parent.
    synchronous_standby_names: '',
    // pg_cron 1.5 and newer starts no job; servers without it keep the unknown setting as a placeholder.
    'cron.launch_active_jobs': 'off',
    // Key files may be outside the volume; branches listen on the loopback only.
    ssl: 'off',
  };
}

/** How many slots a server has by default; more if there are more senders. */
export const slotsFor = (walSenders: number): number => Math.max(10, walSenders);

function replicationOut(walSenders: number): Settings {
  if (walSenders === 0) return { max_wal_senders: '0' };
  return {
    max_wal_senders: String(walSenders),
    max_replication_slots: String(slotsFor(walSenders)),
    wal_level: 'logical',
    // A slot that nobody reads from any more must not fill the disk.
    max_slot_wal_keep_size: '4GB',
  };
}
