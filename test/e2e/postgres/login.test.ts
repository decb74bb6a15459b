import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

/** A connection is handed out only after a login with it; if the login can't work, the error says why. */

const limit = 120_000 * slowness;
const branch = 'demo/dev';

let machine: Machine;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  const { url } = await machine.velo.getBranch({ branch: 'demo/main' });
  await sql(
    url,
    'CREATE ROLE app LOGIN',
    'CREATE ROLE "Odd ""one" LOGIN',
    'CREATE ROLE team',
    "CREATE ROLE former LOGIN VALID UNTIL '2001-01-01'",
    'CREATE ROLE nowhere_at_all LOGIN CONNECTION LIMIT 0',
    'CREATE DATABASE shop',
    'CREATE DATABASE "Größe 100 %"',
    'CREATE DATABASE closed ALLOW_CONNECTIONS false',
    'CREATE DATABASE full_up CONNECTION LIMIT 0',
    'CREATE DATABASE inner_circle',
    'REVOKE CONNECT ON DATABASE inner_circle FROM PUBLIC',
  );
  await machine.velo.createBranch({ branch });
}, limit);

afterAll(() => machine?.close(), limit);

it.each<[wish: { user?: string; database?: string }, kind: string, code: string]>([
  [{ user: 'nobody' }, 'missing', 'role-not-found'],
  [{ user: 'team' }, 'conflict', 'role-cannot-log-in'],
  [{ user: 'former' }, 'conflict', 'role-expired'],
  [{ user: 'nowhere_at_all' }, 'conflict', 'role-connection-limit'],
  [{ database: 'nowhere' }, 'missing', 'database-not-found'],
  [{ database: 'closed' }, 'conflict', 'database-closed'],
  [{ database: 'template0' }, 'conflict', 'database-closed'],
  [{ user: 'app', database: 'nowhere' }, 'missing', 'database-not-found'],
  [{ user: 'app', database: 'full_up' }, 'conflict', 'database-connection-limit'],
  [{ user: 'app', database: 'inner_circle' }, 'conflict', 'database-not-permitted'],
])(
  'refuses %o',
  async (wish, kind, code) => {
    await expect(machine.velo.branchPassword({ branch, ...wish })).rejects.toMatchObject({ kind, code });
    // Again, now that the role may have a password already.
    if (wish.user === 'app') {
      await machine.velo.branchPassword({ branch, user: 'app' });
      await expect(machine.velo.branchPassword({ branch, ...wish })).rejects.toMatchObject({ kind, code });
    }
  },
  limit,
);

it(
  'returns a connection that it has logged in with, for odd names too, and again after a reset',
  async () => {
    const wishes = [
      {},
      { user: 'app' },
      { database: 'shop' },
      { user: 'app', database: 'shop' },
      { user: 'Odd "one', database: 'Größe 100 %' },
      { user: 'postgres', database: 'inner_circle' },
    ];
    const ask = async () => {
      const answers = [];
      for (const wish of wishes) {
        const answer = await machine.velo.branchPassword({ branch, ...wish });
        const who = await sql(answer.url, 'SELECT current_user::text AS user, current_database()::text AS database');
        expect(who).toEqual([{ user: 'postgres', database: 'postgres', ...wish }]);
        expect(answer).toMatchObject(who[0] as object);
        answers.push(answer.url);
      }
      return answers;
    };
    const before = await ask();
    await machine.velo.resetBranch({ branch });
    expect(await ask()).toEqual(before);
  },
  limit,
);

it(
  'a password changed in the branch is not handed out, and can be set again',
  async () => {
    const { url } = await machine.velo.branchPassword({ branch });
    await sql(url, "ALTER ROLE postgres PASSWORD 'mine'");
    await expect(machine.velo.branchPassword({ branch })).rejects.toMatchObject({
      code: 'login-refused',
      hint: expect.stringContaining('velo branch password demo/dev --user postgres'),
    });
    expect(await machine.velo.branchPassword({ branch, user: 'postgres' })).toMatchObject({ url });
    await sql(url, 'SELECT 1');
    await sql(url, 'ALTER ROLE app CONNECTION LIMIT 0');
    const app = machine.velo.branchPassword({ branch, user: 'app' });
    await expect(app).rejects.toMatchObject({ code: 'role-connection-limit' });
    await sql(url, 'ALTER ROLE app CONNECTION LIMIT -1');
  },
  limit,
);

it(
  'a stopped branch returns its own address, which does not change; a role needs the server',
  async () => {
    const running = await machine.velo.branchPassword({ branch });
    await machine.velo.stopBranch({ branch });
    expect(await machine.velo.branchPassword({ branch })).toMatchObject({ status: 'stopped', url: running.url });
    for (const wish of [{ user: 'app' }, { database: 'shop' }])
      await expect(machine.velo.branchPassword({ branch, ...wish })).rejects.toMatchObject({ code: 'branch-stopped' });
    await machine.velo.startBranch({ branch });
  },
  limit,
);

it(
  'without a database `postgres`, another one is chosen and reported, whichever of the usual ones exist',
  async () => {
    const { velo } = machine;
    const shop = (await velo.branchPassword({ branch: 'demo/main', database: 'shop' })).url;
    const changes = [
      ['ALTER DATABASE postgres RENAME TO app_production', 'app_production'],
      ["UPDATE pg_database SET datallowconn = false WHERE datname IN ('template1', 'app_production')", 'shop'],
    ] as const;
    for (const [change, database] of changes) {
      await sql(shop, change, 'CHECKPOINT');
      const made = await velo.createBranch({ branch: 'demo/other' });
      expect(made).toMatchObject({ database, url: expect.stringMatching(new RegExp(`/${database}$`)) });
      await sql(made.url, 'SELECT 1');
      expect((await velo.resetBranch({ branch: 'demo/other' })).url).toBe(made.url);
      expect(await velo.getBranch({ branch: 'demo/other' })).toMatchObject({ database });
      // Main's own database was renamed after it was created.
      expect(await velo.branchPassword({ branch: 'demo/main' })).toMatchObject({ database });
      await velo.restartBranch({ branch: 'demo/other' });
      await velo.deleteBranch({ branch: 'demo/other' });
    }
  },
  limit,
);

it(
  'the command line exits with the code of the error’s kind',
  async () => {
    for (const [args, exitCode] of [
      [['--user', 'former'], 4],
      [['--database', 'nowhere'], 3],
      [['--sslmode', 'require'], 2],
    ] as const) {
      expect(await machine.cli('branch', 'url', branch, ...args)).toMatchObject({ exitCode, stdout: '' });
    }
    const plain = await machine.cli('branch', 'url', branch, '--user', 'app', '--database', 'shop');
    expect(plain.stdout).toMatch(/^postgresql:\/\/app:[\w-]{43}@127\.0\.0\.1:\d+\/shop\n$/);
    for (const command of ['url', 'password']) {
      const off = await machine.cli('branch', command, branch, '--sslmode', 'disable', '--json');
      const { url } = off.json() as { url: string };
      expect(url).toMatch(/\/postgres\?sslmode=disable$/);
      await sql(url, 'SELECT 1');
    }
  },
  limit,
);
