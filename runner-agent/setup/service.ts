import { existsSync, rmSync, statSync } from 'node:fs';
import { VeloError } from '../../src/contract/errors/error.ts';
import { ProgramError, run } from '../../src/host/processes/exec.ts';
import { done, type Look, missing, old, type Step } from '../../src/host/step.ts';
import { compare, writeWhole } from './files.ts';

export interface Service {
  unit: string;
  text: string;
  /** Files that it reads when it starts. If one is newer than its start, it must be restarted. */
  reads: string[];
  /** Whether it works, in addition to being active. */
  works?: () => Promise<boolean>;
  /** Removes what remains after it has been stopped. */
  clear?: () => Promise<void>;
}

const folder = '/etc/systemd/system';

/** A systemd unit: its file, started at boot, and running with the file's present content. */
export function serviceStep({ unit, text, reads, works = async () => true, clear }: Service): Step {
  const path = `${folder}/${unit}`;
  return {
    name: `service ${unit}`,
    async look(): Promise<Look> {
      const file = compare(path, text);
      if (file === 'missing') return missing();
      if (file === 'other') return old('its file has changed');
      const { UnitFileState, ActiveState, NeedDaemonReload, ActiveEnterTimestampMonotonic } = await show(unit);
      if (UnitFileState !== 'enabled') return old('it does not start at boot');
      if (ActiveState !== 'active') return old('it is not running');
      const runningMs = Number(process.hrtime.bigint() / 1_000_000n) - Number(ActiveEnterTimestampMonotonic) / 1_000;
      const newest = Math.max(...[path, ...reads].map((name) => (existsSync(name) ? statSync(name).mtimeMs : 0)));
      if (NeedDaemonReload === 'yes' || Date.now() - newest < runningMs) return old('it must be restarted');
      return (await works()) ? done('running') : old('it has no effect');
    },
    async make() {
      if (compare(path, text) !== 'same') writeWhole(path, text);
      try {
        await systemctl('daemon-reload');
        await systemctl('enable', unit);
        await systemctl('restart', unit);
      } catch (error) {
        if (!(error instanceof ProgramError)) throw error;
        throw new VeloError(
          'failed',
          'service-failed',
          `systemd could not start ${unit}: ${error.stderr.trim().split('\n', 1)[0]}`,
          `\`journalctl -u ${unit}\` says why; then run \`velo setup\` again.`,
          { cause: error },
        );
      }
    },
    async unmake() {
      if (existsSync(path)) await systemctl('disable', '--now', unit);
      rmSync(path, { force: true });
      await systemctl('daemon-reload');
      // Forgets a failure. A unit that systemd does not know is not an error here.
      await systemctl('reset-failed', unit).catch(() => {});
      await clear?.();
      return [];
    },
  };
}

/** sd_booted(3). */
export const isSystemd = (): boolean => existsSync('/run/systemd/system');

/** @throws VeloError unable `no-systemd` */
export function requireSystemd(): void {
  if (isSystemd()) return;
  throw new VeloError(
    'unable',
    'no-systemd',
    'This machine does not use systemd, which starts the agent at boot and keeps it running.',
    'Start `velo agent` with the service manager of this machine. docs/operating.md says what it needs.',
  );
}

export async function stopService(unit: string): Promise<void> {
  if (existsSync(`${folder}/${unit}`)) await systemctl('stop', unit);
}

export async function startService(unit: string): Promise<void> {
  if (existsSync(`${folder}/${unit}`)) await systemctl('start', unit);
}

/** Lets the first of these units that runs read its files anew. */
export async function reloadService(...units: string[]): Promise<void> {
  for (const unit of units) {
    if ((await show(unit)).ActiveState !== 'active') continue;
    await systemctl('reload', unit);
    return;
  }
}

async function systemctl(...args: string[]): Promise<void> {
  await run('systemctl', ['--quiet', ...args]);
}

async function show(unit: string): Promise<Record<string, string>> {
  const properties = ['UnitFileState', 'ActiveState', 'NeedDaemonReload', 'ActiveEnterTimestampMonotonic'];
  const { stdout } = await run('systemctl', ['show', unit, `--property=${properties.join(',')}`]);
  return Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
