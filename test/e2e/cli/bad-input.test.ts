import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { storeOf } from '../../harness/machine/store.ts';
import { folderOf } from '../../harness/machine/volumes.ts';
import { tool } from '../../harness/tool.ts';

// Words are checked before any driver is asked, so one pair is enough. The last part is about Docker's images.
const plain = pair.storage === 'directory' && pair.postgres === 'local';

let machine: Machine;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
});

afterAll(() => machine?.close());

/** What exists, to check that a refused command has created nothing. */
const inventory = async () =>
  JSON.stringify(
    (await machine.velo.status()).projects.map(({ branches, ...rest }) => [rest, branches.map(({ branch }) => branch)]),
  );

interface Refusal {
  code: string;
  exitCode: number;
  env?: Record<string, string>;
  /** The refusal comes only after steps were shown. */
  late?: boolean;
}

/** Runs a command that must be refused, as text and as JSON, and checks the form of both answers. */
async function refuses(args: string[], { code, exitCode, env = {}, late = false }: Refusal): Promise<void> {
  const before = await inventory();
  const [text, json] = await Promise.all([machine.cliIn(env, ...args), machine.cliIn(env, '--json', ...args)]);
  const said = JSON.stringify(args);

  expect(text.exitCode, said).toBe(exitCode);
  expect(text.stdout, said).toBe('');
  // One line says what is wrong, one says what helps; no control characters, whatever the input. A late failure shows
  // its steps first.
  const spoken = late ? text.stderr.split('\n').slice(-3) : text.stderr.split('\n');
  expect(spoken, said).toEqual([expect.stringMatching(/^velo: \S.*[.:]/), expect.stringMatching(/^ {2}\S/), '']);
  expect(text.stderr, said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);

  expect(json.exitCode, said).toBe(exitCode);
  expect(json.stdout.endsWith('}\n'), said).toBe(true);
  expect(json.json(), said).toEqual({
    error: { code, message: expect.any(String), hint: expect.any(String), left: [] },
  });
  expect(
    json.stderr.split('\n').filter((line) => /error|velo:/.test(line)),
    said,
  ).toEqual([]);
  expect(await inventory(), said).toBe(before);
}

describe.runIf(plain)('names', () => {
  const long = 'a'.repeat(64);
  const bad = [
    '',
    long,
    'a b',
    'a/b',
    '..',
    '.',
    'a..b',
    '@',
    'a@b',
    '"',
    "'",
    '`id`',
    '$(id)',
    'a\nb',
    'a\u001b[31m',
    'ä',
    '🐘',
    'é',
    'A',
    '1a',
    '_a',
    'a.1',
    '%00',
    'a;b',
  ];

  it.each(bad)('refuses the project name %j', (name) =>
    refuses(['project', 'create', name], { code: 'invalid-name', exitCode: 2 }),
  );

  it('refuses such names for branches and for their projects', async () => {
    for (const name of ['', long, 'a/b', '..', 'a@b', 'a\nb', 'ä', '-x']) {
      await refuses(['branch', 'create', `demo/${name}`], { code: 'invalid-name', exitCode: 2 });
    }
    for (const name of ['', '-x']) {
      for (const command of ['get', 'delete', 'reset', 'password', 'start', 'set']) {
        const more = command === 'set' ? ['--ttl', '1d'] : [];
        await refuses(['branch', command, `${name}/dev`, ...more], { code: 'invalid-name', exitCode: 2 });
      }
    }
    await refuses(['branch', 'create', 'demo/dev', '--parent', 'demo/../main'], { code: 'invalid-name', exitCode: 2 });
    await refuses(['branch', 'create', 'demo/-dev'], { code: 'invalid-name', exitCode: 2 });
    await refuses(['branch', 'create', 'dev'], { code: 'invalid-name', exitCode: 2 });
    await refuses(['branch', 'get', 'demo'], { code: 'invalid-name', exitCode: 2 });
    await refuses(['branch', 'list', 'De mo'], { code: 'invalid-name', exitCode: 2 });
    // A word that begins with a dash is read as an option.
    await refuses(['project', 'create', '-demo'], { code: 'unknown-option', exitCode: 2 });
    await refuses(['project', 'create', '--', '-demo'], { code: 'invalid-name', exitCode: 2 });
  });

  it('takes the longest name and every allowed kind of character', async () => {
    const name = `a-b_9${'z'.repeat(58)}`;
    expect((await machine.cli('branch', 'create', `demo/${name}`, '--no-start')).exitCode).toBe(0);
    expect((await machine.cli('branch', 'rm', `demo/${name}`)).exitCode).toBe(0);
  });
});

