import { existsSync, readFileSync, statSync } from 'node:fs';
import { release } from 'node:os';
import { asVeloError } from '../../contract/errors/error.ts';
import type { Check } from '../../contract/velo.ts';
import { homeTrouble } from '../../host/home.ts';
import { guardState } from '../../host/network/guard.ts';
import { version } from '../../version.ts';
import type { Site } from '../store/site.ts';
import { check } from './check.ts';
import { sshChecks } from './check-ssh.ts';

/** Checks of this machine: system, storage, engine, network and home. A missing part's check says what it is for. */
export async function machineChecks(site: Site): Promise<Check[]> {
  const machine = [...system(), ...(await storage(site)), ...(await engines(site)), await network(), ...files(site)];
  return [...machine, ...(await sshChecks())];
}

function system(): Check[] {
  const node = Number(process.versions.node.split('.', 1)[0]);
  return [
    check('system', 'Operating system', { state: 'ok', detail: `${osName()}, Linux ${release()}` }),
    check('system', 'Node', {
      state: node >= 20 ? 'ok' : 'fail',
      detail: process.version,
      help: node >= 20 ? '' : 'Install Node 20.19 or newer.',
    }),
    check('system', 'velo', { state: 'info', detail: `v${version}` }),
  ];
}

async function storage(site: Site): Promise<Check[]> {
  const checks: Check[] = [];
  for (const driver of site.drivers.storage) {
    for (const found of await driver.checks()) checks.push({ group: 'storage', ...found });
  }
  return checks;
}

async function engines(site: Site): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { name, needs, gives } of site.drivers.postgres) {
    try {
      const driver = await site.driver(name);
      const why = await driver.unusable();
      if (why) throw why;
      checks.push(check('engine', needs.name, { state: 'ok', detail: await driver.describe() }));
      const { all, detail } = await driver.limitsKept();
      checks.push(check('engine', `Limits with ${needs.name}`, { state: all ? 'ok' : 'info', detail }));
    } catch (error) {
      const { message, hint } = asVeloError(error);
      checks.push(check('engine', needs.name, { state: 'info', detail: message, help: `${gives} ${hint}` }));
    }
  }
  if (checks.every(({ state }) => state !== 'ok')) {
    const missing = `neither ${site.drivers.postgres.map(({ needs }) => needs.inSentence).join(' nor ')}`;
    checks.push(check('engine', 'PostgreSQL', { state: 'fail', detail: missing, help: 'Install one of them.' }));
  }
  return checks;
}

async function network(): Promise<Check> {
  const guard = await guardState();
  if (guard.inForce)
    return check('network', 'Guard', { state: 'ok', detail: 'active: servers of branches cannot open connections' });
  const help =
    'velo creates it when it is first needed, as root and with nftables. Servers then share the host’s network, which is faster, but cannot open connections. Without it, containers get their own network.';
  return check('network', 'Guard', { state: 'info', detail: `not active: ${guard.reason}`, help });
}

function files(site: Site): Check[] {
  const trouble = homeTrouble(site.home);
  if (trouble) return [check('files', 'Home', { state: 'fail', detail: trouble.message, help: trouble.hint })];
  if (!existsSync(site.home))
    return [check('files', 'Home', { state: 'info', detail: `${site.home} will be created with the first project` })];
  const mode = statSync(site.home).mode & 0o777;
  const open = (mode & 0o022) !== 0;
  return [
    check('files', 'Home', {
      state: open ? 'fail' : 'ok',
      detail: `${site.home} (${mode.toString(8)})`,
      help: open ? `Others may write to it: \`chmod go-w ${site.home}\`.` : '',
    }),
  ];
}

function osName(): string {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux';
  } catch {
    return 'Linux';
  }
}
