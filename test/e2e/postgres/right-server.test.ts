import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { type ProjectOnDisk, projectOnDisk } from '../../harness/machine/store.ts';
import { folderOf } from '../../harness/machine/volumes.ts';
import { root } from '../../harness/root.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 120_000 * slowness;

let machine: Machine;
let store: ProjectOnDisk;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  store = await projectOnDisk(machine);
  const main = await machine.velo.getBranch({ branch: 'demo/main' });
  await sql(main.url, "CREATE TABLE facts AS SELECT 'main' AS fact");
}, limit);

afterAll(() => machine?.close(), limit);

const pgdataOf = (volume: string) => join(folderOf(store.folder, volume), 'pgdata');
/** The folder as a branch's server sees it. */
const seenBy = (volume: string) => (pair.postgres === 'docker' ? '/velo/pgdata' : pgdataOf(volume));
const setting = async (url: string, name: string) => Object.values((await sql(url, `SHOW ${name}`))[0] ?? {})[0];

describe('a configuration file that names', () => {
  it(
    'a sibling’s folder: each branch runs on its own data, and stopping one does not affect the other',
    async () => {
      const { velo } = machine;
      const a = await velo.createBranch({ branch: 'demo/a' });
      const b = await velo.createBranch({ branch: 'demo/b' });
      await sql(a.url, "UPDATE facts SET fact = 'a'");
      await sql(b.url, "UPDATE facts SET fact = 'b'");
      await velo.stopBranch({ branch: 'demo/b' });
      // A container does not see the sibling; there, it is a folder that the server may write to.
      const elsewhere = pair.postgres === 'docker' ? '/tmp' : pgdataOf('b.1');
      for (const name of ['postgresql.conf', 'postgresql.auto.conf'])
        appendFileSync(join(pgdataOf('a.1'), name), `data_directory = '${elsewhere}'\n`);
      await velo.restartBranch({ branch: 'demo/a' });
      expect(await sql(a.url, 'SELECT fact FROM facts')).toEqual([{ fact: 'a' }]);
      await velo.startBranch({ branch: 'demo/b' });
      await velo.stopBranch({ branch: 'demo/a' });
      expect(await sql(b.url, 'SELECT fact FROM facts')).toEqual([{ fact: 'b' }]);
      await velo.startBranch({ branch: 'demo/a' });
      expect(await velo.createBranch({ branch: 'demo/child', parent: 'demo/a' })).toMatchObject({ status: 'running' });
      await expectAgreement(machine);
      for (const branch of ['demo/child', 'demo/a', 'demo/b']) await velo.deleteBranch({ branch });
    },
    limit,
  );

  it(
    'any other path: the server uses its own',
    async () => {
      const { velo } = machine;
      const { url } = await velo.createBranch({ branch: 'demo/a' });
      const lines = [
        ...['config_file', 'hba_file', 'ident_file'].map((name) => `${name} = '/tmp/elsewhere.conf'`),
        "external_pid_file = '/tmp/velo-planted.pid'",
        "unix_socket_directories = '/tmp'",
        "unix_socket_group = 'nobody-has-this'",
        'logging_collector = on',
        "log_directory = '/tmp/velo-planted-logs'",
        "log_filename = 'planted.log'",
        "ssl = 'on'",
        "ssl_cert_file = '/nowhere.pem'",
        "ssl_key_file = '/nowhere.key'",
        "krb_server_keyfile = '/nowhere.keytab'",
        'port = 1',
        "listen_addresses = '*'",
      ];
      appendFileSync(join(pgdataOf('a.1'), 'postgresql.conf'), `${lines.join('\n')}\n`);
      await velo.restartBranch({ branch: 'demo/a' });
      expect(await setting(url, 'data_directory')).toBe(seenBy('a.1'));
      expect(await setting(url, 'config_file')).toBe(`${seenBy('a.1')}/postgresql.conf`);
      for (const name of ['hba_file', 'ident_file']) expect(await setting(url, name)).not.toContain('elsewhere');
      expect(await setting(url, 'external_pid_file')).toBe('');
      expect(await setting(url, 'unix_socket_directories')).toBe('.');
      expect(await setting(url, 'logging_collector')).toBe('off');
      for (const path of ['/tmp/velo-planted.pid', '/tmp/velo-planted-logs']) expect(() => statSync(path)).toThrow();
      await velo.deleteBranch({ branch: 'demo/a' });
    },
    limit,
  );
});

describe.skipIf(pair.postgres === 'docker' || pair.storage !== 'directory' || process.getuid?.() !== 0)(
  'an unprivileged user’s own stopped cluster, whose postgresql.conf was copied into main',
  () => {
    const bin = '/usr/lib/postgresql/15/bin';
    // A user without rights who surely exists on this machine.
    const user = { uid: 65534, gid: 65534 };
    let base: string;
    let own: string;

    // Where these tests are skipped, no folder is made.
    beforeAll(() => {
      base = mkdtempSync('/tmp/velo-own-');
      own = join(base, 'cluster');
    });

    const asUser = (program: string, args: string[]) =>
      execFileSync(program, args, { ...user, cwd: '/', encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });
    const velo = (...args: string[]) => {
      const env = { ...machine.env, HOME: base, VELO_HOME: join(base, '.velo') };
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(base, 'dist', 'velo.js'), ...args], {
        ...user,
        cwd: '/',
        env,
        encoding: 'utf8',
      });
      expect(status, `${args.join(' ')}: ${stdout}${stderr}`).toBe(0);
      return stdout;
    };

    afterAll(() => rmSync(base, { recursive: true, force: true }));

    it(
      'is neither started nor stopped',
      async () => {
        chmodSync(base, 0o755);
        execFileSync('cp', ['-r', join(root, 'dist'), join(base, 'dist')]);
        for (const folder of ['.velo', 'cluster']) {
          mkdirSync(join(base, folder), { mode: 0o700 });
          chownSync(join(base, folder), user.uid, user.gid);
        }
        asUser(join(bin, 'initdb'), ['-D', own, '-A', 'trust']);
        const before = asUser(join(bin, 'pg_controldata'), [own]);
        velo('project', 'create', 'mine');
        velo('branch', 'stop', 'mine/main');
        const pgdata = join(folderOf(join(base, '.velo/directory'), 'mine/main.1'), 'pgdata');
        const file = join(pgdata, 'postgresql.conf');
        writeFileSync(file, `data_directory = '${own}'\n${readFileSync(join(own, 'postgresql.conf'), 'utf8')}`);
        velo('branch', 'start', 'mine/main');
        const { url } = JSON.parse(velo('branch', 'password', 'mine/main', '--json')) as { url: string };
        expect(await setting(url, 'data_directory')).toBe(pgdata);
        expect(() => statSync(join(own, 'postmaster.pid'))).toThrow();
        // It runs now: deleting the project does not stop it.
        const ctl = (what: string, ...args: string[]) => asUser(join(bin, 'pg_ctl'), ['-D', own, what, ...args]);
        ctl('start', '-w', '-l', '/dev/null', '-o', `-c listen_addresses= -c unix_socket_directories=${own}`);
        velo('project', 'delete', 'mine', '--force');
        expect(ctl('status')).toContain('server is running');
        ctl('stop', '-m', 'fast');
        const id = (text: string) => /system identifier: *(\d+)/.exec(text)?.[1];
        expect(id(asUser(join(bin, 'pg_controldata'), [own]))).toBe(id(before));
      },
      limit,
    );
  },
);