describe.runIf(plain)('what is missing or blocks an operation', () => {
  it.each([
    [['project', 'get', 'nosuch'], 'project-not-found', 3],
    [['project', 'delete', 'nosuch'], 'project-not-found', 3],
    [['branch', 'list', 'nosuch'], 'project-not-found', 3],
    [['branch', 'create', 'nosuch/dev'], 'project-not-found', 3],
    [['branch', 'create', 'demo/dev', '--parent', 'demo/nosuch'], 'branch-not-found', 3],
    [['branch', 'create', 'demo/dev', '--parent', 'other/main'], 'parent-elsewhere', 2],
    [['branch', 'get', 'demo/nosuch'], 'branch-not-found', 3],
    [['branch', 'delete', 'demo/nosuch'], 'branch-not-found', 3],
    [['branch', 'reset', 'demo/nosuch'], 'branch-not-found', 3],
    [['branch', 'start', 'demo/nosuch'], 'branch-not-found', 3],
    [['branch', 'stop', 'demo/nosuch'], 'branch-not-found', 3],
    [['branch', 'restart', 'demo/nosuch'], 'branch-not-found', 3],
    [['branch', 'password', 'demo/nosuch'], 'branch-not-found', 3],
    [['branch', 'set', 'demo/nosuch', '--ttl', '1d'], 'branch-not-found', 3],
    [['project', 'create', 'demo'], 'project-exists', 4],
    [['branch', 'create', 'demo/main'], 'branch-exists', 4],
    [['branch', 'delete', 'demo/main'], 'main-stays', 4],
    [['branch', 'reset', 'demo/main'], 'source-needed', 2],
    [['branch', 'set', 'demo/main', '--ttl', '1d'], 'main-stays', 4],
  ] as const)('answers %j with %s', (args, code, exitCode) => refuses([...args], { code, exitCode }));
});

describe.runIf(plain)('options', () => {
  it.each(['', '0d', '3', 'd', '-1d', '1.5h', '3 d', '1y', '99999999w', 'tomorrow', '1d2h', '１d'])(
    'refuses the ttl %j',
    (ttl) => refuses(['branch', 'create', 'demo/dev', '--ttl', ttl], { code: 'invalid-duration', exitCode: 2 }),
  );

  it.each([
    [['project', 'create', 'p', '--pg-version', '15', '--image', 'postgres:15'], 'conflicting-options', 2],
    [['project', 'create', 'p', '--image', 'postgres:15'], 'image-needs-docker', 2],
    [['project', 'create', 'p', '--network', 'host'], 'network-needs-docker', 2],
    [['project', 'create', 'p', '--network', 'none'], 'invalid-value', 2],
    [['project', 'create', 'p', '--pg-version', '13'], 'invalid-value', 2],
    [['project', 'create', 'p', '--pg-version', '15.2'], 'invalid-value', 2],
    [['project', 'create', 'p', '--pg-version', 'latest'], 'invalid-value', 2],
    // No test machine has this version.
    [['project', 'create', 'p', '--pg-version', '14'], 'postgres-missing', 5],
    [['project', 'create', 'p', '--pool', 'nosuch'], 'pool-needs-zfs', 2],
    [['--storage', 'floppy', 'project', 'create', 'p'], 'invalid-value', 2],
    [['--postgres', 'podman', 'project', 'create', 'p'], 'invalid-value', 2],
    [['branch', 'create', 'demo/dev', '--if-exists', 'maybe'], 'invalid-value', 2],
    [['branch', 'create', 'demo/dev', '--label', '=x'], 'invalid-label', 2],
    [['branch', 'create', 'demo/dev', '--label', 'KEY=x'], 'invalid-label', 2],
    [['branch', 'create', 'demo/dev', '--label', 'k=a\nb'], 'invalid-label', 2],
    [['branch', 'create', 'demo/dev', '--owner', 'Ä'], 'invalid-owner', 2],
    [['branch', 'create', 'demo/dev', '--owner', ''], 'invalid-owner', 2],
    [['branch', 'create', 'demo/dev', '--listen', '0.0.0.0'], 'not-yet-available', 5],
    [['branch', 'create', 'demo/dev', 'demo/dev2'], 'unexpected-argument', 2],
    [['branch', 'create', 'demo/dev', '--timeout', 'soon'], 'invalid-duration', 2],
    [['branch', 'create'], 'missing-argument', 2],
    [['branch', 'set', 'demo/main'], 'nothing-to-set', 2],
    [['branch', 'start', 'demo/main', '--all'], 'conflicting-options', 2],
    [['branch', 'frobnicate'], 'unknown-command', 2],
    [['branch', 'list', '--nosuch'], 'unknown-option', 2],
  ] as const)('refuses %j with %s', (args, code, exitCode) => refuses([...args], { code, exitCode }));

  it('refuses another storage or server for an existing project', async () => {
    for (const env of [{ VELO_STORAGE: 'btrfs' }, { VELO_POSTGRES: 'docker' }]) {
      await refuses(['branch', 'create', 'demo/dev'], { code: 'project-made-otherwise', exitCode: 4, env });
    }
    await refuses(['project', 'create', 'p'], { code: 'invalid-value', exitCode: 2, env: { VELO_STORAGE: 'floppy' } });
  });
});

describe.runIf(plain)('a home', () => {
  const place = (name: string) => join(machine.env.HOME ?? '', name);

  it.each(['velo', './velo', '~/velo', '/tmp/a\nb', '/tmp/a\u001b[31m'])('%j is refused exactly as written', (home) =>
    refuses(['branch', 'get', 'demo/main'], { code: 'invalid-home', exitCode: 2, env: { VELO_HOME: home } }),
  );

  it.each<[string, (path: string) => void]>([
    ['a file', (path) => writeFileSync(path, '')],
    ['a circle', (path) => symlinkSync(path, path)],
    ['a link to nothing', (path) => symlinkSync(`${path}-none`, path)],
    ['within a file', (path) => writeFileSync(dirname(path), '')],
  ])('that is %s is refused, and doctor says so', async (what, make) => {
    const home = what === 'within a file' ? place(`file-${process.pid}/home`) : place(what.replace(/ /g, '-'));
    make(home);
    await refusedHome(home);
  });

  it.runIf(process.getuid?.() === 0)('that belongs to another user is refused, and doctor says so', async () => {
    const home = place('others');
    mkdirSync(home);
    tool('chown', '65534', home);
    await refusedHome(home);
  });

  async function refusedHome(home: string): Promise<void> {
    const env = { VELO_HOME: home };
    for (const args of [['status'], ['project', 'create', 'p'], ['branch', 'create', 'demo/dev']])
      await refuses(args, { code: 'home-unusable', exitCode: 5, env, late: true });
    const doctor = await machine.cliIn(env, 'doctor', '--json');
    expect(doctor.exitCode).toBe(1);
    const checks = expect.arrayContaining([expect.objectContaining({ name: 'Home', state: 'fail' })]);
    expect(doctor.json()).toMatchObject({ ok: false, checks });
  }
});

describe.runIf(plain)('a range of ports', () => {
  it.each(['16000', '16000-', '16999-16000', '80-90', '15432-25432', '16000-16999 ', '1e4-2e4'])(
    '%j is refused exactly as written',
    (ports) =>
      refuses(['branch', 'get', 'demo/main'], { code: 'invalid-ports', exitCode: 2, env: { VELO_PORTS: ports } }),
  );

  it('without a free port is named', async () => {
    const { port } = await machine.velo.getBranch({ branch: 'demo/main' });
    const env = { VELO_PORTS: `${port}-${port}` };
    await refuses(['branch', 'create', 'demo/dev'], { code: 'no-port', exitCode: 5, env, late: true });
  });

  it('is where new branches get their ports', async () => {
    const { port } = await machine.velo.getBranch({ branch: 'demo/main' });
    const first = port > 20_000 ? 16_000 : 22_000;
    const { exitCode } = await machine.cliIn({ VELO_PORTS: `${first}-${first + 99}` }, 'branch', 'create', 'demo/near');
    expect(exitCode).toBe(0);
    const near = await machine.velo.getBranch({ branch: 'demo/near' });
    expect(near.port).toBeGreaterThanOrEqual(first);
    expect(near.port).toBeLessThanOrEqual(first + 99);
    await machine.velo.deleteBranch({ branch: 'demo/near' });
  });
});

describe.runIf(plain && process.getuid?.() === 0)('a store that is mounted read-only', () => {
  it('is named by doctor and by every change, and stays readable', async () => {
    const { root } = storeOf(machine);
    tool('mount', '--bind', root, root);
    try {
      tool('mount', '-o', 'remount,ro,bind', root);
      for (const args of [
        ['branch', 'create', 'demo/dev'],
        ['branch', 'set', 'demo/main', '--label', 'a=b'],
        ['branch', 'stop', 'demo/main'],
        ['project', 'create', 'p'],
        ['project', 'delete', 'demo'],
      ])
        await refuses(args, { code: 'read-only', exitCode: 5, late: true });
      expect((await machine.cli('branch', 'get', 'demo/main')).exitCode).toBe(0);
      const doctor = await machine.cli('doctor', '--json');
      expect(doctor.exitCode).toBe(1);
      const check = { name: `Writing to ${root}`, state: 'fail', detail: expect.stringContaining('read-only') };
      expect(doctor.json()).toMatchObject({ checks: expect.arrayContaining([expect.objectContaining(check)]) });
    } finally {
      tool('umount', root);
    }
  });
});

describe.runIf(plain)('data that a branch can not use', () => {
  it('refuses a parent with a tablespace outside its volume', async () => {
    const { url } = await machine.velo.getBranch({ branch: 'demo/main' });
    const outside = join(machine.env.HOME ?? '', 'outside');
    mkdirSync(outside, { mode: 0o700 });
    const { uid, gid } = statSync(join(folderOf(storeOf(machine).root, 'demo/main.1'), 'pgdata'));
    tool('chown', `${uid}:${gid}`, outside);
    await sql(url, `CREATE TABLESPACE outside LOCATION '${outside}'`);
    try {
      await refuses(['branch', 'create', 'demo/dev'], { code: 'data-outside', exitCode: 4 });
      // Its own server may go on with it.
      expect(await machine.velo.restartBranch({ branch: 'demo/main' })).toMatchObject({ status: 'running' });
    } finally {
      await sql(url, 'DROP TABLESPACE outside');
    }
  });

  it('fails to start if the data is of another major version', async () => {
    await machine.velo.createBranch({ branch: 'demo/dev', start: false });
    const file = join(folderOf(storeOf(machine).root, 'demo/dev.1'), 'pgdata/PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '9.6\n');
    await refuses(['branch', 'start', 'demo/dev'], { code: 'server-failed', exitCode: 1, late: true });
    writeFileSync(file, version);
    await machine.velo.deleteBranch({ branch: 'demo/dev' });
  });
});

describe.runIf(pair.postgres === 'docker')('images', () => {
  const nothing = `velo-test-nothing:${process.pid}`;

  it.each([
    [['--image', 'localhost:9/nosuch:1'], 'image-missing', 5],
    [['--image', '--privileged'], 'invalid-image', 2],
    [['--image', 'a b'], 'invalid-image', 2],
  ] as const)('refuses %j with %s', (options, code, exitCode) =>
    refuses(['project', 'create', 'p', ...poolOption(), ...options], { code, exitCode }),
  );

  it('refuses an image without PostgreSQL', async () => {
    tool('sh', '-c', `tar -C / -c etc/hostname | docker import - ${nothing}`);
    try {
      await refuses(['project', 'create', 'p', ...poolOption(), '--image', nothing], {
        code: 'image-not-postgres',
        exitCode: 2,
      });
    } finally {
      tool('docker', 'rmi', nothing);
    }
  });
});

/** Names the pool: on a machine with several pools, the missing choice would be refused instead. */
function poolOption(): string[] {
  return machine.pool ? ['--pool', machine.pool] : [];
}
